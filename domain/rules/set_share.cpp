#include "domain/rules/set_share.h"

#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {
constexpr std::size_t mostMembers = 200;
}

std::vector<UserId> sortedWith(std::vector<UserId> ids, const UserId &always)
{
    ids.push_back(always);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::erase_if(ids, [](const UserId &id) { return id.isNull(); });
    return ids;
}

Result<Applied> apply(const State &state, const Command &command, const SetShare &args, const ApplyContext &)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    if (args.share.isNull() || args.members.size() > mostMembers)
        return refused("members");
    const auto known = state.get<Share>(args.share.uuid());
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    if (known && known->owner != command.actor)
        return refused("unknown"); // Whoever does not own it need not learn that it is there.
    const Share share{args.share, command.actor, sortedWith(args.members, command.actor)};
    return Applied{
        Outcome::applied(),
        {{Partition::shared(share.id), refOf(share), EntityChange::Op::Put, share, {QStringLiteral("members")}}},
        {}};
}

} // namespace dais::domain::rules
