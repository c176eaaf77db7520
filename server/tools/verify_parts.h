#pragma once

#include "server/tools/verify.h"
#include "sql/connection.h"

#include <QHash>

/// The parts of a verification. Each reads in the caller's snapshot and stops at the first fault, which it names in
/// `found`; an error means that the store could not be read.
namespace dais::server::verifying {

/// What the log of changes holds of each commit, by its id.
struct Commits {
    QHash<QByteArray, QByteArray> written; ///< Hash over its rows, in their order.
};

/// Every row of the log: its hash, its link, its place, its command; every head and every entity.
[[nodiscard]] Result<Commits> checkChanges(sql::Connection &connection, Verification &found);
/// Every receipt and outcome, in their chains, and every text that travelled beside an envelope.
[[nodiscard]] Result<> checkCommands(sql::Connection &connection, const Commits &commits, Verification &found);
/// Every line of the access logs.
[[nodiscard]] Result<> checkAccess(sql::Connection &connection, Verification &found);
/// Every checkpoint: its root, and that the log still passes through it.
[[nodiscard]] Result<> checkCheckpoints(sql::Connection &connection, Verification &found);

/// The root of a Merkle tree (RFC 9162, section 2.1) over `entries`.
[[nodiscard]] QByteArray merkleRoot(const QList<QByteArray> &entries);

} // namespace dais::server::verifying
