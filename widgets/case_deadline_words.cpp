#include "widgets/case_deadline_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dais::widgets {

using namespace domain;

namespace {

/// Carries the translations of this file.
struct DeadlineWords {
    Q_DECLARE_TR_FUNCTIONS(DeadlineWords)
};

QString stepWords(const DeadlineStep &step)
{
    using K = DeadlineStep::Kind;
    const QString day = dayWord(step.date);
    switch (step.kind) {
    case K::Start:
        return DeadlineWords::tr("from %1").arg(day);
    case K::StartMoved:
        return DeadlineWords::tr("counted from %1 at the earliest").arg(day);
    case K::Counted:
        return step.count < 0 ? DeadlineWords::tr("%n day(s) back", nullptr, -step.count)
                              : DeadlineWords::tr("%n day(s) on", nullptr, step.count);
    case K::Weekend:
        return DeadlineWords::tr("past the weekend day %1").arg(day);
    case K::Holiday:
        return DeadlineWords::tr("past %1, %2").arg(step.name, day);
    case K::Closed:
        return DeadlineWords::tr("past the closure on %1").arg(day);
    case K::Outage:
        return DeadlineWords::tr("past %1, when filing was down").arg(day);
    case K::Due:
        return {};
    }
    Q_UNREACHABLE();
}

/// The deadline's counting, when the paper that started it is here and gives the same day.
QString countingOf(const Deadline &deadline, const models::CaseSheet &sheet, const CaseWording &with)
{
    const Document *document = sheet.document(deadline.startedBy);
    if (!document)
        return {};
    const auto counted = with.rules.compute(
        {deadline.rule, document->filingDate, sheet.head.court,
         sheet.head.custody == CustodyStatus::Detained ? Detention::Detained : Detention::NotDetained});
    return counted && counted->due == deadline.due ? countedWords(*counted) : QString();
}

/// The last day, where outages of electronic filing moved it; nothing while one lasts whose end decides it.
std::optional<QDate> dayAfterOutages(const Deadline &deadline, const models::CaseSheet &sheet, const CaseWording &with)
{
    const DeadlineRule *rule = with.tables.deadlines().find(deadline.rule, deadline.due);
    if (rule && !rule->outageMoves)
        return deadline.due;
    const auto moved = with.rules.computeSetByOrder(deadline.due, sheet.head.court, sheet.outages);
    if (!moved && moved.error().detail == QLatin1String("deadline.outage-open"))
        return std::nullopt;
    return moved ? moved->due : deadline.due;
}

QString owerWord(const QString &owedBy)
{
    if (owedBy == QLatin1String("Court"))
        return DeadlineWords::tr("the court");
    return owedBy == QLatin1String("Respondent") ? DeadlineWords::tr("the respondent") : owedBy;
}

CaseLine deadlineLine(const Deadline &deadline, const models::CaseSheet &sheet, const CaseWording &with)
{
    const QDate today = with.time.now.toTimeZone(with.time.zone).date();
    const DeadlineRule *rule = with.tables.deadlines().find(deadline.rule, deadline.due);
    const bool earliest = rule && rule->direction == DeadlineRule::Direction::Earliest;
    CaseLine line;
    line.what = earliest ? DeadlineWords::tr("Not before %1: %2") : DeadlineWords::tr("%1: %2, owed by %3");
    const QString name = rule ? rule->name : deadline.rule;
    const std::optional<QDate> day = earliest ? deadline.due : dayAfterOutages(deadline, sheet, with);
    const QDate due = day.value_or(deadline.due);
    line.what =
        earliest ? line.what.arg(dayWord(due), name) : line.what.arg(dayWord(due), name, owerWord(deadline.owedBy));
    QString moved;
    if (!day)
        moved = DeadlineWords::tr("filing is down: the last day is set when it works again");
    else if (due != deadline.due)
        moved = DeadlineWords::tr("moved from %1, when filing was down").arg(dayWord(deadline.due));
    const Document *document = sheet.document(deadline.startedBy);
    QStringList detail;
    for (const QString &part : {document ? DeadlineWords::tr("since %1").arg(document->title) : QString(), moved,
                                countingOf(deadline, sheet, with), rule ? rule->basis : QString()})
        if (!part.isEmpty())
            detail.append(part);
    line.detail = detail.join(QStringLiteral(" \u00b7 "));
    if (document)
        line.document = document->id;
    if (deadline.met) {
        line.state = DeadlineWords::tr("met");
        line.tint = Tint::Ok;
    } else if (!earliest && day && due < today) {
        line.state = DeadlineWords::tr("passed, the judge decides");
        line.tint = Tint::Warn;
    } else if (!earliest) {
        line.state = DeadlineWords::tr("open");
        line.tint = Tint::Info;
    }
    return line;
}

} // namespace

QString dayWord(const QDate &date)
{
    return QLocale(QLocale::English).toString(date, QStringLiteral("MMM d, yyyy"));
}

CaseSection deadlineSection(const models::CaseSheet &sheet, const CaseWording &wording)
{
    CaseSection section{DeadlineWords::tr("Deadlines"), {}, DeadlineWords::tr("Nothing is due.")};
    for (const Deadline &deadline : sheet.deadlines)
        section.lines.append(deadlineLine(deadline, sheet, wording));
    return section;
}

QString countedWords(const ComputedDeadline &deadline)
{
    QStringList words;
    for (const DeadlineStep &step : deadline.steps)
        if (const QString said = stepWords(step); !said.isEmpty())
            words.append(said);
    return words.join(QStringLiteral(", "));
}

} // namespace dais::widgets
