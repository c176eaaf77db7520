#include "domain/rules/homes.h"

namespace dais::domain::rules {

Partition homeOf(const CaseFile &caseFile)
{
    return caseFile.seal ? Partition::sealed(*caseFile.seal) : Partition::courtOrdinary(caseFile.court);
}

Partition homeOf(const Submission &submission)
{
    return submission.seal ? Partition::sealed(*submission.seal) : Partition::courtOrdinary(submission.court);
}

Partition recordOf(const CaseFile &caseFile)
{
    return caseFile.seal ? Partition::sealed(*caseFile.seal) : Partition::caseRecord(caseFile.id);
}

Partition recordOf(const Submission &accepted, const CaseId &id)
{
    return accepted.seal ? Partition::sealed(*accepted.seal) : Partition::caseRecord(id);
}

namespace {

/// The people that something is for, as the partition that they read.
template <typename Thing>
std::optional<Partition> audienceOf(const Thing &thing, NoteAudience audience)
{
    switch (audience) {
    case NoteAudience::Court:
        return std::nullopt;
    case NoteAudience::Chambers:
        return thing.judge ? std::optional(Partition::chambers(*thing.judge)) : std::nullopt;
    case NoteAudience::Mine:
        return Partition::person(thing.author);
    case NoteAudience::Shared:
        return thing.share ? std::optional(Partition::shared(*thing.share)) : std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<Partition> layered(const std::optional<Partition> &audience, const Partition &home)
{
    return audience ? std::optional(Partition::layer(home, *audience)) : std::nullopt;
}

} // namespace

std::optional<Partition> homeOf(const Note &note, const Partition &subject)
{
    return layered(audienceOf(note, note.audience.value_or(NoteAudience::Court)), subject);
}

std::optional<Partition> homeOf(const Annotation &mark, const CaseFile &caseFile)
{
    return layered(audienceOf(mark, mark.audience), homeOf(caseFile));
}

std::optional<Partition> homeIn(const CaseFile &caseFile, const Entity &entity)
{
    const EntityKind kind = refOf(entity).kind;
    switch (kind) {
    case EntityKind::Submission:
    case EntityKind::Case:
    case EntityKind::Hearing:
    case EntityKind::ClockEvent: // With the hearings, which it is planned with.
    case EntityKind::Notice:
    case EntityKind::Decision:
        return homeOf(caseFile);
    case EntityKind::Note: {
        const Note &note = std::get<Note>(entity);
        return note.audience.value_or(NoteAudience::Court) == NoteAudience::Court ? std::optional(homeOf(caseFile))
                                                                                  : homeOf(note, homeOf(caseFile));
    }
    case EntityKind::Proceeding:
    case EntityKind::Party:
    case EntityKind::Appearance:
    case EntityKind::Custody:
    case EntityKind::Document:
    case EntityKind::DocketEntry:
    case EntityKind::Deadline:
    case EntityKind::Order:
    case EntityKind::Service:
    case EntityKind::Exhibit:
        return recordOf(caseFile);
    case EntityKind::Annotation:
        return homeOf(std::get<Annotation>(entity), caseFile);
    case EntityKind::OutageRecord:
    case EntityKind::User:
    case EntityKind::Seal:
    case EntityKind::Share:
    case EntityKind::Preset:
    case EntityKind::Roster:
    case EntityKind::RoutingTable:
    case EntityKind::Session:
    case EntityKind::Absence:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace dais::domain::rules
