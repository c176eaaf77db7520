#include "store/outbox_rows.h"

namespace dais::store {

QString commandColumns()
{
    return QStringLiteral("cmd_id, device, seq, kind, subject_kind, subject, envelope, digest, saved_at, not_before, "
                          "sent_at IS NOT NULL, state, received_at, decided_at, outcome, outcome_code, "
                          "outcome_same_as, outcome_decision, pulled, settled");
}

StoredCommand readCommand(const sql::Statement &row)
{
    const auto time = [&](int column) {
        return row.isNull(column) ? QDateTime() : fromMilliseconds(row.integer(column));
    };
    StoredCommand command{.id = domain::CommandId(row.uuid(0)),
                          .device = domain::DeviceId(row.uuid(1)),
                          .seq = row.integer(2),
                          .kind = row.text(3),
                          .subject = {domain::EntityKind(row.integer(4)), row.uuid(5)},
                          .envelope = row.bytes(6),
                          .digest = row.bytes(7),
                          .savedAt = time(8),
                          .notBefore = time(9),
                          .sent = row.integer(10) != 0,
                          .state = CommandState(row.integer(11)),
                          .receivedAt = time(12),
                          .decidedAt = time(13),
                          .outcome = {},
                          .pulled = row.integer(18) != 0,
                          .settled = row.integer(19) != 0};
    if (!row.isNull(14))
        command.outcome = {domain::Outcome::Kind(row.integer(14)), row.text(15), domain::CommandId(row.uuid(16)),
                           domain::DecisionId(row.uuid(17))};
    return command;
}

namespace {

template <typename T>
concept AboutSubmission = requires(const T &args)
{
    {
        args.submission
        } -> std::convertible_to<domain::SubmissionId>;
};

template <typename T>
concept AboutHearing = requires(const T &args)
{
    {
        args.hearing
        } -> std::convertible_to<domain::HearingId>;
};

} // namespace

domain::EntityRef subjectOf(const domain::CommandArgs &args)
{
    using domain::EntityKind;
    return std::visit(
        []<typename T>(const T &value) -> domain::EntityRef {
            if constexpr (AboutSubmission<T>)
                return {EntityKind::Submission, value.submission.uuid()};
            else if constexpr (std::is_same_v<T, domain::AddNote>)
                return value.submission ? domain::EntityRef{EntityKind::Submission, value.submission->uuid()}
                       : value.caseId   ? domain::EntityRef{EntityKind::Case, value.caseId->uuid()}
                                        : domain::EntityRef{EntityKind::Note, value.note.uuid()};
            else if constexpr (std::is_same_v<T, domain::SettleDecision>)
                return value.about;
            else if constexpr (std::is_same_v<T, domain::SetShare>)
                return {EntityKind::Share, value.share.uuid()};
            else if constexpr (std::is_same_v<T, domain::SealCase> || std::is_same_v<T, domain::UnsealCase>)
                return {EntityKind::Case, value.caseId.uuid()};
            else if constexpr (std::is_same_v<T, domain::ViewRecord>)
                return {EntityKind::Case, value.caseId.uuid()};
            else if constexpr (std::is_same_v<T, domain::RecordOutage>)
                return {EntityKind::OutageRecord, value.outage.uuid()};
            else if constexpr (std::is_same_v<T, domain::SetPreset> || std::is_same_v<T, domain::DropPreset>)
                return {EntityKind::Preset, value.preset.uuid()};
            else if constexpr (std::is_same_v<T, domain::SetRoster>)
                return {EntityKind::Roster, domain::Roster::idFor(value.court).uuid()};
            else if constexpr (std::is_same_v<T, domain::SetRouting>)
                return {EntityKind::RoutingTable, domain::RoutingTable::idFor(value.court).uuid()};
            else if constexpr (std::is_same_v<T, domain::PutAnnotation> || std::is_same_v<T, domain::RemoveAnnotation>)
                return {EntityKind::Annotation, value.annotation.uuid()};
            else if constexpr (std::is_same_v<T, domain::SetExhibit>)
                return {EntityKind::Exhibit, domain::Exhibit::idFor(value.document).uuid()};
            else if constexpr (AboutHearing<T>)
                return {EntityKind::Hearing, value.hearing.uuid()};
            else if constexpr (std::is_same_v<T, domain::MoveHearings>)
                return {EntityKind::Hearing, value.moves.empty() ? QUuid() : value.moves.front().hearing.uuid()};
            else if constexpr (std::is_same_v<T, domain::OverrideClock>)
                return {EntityKind::Case, value.caseId.uuid()};
            else if constexpr (std::is_same_v<T, domain::SetSession>)
                return {EntityKind::Session, value.session.id.uuid()};
            else if constexpr (std::is_same_v<T, domain::SetAbsence>)
                return {EntityKind::Absence, value.absence.id.uuid()};
            else if constexpr (std::is_same_v<T, domain::EnterNotice>)
                return {EntityKind::Notice, value.notice.id.uuid()};
            else if constexpr (std::is_same_v<T, domain::ImportCase>)
                return {EntityKind::Case, value.caseFile.id.uuid()};
            else
                return {EntityKind::Submission, value.submission.id.uuid()};
        },
        args);
}

QVariant toMilliseconds(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime fromMilliseconds(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace dais::store
