#pragma once

#include "domain/apply.h"
#include "server/documents/document_store.h"
#include "sql/connection.h"

namespace dais::server::record {

/// Writes down an effect in the commit that asks for it: one row a key, for ever. With DeleteDocument also what
/// stays of a rejected document (hash, size, name, reason, who, when), and takes its bytes out of service at once
/// (reliability design, section 8.1). Call before the commit's changes: it reads the submission as it was.
[[nodiscard]] Result<> queueEffect(sql::Connection &connection, const domain::Effect &effect,
                                   const domain::CommitId &commit, const domain::UserId &who, const QDateTime &now);

/// Deletes the bytes of a rejected document, filed and rendition, for good; bytes that another document in service
/// shares stay, and only the reference goes. Inside a writer's job, so that nobody registers the same bytes between
/// the look and the deletion. Doing it again is harmless.
[[nodiscard]] Result<> deleteRejected(sql::Connection &connection, documents::DocumentStore &documents,
                                      const domain::DocumentId &document, const QDateTime &now);

/// Deletes again the bytes of every document that was ever rejected: after a restore, before anybody is served.
/// The number of documents. Inside a transaction.
[[nodiscard]] Result<int> repeatDeletions(sql::Connection &connection, documents::DocumentStore &documents,
                                          const QDateTime &now);

} // namespace dais::server::record
