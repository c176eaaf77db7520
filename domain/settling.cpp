#include "domain/settling.h"

#include "domain/wire/envelope.h"

namespace dais::domain {

namespace {

bool accepted(const DecisionSide &side)
{
    return side.commandKind == commandKind(AcceptSubmission{});
}

/// Whether the second says of some document's particulars what the first did not.
bool particularsDiffer(const AcceptSubmission &first, const AcceptSubmission &second)
{
    for (const AcceptedFiling &one : first.filings)
        for (const AcceptedFiling &other : second.filings)
            if (one.filing == other.filing && other.particulars && one.particulars != other.particulars)
                return true;
    return false;
}

/// Whether putting the second acceptance in the place of the first is no more than a correction of titles and types.
QString refusalToCorrect(const DecisionSide &first, const DecisionSide &second)
{
    const auto one = acceptanceOf(first);
    const auto other = acceptanceOf(second);
    if (!one || !other)
        return QStringLiteral("not_readable");
    if (one->charging != other->charging)
        return QStringLiteral("charging_differs");
    if (particularsDiffer(*one, *other))
        return QStringLiteral("particulars_differ");
    // A charging document's case id is made by each clerk; only one of them was opened.
    return one->charging || one->caseId == other->caseId ? QString() : QStringLiteral("other_case");
}

/// Two acts on the docket. They stand at the same time where the second took a slot that the first had; of one hearing's
/// place, or of what became of it, there is only one.
QString refusalToSettleHearing(const Decision &decision, SettleChoice choice)
{
    if (choice == SettleChoice::KeepFirst)
        return {};
    const auto first = wire::readArgs(decision.first.commandKind, decision.first.args);
    const auto second = wire::readArgs(decision.second.commandKind, decision.second.args);
    if (!first || !second)
        return QStringLiteral("not_readable");
    const auto *booked = std::get_if<ScheduleHearing>(&*first);
    const bool ofAnother = booked && booked->hearing.uuid() != decision.about.id;
    if (ofAnother && std::holds_alternative<BookInterpreter>(*second))
        return QStringLiteral("not_both");
    if (ofAnother)
        return choice == SettleChoice::KeepBoth ? QString() : QStringLiteral("slot_taken");
    return choice == SettleChoice::UseSecond ? QString() : QStringLiteral("not_both");
}

} // namespace

Result<AcceptSubmission> acceptanceOf(const DecisionSide &side)
{
    auto args = wire::readArgs(side.commandKind, side.args);
    if (!args)
        return tl::unexpected(args.error());
    if (auto *acceptance = std::get_if<AcceptSubmission>(&*args))
        return std::move(*acceptance);
    return fail(Error::Kind::Invalid, QStringLiteral("not_accepted"));
}

QString refusalToSettle(const Decision &decision, SettleChoice choice)
{
    if (decision.about.kind == EntityKind::Hearing)
        return refusalToSettleHearing(decision, choice);
    const bool bothAccepted = accepted(decision.first) && accepted(decision.second);
    switch (choice) {
    case SettleChoice::KeepFirst:
        return {};
    case SettleChoice::UseSecond:
        return bothAccepted ? refusalToCorrect(decision.first, decision.second) : QStringLiteral("in_record");
    case SettleChoice::KeepBoth:
        if (!bothAccepted)
            return QStringLiteral("not_both");
        return acceptanceOf(decision.second) ? QString() : QStringLiteral("not_readable");
    }
    Q_UNREACHABLE();
}

} // namespace dais::domain
