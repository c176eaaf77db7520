#include "domain/rules/seal_case.h"

#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"
#include "domain/rules/set_share.h"

namespace dais::domain::rules {

namespace {

const QString readersAspect = QStringLiteral("readers");
constexpr std::size_t mostReaders = 200;

bool maySeal(Role role)
{
    return role == Role::Judge || role == Role::CourtAdministrator;
}

/// Moves everything of a case from where it lives as `before` to where it lives as `after`: one commit in both.
Result<> moveAll(Applied &applied, const State &state, const CaseFile &before, const CaseFile &after)
{
    auto things = state.belongingTo(before.id);
    if (!things)
        return tl::unexpected(things.error());
    things->insert(things->begin(), Entity(after)); // The head first: what belongs to it comes after it.
    for (Entity &entity : *things) {
        const auto from = homeIn(before, entity);
        const auto to = homeIn(after, entity);
        if (!from || !to || *from == *to)
            continue;
        if (auto *submission = std::get_if<Submission>(&entity))
            submission->seal = after.seal;
        applied.changes.push_back({*from, refOf(entity), EntityChange::Op::MovedOut, std::nullopt, {}});
        applied.changes.push_back({*to, refOf(entity), EntityChange::Op::Put, entity, {QStringLiteral("seal")}});
    }
    return {};
}

/// The case, or what the command comes to without it.
Result<tl::expected<CaseFile, Applied>> caseOf(const State &state, const Command &command, const CaseId &id)
{
    using Found = tl::expected<CaseFile, Applied>;
    if (!maySeal(command.actingRole))
        return Found(tl::unexpected(refused("not_permitted")));
    auto found = state.get<CaseFile>(id.uuid());
    if (!found && found.error().kind == Error::Kind::NotFound)
        return Found(tl::unexpected(refused("unknown")));
    return found ? Result<Found>(Found(std::move(*found))) : tl::unexpected(found.error());
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const SealCase &args, const ApplyContext &context)
{
    const auto found = caseOf(state, command, args.caseId);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return found->error();
    const CaseFile &before = **found;
    if (args.seal.isNull() || args.readers.size() > mostReaders)
        return refused("readers");
    if (before.seal) {
        const auto seal = state.get<Seal>(before.seal->uuid());
        if (!seal)
            return tl::unexpected(seal.error());
        return Applied{{Outcome::Kind::SameAs, QStringLiteral("sealed"), seal->command, {}}, {}, {}};
    }
    const auto taken = state.find({EntityKind::Seal, args.seal.uuid()});
    if (taken)
        return refused("seal_in_use"); // A matter is sealed under an id of its own, each time.
    if (taken.error().kind != Error::Kind::NotFound)
        return tl::unexpected(taken.error());

    CaseFile after = before;
    after.seal = args.seal;
    const Seal seal{.id = args.seal,
                    .caseId = before.id,
                    .court = before.court,
                    .readers = sortedWith(args.readers, command.actor),
                    .sealedBy = command.actor,
                    .at = context.now,
                    .command = command.id};
    Applied applied;
    applied.changes.push_back({Partition::sealed(seal.id), refOf(seal), EntityChange::Op::Put, seal, {readersAspect}});
    DAIS_TRY(moveAll(applied, state, before, after));
    return applied;
}

Result<Applied> apply(const State &state, const Command &command, const UnsealCase &args, const ApplyContext &)
{
    const auto found = caseOf(state, command, args.caseId);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return found->error();
    const CaseFile &before = **found;
    if (!before.seal)
        return refused("stale");
    const EntityRef sealRef{EntityKind::Seal, before.seal->uuid()};
    const auto version = state.version(sealRef, readersAspect);
    if (!version)
        return tl::unexpected(version.error());
    if (*version != args.sealVersion)
        return refused("stale");

    CaseFile after = before;
    after.seal.reset();
    Applied applied;
    DAIS_TRY(moveAll(applied, state, before, after));
    applied.changes.push_back(
        {Partition::sealed(*before.seal), sealRef, EntityChange::Op::Tombstone, std::nullopt, {}});
    return applied;
}

} // namespace dais::domain::rules
