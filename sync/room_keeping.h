#pragma once

#include "store/subscriptions.h"
#include "store/workspace.h"

#include <QSet>

namespace dais::sync {

/// Keeps the files of documents within a bound: when they take more, those of the records opened longest ago go, until there
/// is room again. Pinned records and those that are heard next stay; while anything waits to be sent, everything does. Sync
/// thread.
class RoomKeeping {
public:
    RoomKeeping(store::Workspace &workspace, const domain::Clock &clock, qint64 bytes)
        : m_workspace(workspace), m_clock(clock), m_bytes(bytes)
    {
    }
    static constexpr qint64 standardBytes = qint64(20) << 30;

    /// Makes room if there is none, looking at the disk at most once a minute; the documents whose files went.
    [[nodiscard]] Result<std::vector<domain::DocumentId>> makeRoom();
    /// Cases whose files are not fetched: there was no room for them.
    [[nodiscard]] Result<QSet<domain::CaseId>> aside();

private:
    [[nodiscard]] Result<qint64> putAside(const domain::CaseId &id, std::vector<domain::DocumentId> &gone);

    store::Workspace &m_workspace;
    const domain::Clock &m_clock;
    const qint64 m_bytes;
    std::optional<qint64> m_lookedAt; ///< Steady milliseconds.
};

} // namespace dais::sync
