#include "press/hearing_notice.h"

#include <QLocale>
#include <QTimeZone>

namespace dais::press {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::object;

/// "Monday, March 16, 2026, 8:30 am EDT": the day of the week spares many a missed hearing.
QString longTime(const QDateTime &instant, const QString &zone)
{
    const QDateTime local = instant.toTimeZone(QTimeZone(zone.toLatin1()));
    return QLocale(QLocale::English).toString(local, QStringLiteral("dddd, MMMM d, yyyy, h:mm ap ")) +
           local.timeZoneAbbreviation();
}

object fieldsOf(const HearingNotice &notice)
{
    const auto text = [](const QString &value) { return data(value.toStdString()); };
    data recipients(data::type::list);
    for (const NoticeRecipient &one : notice.recipients)
        recipients.push_back(data(object{{"name", text(one.name)}, {"how", text(one.how)}}));
    object fields{{"court", text(notice.courtName)},
                  {"a_number", text(notice.aNumber)},
                  {"respondent", text(notice.respondent)},
                  {"type", text(notice.type)},
                  {"time", text(longTime(notice.startsAt, notice.courtZone))},
                  {"judge", text(notice.judge)},
                  {"place", text(notice.place)},
                  {"made_at", text(inZone(notice.madeAt, notice.courtZone))},
                  {"again", data(notice.again && !notice.vacated)},
                  {"vacated", data(notice.vacated)},
                  {"takes_place", data(!notice.vacated)},
                  {"recipients", recipients}};
    if (!notice.persons.isEmpty())
        fields.emplace("persons", text(notice.persons.join(QStringLiteral("; "))));
    if (!notice.language.isEmpty())
        fields.emplace("language", text(notice.language));
    return fields;
}

} // namespace

QString hearingNoticeText(const HearingNotice &notice)
{
    const QString when = longTime(notice.startsAt, notice.courtZone);
    if (notice.vacated)
        return QStringLiteral("The hearing of %1 in %2 does not take place.").arg(when, notice.aNumber);
    return QStringLiteral("%1 in %2: %3, before %4, %5.")
               .arg(notice.type, notice.aNumber, when, notice.judge, notice.place) +
           (notice.again ? QStringLiteral(" This takes the place of the earlier notice.") : QString());
}

Result<QByteArray> hearingNoticePdf(const HearingNotice &notice)
{
    const auto html = filledTemplate(QStringLiteral("hearing.html"), fieldsOf(notice));
    if (!html)
        return tl::unexpected(html.error());
    QByteArray bytes = printed(*html, QStringLiteral("Notice of hearing"));
    datePdf(notice.madeAt, html->toUtf8(), bytes);
    return bytes;
}

} // namespace dais::press
