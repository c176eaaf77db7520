#include "domain/ids.h"

#include "digest/sha256.h"

#include <array>
#include <span>

namespace dais::domain {

QUuid makeUuidV7(const Clock &clock, Random &random)
{
    std::array<std::byte, 16> bytes;
    random.fill(bytes);
    const quint64 milliseconds = quint64(clock.now().toMSecsSinceEpoch());
    for (int i = 0; i < 6; ++i)
        bytes[std::size_t(i)] = std::byte(milliseconds >> (40 - 8 * i));
    bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte{0x70}; // Version 7.
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80}; // Variant of RFC 9562.
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

QUuid uuidNamed(QByteArrayView name)
{
    QByteArray bytes = digest::sha256(name).first(16);
    bytes[6] = char((uchar(bytes[6]) & 0x0f) | 0x80); // Version 8 of RFC 9562: made by a rule of our own.
    bytes[8] = char((uchar(bytes[8]) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

} // namespace dais::domain
