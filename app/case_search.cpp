#include "app/case_search.h"

#include <QCoreApplication>

namespace dais::app {

QList<widgets::CommandRow> CaseSearch::find(const QString &text, int most)
{
    QList<widgets::CommandRow> rows;
    const auto found = m_finder.find(text, most);
    if (!found)
        return rows;
    for (const store::FoundCase &one : *found)
        rows.append({.group = QCoreApplication::translate("CaseSearch", "Cases"),
                     .icon = QStringLiteral("document-multiple"),
                     .title = one.aNumber,
                     .detail = one.respondent,
                     .keys = {},
                     .run = [open = m_open, id = one.id](widgets::OpenIn) { open(id); }});
    return rows;
}

} // namespace dais::app
