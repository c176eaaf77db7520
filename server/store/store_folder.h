#pragma once

#include "domain/clock.h"
#include "domain/random.h"
#include "sql/connection.h"

#include <QString>

namespace dais::server::store {

/// Where the parts of a court's store lie in the folder given to `dais-server init`. Folders 0700, files 0600.
struct StoreFolder {
    QString path;

    [[nodiscard]] QString database() const { return path + QStringLiteral("/court.db"); }
    [[nodiscard]] QString documents() const { return path + QStringLiteral("/documents"); }
    [[nodiscard]] QString incoming() const { return path + QStringLiteral("/incoming"); } ///< Uploads under way.
    [[nodiscard]] QString tls() const { return path + QStringLiteral("/tls"); }
    [[nodiscard]] QString authority() const { return tls() + QStringLiteral("/ca.crt"); } ///< For clients to trust.
    [[nodiscard]] QString certificate() const { return tls() + QStringLiteral("/server.crt"); }
    [[nodiscard]] QString privateKey() const { return tls() + QStringLiteral("/server.key"); }
    [[nodiscard]] QString timeKey() const { return path + QStringLiteral("/time.key"); }
    [[nodiscard]] QString safePoints() const { return path + QStringLiteral("/safe_points"); }

    [[nodiscard]] QString lifeline() const { return path + QStringLiteral("/alive"); } ///< When it served last.

    /// Makes the folders. Conflict when there is a court in it already.
    [[nodiscard]] Result<> create() const;
};

/// The folder of the migrations inside the program.
[[nodiscard]] QString migrations();

/// Brings the database to the newest layout; a new one gets its first history epoch. Storage "store_newer" when
/// a newer program made it. Call before Writer and Readers are made; nobody else may have it open.
[[nodiscard]] Result<> prepareStore(const StoreFolder &folder, const domain::Clock &clock, domain::Random &random);

/// The present history epoch, 16 bytes.
[[nodiscard]] Result<QByteArray> currentEpoch(sql::Connection &connection);

/// Begins the next history epoch, as after a restore: records where every partition stood, and lifts the cursors of
/// outcomes and deletions above all that clients may have seen.
[[nodiscard]] Result<> beginEpoch(sql::Connection &connection, const domain::Clock &clock, domain::Random &random);

/// Milliseconds since 1970, UTC, as the store keeps instants.
[[nodiscard]] inline qint64 instant(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}
[[nodiscard]] inline QDateTime instant(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace dais::server::store
