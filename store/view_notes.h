#pragma once

#include "store/act_saver.h"

namespace dais::store {

/// Tells the court's access log which records are read here, offline too (threat T27). UI thread.
class ViewNotes {
public:
    /// How long one look at a record lasts: what is opened again within it is no second one. Milliseconds.
    static constexpr qint64 oneLook = 10 * 60'000;

    explicit ViewNotes(ActSaver &acts) : m_acts(acts) {} ///< Outlives it.
    /// Somebody reads a case of `court`, or one of its documents. Nothing is saved for what was noted just now.
    /// Error Storage: it could not be noted, and must not be shown.
    [[nodiscard]] Result<> viewed(const domain::CaseId &caseId, const QString &court,
                                  const std::optional<domain::DocumentId> &document = {});
    /// Somebody prints it, or copies it out: always noted.
    [[nodiscard]] Result<> took(domain::ViewRecord::Act act, const domain::CaseId &caseId, const QString &court,
                                const std::optional<domain::DocumentId> &document = {});

private:
    ActSaver &m_acts;
    QHash<QUuid, QDateTime> m_last; ///< By document, or by case for the record as a whole.
};

} // namespace dais::store
