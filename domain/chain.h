#pragma once

#include "domain/entity_ref.h"
#include "domain/outcome.h"

#include <QByteArray>

namespace dais::domain {

/// What one change row binds: any byte of it altered breaks the partition's chain (reliability design, section 15).
struct ChainLeaf {
    Partition partition;
    qint64 rev = 0;
    CommitId commit;
    EntityRef entity;
    int op = 0;
    QByteArray bodyDigest;     ///< bodyDigest(salt, body): stays when an expungement destroys salt and body.
    QByteArray envelopeDigest; ///< SHA-256 of the command's envelope.
    int outcome = 0;

    /// SHA-256 over all of it. Integers go in big-endian, strings with a length in front.
    [[nodiscard]] QByteArray hash() const;
};

/// SHA-256(salt || body) over the exact bytes stored; a tombstone has an empty body and salt.
[[nodiscard]] QByteArray bodyDigest(const QByteArray &salt, const QByteArray &body);

/// The chain value after `leaf`, given the one before it (32 bytes; 32 zeros before the first).
[[nodiscard]] QByteArray chainAfter(const QByteArray &before, const QByteArray &leafHash);

/// The chain value of an empty partition.
[[nodiscard]] QByteArray chainStart();

} // namespace dais::domain
