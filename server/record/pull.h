#pragma once

#include "domain/clock.h"
#include "domain/wire/messages.h"
#include "server/record/holdings.h"
#include "server/record/safe_points.h"
#include "server/record/sender.h"
#include "server/record/time_tokens.h"
#include "server/store/readers.h"

namespace dais::server::record {

/// POST /v1/pull: what a workstation has not seen of what its user may read. Thread-safe.
class Pull {
public:
    Pull(const store::Readers &readers, const SafePoints &safe, const domain::Clock &clock);

    /// Writes down what leaves, and what workstations say they dropped. Set before the first page; outlives this.
    void track(Holdings &holdings) { m_holdings = &holdings; }
    /// Signs the time of each page. Set before the first page; both outlive this.
    void sign(const TimeTokens &tokens, domain::Random &random) { m_tokens = &tokens, m_random = &random; }

    /// One page (application/x-ndjson), read from one snapshot that also says what may be read. Whole commits, in
    /// their order over all partitions; ends after the commit that passes `maxBytes`. Blocks for the disk. Errors:
    /// Unauthorized for accounts that are disabled or not staff, Storage.
    [[nodiscard]] Result<QByteArray> page(const Sender &sender, const domain::wire::PullRequest &request,
                                          qsizetype maxBytes = domain::wire::maxPullBytes) const;

    /// The same inside the caller's read transaction; nothing is written down.
    [[nodiscard]] Result<QByteArray> page(sql::Connection &connection, const Sender &sender,
                                          const domain::wire::PullRequest &request, qsizetype maxBytes) const;

    /// What to wait for at the hub so that this client hears of whatever a pull would give it.
    [[nodiscard]] Result<QStringList> topics(const Sender &sender, const QStringList &subscribed) const;

private:
    struct Page {
        domain::wire::PullHead head;
        QByteArray lines;
    };
    [[nodiscard]] Result<Page> read(sql::Connection &connection, const Sender &sender,
                                    const domain::wire::PullRequest &request, qsizetype maxBytes) const;
    const store::Readers &m_readers;
    const SafePoints &m_safe;
    const domain::Clock &m_clock;
    const TimeTokens *m_tokens = nullptr; ///< None: pages say the time unsigned.
    domain::Random *m_random = nullptr;
    Holdings *m_holdings = nullptr; ///< None: nobody is asked what they hold.
};

} // namespace dais::server::record
