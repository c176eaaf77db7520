#pragma once

#include "store/workspace.h"

#include <optional>
#include <stop_token>

namespace dais::sync {

/// Forgets what this computer need not keep: commands that are done with, and documents that nothing refers to any more.
/// Sync thread; blocks, without the network. Looks at most once a day, and first after the first good round.
class Housekeeping {
public:
    Housekeeping(store::Workspace &workspace, const domain::Clock &clock) : m_workspace(workspace), m_clock(clock) {}

    /// Call after a round that went well, when no document is on its way. A command goes when it was decided 30 days
    /// before `serverTime` and a backup of the court's holds it (`safeThrough`; empty when there is none): until both
    /// are so, it must be sent again should the court lose its tail. Errors: Storage; what is left goes the next day.
    [[nodiscard]] Result<> tidy(const QDateTime &serverTime, const std::optional<QDateTime> &safeThrough,
                                std::stop_token stop);

private:
    [[nodiscard]] Result<> forgetCommands(const QDateTime &before, std::stop_token stop);
    void deleteUnwantedFiles(std::stop_token stop);

    store::Workspace &m_workspace;
    const domain::Clock &m_clock;
    std::optional<qint64> m_lookedAt; ///< Steady milliseconds: nobody's wall clock makes it look more often.
};

} // namespace dais::sync
