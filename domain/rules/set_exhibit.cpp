#include "domain/rules/set_exhibit.h"

#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

constexpr qsizetype longestLabel = 20;
constexpr std::size_t longestLog = 500;

const QString exhibitAspect = QStringLiteral("exhibit");

/// The exhibit that a document is, as it stands; a fresh one when nothing was said of it.
Result<Exhibit> exhibitOf(const State &state, const Document &document)
{
    auto known = state.get<Exhibit>(Exhibit::idFor(document.id).uuid());
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    return known ? std::move(*known)
                 : Exhibit{Exhibit::idFor(document.id), document.caseId, document.id, QString(), {}};
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const SetExhibit &args, const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    if ((!args.label && !args.status) || (args.label && args.label->size() > longestLabel))
        return refused("exhibit");
    const auto document = state.get<Document>(args.document.uuid());
    const auto caseFile = state.get<CaseFile>(args.caseId.uuid());
    for (const Error *error : {document ? nullptr : &document.error(), caseFile ? nullptr : &caseFile.error()})
        if (error && error->kind != Error::Kind::NotFound)
            return tl::unexpected(*error);
    if (!document || !caseFile || document->caseId != args.caseId)
        return refused("unknown");
    auto exhibit = exhibitOf(state, *document);
    if (!exhibit)
        return tl::unexpected(exhibit.error());
    const Exhibit before = *exhibit;
    if (args.label)
        exhibit->label = args.label->trimmed();
    if (args.status && *args.status != before.status()) {
        if (exhibit->log.size() >= longestLog)
            return refused("exhibit");
        exhibit->log.push_back({*args.status, args.at, context.now, command.actor, context.actorName});
    }
    if (*exhibit == before)
        return Applied{};
    return Applied{Outcome::applied(),
                   {{recordOf(*caseFile), refOf(*exhibit), EntityChange::Op::Put, *exhibit, {exhibitAspect}}},
                   {}};
}

} // namespace dais::domain::rules
