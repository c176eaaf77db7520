#pragma once

#include "domain/result.h"

#include <mutex>
#include <optional>
#include <QDateTime>
#include <QHash>
#include <QString>

namespace dais::server::record {

/// Up to which revision each partition, and through which decision, the court is held in a second failure domain:
/// written by a verified backup, read by pulls. Kept beside the database, not in it, because only the server's writer writes there. Thread-safe.
class SafePoints {
public:
    struct Point {
        qint64 rev = 0;
        QString chain; ///< Hex.
    };
    /// `file` need not exist; it is read again when it changed.
    explicit SafePoints(const QString &file) : m_file(file) {}

    /// Nothing, rev 0, when there is no backup of `partition` in `epoch` (hex).
    [[nodiscard]] Point of(const QString &epoch, const QString &partition) const;
    /// When the last command was decided that the backup holds; every one decided before it is in there. Empty when
    /// there is no backup in `epoch`.
    [[nodiscard]] std::optional<QDateTime> through(const QString &epoch) const;
    /// Replaces the file atomically. An invalid `through` is left out.
    [[nodiscard]] static Result<> write(const QString &file, const QString &epoch, const QHash<QString, Point> &points,
                                        const QDateTime &through = {});

private:
    void readAgain() const; ///< With m_mutex held.
    QString m_file;
    mutable std::mutex m_mutex;
    /// Which file was read last.
    struct Seen {
        qint64 modified = -1; ///< Nanoseconds since 1970; -1 when there was none.
        qint64 inode = 0;
        qint64 bytes = 0;
        friend bool operator==(const Seen &, const Seen &) = default;
    };
    mutable Seen m_seen;
    mutable QString m_epoch;
    mutable QHash<QString, Point> m_points;
    mutable std::optional<QDateTime> m_through;
};

} // namespace dais::server::record
