#include "store/mark_taking.h"

#include "domain/rules/homes.h"

namespace dais::store {

Result<StoredCommand> MarkTaking::put(const domain::Annotation &mark)
{
    if (mark.areas.empty() && mark.points.empty())
        return fail(Error::Kind::Invalid, QStringLiteral("mark"));
    const auto caseFile = m_cache.get<domain::CaseFile>(mark.caseId.uuid());
    if (!caseFile)
        return tl::unexpected(caseFile.error());
    domain::Annotation owned = mark;
    owned.author = m_acts.actor().user;
    if (owned.id.isNull())
        owned.id = m_acts.fresh<domain::AnnotationId>();
    const auto home = domain::rules::homeOf(owned, *caseFile);
    if (!home)
        return fail(Error::Kind::Invalid, QStringLiteral("audience"));
    domain::PutAnnotation args{.annotation = owned.id,
                               .caseId = owned.caseId,
                               .document = owned.document,
                               .sha256 = owned.sha256,
                               .page = owned.page,
                               .kind = owned.kind,
                               .issue = owned.issue,
                               .areas = owned.areas,
                               .points = owned.points,
                               .audience = owned.audience,
                               .judge = owned.judge,
                               .share = owned.share,
                               .link = owned.link};
    if (const auto known = m_cache.get<domain::Annotation>(owned.id.uuid()))
        args.replaces = known->command;
    return m_acts.save(
        std::move(args),
        {.lane = owned.id.toString(), .partition = *home, .expects = {}, .text = owned.text, .quote = owned.quote});
}

Result<StoredCommand> MarkTaking::remove(const domain::AnnotationId &id)
{
    const auto known = m_cache.get<domain::Annotation>(id.uuid());
    if (!known)
        return tl::unexpected(known.error());
    const auto caseFile = m_cache.get<domain::CaseFile>(known->caseId.uuid());
    if (!caseFile)
        return tl::unexpected(caseFile.error());
    const auto home = domain::rules::homeOf(*known, *caseFile);
    if (!home)
        return fail(Error::Kind::Invalid, QStringLiteral("audience"));
    return m_acts.save(domain::RemoveAnnotation{id, known->command}, {.lane = id.toString(), .partition = *home});
}

Result<StoredCommand> MarkTaking::set(const domain::CaseId &caseId, const domain::DocumentId &document,
                                      domain::ExhibitStatus status)
{
    return save({.caseId = caseId, .document = document, .status = status, .at = m_acts.clock().now()});
}

Result<StoredCommand> MarkTaking::name(const domain::CaseId &caseId, const domain::DocumentId &document,
                                       const QString &label)
{
    return save({.caseId = caseId, .document = document, .label = label.trimmed(), .at = m_acts.clock().now()});
}

Result<StoredCommand> MarkTaking::save(domain::SetExhibit args)
{
    const auto caseFile = m_cache.get<domain::CaseFile>(args.caseId.uuid());
    if (!caseFile)
        return tl::unexpected(caseFile.error());
    const domain::Partition home = domain::rules::recordOf(*caseFile);
    const QString lane = args.caseId.toString();
    return m_acts.save(std::move(args), {.lane = lane, .partition = home});
}

} // namespace dais::store
