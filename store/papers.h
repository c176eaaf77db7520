#pragma once

#include "store/documents.h"
#include "store/outbox.h"

#include <QSet>

namespace dais::store {

/// A paper as it was kept.
struct KeptPaper {
    QString sha256;
    qint64 bytes = 0;
    QString mediaType; ///< "application/pdf" or "image/jpeg", by the first bytes.
    QString fileName;
};

/// Scans of what was handed in at the window, kept on this computer until the court has them and has said so. Never
/// swept with the cache's documents: nobody else has them yet. Callable from any thread.
class Papers {
public:
    static constexpr qint64 mostBytes = 26'214'400; ///< 25 MiB, as at the portal.

    explicit Papers(Documents files) : m_files(std::move(files)) {}

    /// Copies a file in, durably. Not on the UI thread. Errors: NotFound "scan_unreadable", Invalid
    /// "scan_empty", "scan_too_large", "scan_type", Storage.
    [[nodiscard]] Result<KeptPaper> keep(const QString &path) const;
    /// The file, its bytes checked. Errors as Documents::openVerified().
    [[nodiscard]] Result<std::unique_ptr<QFile>> openVerified(const QString &sha256) const
    {
        return m_files.openVerified(sha256);
    }
    /// What becomes of papers that no package names: they lie before a clerk who is still typing, or were left so by a
    /// program that ended.
    enum class Unnamed { Keep, Delete };
    /// Deletes what no package that was lodged here still needs: the court has it, or it was seen to. How many.
    [[nodiscard]] Result<int> sweep(Outbox &outbox, Unnamed unnamed = Unnamed::Keep) const;

private:
    Documents m_files;
};

/// The hashes of the papers of packages that were lodged here and have no final, seen-to answer yet.
[[nodiscard]] Result<QSet<QString>> papersInUse(Outbox &outbox);

/// The hashes of the papers that one command lodges; none when it lodges nothing.
[[nodiscard]] QStringList papersOf(const StoredCommand &command);

} // namespace dais::store
