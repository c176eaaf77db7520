#pragma once

#include "domain/entity.h"
#include "store/act_saver.h"

namespace dais::store {

/// Makes, changes and takes away a reader's marks, and says how exhibits stand. A mark is durable when put() returns.
/// UI thread; never waits for the network.
class MarkTaking {
public:
    MarkTaking(ActSaver &acts, Cache &cache) : m_acts(acts), m_cache(cache) {} ///< Both outlive it.
    /// Puts a mark as given, under a fresh id when it has none; author, time and command are filled in.
    /// Errors: Invalid "mark" for one without a place, Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> put(const domain::Annotation &mark);
    /// Takes the person's own mark away. Errors: NotFound when it is gone already, Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> remove(const domain::AnnotationId &id);
    /// Says how a document stands as evidence, now.
    [[nodiscard]] Result<StoredCommand> set(const domain::CaseId &caseId, const domain::DocumentId &document,
                                            domain::ExhibitStatus status);
    /// Says what a document is called as an exhibit.
    [[nodiscard]] Result<StoredCommand> name(const domain::CaseId &caseId, const domain::DocumentId &document,
                                             const QString &label);

private:
    [[nodiscard]] Result<StoredCommand> save(domain::SetExhibit args);

    ActSaver &m_acts;
    Cache &m_cache;
};

} // namespace dais::store
