#pragma once

#include "domain/result.h"

namespace dais::store {

/// Space set aside on the disk, given back when the disk is full so that pending work can still be written.
class ReserveFile {
public:
    static constexpr qint64 standardBytes = 64 << 20;
    explicit ReserveFile(const QString &path, qint64 bytes = standardBytes) : m_path(path), m_bytes(bytes) {}
    /// Sets the space aside (posix_fallocate). A disk without that space is no error: there is just no reserve.
    [[nodiscard]] bool take();
    /// Gives it back; true when there was something to give.
    [[nodiscard]] bool release();

private:
    QString m_path;
    qint64 m_bytes;
};

} // namespace dais::store
