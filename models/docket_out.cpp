#include "models/docket_out.h"

#include "domain/local_time.h"
#include "press/calendar_file.h"

#include <algorithm>
#include <QLocale>

namespace dais::models {

namespace {

QString timeOf(const QDateTime &instant, const DocketTerms &terms)
{
    const QDateTime local = instant.toTimeZone(terms.zone);
    return QLocale(QLocale::English).toString(local, QStringLiteral("ddd MMM d, yyyy h:mm ap ")) +
           local.timeZoneAbbreviation();
}

QString who(const DocketRow &row)
{
    return QStringLiteral("%1 %2").arg(row.aNumber, row.respondent).trimmed();
}

/// A cell: quoted where it must be, and no formula for whoever opens it in a spreadsheet.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QByteArray docketCalendar(const std::vector<DocketRow> &rows, const DocketTerms &terms, DocketNames names,
                          const QDateTime &madeAt)
{
    std::vector<press::CalendarEntry> entries;
    for (const DocketRow &row : rows) {
        const domain::Hearing &hearing = row.hearing;
        const QString type = terms.type(hearing.type);
        entries.push_back({.uid = hearing.id.toString() + QStringLiteral("@dais"),
                           .startsAt = hearing.startsAt,
                           .minutes = hearing.minutes,
                           .summary = names == DocketNames::Given ? QStringLiteral("%1: %2").arg(type, who(row)) : type,
                           .place = hearing.room,
                           .details = QStringLiteral("%1, %2").arg(terms.court, timeOf(hearing.startsAt, terms)),
                           .sequence = hearing.slot.value_or(0),
                           .cancelled = hearing.state() == domain::HearingStatus::Vacated});
    }
    return press::calendarFile(terms.court, terms.zone, entries, madeAt);
}

QByteArray docketTable(const std::vector<DocketRow> &rows, const DocketTerms &terms, DocketNames names)
{
    QStringList head{QStringLiteral("start"),    QStringLiteral("utc"),   QStringLiteral("minutes"),
                     QStringLiteral("hearing"),  QStringLiteral("judge"), QStringLiteral("room"),
                     QStringLiteral("language"), QStringLiteral("state"), QStringLiteral("adjournment_code")};
    if (names == DocketNames::Given)
        head += {QStringLiteral("a_number"), QStringLiteral("respondent")};
    QString text = head.join(u',') + QStringLiteral("\r\n");
    for (const DocketRow &row : rows) {
        const domain::Hearing &hearing = row.hearing;
        QStringList cells{timeOf(hearing.startsAt, terms),
                          hearing.startsAt.toString(Qt::ISODate),
                          QString::number(hearing.minutes),
                          terms.type(hearing.type),
                          hearing.judge,
                          hearing.room,
                          terms.language(hearing.language),
                          domain::nameOf(hearing.state()),
                          hearing.adjournmentCode};
        if (names == DocketNames::Given)
            cells += {row.aNumber, row.respondent};
        for (QString &one : cells)
            one = cell(one);
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

QString docketSheet(const std::vector<DocketRow> &rows, const DocketTerms &terms, DocketNames names,
                    const QDateTime &madeAt)
{
    std::vector<const DocketRow *> ordered;
    for (const DocketRow &row : rows)
        ordered.push_back(&row);
    const auto dayOf = [&](const DocketRow &row) { return domain::localDate(row.hearing.startsAt, terms.zone); };
    std::ranges::sort(ordered, {}, [&](const DocketRow *row) {
        return std::tuple(dayOf(*row), row->hearing.judge, row->hearing.startsAt, row->aNumber);
    });
    const QLocale english(QLocale::English);
    QString html = QStringLiteral("<p align=\"center\"><b>%1</b><br>Docket, made %2</p>")
                       .arg(terms.court.toHtmlEscaped(), timeOf(madeAt, terms));
    QDate day;
    QString judge;
    for (const DocketRow *row : ordered) {
        const domain::Hearing &hearing = row->hearing;
        if (dayOf(*row) != day || hearing.judge != judge) {
            html += day.isNull() ? QString() : QStringLiteral("</table>");
            day = dayOf(*row);
            judge = hearing.judge;
            html +=
                QStringLiteral("<p style=\"margin-top:14px\"><b>%1 &nbsp; %2 &nbsp; %3</b></p><table width=\"100%\" "
                               "cellpadding=\"5\" border=\"1\" style=\"border-collapse:collapse\">")
                    .arg(english.toString(day, QStringLiteral("dddd, MMMM d, yyyy")),
                         judge.isEmpty() ? QStringLiteral("No judge yet") : judge.toHtmlEscaped(),
                         hearing.room.toHtmlEscaped());
        }
        const QString local =
            english.toString(hearing.startsAt.toTimeZone(terms.zone).time(), QStringLiteral("h:mm ap"));
        html +=
            QStringLiteral("<tr><td width=\"12%\">%1</td><td width=\"18%\">%2</td><td width=\"36%\">%3</td>"
                           "<td width=\"14%\">%4</td><td>&nbsp;</td></tr>")
                .arg(local, terms.type(hearing.type).toHtmlEscaped(),
                     names == DocketNames::Given ? who(*row).toHtmlEscaped() : QChar(0x2026) + row->aNumber.right(3),
                     terms.language(hearing.language).toHtmlEscaped());
    }
    return ordered.empty() ? html + QStringLiteral("<p>No hearings.</p>") : html + QStringLiteral("</table>");
}

} // namespace dais::models
