#include "widgets/docket_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dais::widgets {

namespace {

using Category = domain::HearingCategory;
using Conflict = domain::HearingConflict::Kind;
using Issue = models::DocketIssue::Kind;

/// Carries the translations.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocketWords)
};

QString inEnglish(const QDate &date, const char *format)
{
    return QLocale(QLocale::English).toString(date, QLatin1String(format));
}

} // namespace

Category DocketWords::categoryOf(const QString &code) const
{
    const domain::HearingType *known = m_tables.hearingTypes().find(QStringLiteral("schedule/") + code);
    return known ? known->category : Category::Other;
}

QString DocketWords::type(const QString &code) const
{
    const domain::HearingType *known = m_tables.hearingTypes().find(QStringLiteral("schedule/") + code);
    switch (categoryOf(code)) {
    case Category::Master:
        return known && known->detained ? Words::tr("Detained master") : Words::tr("Master");
    case Category::Individual:
        return Words::tr("Individual");
    case Category::Bond:
        return Words::tr("Bond");
    case Category::FearReview:
        return Words::tr("Fear review");
    case Category::Conference:
        return Words::tr("Conference");
    case Category::ContinuedDetention:
    case Category::Discipline:
    case Category::LegacyMedium:
    case Category::NonHearing:
    case Category::Other:
        return known ? known->name : code;
    }
    Q_UNREACHABLE();
}

Tint DocketWords::tintOf(const QString &code) const
{
    const domain::HearingType *known = m_tables.hearingTypes().find(QStringLiteral("schedule/") + code);
    switch (categoryOf(code)) {
    case Category::Master:
        return known && known->detained ? Tint::Custody : Tint::Ok;
    case Category::Individual:
        return known && known->detained ? Tint::Custody : Tint::Info;
    case Category::Bond:
    case Category::FearReview:
    case Category::ContinuedDetention:
        return Tint::Custody;
    default:
        return Tint::Plain;
    }
}

QString DocketWords::language(const QString &code) const
{
    if (code.isEmpty())
        return Words::tr("English");
    const domain::NamedCode *known = m_tables.languages().find(code);
    if (!known)
        return code;
    QString name = known->name.toLower();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString DocketWords::medium(domain::HearingMedium medium) const
{
    switch (medium) {
    case domain::HearingMedium::InPerson:
        return Words::tr("In person");
    case domain::HearingMedium::Video:
        return Words::tr("Video");
    case domain::HearingMedium::Internet:
        return Words::tr("Internet");
    case domain::HearingMedium::Telephone:
        return Words::tr("Telephone");
    }
    Q_UNREACHABLE();
}

QString DocketWords::time(const QDateTime &instant) const
{
    return QLocale(QLocale::English).toString(instant.toTimeZone(m_zone).time(), QStringLiteral("h:mm ap"));
}

QString DocketWords::day(const QDate &date) const
{
    return inEnglish(date, date.year() == m_now.toTimeZone(m_zone).date().year() ? "ddd MMM d" : "ddd MMM d, yyyy");
}

QString DocketWords::when(const QDateTime &instant) const
{
    return Words::tr("%1, %2").arg(day(instant.toTimeZone(m_zone).date()), time(instant));
}

QString DocketWords::title(const models::DocketCard &card) const
{
    if (card.kind == models::DocketCard::Kind::Absence)
        return Words::tr("Away");
    QString at = QLocale(QLocale::English).toString(card.startsAt.toTimeZone(m_zone).time(), QStringLiteral("h:mm ap"));
    at.chop(3);                                 // A court's day is short enough for "1:00" to say it.
    const QString number = card.words.right(7); // "118-907": the digits by which people tell cases apart.
    return card.words.isEmpty() ? Words::tr("%1  %2").arg(at, type(card.type))
                                : Words::tr("%1  %2 %3").arg(at, type(card.type), number);
}

QString DocketWords::warning(const models::DocketCard &card) const
{
    if (card.isDouble)
        return Words::tr("overlaps");
    if (card.kind == models::DocketCard::Kind::Session && card.capacity > 0 && card.over() > 0)
        return Words::tr("%1 of %2, %3 over").arg(card.hearings.size()).arg(card.capacity).arg(card.over());
    return card.lacksInterpreter ? Words::tr("no interpreter") : QString();
}

QString DocketWords::detail(const models::DocketCard &card) const
{
    if (const QString wrong = warning(card); !wrong.isEmpty())
        return wrong;
    if (card.kind == models::DocketCard::Kind::Absence)
        return card.words.isEmpty() ? Words::tr("all day") : card.words;
    if (card.kind == models::DocketCard::Kind::Session)
        return card.capacity > 0 ? Words::tr("%1 of %2").arg(card.hearings.size()).arg(card.capacity)
                                 : Words::tr("%n case(s)", nullptr, int(card.hearings.size()));
    return card.isOver ? Words::tr("heard") : language(card.language);
}

QString DocketWords::sentence(const models::DocketCard &card, const models::DocketLane &lane) const
{
    QStringList parts{title(card), detail(card), when(card.startsAt), lane.name};
    if (card.isSavedHere)
        parts.append(Words::tr("saved here, not yet entered"));
    if (card.owesNotice)
        parts.append(Words::tr("the notice is still to go out"));
    return parts.join(QStringLiteral(", "));
}

QString DocketWords::conflict(const domain::HearingConflict &conflict, const QString &other) const
{
    const QString rule = conflict.basis.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(conflict.basis);
    switch (conflict.kind) {
    case Conflict::Judge:
        return Words::tr("The judge hears %1 then.").arg(other);
    case Conflict::Room:
        return Words::tr("The room is taken by %1.").arg(other);
    case Conflict::Interpreter:
        return Words::tr("The interpreter is booked for %1.").arg(other);
    case Conflict::Counsel:
        return Words::tr("Counsel appears in %1 then.").arg(other);
    case Conflict::Away:
        return conflict.name.isEmpty() ? Words::tr("The judge is away.")
                                       : Words::tr("The judge is away: %1.").arg(conflict.name);
    case Conflict::RoomClosed:
        return Words::tr("The room is closed: %1.").arg(conflict.name);
    case Conflict::CourtClosed:
        return conflict.name.isEmpty() ? Words::tr("The court is closed that day.")
                                       : Words::tr("The court is closed that day: %1.").arg(conflict.name);
    case Conflict::Capacity:
        return Words::tr("The session would have %1 cases; it is meant for %2.")
            .arg(conflict.number)
            .arg(conflict.limit);
    case Conflict::TooSoon:
        return Words::tr("The first hearing may not be before %1%2.").arg(day(conflict.day), rule);
    case Conflict::AnswerDue:
        return Words::tr("%1 may still answer until %2.").arg(conflict.name, day(conflict.day));
    case Conflict::SessionTime:
        return Words::tr("The judge has a session then: %1.").arg(type(conflict.name));
    case Conflict::Past:
        return Words::tr("That time is past.");
    case Conflict::Consent:
        return Words::tr("Evidence by telephone needs the respondent's consent%1.").arg(rule);
    case Conflict::ClockStands:
        return Words::tr("The asylum clock stands still until the hearing: %n more day(s)%1.", nullptr, conflict.number)
            .arg(rule);
    case Conflict::OffHours:
        return Words::tr("It is outside of the court's hours.");
    }
    Q_UNREACHABLE();
}

QString DocketWords::issue(const models::DocketIssue &issue) const
{
    switch (issue.kind) {
    case Issue::Decision:
        return Words::tr("Two people decided on one time");
    case Issue::Double:
        return issue.shared == domain::Shared::Room          ? Words::tr("One room, two hearings")
               : issue.shared == domain::Shared::Interpreter ? Words::tr("One interpreter, two hearings")
                                                             : Words::tr("Two hearings at once");
    case Issue::OverCapacity:
        return Words::tr("Master is %1 over").arg(issue.number - issue.limit);
    case Issue::WhileAway:
        return Words::tr("Set while away");
    case Issue::NoInterpreter:
        return Words::tr("No interpreter booked");
    case Issue::NoHearing:
        return Words::tr("No hearing yet");
    }
    Q_UNREACHABLE();
}

QString DocketWords::issueDetail(const models::DocketIssue &issue, const QString &other) const
{
    switch (issue.kind) {
    case Issue::Decision:
        return Words::tr("%1, received %2").arg(issue.judge, when(issue.at));
    case Issue::Double:
        return Words::tr("%1, %2, with %3").arg(issue.judge, when(issue.at), other);
    case Issue::OverCapacity:
        return Words::tr("%1, %2, %3 of %4").arg(issue.judge, when(issue.at)).arg(issue.number).arg(issue.limit);
    case Issue::WhileAway:
    case Issue::NoInterpreter:
        return Words::tr("%1, %2, %3").arg(issue.judge, when(issue.at), issue.who);
    case Issue::NoHearing:
        return issue.who;
    }
    Q_UNREACHABLE();
}

QString DocketWords::clockPreview(const domain::AsylumClock &now, const domain::AdjournmentCode &code,
                                  const domain::AsylumClock &after) const
{
    using Status = domain::AsylumClock::Status;
    if (now.status == Status::NotStarted || now.status == Status::NoClock)
        return Words::tr("This case has no asylum clock.");
    const QString unsure = code.clockConfidence == domain::Confidence::Confirmed
                               ? QString()
                               : Words::tr(" What this code does is unconfirmed.");
    if (after.status == Status::Ended)
        return Words::tr("The asylum clock ended at %n day(s).", nullptr, after.days);
    if (after.status == Status::Stopped)
        return Words::tr("The asylum clock stops at day %1, until the next hearing.").arg(after.days) + unsure;
    return Words::tr("The asylum clock runs on from day %1: 150 days on %2, 180 on %3.")
               .arg(after.days)
               .arg(after.day150 ? day(*after.day150) : QStringLiteral("?"),
                    after.day180 ? day(*after.day180) : QStringLiteral("?")) +
           unsure;
}

QString DocketWords::slot(const domain::HearingSlot &slot) const
{
    QStringList parts{when(slot.startsAt)};
    if (!slot.judgeName.isEmpty())
        parts.append(slot.judgeName);
    if (!slot.room.isEmpty())
        parts.append(slot.room);
    return parts.join(QStringLiteral(", "));
}

} // namespace dais::widgets
