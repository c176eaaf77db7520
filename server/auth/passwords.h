#pragma once

#include "domain/result.h"

#include <condition_variable>
#include <mutex>

namespace dais::server::auth {

/// What one hashing of a password costs.
struct PasswordCost {
    unsigned long long rounds = 2;
    std::size_t bytes = 64u << 20;

    /// The least that the library allows: for tests, never for people.
    [[nodiscard]] static PasswordCost least() { return {1, 8192}; }
};

/// Hashes and checks passwords with argon2id. Each takes tens of milliseconds and 64 MiB, so only as many run
/// at once as there are cores, and a few more may wait: a flood of sign-ins takes neither the memory nor all
/// threads. Thread-safe; blocks.
class Passwords {
public:
    struct Limits {
        int running = 2;
        int waiting = 4; ///< More are turned away at once.
    };
    explicit Passwords(const PasswordCost &cost) : Passwords(cost, Limits()) {}
    Passwords(const PasswordCost &cost, const Limits &limits);

    /// The stored form, with parameters and salt. Error TimedOut "busy" when too many wait already.
    [[nodiscard]] Result<QString> hash(const QString &password) const;
    /// Whether `password` is the one behind `stored`. An empty `stored` takes as long as a real one and says
    /// no, so that nobody learns by the clock which logins exist. Error TimedOut "busy".
    [[nodiscard]] Result<bool> verify(const QString &password, const QString &stored) const;

private:
    class Turn;
    PasswordCost m_cost;
    Limits m_limits;
    QString m_nobodys; ///< A hash of no known password, of the same cost.
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_freed;
    mutable int m_running = 0;
    mutable int m_waiting = 0;
};

} // namespace dais::server::auth
