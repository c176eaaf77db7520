#include "domain/rules/keep_preset.h"

#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestText = 4000; // What a payload of a rejection may hold (see RejectSubmission).

Partition homeOf(const Preset &preset)
{
    return preset.court ? Partition::directory(*preset.court) : Partition::person(preset.owner);
}

/// What a colour of marks means is its owner's alone, and the colour is one of seven.
bool isIssue(const SetPreset &args)
{
    bool isNumber = false;
    const int number = args.text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= 7 && !args.court;
}

/// The preset as it stands, when the actor may change it; refused "unknown" for somebody else's.
Result<std::optional<Preset>> ownOne(const State &state, const Command &command, const PresetId &id)
{
    auto known = state.get<Preset>(id.uuid());
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    if (!known)
        return std::optional<Preset>();
    if (known->owner != command.actor)
        return fail(Error::Kind::Invalid);
    return std::optional(std::move(*known));
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const SetPreset &args, const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    const QString name = args.name.trimmed();
    if (args.preset.isNull() || name.isEmpty() || name.size() > longestName || args.text.size() > longestText)
        return refused("words");
    if (args.use == Preset::Use::Issue && !isIssue(args))
        return refused("words");
    if (args.court && !Partition::parse(QStringLiteral("dir/") + *args.court))
        return refused("court_unknown");
    const auto known = ownOne(state, command, args.preset);
    if (!known)
        return known.error().kind == Error::Kind::Invalid ? Result<Applied>(refused("unknown"))
                                                          : tl::unexpected(known.error());
    if (*known && (*known)->court != args.court)
        return refused("shared_once"); // It would have to leave some people's machines: a new one is made instead.
    const Preset preset{args.preset, command.actor, context.actorName, args.use, args.court, name, args.text};
    return Applied{Outcome::applied(), {{homeOf(preset), refOf(preset), EntityChange::Op::Put, preset, {}}}, {}};
}

Result<Applied> apply(const State &state, const Command &command, const DropPreset &args, const ApplyContext &)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    const auto known = ownOne(state, command, args.preset);
    if (!known)
        return known.error().kind == Error::Kind::Invalid ? Result<Applied>(refused("unknown"))
                                                          : tl::unexpected(known.error());
    if (!*known)
        return Applied{Outcome::applied(), {}, {}};
    return Applied{
        Outcome::applied(), {{homeOf(**known), refOf(**known), EntityChange::Op::Tombstone, std::nullopt, {}}}, {}};
}

} // namespace dais::domain::rules
