#pragma once

#include "domain/clock.h"
#include "domain/wire/messages.h"
#include "server/record/hub.h"
#include "server/record/sender.h"
#include "server/store/readers.h"
#include "server/store/writer.h"

#include <map>
#include <mutex>

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
    /// Asks whoever has it for it; takes it when nobody has. What is asked is told to the holder, and forgotten when the
    /// server stops: a claim hinders nobody, and may be asked for again.
    [[nodiscard]] Result<domain::wire::ClaimReply> ask(const record::Sender &sender,
                                                       const domain::SubmissionId &submission, const QString &court);
    /// The holder's answer to whoever asked: they keep it, or give it away. Nothing happens when nobody asked, or the
    /// sender does not have it.
    enum class Answer { Keep, Give };
    [[nodiscard]] Result<domain::wire::ClaimReply>
    answer(const record::Sender &sender, const domain::SubmissionId &submission, const QString &court, Answer answer);
    /// Who has these open now; submissions that nobody has are left out.
    [[nodiscard]] Result<std::vector<domain::wire::ClaimReply>> list(const QString &court) const;

private:
    /// Somebody who waits for a holder's answer, or got a no.
    struct Asking {
        record::Sender sender;
        domain::UserId holder; ///< Who was asked: another one need not answer.
        QString name;
        bool kept = false;
    };
    [[nodiscard]] std::optional<Asking> askingOf(const domain::SubmissionId &submission,
                                                 const domain::UserId &holder) const;
    void add(domain::wire::ClaimReply &reply) const;
    [[nodiscard]] Result<> give(const domain::SubmissionId &submission, const Asking &asking);

    store::Writer &m_writer;
    const store::Readers &m_readers;
    const domain::Clock &m_clock;
    record::Hub &m_hub;
    mutable std::mutex m_mutex;
    std::map<domain::SubmissionId, Asking> m_asking;
};

} // namespace dais::server::auth
