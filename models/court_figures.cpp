#include "models/court_figures.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dais::models {

namespace {

/// The value below which `part` of the sorted waits lie, by nearest rank.
qint64 rank(const std::vector<qint64> &sorted, double part)
{
    const auto place = std::size_t(std::ceil(part * double(sorted.size())));
    return sorted[std::clamp<std::size_t>(place, 1, sorted.size()) - 1];
}

QString typeOf(const domain::Submission &submission)
{
    for (const domain::Filing &filing : submission.filings)
        if (filing.charging)
            return filing.documentType;
    return submission.filings.empty() ? QString() : submission.filings.front().documentType;
}

/// What one person did, while it is being counted.
struct Tally {
    CourtFigures::Person person;
    std::vector<qint64> waits;
};

template <typename T, typename Count>
void sortByCount(std::vector<T> &list, Count count)
{
    std::stable_sort(list.begin(), list.end(), [&](const T &a, const T &b) { return count(a) > count(b); });
}

QByteArray cell(const QString &text)
{
    // A cell that begins like a formula would be one to a spreadsheet.
    static const QString formula = QStringLiteral("=+-@\t\r");
    const bool looksLikeOne = !text.isEmpty() && formula.contains(text.front());
    return '"' +
           QString(looksLikeOne ? QLatin1Char('\'') + text : text)
               .replace(QLatin1Char('"'), QStringLiteral("\"\""))
               .toUtf8() +
           '"';
}

QByteArray line(const QByteArray &first, const Spread &spread)
{
    return first + ',' + QByteArray::number(spread.count) + ',' + QByteArray::number(spread.median) + ',' +
           QByteArray::number(spread.ninth) + "\r\n";
}

} // namespace

Spread Spread::of(std::vector<qint64> seconds)
{
    if (seconds.empty())
        return {};
    std::sort(seconds.begin(), seconds.end());
    return {int(seconds.size()), rank(seconds, 0.5), rank(seconds, 0.9)};
}

CourtFigures figuresOf(const std::vector<domain::Submission> &decided, const QTimeZone &zone)
{
    CourtFigures figures;
    std::vector<qint64> waits;
    std::map<QString, std::vector<qint64>> types;
    std::map<QDate, std::vector<qint64>> days;
    std::map<QString, int> reasons;
    std::map<domain::UserId, Tally> people;
    for (const domain::Submission &submission : decided) {
        if (!submission.disposition)
            continue;
        const domain::Disposition &disposition = *submission.disposition;
        const qint64 wait = std::max<qint64>(0, submission.lastByteAt.secsTo(disposition.at));
        const bool rejected = submission.state == domain::SubmissionState::Rejected;
        waits.push_back(wait);
        figures.rejected += rejected ? 1 : 0;
        types[typeOf(submission)].push_back(wait);
        days[disposition.at.toTimeZone(zone).date()].push_back(wait);
        for (const domain::RejectionReason &reason : disposition.reasons)
            ++reasons[reason.code];
        Tally &tally = people[disposition.by];
        tally.person.name = disposition.byName;
        ++(rejected ? tally.person.rejected : tally.person.accepted);
        tally.waits.push_back(wait);
    }
    figures.all = Spread::of(std::move(waits));
    for (auto &[code, list] : types)
        figures.types.push_back({code, Spread::of(std::move(list))});
    for (auto &[date, list] : days)
        figures.days.push_back({date, Spread::of(std::move(list))});
    for (const auto &[code, count] : reasons)
        figures.reasons.push_back({code, count});
    for (auto &[id, tally] : people) {
        tally.person.median = Spread::of(std::move(tally.waits)).median;
        figures.people.push_back(std::move(tally.person));
    }
    sortByCount(figures.types, [](const CourtFigures::Type &type) { return type.spread.count; });
    sortByCount(figures.reasons, [](const CourtFigures::Reason &reason) { return reason.count; });
    sortByCount(figures.people, [](const CourtFigures::Person &person) { return person.accepted + person.rejected; });
    return figures;
}

QByteArray csvOf(const CourtFigures &figures)
{
    QByteArray text = "table,decided,median_seconds,ninth_of_ten_seconds\r\n" + line("\"all\"", figures.all);
    text += "\r\ntype,decided,median_seconds,ninth_of_ten_seconds\r\n";
    for (const CourtFigures::Type &type : figures.types)
        text += line(cell(type.code), type.spread);
    text += "\r\nday,decided,median_seconds,ninth_of_ten_seconds\r\n";
    for (const CourtFigures::Day &day : figures.days)
        text += line(day.date.toString(Qt::ISODate).toLatin1(), day.spread);
    text += "\r\nreason,rejections\r\n";
    for (const CourtFigures::Reason &reason : figures.reasons)
        text += cell(reason.code) + ',' + QByteArray::number(reason.count) + "\r\n";
    text += "\r\nperson,accepted,rejected,median_seconds\r\n";
    for (const CourtFigures::Person &person : figures.people)
        text += cell(person.name) + ',' + QByteArray::number(person.accepted) + ',' +
                QByteArray::number(person.rejected) + ',' + QByteArray::number(person.median) + "\r\n";
    return text;
}

} // namespace dais::models
