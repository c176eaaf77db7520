#pragma once

#include "domain/decision.h"
#include "domain/session.h"
#include "store/cache.h"

namespace dais::store {

/// The docket as "now" has it: hearings by time, sessions, absences, and what two people decided differently. Reads only;
/// one per thread.
class DocketReading {
public:
    explicit DocketReading(Cache &cache) : m_cache(cache) {} ///< Outlives it.

    /// Of one court, or of all that are here where it is empty, that overlap [from, to), by start. Those that were
    /// vacated are left out; those that were held or adjourned are not.
    [[nodiscard]] Result<std::vector<domain::Hearing>> between(const QString &court, const QDateTime &from,
                                                               const QDateTime &to);
    [[nodiscard]] Result<std::vector<domain::Hearing>> ofCase(const domain::CaseId &id);
    [[nodiscard]] Result<domain::Hearing> hearing(const domain::HearingId &id);
    /// Those that stand in its way (domain::sharedBy()).
    [[nodiscard]] Result<std::vector<domain::Hearing>> against(const domain::Hearing &hearing);
    /// Other active ones of the same practitioner at the same time, in any court that is here.
    [[nodiscard]] Result<std::vector<domain::Hearing>> ofCounsel(const domain::Hearing &hearing);
    /// Cases set in a session.
    [[nodiscard]] Result<int> casesIn(const domain::SessionId &id);
    /// Of a court, struck ones too, by start.
    [[nodiscard]] Result<std::vector<domain::Session>> sessions(const QString &court);
    /// Of every court that is here, struck ones too, by start: a judge may be detailed.
    [[nodiscard]] Result<std::vector<domain::Absence>> absences();
    /// Two people's acts on hearings that nobody has settled.
    [[nodiscard]] Result<std::vector<domain::Decision>> openDecisions();
    /// Cases of a court without a hearing to come, oldest first: `limit` of them.
    [[nodiscard]] Result<std::vector<domain::CaseFile>> withoutHearing(const QString &court, int limit);
    /// The heads of those cases that are here.
    [[nodiscard]] Result<std::vector<domain::CaseFile>> heads(const std::vector<domain::CaseId> &cases);
    /// Of the slot: what a move expects.
    [[nodiscard]] Result<qint64> slotVersion(const domain::HearingId &id);

private:
    template <typename T>
    [[nodiscard]] Result<std::vector<T>> bodies(const std::vector<QUuid> &ids);
    template <typename T>
    [[nodiscard]] Result<std::vector<T>> every();
    template <typename... Values>
    [[nodiscard]] Result<std::vector<QUuid>> ids(const QString &query, const Values &...values);
    Cache &m_cache;
};

} // namespace dais::store
