#include "domain/rules/mark_page.h"

#include "domain/rules/homes.h"
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

/// The case that a mark is on: nothing when it, or its document, is not there.
Result<std::optional<CaseFile>> caseOf(const State &state, const PutAnnotation &args)
{
    using Found = std::optional<CaseFile>;
    const auto document = state.get<Document>(args.document.uuid());
    if (!document && document.error().kind != Error::Kind::NotFound)
        return tl::unexpected(document.error());
    if (!document || document->caseId != args.caseId)
        return Found();
    auto found = state.get<CaseFile>(args.caseId.uuid());
    if (!found)
        return found.error().kind == Error::Kind::NotFound ? Result<Found>(Found()) : tl::unexpected(found.error());
    return Found(std::move(*found));
}

/// The mark that somebody saw who names `replaces`: the one of that id, or what became of it when another computer of
/// its author changed it first. Nothing when it is seen no more.
Result<std::optional<Annotation>> seenOne(const State &state, const Annotation &known,
                                          const std::optional<CommandId> &replaces)
{
    using Found = std::optional<Annotation>;
    if (known.command == replaces)
        return Found(known);
    const auto others = state.belongingTo(known.caseId);
    if (!others)
        return tl::unexpected(others.error());
    for (const Entity &entity : *others) {
        const auto *mark = std::get_if<Annotation>(&entity);
        if (mark && mark->forkedFrom == known.id && mark->command == replaces && mark->author == known.author)
            return Found(*mark);
    }
    return Found();
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
            .judge = args.judge,
            .share = args.share,
            .link = args.link,
            .command = command.id,
            .forkedFrom = {}};
}

bool saysTheSame(const Annotation &a, Annotation b)
{
    b.at = a.at;
    b.authorName = a.authorName;
    b.command = a.command;
    b.forkedFrom = a.forkedFrom;
    return a == b;
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const PutAnnotation &args,
                      const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    Annotation mark = made(command, args, context);
    if (!makesSense(args) || mark.text.size() > longestWords || mark.quote.size() > longestWords)
        return refused("mark");
    const auto caseFile = caseOf(state, args);
    if (!caseFile)
        return tl::unexpected(caseFile.error());
    if (!*caseFile)
        return refused("unknown");
    const auto home = homeOf(mark, **caseFile);
    if (!home)
        return refused("audience");
    const auto known = state.get<Annotation>(args.annotation.uuid());
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    if (known && (known->author != command.actor || known->caseId != mark.caseId))
        return refused("unknown"); // Whoever did not make it need not learn that it is there.
    if (known && homeOf(*known, **caseFile) != home)
        return refused("audience"); // It would have to leave some people's machines: a new one is made instead.
    if (known && saysTheSame(*known, mark))
        return Applied{};
    Outcome outcome = Outcome::applied();
    if (known) {
        const auto seen = seenOne(state, *known, args.replaces);
        if (!seen)
            return tl::unexpected(seen.error());
        if (!*seen || (*seen)->id != mark.id) {
            mark.forkedFrom = mark.id;
            mark.id = *seen ? (*seen)->id : AnnotationId(derivedId(command.id, QStringLiteral("fork")));
            outcome = {Outcome::Kind::AppliedRebased, QStringLiteral("forked"), {}, {}};
        }
    }
    return Applied{outcome, {{*home, refOf(mark), EntityChange::Op::Put, mark, {markAspect}}}, {}};
}

Result<Applied> apply(const State &state, const Command &command, const RemoveAnnotation &args, const ApplyContext &)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    const auto known = state.get<Annotation>(args.annotation.uuid());
    if (!known)
        return known.error().kind == Error::Kind::NotFound ? Applied{} : Result<Applied>(tl::unexpected(known.error()));
    if (known->author != command.actor)
        return refused("unknown");
    const auto caseFile = state.get<CaseFile>(known->caseId.uuid());
    const auto seen = seenOne(state, *known, args.replaces);
    if (!caseFile || !seen)
        return tl::unexpected(!caseFile ? caseFile.error() : seen.error());
    if (!*seen)
        return Applied{{Outcome::Kind::AppliedRebased, QStringLiteral("changed"), {}, {}}, {}, {}};
    const auto home = homeOf(**seen, *caseFile);
    if (!home)
        return refused("audience");
    return Applied{
        Outcome::applied(), {{*home, refOf(**seen), EntityChange::Op::Tombstone, std::nullopt, {markAspect}}}, {}};
}

} // namespace dais::domain::rules
