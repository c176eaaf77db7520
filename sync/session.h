#pragma once

#include "domain/wire/messages.h"
#include "sync/transport.h"

#include <mutex>

namespace dais::sync {

/// The token of the person signed in, in memory only. Thread-safe: the UI thread may sign in again while the sync
/// thread works.
class Session {
public:
    [[nodiscard]] QString token() const;
    /// The token with the device that it is bound to; empty when there is none.
    [[nodiscard]] Pass pass() const;
    void begin(const domain::wire::SignedIn &granted);
    /// The court no longer takes the token.
    void end();
    /// What the court granted last; empty before.
    [[nodiscard]] std::optional<domain::wire::SignedIn> granted() const;

private:
    mutable std::mutex m_mutex;
    std::optional<domain::wire::SignedIn> m_granted;
    bool m_ended = true;
};

/// Asks the court to sign somebody in. Blocks: not on the UI thread. Errors: Unauthorized ("wrong_password",
/// "too_many_attempts", "device_of_another",
/// "certificate_unknown"), Offline, TimedOut, Cancelled, Protocol.
[[nodiscard]] Result<domain::wire::SignedIn> signIn(Transport &transport, const domain::wire::SignIn &who,
                                                    std::stop_token stop);

} // namespace dais::sync
