#include "store/view_notes.h"

namespace dais::store {

Result<> ViewNotes::viewed(const domain::CaseId &caseId, const QString &court,
                           const std::optional<domain::DocumentId> &document)
{
    const QDateTime now = m_acts.clock().now();
    const QUuid key = document ? document->uuid() : caseId.uuid();
    if (const auto last = m_last.constFind(key); last != m_last.constEnd()) {
        const qint64 since = last->msecsTo(now);
        if (since >= 0 && since < oneLook) // A clock that was set back notes once more rather than never.
            return {};
    }
    DAIS_TRY(took(domain::ViewRecord::Act::View, caseId, court, document));
    m_last.insert(key, now);
    return {};
}

Result<> ViewNotes::took(domain::ViewRecord::Act act, const domain::CaseId &caseId, const QString &court,
                         const std::optional<domain::DocumentId> &document)
{
    return m_acts
        .save(domain::ViewRecord{caseId, document, act},
              {.lane = caseId.toString(), .partition = domain::Partition::courtOrdinary(court)})
        .map([](const StoredCommand &) {});
}

} // namespace dais::store
