#include "sync/room_keeping.h"

#include <QFileInfo>

namespace dais::sync {

namespace {
constexpr qint64 interval = 60 * 1000; // Milliseconds between two looks at the disk.
}

Result<QSet<domain::CaseId>> RoomKeeping::aside()
{
    store::Subscriptions subscriptions(m_workspace.outbox(), m_clock);
    const auto cases = subscriptions.aside();
    if (!cases)
        return tl::unexpected(cases.error());
    return QSet<domain::CaseId>(cases->begin(), cases->end());
}

Result<qint64> RoomKeeping::putAside(const domain::CaseId &id, std::vector<domain::DocumentId> &gone)
{
    const auto files = m_workspace.cache().filesOf(id);
    if (!files)
        return tl::unexpected(files.error());
    // Noted first: what is deleted and not noted would be fetched again at once.
    DAIS_TRY(store::Subscriptions(m_workspace.outbox(), m_clock).putAside(id));
    const auto aside = this->aside();
    if (!aside)
        return tl::unexpected(aside.error());
    qint64 freed = 0;
    for (const store::Cache::WantedFile &file : *files) {
        if (!m_workspace.documents().has(file.sha256))
            continue;
        const auto others = m_workspace.cache().casesWith(file.sha256);
        if (!others)
            return tl::unexpected(others.error());
        if (std::ranges::any_of(*others, [&](const domain::CaseId &other) { return !aside->contains(other); }))
            continue; // Another record that stays has the same paper.
        freed += QFileInfo(m_workspace.documents().pathOf(file.sha256)).size();
        DAIS_TRY(m_workspace.documents().remove(file.sha256));
        gone.push_back(file.document);
    }
    return freed;
}

Result<std::vector<domain::DocumentId>> RoomKeeping::makeRoom()
{
    std::vector<domain::DocumentId> gone;
    const qint64 now = m_clock.steadyMilliseconds();
    if (m_lookedAt && now - *m_lookedAt < interval)
        return gone;
    m_lookedAt = now;
    qint64 size = m_workspace.documents().size();
    if (size <= m_bytes)
        return gone;
    const auto unsent = m_workspace.outbox().waitingActs();
    if (!unsent)
        return tl::unexpected(unsent.error());
    if (*unsent > 0)
        return gone; // Somebody works on these records, and the court does not know of it yet.
    store::Subscriptions subscriptions(m_workspace.outbox(), m_clock);
    const auto opened = subscriptions.openedLongestAgo();
    const auto docket = subscriptions.docket();
    if (!opened || !docket)
        return tl::unexpected(!opened ? opened.error() : docket.error());
    for (const domain::CaseId &id : *opened) {
        const auto pinned = subscriptions.isPinned(id);
        if (!pinned)
            return tl::unexpected(pinned.error());
        if (*pinned || std::ranges::find(*docket, id) != docket->end())
            continue;
        const auto freed = putAside(id, gone);
        if (!freed)
            return tl::unexpected(freed.error());
        size -= *freed;
        if (size <= m_bytes - m_bytes / 10) // A tenth more, so that the next document does not ask for it again.
            break;
    }
    if (size > m_bytes)
        qInfo("documents take more room than they should, and none of them can go");
    return gone;
}

} // namespace dais::sync
