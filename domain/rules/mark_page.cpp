#include "domain/rules/mark_page.h"

#include "domain/rules/outcomes.h"

#include <algorithm>

namespace dais::domain::rules {

namespace {

constexpr std::size_t mostAreas = 2'000;
constexpr std::size_t mostPoints = 20'000;
constexpr qsizetype longestWords = 20'000;
constexpr int wholePage = 1'000'000;
constexpr int mostIssues = 7;

const QString markAspect = QStringLiteral("mark");

bool isOnPage(const MarkArea &area)
{
    return area.left >= 0 && area.top >= 0 && area.width >= 0 && area.height >= 0 &&
           area.left <= wholePage - area.width && area.top <= wholePage - area.height;
}

bool makesSense(const PutAnnotation &args)
{
    const bool hasPlace = !args.areas.empty() || !args.points.empty();
    return !args.annotation.isNull() && !args.document.isNull() && !args.caseId.isNull() && args.page >= 1 &&
           args.issue >= 0 && args.issue <= mostIssues && hasPlace && args.areas.size() <= mostAreas &&
           args.points.size() <= mostPoints && std::ranges::all_of(args.areas, isOnPage);
}

/// Where marks for that audience live; nothing when the audience is not named as it must be.
template <typename Args>
std::optional<Partition> homeOf(const Command &command, const Args &args)
{
    switch (args.audience) {
    case NoteAudience::Court:
        return std::nullopt;
    case NoteAudience::Chambers:
        return args.judge ? std::optional(Partition::chambers(*args.judge)) : std::nullopt;
    case NoteAudience::Mine:
        return Partition::person(command.actor);
    case NoteAudience::Shared:
        return args.share ? std::optional(Partition::shared(*args.share)) : std::nullopt;
    }
    Q_UNREACHABLE();
}

/// Whether the mark is as its maker last saw it.
Result<bool> isAsSeen(const State &state, const Command &command, const EntityRef &ref)
{
    const auto version = state.version(ref, markAspect);
    if (!version)
        return tl::unexpected(version.error());
    return std::ranges::none_of(command.expects, [&](const Expectation &seen) {
        return seen.entity == ref && seen.aspect == markAspect && seen.version != *version;
    });
}

Annotation made(const Command &command, const PutAnnotation &args, const ApplyContext &context)
{
    return {.id = args.annotation,
            .caseId = args.caseId,
            .document = args.document,
            .sha256 = args.sha256,
            .author = command.actor,
            .authorName = context.actorName,
            .at = context.now,
            .page = args.page,
            .kind = args.kind,
            .issue = args.issue,
            .areas = args.areas,
            .points = args.points,
            .quote = command.payloadText(QStringLiteral("quote")),
            .text = command.payloadText(QStringLiteral("text")),
            .audience = args.audience,
            .forkedFrom = {}};
}

bool saysTheSame(const Annotation &a, Annotation b)
{
    b.at = a.at;
    b.authorName = a.authorName;
    b.forkedFrom = a.forkedFrom;
    return a == b;
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const PutAnnotation &args,
                      const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    const auto home = homeOf(command, args);
    if (!home)
        return refused("audience");
    Annotation mark = made(command, args, context);
    if (!makesSense(args) || mark.text.size() > longestWords || mark.quote.size() > longestWords)
        return refused("mark");
    const auto known = state.get<Annotation>(args.annotation.uuid());
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    if (known && known->author != command.actor)
        return refused("unknown"); // Whoever did not make it need not learn that it is there.
    if (known && known->audience != mark.audience)
        return refused("audience"); // It would have to leave some people's machines: a new one is made instead.
    if (known && saysTheSame(*known, mark))
        return Applied{};
    Outcome outcome = Outcome::applied();
    if (known) {
        const auto asSeen = isAsSeen(state, command, refOf(*known));
        if (!asSeen)
            return tl::unexpected(asSeen.error());
        if (!*asSeen) {
            mark.forkedFrom = mark.id;
            mark.id = AnnotationId(derivedId(command.id, QStringLiteral("fork")));
            outcome = {Outcome::Kind::AppliedRebased, QStringLiteral("forked"), {}, {}};
        }
    }
    return Applied{outcome, {{*home, refOf(mark), EntityChange::Op::Put, mark, {markAspect}}}, {}};
}

Result<Applied> apply(const State &state, const Command &command, const RemoveAnnotation &args, const ApplyContext &)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    const auto home = homeOf(command, args);
    if (!home)
        return refused("audience");
    const auto known = state.get<Annotation>(args.annotation.uuid());
    if (!known)
        return known.error().kind == Error::Kind::NotFound ? Applied{} : Result<Applied>(tl::unexpected(known.error()));
    if (known->author != command.actor || known->audience != args.audience)
        return refused("unknown");
    const auto asSeen = isAsSeen(state, command, refOf(*known));
    if (!asSeen)
        return tl::unexpected(asSeen.error());
    if (!*asSeen)
        return Applied{{Outcome::Kind::AppliedRebased, QStringLiteral("changed"), {}, {}}, {}, {}};
    return Applied{
        Outcome::applied(), {{*home, refOf(*known), EntityChange::Op::Tombstone, std::nullopt, {markAspect}}}, {}};
}

} // namespace dais::domain::rules
