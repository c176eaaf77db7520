#include "press/record_index.h"

namespace dais::press {

using kainjow::mustache::data;
using kainjow::mustache::object;

Result<QByteArray> recordIndexPdf(const RecordIndex &index)
{
    const auto text = [](const QString &value) { return data(value.toStdString()); };
    data rows(data::type::list);
    int last = 0;
    for (const RecordIndexRow &row : index.rows) {
        last = row.firstPage + row.pages - 1;
        rows.push_back(data(object{{"title", text(row.title)},
                                   {"filed", text(row.filed)},
                                   {"pages", text(QString::number(row.pages))},
                                   {"first", text(QString::number(row.firstPage))}}));
    }
    const auto html =
        filledTemplate(QStringLiteral("record_index.html"), {{"court", text(index.courtName)},
                                                             {"a_number", text(index.aNumber)},
                                                             {"respondent", text(index.respondent)},
                                                             {"made_by", text(index.madeBy)},
                                                             {"made_at", text(inZone(index.madeAt, index.courtZone))},
                                                             {"pages", text(QString::number(last))},
                                                             {"rows", rows}});
    if (!html)
        return tl::unexpected(html.error());
    return printed(*html, QStringLiteral("Index"));
}

} // namespace dais::press
