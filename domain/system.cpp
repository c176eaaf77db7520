#include "domain/system.h"

#include <cstring>
#include <ctime>
#include <QFile>
#include <QRandomGenerator>

namespace dais::domain {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::steadyMilliseconds() const
{
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time); // Counts sleep, which the standard library's steady clock does not.
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

QString SystemClock::bootId() const
{
    static const QString id = [] {
        QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
    }();
    return id;
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
