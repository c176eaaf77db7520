#pragma once

#include <mutex>

namespace dais::store {

/// Lets one connection of this process write or checkpoint a file at a time: SQLite 3.40.1 can corrupt a log that two
/// connections write and checkpoint at once. Held for one short transaction, never across a network call. Thread-safe.
class WriteGate {
public:
    [[nodiscard]] std::unique_lock<std::mutex> hold() { return std::unique_lock(m_mutex); }

private:
    std::mutex m_mutex;
};

} // namespace dais::store
