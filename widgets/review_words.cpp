#include "widgets/review_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dais::widgets {

namespace {

/// Carries the translations of this file.
struct ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

const QString separator = QStringLiteral(" \u00b7 ");

} // namespace

QString CourtTime::day(const QDateTime &instant) const
{
    const QDate date = instant.toTimeZone(zone).date();
    const bool thisYear = date.year() == now.toTimeZone(zone).date().year();
    return QLocale().toString(date, thisYear ? QStringLiteral("MMM d") : QStringLiteral("MMM d, yyyy"));
}

QString CourtTime::time(const QDateTime &instant) const
{
    return QLocale(QLocale::English).toString(instant.toTimeZone(zone).time(), QStringLiteral("h:mm ap"));
}

QString CourtTime::full(const QDateTime &instant) const
{
    const QDateTime local = instant.toTimeZone(zone);
    return QLocale(QLocale::English).toString(local, QStringLiteral("MMM d, yyyy h:mm ap ")) +
           local.timeZoneAbbreviation();
}

bool CourtTime::isToday(const QDateTime &instant) const
{
    return instant.toTimeZone(zone).date() == now.toTimeZone(zone).date();
}

PlacedBecause placedBecause(const store::QueueRow &row, const CourtTime &time)
{
    if (row.decidedAt.isValid())
        return {time.time(row.decidedAt)};
    if (row.dueAt) {
        const bool today = time.isToday(*row.dueAt);
        return {ReviewWords::tr("due %1").arg(today ? time.time(*row.dueAt) : time.day(*row.dueAt)),
                today ? PlacedBecause::Weight::LegalTimeToday : PlacedBecause::Weight::Usual};
    }
    if (row.hearingAt)
        return {ReviewWords::tr("hearing %1").arg(time.day(*row.hearingAt))};
    return {ReviewWords::tr("since %1")
                .arg(time.isToday(row.receivedAt) ? time.time(row.receivedAt) : time.day(row.receivedAt))};
}

QString titleOf(const store::QueueRow &row)
{
    return row.documents > 1 ? ReviewWords::tr("%1, package of %2").arg(row.title).arg(row.documents) : row.title;
}

QString filerWord(domain::Role role)
{
    switch (role) {
    case domain::Role::Dhs:
        return ReviewWords::tr("DHS");
    case domain::Role::Attorney:
        return ReviewWords::tr("Counsel");
    case domain::Role::Respondent:
        return ReviewWords::tr("Respondent");
    case domain::Role::Clerk:
    case domain::Role::Judge:
    case domain::Role::CourtAdministrator:
        return ReviewWords::tr("Court");
    }
    Q_UNREACHABLE();
}

QString secondLineOf(const store::QueueRow &row)
{
    QStringList parts = row.classifications;
    if (!row.aNumber.isEmpty())
        parts.append(row.aNumber);
    parts.append(filerWord(row.filerRole));
    parts.append(ReviewWords::tr("%1 p").arg(row.pages));
    return parts.join(separator);
}

std::optional<Word> frameWord(store::CommandWord word)
{
    switch (word) {
    case store::CommandWord::SavedHere:
        return Word::SavedHere;
    case store::CommandWord::ReceivedByCourt:
        return Word::Received;
    case store::CommandWord::Entered:
        return Word::Entered;
    case store::CommandWord::NeedsYou:
        return Word::NeedsYou;
    case store::CommandWord::TakenBack:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

WordBox wordBoxOf(const store::QueueRow &row)
{
    if (row.group == store::QueueGroup::NeedsYou)
        return wordBoxOf(Word::NeedsYou);
    if (row.word)
        if (const auto word = frameWord(*row.word))
            return wordBoxOf(*word);
    if (row.state == domain::SubmissionState::Checking)
        return {QString(), ReviewWords::tr("Being checked"), Tint::Quiet};
    if (row.state == domain::SubmissionState::InReview && row.toLookAt > 0)
        return {QStringLiteral("dais-warning"), ReviewWords::tr("%n check(s)", nullptr, row.toLookAt), Tint::Warn};
    return {};
}

QString sentenceOf(const store::QueueRow &row, const CourtTime &time)
{
    QStringList parts{titleOf(row)};
    parts += row.classifications;
    if (!row.aNumber.isEmpty())
        parts.append(row.aNumber);
    parts.append(filerWord(row.filerRole));
    parts.append(ReviewWords::tr("%n page(s)", nullptr, row.pages));
    parts.append(placedBecause(row, time).text);
    if (const WordBox box = wordBoxOf(row); !box.text.isEmpty())
        parts.append(box.text);
    return parts.join(QStringLiteral(", "));
}

QString headOf(store::QueueGroup group)
{
    switch (group) {
    case store::QueueGroup::NeedsYou:
        return ReviewWords::tr("Needs you");
    case store::QueueGroup::Waiting:
        return ReviewWords::tr("Waiting");
    case store::QueueGroup::DoneToday:
        return ReviewWords::tr("Done today");
    case store::QueueGroup::Elsewhere:
        return ReviewWords::tr("Decided");
    }
    Q_UNREACHABLE();
}

} // namespace dais::widgets
