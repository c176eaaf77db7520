#pragma once

#include "server/record/commands.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace dais::server {

/// How long the server may be away before filers are taken to have met it: a restart is none. Seconds.
inline constexpr qint64 shortestOutage = 60;

/// When the server was last known to serve, from the file that a Lifeline keeps; nothing when there is none, or it
/// cannot be read.
[[nodiscard]] std::optional<QDateTime> lastAlive(const QString &file);

/// Notes the time from `lastAlive` to now in the register of every court there is, as an unplanned outage of electronic
/// filing (8 CFR 1003.31(b)), once however often it is called for that time. How many courts; 0 when it was too short.
[[nodiscard]] Result<int> noteDowntime(record::Commands &commands, const store::Readers &readers,
                                       const QDateTime &lastAlive, const QDateTime &now);

/// Says in a file, every few seconds and at its end, that the server serves. A file that cannot be written is only
/// logged: the outage is then noted longer than it was.
class Lifeline {
public:
    Lifeline(QString file, const domain::Clock &clock);
    ~Lifeline();

private:
    void loop();
    void write();
    QString m_file;
    const domain::Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ending = false;
    std::thread m_thread; ///< Last: it uses the others.
};

} // namespace dais::server
