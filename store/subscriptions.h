#pragma once

#include "domain/entity_ref.h"
#include "store/outbox.h"

namespace dais::store {

/// Which parts of the court's data this computer keeps: the person's own (from the lease), cases opened lately, cases
/// that are heard next, cases pinned. Survives a reset of the cache.
class Subscriptions {
public:
    Subscriptions(Outbox &outbox, const domain::Clock &clock) : m_outbox(outbox), m_clock(clock) {}
    /// A case was opened: its record comes down, and stays for 30 days after the last opening.
    [[nodiscard]] Result<> opened(const domain::CaseId &id);
    [[nodiscard]] Result<> pin(const domain::CaseId &id);
    [[nodiscard]] Result<> unpin(const domain::CaseId &id);
    [[nodiscard]] Result<bool> isPinned(const domain::CaseId &id);
    /// These cases are heard next: their records come down before anybody opens them. In place of those named before.
    [[nodiscard]] Result<> setDocket(const std::vector<domain::CaseId> &cases);
    [[nodiscard]] Result<std::vector<domain::CaseId>> docket();
    /// When each case was opened last on this computer, oldest first.
    [[nodiscard]] Result<std::vector<domain::CaseId>> openedLongestAgo();
    /// There was no room for the files of this case's documents: they are not fetched until it is opened again.
    [[nodiscard]] Result<> putAside(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::CaseId>> aside();
    /// The parts that a sign-in granted.
    [[nodiscard]] Result<> setGranted(const QStringList &partitions);
    /// Everything to ask for, sorted.
    [[nodiscard]] Result<std::vector<domain::Partition>> all();
    /// A part was dropped by the court: it is not asked for again.
    [[nodiscard]] Result<> dropped(const domain::Partition &partition);
    /// A part is here: what was dropped once may be given again.
    [[nodiscard]] Result<> cameBack(const QString &partition);
    /// Parts that were dropped and did not come back: what was asked for in them is sent, and not shown.
    [[nodiscard]] static Result<QStringList> lost(Outbox &outbox);

private:
    [[nodiscard]] Result<std::vector<domain::CaseId>> casesUnder(const QString &key);

    Outbox &m_outbox;
    const domain::Clock &m_clock;
};

} // namespace dais::store
