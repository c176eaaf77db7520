#pragma once

#include "domain/code_tables.h"
#include "domain/random.h"
#include "server/service/mail_relay.h"
#include "server/service/mail_text.h"
#include "server/store/readers.h"
#include "server/store/writer.h"

#include <condition_variable>
#include <thread>

namespace dais::server::service {

/// How long a message is tried.
struct MailPatience {
    std::chrono::milliseconds firstWait =
        std::chrono::minutes(1); ///< Doubles with each failure, and a quarter by chance.
    std::chrono::milliseconds longestWait = std::chrono::hours(2);
    std::chrono::milliseconds all = std::chrono::hours(72); ///< From its making on; then it is undeliverable.
};

/// Hands waiting messages to the relay, one after the other, at least once each: after a crash in between the same
/// message goes again, under the same Message-ID. Thread-safe.
class MailSender {
public:
    struct Parts {
        store::Writer &writer;
        const store::Readers &readers;
        MailRelay &relay;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        domain::Random &random;
        Letterhead letterhead;
        MailPatience patience = {};
    };
    explicit MailSender(Parts parts) : m_parts(std::move(parts)) {}
    ~MailSender();

    /// Sends everything that is due now; blocks. Errors: Storage.
    [[nodiscard]] Result<> runDue(std::stop_token stop = {});
    /// Begins to do so on a thread of its own, when woken and every few seconds. Once.
    void start();
    void wake(); ///< From any thread.

private:
    [[nodiscard]] Result<> sendOne(const Mail &mail, const std::stop_token &stop);
    [[nodiscard]] QDateTime nextTry(const Mail &mail);
    void loop(const std::stop_token &stop);
    Parts m_parts;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_woken = true;
    std::jthread m_thread; ///< Last: it uses the others.
};

} // namespace dais::server::service
