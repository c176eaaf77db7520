#include "tests/server/support/web_court.h"

#include <QDir>
#include <QDirIterator>

namespace dais::tests {

int WebCourt::filesIn(const QString &folder)
{
    int count = 0;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext(); ++count)
        files.next();
    return count;
}

const domain::CodeTables &WebCourt::loadedTables()
{
    static const domain::CodeTables tables = must(domain::CodeTables::load());
    return tables;
}

} // namespace dais::tests
