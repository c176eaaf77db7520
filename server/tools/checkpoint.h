#pragma once

#include "domain/clock.h"
#include "server/store/readers.h"
#include "server/store/writer.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace dais::server {

/// Reads the whole log once more from disk, recomputes it, and when all of it holds writes down where every partition
/// stands, under one root (RFC 9162). Blocks. Conflict with the fault as detail when something does not hold: nothing
/// is written then. True when there was something new to write down.
[[nodiscard]] Result<bool> makeCheckpoint(store::Writer &writer, const store::Readers &readers,
                                          const domain::Clock &clock);

/// Makes a checkpoint an hour, on a thread of its own.
class Checkpoints {
public:
    Checkpoints(store::Writer &writer, const store::Readers &readers, const domain::Clock &clock)
        : m_writer(writer), m_readers(readers), m_clock(clock), m_thread([this] { loop(); })
    {
    }
    ~Checkpoints();

private:
    void loop();
    store::Writer &m_writer;
    const store::Readers &m_readers;
    const domain::Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ending = false;
    std::thread m_thread; ///< Last: it uses the others.
};

} // namespace dais::server
