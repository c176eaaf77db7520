#pragma once

#include <mutex>
#include <QHash>

namespace dais::pdf {

/// Remembers which pages of a document ended the worker that was working on them. Thread-safe.
class CrashLedger {
public:
    /// Stands for work on the document as a whole.
    static constexpr int WholeDocument = -1;

    void noteEnding(int page)
    {
        const std::lock_guard lock(m_mutex);
        ++m_endings[page];
    }
    /// A page that ended a worker is drawn otherwise the next time.
    [[nodiscard]] bool hasEnded(int page) const
    {
        const std::lock_guard lock(m_mutex);
        return m_endings.value(page) > 0;
    }
    /// A page that ended two workers is not given to a third.
    [[nodiscard]] bool isGivenUp(int page) const
    {
        const std::lock_guard lock(m_mutex);
        return m_endings.value(page) >= 2;
    }

private:
    mutable std::mutex m_mutex;
    QHash<int, int> m_endings;
};

} // namespace dais::pdf
