#pragma once

#include "domain/wire/messages.h"
#include "store/trusted_time.h"

namespace dais::store {

/// What lets a person unlock this computer without a network: a verifier of the password (argon2id) under the court's
/// lease, and the newest time ever seen, so that turning the clock back does not lengthen the lease (section 7.4, 10).
class SignInVault {
public:
    SignInVault(Outbox &outbox, const domain::Clock &clock, domain::Random &random);
    /// Remembers a sign-in that the court granted. Takes about 0.15 s: not on the UI thread.
    [[nodiscard]] Result<> remember(const QString &password, const domain::wire::SignedIn &granted);
    /// Moves the newest time seen forward; every answer of the court and every quarter of an hour.
    [[nodiscard]] Result<> sawTime(const QDateTime &time);
    /// Who it is, and until when this holds. Takes about 0.15 s.
    /// Errors: NotFound "never_signed_in", Unauthorized "wrong_password", "lease_ended", "clock_went_back".
    struct Unlocked {
        domain::User user;
        domain::wire::Lease lease;
    };
    [[nodiscard]] Result<Unlocked> unlock(const QString &password);
    /// Whether the lease still holds, without a password: asked now and then while work goes on.
    [[nodiscard]] Result<Unlocked> lease();
    /// Who signed in here last, without proof; for the sign-in window.
    [[nodiscard]] Result<domain::User> lastUser();

private:
    Outbox &m_outbox;
    TrustedTime m_time;
    domain::Random &m_random;
};

} // namespace dais::store
