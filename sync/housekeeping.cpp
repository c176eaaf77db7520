#include "sync/housekeeping.h"

#include "domain/known_bad.h"
namespace dais::sync {

namespace {

constexpr qint64 interval = 24 * 60 * 60 * 1000; // Milliseconds between two looks.
constexpr int keptDays = 30;
constexpr int atOnce = 200; // Commands in one transaction: a click never waits long for it.

} // namespace

Result<> Housekeeping::tidy(const QDateTime &serverTime, const std::optional<QDateTime> &safeThrough,
                            std::stop_token stop)
{
    const qint64 now = m_clock.steadyMilliseconds();
    if (m_lookedAt && now - *m_lookedAt < interval)
        return {};
    m_lookedAt = now;
    if (!domain::knownBad("files_not_swept"))
        deleteUnwantedFiles(stop);
    if (!safeThrough)
        return {};
    return forgetCommands(std::min(serverTime.addDays(-keptDays), *safeThrough), stop);
}

Result<> Housekeeping::forgetCommands(const QDateTime &before, std::stop_token stop)
{
    for (int gone = atOnce; gone == atOnce && !stop.stop_requested();) {
        const auto pruned = m_workspace.outbox().prune(before, atOnce);
        if (!pruned)
            return tl::unexpected(pruned.error());
        gone = *pruned;
    }
    return {};
}

void Housekeeping::deleteUnwantedFiles(std::stop_token stop)
{
    const int deleted = m_workspace.documents().sweep([&](const QString &sha256) {
        // When in doubt it stays: what is unwanted today is unwanted tomorrow.
        return stop.stop_requested() || m_workspace.cache().isReferenced(sha256).value_or(true);
    });
    if (deleted > 0)
        qInfo("%d files that nothing refers to were deleted", deleted);
}

} // namespace dais::sync
