#pragma once

#include "domain/ids.h"

#include <functional>
#include <map>
#include <mutex>
#include <QStringList>
#include <unordered_map>

namespace dais::server::record {

/// Tells those who wait that something changed: which topic, never what. A topic is a partition's name, or
/// topicOf(device) for outcomes. No thread per waiter: a waiter is a callback. Thread-safe.
class Hub {
public:
    /// The topic under which a device's outcomes are announced.
    [[nodiscard]] static QString topicOf(const domain::DeviceId &device)
    {
        return QStringLiteral("device/") + device.toString();
    }

    /// Grows with every publish; what a client says it has heard up to. Starts anew with the program.
    [[nodiscard]] quint64 now() const;

    using Ticket = quint64; ///< 0 is no ticket.
    /// Calls `wake(generation)` once when one of `topics` is published after `since`; at once, on this thread, when
    /// that happened already or `since` is from another run. Otherwise on the publisher's thread: it must be quick
    /// and take no lock that a caller of this class holds.
    [[nodiscard]] Ticket wait(const QStringList &topics, quint64 since, std::function<void(quint64)> wake);
    /// Forgets a waiter; afterwards its callback is not called and not running. Unknown tickets are fine. Never
    /// from within a callback.
    void cancel(Ticket ticket);

    void publish(const QStringList &topics);

private:
    struct Waiter {
        QStringList topics;
        std::function<void(quint64)> wake;
    };
    mutable std::mutex m_mutex;
    std::mutex m_calling; ///< Held while callbacks run, so that cancel() can wait for them.
    quint64 m_generation = 1;
    quint64 m_floor = 1; ///< Topics not listed last changed at or before this.
    Ticket m_nextTicket = 1;
    std::unordered_map<QString, quint64> m_lastChange;
    std::map<Ticket, Waiter> m_waiters;
};

} // namespace dais::server::record
