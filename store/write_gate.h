#pragma once

#include <atomic>
#include <mutex>

namespace dais::store {

/// Lets one connection of this process write or checkpoint a file at a time: SQLite 3.40.1 can corrupt a log that two
/// connections write and checkpoint at once. Held for one short transaction, never across a network call. Thread-safe.
class WriteGate {
public:
    virtual ~WriteGate() = default;
    /// Waits for its turn; the gate opens again when what is returned goes.
    [[nodiscard]] std::unique_lock<WriteGate> hold() { return std::unique_lock(*this); }

    /// What std::unique_lock calls. A simulator, which has one thread, lets its other actors go on here.
    virtual void lock() { m_mutex.lock(); }
    virtual void unlock() { m_mutex.unlock(); }

    /// Whether the disk failed one of the file's connections since its log was last moved: what the log seems to hold may
    /// never have reached the disk, and nothing that is added to it would be found again after a power cut.
    std::atomic<bool> diskFailed = false;

private:
    std::mutex m_mutex;
};

} // namespace dais::store
