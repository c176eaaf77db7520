#pragma once

#include "domain/clock.h"
#include "store/outbox.h"

namespace dais::store {

/// What time it is, as far as the court said so: its last word, and what this computer's clocks say has passed since.
/// The wall clock alone never lengthens anything (reliability design, section 10). Kept in the outbox's settings, where
/// no reset reaches it.
class TrustedTime {
public:
    TrustedTime(Outbox &outbox, const domain::Clock &clock) : m_outbox(outbox), m_clock(clock) {}

    /// The court said that it is `serverTime`: whatever was thought before no longer counts. `token` is that time as it
    /// signed it; may be empty.
    [[nodiscard]] Result<> heard(const QDateTime &serverTime, const QString &token);
    /// Something else proved that it is at least `time`.
    [[nodiscard]] Result<> saw(const QDateTime &time);

    struct Reading {
        QDateTime time;        ///< UTC. Never before the newest time ever seen.
        bool wentBack = false; ///< The wall clock stands more than five minutes before that.
        qint64 wallBehind = 0; ///< Milliseconds by which the wall clock was behind the court's at its last word.
    };
    [[nodiscard]] Result<Reading> now();
    /// The last time that the court signed; empty when it never did.
    [[nodiscard]] Result<QString> token();

private:
    Outbox &m_outbox;
    const domain::Clock &m_clock;
};

} // namespace dais::store
