#pragma once

#include "domain/clock.h"
#include "domain/wire/messages.h"
#include "server/record/hub.h"
#include "server/record/sender.h"
#include "server/store/readers.h"
#include "server/store/writer.h"

namespace dais::server::auth {

/// Who has a submission open: leases in server time, outside log and chain. Whether somebody may see the
/// submission is the caller's to check. Thread-safe; calls block.
class Claims {
public:
    static constexpr qint64 leaseSeconds = 20 * 60; ///< Taken again, it begins anew.

    /// All outlive this.
    Claims(store::Writer &writer, const store::Readers &readers, const domain::Clock &clock, record::Hub &hub)
        : m_writer(writer), m_readers(readers), m_clock(clock), m_hub(hub)
    {
    }

    /// The topic at the hub under which a court's claims are announced.
    [[nodiscard]] static QString topicOf(const QString &court) { return QStringLiteral("claims/") + court; }

    /// Takes the lease, or lengthens it; answers who has it, which may be somebody else.
    [[nodiscard]] Result<domain::wire::ClaimReply> take(const record::Sender &sender,
                                                        const domain::SubmissionId &submission, const QString &court);
    /// Gives the lease back if the sender has it; answers who has it afterwards.
    [[nodiscard]] Result<domain::wire::ClaimReply>
    release(const record::Sender &sender, const domain::SubmissionId &submission, const QString &court);
    /// Who has these open now; submissions that nobody has are left out.
    [[nodiscard]] Result<std::vector<domain::wire::ClaimReply>> list(const QString &court) const;

private:
    store::Writer &m_writer;
    const store::Readers &m_readers;
    const domain::Clock &m_clock;
    record::Hub &m_hub;
};

} // namespace dais::server::auth
