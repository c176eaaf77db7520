#include "domain/system.h"

#include <QRandomGenerator>
#include <chrono>
#include <cstring>

namespace dais::domain {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::steadyMilliseconds() const
{
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

void SystemRandom::fill(std::span<std::byte> bytes)
{
    // QRandomGenerator::system() is getrandom(2) on Linux.
    for (std::size_t at = 0; at < bytes.size(); at += sizeof(quint32)) {
        const quint32 word = QRandomGenerator::system()->generate();
        std::memcpy(bytes.data() + at, &word, std::min(sizeof word, bytes.size() - at));
    }
}

} // namespace dais::domain
