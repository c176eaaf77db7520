#pragma once

#include "domain/clock.h"
#include "domain/wire/messages.h"
#include "server/record/sender.h"
#include "server/record/safe_points.h"
#include "server/store/readers.h"

namespace dais::server::record {

/// POST /v1/pull: what a workstation has not seen of what its user may read. Thread-safe.
class Pull {
public:
    Pull(const store::Readers &readers, const SafePoints &safe, const domain::Clock &clock);

    /// One page (application/x-ndjson), read from one snapshot that also says what may be read. Whole commits, in
    /// their order over all partitions; ends after the commit that passes `maxBytes`. Blocks for the disk. Errors:
    /// Unauthorized for accounts that are disabled or not staff, Storage.
    [[nodiscard]] Result<QByteArray> page(const Sender &sender, const domain::wire::PullRequest &request,
                                          qsizetype maxBytes = domain::wire::maxPullBytes) const;

    /// The same inside the caller's read transaction.
    [[nodiscard]] Result<QByteArray> page(sql::Connection &connection, const Sender &sender,
                                          const domain::wire::PullRequest &request, qsizetype maxBytes) const;

    /// What to wait for at the hub so that this client hears of whatever a pull would give it.
    [[nodiscard]] Result<QStringList> topics(const Sender &sender, const QStringList &subscribed) const;

private:
    const store::Readers &m_readers;
    const SafePoints &m_safe;
    const domain::Clock &m_clock;
};

} // namespace dais::server::record
