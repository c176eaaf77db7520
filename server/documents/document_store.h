#pragma once

#include "domain/result.h"

#include <memory>
#include <QByteArray>

namespace dais::server::documents {

/// What was stored: named by its content.
struct StoredBytes {
    QString sha256; ///< Lower-case hex.
    qint64 bytes = 0;
};

/// Takes a document in as it arrives, hashing it; nothing stays unless finish() succeeded. One thread at a time.
class DocumentWriter {
public:
    virtual ~DocumentWriter() = default;
    /// Error Storage: "disk_full", "io".
    [[nodiscard]] virtual Result<> write(QByteArrayView bytes) = 0;
    /// Makes it durable under its hash. Storing the same bytes twice is one.
    [[nodiscard]] virtual Result<StoredBytes> finish() = 0;
};

/// Reads a stored document by offset. One thread at a time.
class DocumentReader {
public:
    virtual ~DocumentReader() = default;
    [[nodiscard]] virtual qint64 size() const = 0;
    /// Up to `most` bytes from `offset`; fewer only at the end. Error Storage.
    [[nodiscard]] virtual Result<QByteArray> read(qint64 offset, qint64 most) = 0;
};

/// Immutable bytes under their SHA-256. Who may read what is not its business: documents are served by id, after a
/// check of rights, never by hash. Thread-safe.
class DocumentStore {
public:
    virtual ~DocumentStore() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<DocumentWriter>> begin() = 0;
    /// Error NotFound when there are no such bytes.
    [[nodiscard]] virtual Result<std::unique_ptr<DocumentReader>> open(const QString &sha256) const = 0;
    /// Deletes for good, durably. No bytes of that name is success.
    [[nodiscard]] virtual Result<> remove(const QString &sha256) = 0;

    /// begin(), write() and finish() for bytes that are in memory anyway.
    [[nodiscard]] Result<StoredBytes> put(QByteArrayView bytes);
    /// All of a document; Invalid when it is larger than `most`.
    [[nodiscard]] Result<QByteArray> readAll(const QString &sha256, qint64 most) const;
};

} // namespace dais::server::documents
