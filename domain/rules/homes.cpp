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
        const auto audience = std::get<Note>(entity).audience.value_or(NoteAudience::Court);
        return audience == NoteAudience::Court ? std::optional(homeOf(caseFile)) : std::nullopt;
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
        return recordOf(caseFile);
    case EntityKind::Annotation: // Lives with its author's layer.
    case EntityKind::OutageRecord:
    case EntityKind::User:
    case EntityKind::Seal:
    case EntityKind::Share:
    case EntityKind::Preset:
    case EntityKind::Roster:
    case EntityKind::RoutingTable:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace dais::domain::rules
