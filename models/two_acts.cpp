#include "models/two_acts.h"

#include "domain/apply.h"
#include "domain/settling.h"
#include "domain/wire/envelope.h"

namespace dais::models {

namespace {

using domain::SettleChoice;

std::vector<Act::AsAccepted> documentsOf(const domain::AcceptSubmission &args, const domain::Submission &submission)
{
    std::vector<Act::AsAccepted> documents;
    for (const domain::Filing &filing : submission.filings) {
        Act::AsAccepted &document = documents.emplace_back();
        for (const domain::AcceptedFiling &choice : args.filings)
            if (choice.filing == filing.id)
                document = {choice.title.trimmed(), choice.documentType};
    }
    return documents;
}

/// The note that the court made of an act which came second.
domain::NoteId noteOf(const domain::CommandId &command)
{
    return domain::NoteId(domain::derivedId(command, QStringLiteral("note")));
}

/// The reasons of a rejection with the words that the note about it kept: "NO_COS: Sign page 6.".
std::vector<domain::RejectionReason> reasonsOf(const QStringList &codes, const domain::CommandId &command,
                                               const std::vector<domain::Note> &notes)
{
    const domain::NoteId id = noteOf(command);
    QStringList lines;
    for (const domain::Note &note : notes)
        if (note.id == id)
            lines = note.text.split(QLatin1Char('\n'));
    std::vector<domain::RejectionReason> reasons;
    for (const QString &code : codes) {
        domain::RejectionReason &reason = reasons.emplace_back(domain::RejectionReason{code, {}});
        const QString before = code + QLatin1String(": ");
        for (const QString &line : lines)
            if (line.startsWith(before))
                reason.fix = line.sliced(before.size());
    }
    return reasons;
}

Act actOf(const domain::DecisionSide &side, const domain::Submission &submission,
          const std::vector<domain::Note> &notes)
{
    Act act{.did = side.commandKind == domain::commandKind(domain::AcceptSubmission{}) ? Act::Did::Accepted
                                                                                       : Act::Did::Rejected,
            .by = side.by,
            .byName = side.byName,
            .at = side.at,
            .documents = {},
            .reasons = {}};
    const auto args = domain::wire::readArgs(side.commandKind, side.args);
    if (!args)
        return act; // Who and when are known all the same.
    if (const auto *accept = std::get_if<domain::AcceptSubmission>(&*args))
        act.documents = documentsOf(*accept, submission);
    if (const auto *reject = std::get_if<domain::RejectSubmission>(&*args))
        act.reasons = reasonsOf(reject->reasons, side.command, notes);
    return act;
}

} // namespace

TwoActs twoActsOf(const domain::Decision &decision, const domain::Submission &submission,
                  const std::vector<domain::Note> &notes)
{
    TwoActs acts{.first = actOf(decision.first, submission, notes),
                 .second = actOf(decision.second, submission, notes),
                 .decision = decision.id,
                 .possible = {},
                 .kept = noteOf(decision.second.command),
                 .refused = {}};
    for (const auto choice : {SettleChoice::KeepFirst, SettleChoice::UseSecond, SettleChoice::KeepBoth})
        if (domain::refusalToSettle(decision, choice).isEmpty())
            acts.possible.push_back(choice);
    return acts;
}

std::optional<TwoActs> twoActsOf(const domain::Submission &rejected, const store::StoredCommand &own,
                                 const store::Actor &me)
{
    if (!rejected.disposition || own.outcome != domain::Outcome::refused(QStringLiteral("rejected")))
        return std::nullopt;
    const auto envelope = domain::wire::readEnvelope(own.envelope);
    const auto *accept = envelope ? std::get_if<domain::AcceptSubmission>(&envelope->command.args) : nullptr;
    if (!accept)
        return std::nullopt;
    return TwoActs{.first = {.did = Act::Did::Rejected,
                             .by = rejected.disposition->by,
                             .byName = rejected.disposition->byName,
                             .at = rejected.disposition->at,
                             .documents = {},
                             .reasons = rejected.disposition->reasons},
                   .second = {.did = Act::Did::Accepted,
                              .by = me.user,
                              .byName = me.displayName,
                              .at = own.receivedAt.isValid() ? own.receivedAt : own.savedAt,
                              .documents = documentsOf(*accept, rejected),
                              .reasons = {}},
                   .decision = {},
                   .possible = {},
                   .kept = noteOf(own.id),
                   .refused = own.id};
}

std::vector<std::size_t> differingDocuments(const TwoActs &acts)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < std::min(acts.first.documents.size(), acts.second.documents.size()); ++i)
        if (!(acts.first.documents[i] == acts.second.documents[i]))
            places.push_back(i);
    return places;
}

} // namespace dais::models
