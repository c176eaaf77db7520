#pragma once

#include "server/cli/program.h"
#include "tests/domain/samples.h"

#include <QTemporaryDir>

namespace dais::tests {

/// A terminal whose words can be read afterwards.
class Typist {
public:
    int types(const QStringList &words)
    {
        output.clear();
        errors.clear();
        QString nothing;
        QTextStream in(&nothing);
        QTextStream out(&output);
        QTextStream err(&errors);
        return server::cli::runProgram(
            words, server::cli::Terminal{in, out, err, clock, random, QStringLiteral("/nonexistent")});
    }
    QString court() const { return directory.filePath(QStringLiteral("court")); }
    QString file(const char *text)
    {
        QFile file(directory.filePath(QStringLiteral("password")));
        static_cast<void>(file.open(QIODevice::WriteOnly) && file.write(text));
        return file.fileName();
    }

    QTemporaryDir directory;
    FixedClock clock;
    SeededRandom random;
    QString output;
    QString errors;
};

} // namespace dais::tests
