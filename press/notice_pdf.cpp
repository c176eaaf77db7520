#include "press/notice_pdf.h"

#include "press/html_pdf.h"

namespace dais::press {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::object;

QString joinedTitles(const RejectionNotice &notice)
{
    return notice.titles.join(QStringLiteral(", "));
}

object fieldsOf(const RejectionNotice &notice)
{
    const auto text = [](const QString &value) { return data(value.toStdString()); };
    data reasons(data::type::list);
    for (const NoticeReason &reason : notice.reasons)
        reasons.push_back(
            data(object{{"title", text(reason.title)}, {"rule", text(reason.rule)}, {"fix", text(reason.fix)}}));
    return {{"court", text(notice.courtName)},
            {"a_number", text(notice.aNumber)},
            {"respondent", text(notice.respondent)},
            {"filer", text(notice.filerName)},
            {"titles", text(joinedTitles(notice))},
            {"filed_at", text(inZone(notice.filedAt, notice.courtZone))},
            {"decided_at", text(inZone(notice.decidedAt, notice.courtZone))},
            {"reasons", reasons}};
}

} // namespace

QString rejectionText(const RejectionNotice &notice)
{
    QStringList sentences{QStringLiteral("Your %1 in %2 was not accepted.").arg(joinedTitles(notice), notice.aNumber)};
    for (const NoticeReason &reason : notice.reasons) {
        sentences.append(reason.rule.isEmpty() ? reason.title + QLatin1Char('.')
                                               : QStringLiteral("%1 (%2).").arg(reason.title, reason.rule));
        if (!reason.fix.isEmpty())
            sentences.append(reason.fix);
    }
    sentences.append(QStringLiteral("A rejected filing was never filed; a new filing gets its own date. "
                                    "If that date is late, the judge decides."));
    return sentences.join(QLatin1Char(' '));
}

Result<QByteArray> rejectionPdf(const RejectionNotice &notice)
{
    const auto html = filledTemplate(QStringLiteral("rejection.html"), fieldsOf(notice));
    if (!html)
        return tl::unexpected(html.error());
    QByteArray bytes = printed(*html, QStringLiteral("Notice of rejection"));
    datePdf(notice.decidedAt, html->toUtf8(), bytes);
    return bytes;
}

} // namespace dais::press
