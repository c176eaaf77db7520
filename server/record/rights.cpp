#include "server/record/rights.h"

#include "domain/entity.h"

namespace dais::server::record {

namespace {

using domain::EntityKind;
using domain::EntityRef;

/// What each command acts on; nothing for those that the server itself issues.
struct SubjectOf {
    std::optional<EntityRef> operator()(const domain::AcceptSubmission &args) const
    {
        return submission(args.submission);
    }
    std::optional<EntityRef> operator()(const domain::RejectSubmission &args) const
    {
        return submission(args.submission);
    }
    std::optional<EntityRef> operator()(const domain::AddNote &args) const
    {
        if (args.submission)
            return submission(*args.submission);
        return args.caseId ? std::optional(EntityRef{EntityKind::Case, args.caseId->uuid()}) : std::nullopt;
    }
    std::optional<EntityRef> operator()(const domain::SettleDecision &args) const
    {
        return EntityRef{EntityKind::Decision, args.decision.uuid()};
    }
    std::optional<EntityRef> operator()(const domain::ReceiveSubmission &) const { return {}; }
    std::optional<EntityRef> operator()(const domain::RecordChecks &) const { return {}; }
    std::optional<EntityRef> operator()(const domain::EnterNotice &) const { return {}; }
    std::optional<EntityRef> operator()(const domain::ImportCase &) const { return {}; }

    static EntityRef submission(const domain::SubmissionId &id) { return {EntityKind::Submission, id.uuid()}; }
};

} // namespace

Result<domain::User> accountOf(sql::Connection &connection, const domain::UserId &user)
{
    auto row = connection.prepare(
        QStringLiteral("SELECT login, display_name, role, courts, disabled FROM account WHERE id = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(user));
    if (!row->next())
        return fail(Error::Kind::NotFound);
    const auto role = domain::valueOf<domain::Role>(row->text(2));
    if (!role)
        return fail(Error::Kind::Storage, QStringLiteral("corrupt"));
    return domain::User{.id = user,
                        .login = row->text(0),
                        .displayName = row->text(1),
                        .role = *role,
                        .courts = row->text(3).split(QLatin1Char(','), Qt::SkipEmptyParts),
                        .disabled = row->integer(4) != 0};
}

Result<Sender> ownIdentity(sql::Connection &connection)
{
    auto row = connection.prepare(QStringLiteral("SELECT user, device FROM own_identity"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run());
    if (!row->next())
        return fail(Error::Kind::Storage, QStringLiteral("corrupt"));
    return Sender{domain::UserId(row->uuid(0)), domain::DeviceId(row->uuid(1))};
}

Result<QString> courtOf(sql::Connection &connection, const EntityRef &ref)
{
    auto row = connection.prepare(QStringLiteral("SELECT p FROM entity WHERE kind = ? AND id = ? AND op = 1"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(int(ref.kind), ref.id));
    if (!row->next())
        return fail(Error::Kind::NotFound);
    const auto partition = domain::Partition::parse(row->text(0));
    row->finish();
    if (partition && partition->kind() == domain::Partition::Kind::CourtOrdinary)
        return partition->key();
    if (partition && partition->kind() == domain::Partition::Kind::CaseRecord && ref.kind != EntityKind::Case)
        return courtOf(connection, {EntityKind::Case, QUuid(partition->key())});
    return fail(Error::Kind::NotFound);
}

Result<QString> refusalFor(sql::Connection &connection, const domain::User &actor, const domain::Command &command)
{
    if (actor.disabled || !domain::isStaff(actor.role) || actor.role != command.actingRole)
        return QStringLiteral("not_permitted");
    if (isServersOwn(command.args))
        return QStringLiteral("not_permitted");
    const auto subject = std::visit(SubjectOf(), command.args);
    if (!subject)
        return QString(); // The rule itself says what is missing.
    const auto court = courtOf(connection, *subject);
    if (!court)
        return court.error().kind == Error::Kind::NotFound ? Result<QString>(QStringLiteral("unknown"))
                                                           : tl::unexpected(court.error());
    return mayWorkIn(actor, *court) ? QString() : QStringLiteral("unknown");
}

bool isServersOwn(const domain::CommandArgs &args)
{
    return std::holds_alternative<domain::ReceiveSubmission>(args) ||
           std::holds_alternative<domain::RecordChecks>(args) || std::holds_alternative<domain::EnterNotice>(args) ||
           std::holds_alternative<domain::ImportCase>(args);
}

} // namespace dais::server::record
