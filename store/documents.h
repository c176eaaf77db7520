#pragma once

#include "domain/result.h"

#include <functional>
#include <memory>
#include <QFile>

namespace dais::store {

/// Files by the SHA-256 of their bytes, in one folder. Written whole or not at all; checked whenever opened. Callable
/// from any thread: the file system is the only state. Opening reads the whole file: not on the UI thread.
class Documents {
public:
    /// Makes the folder (0700) if need be.
    [[nodiscard]] static Result<Documents> open(const QString &folder);

    /// Whether a file of that hash is there; its bytes are not looked at.
    [[nodiscard]] bool has(const QString &sha256) const;
    /// The file, its bytes checked, positioned at its beginning. Errors: NotFound; Storage "altered": its bytes were
    /// other ones, and it is put aside so that it is fetched again.
    [[nodiscard]] Result<std::unique_ptr<QFile>> openVerified(const QString &sha256) const;
    /// Where the file is, for a process that checks the hash itself.
    [[nodiscard]] QString pathOf(const QString &sha256) const;

    /// A file being fetched; what was fetched before a stop is kept.
    class Partial {
    public:
        /// How many bytes are there already: where to resume.
        [[nodiscard]] qint64 offset() const { return m_file->pos(); }
        [[nodiscard]] Result<> append(const QByteArray &bytes);
        /// Throws what is there away: the other side starts over.
        [[nodiscard]] Result<> restart();
        /// Checks the hash and makes the file appear: fsync, rename, fsync of the folder. Error Protocol "hash_differs":
        /// what was fetched is thrown away.
        [[nodiscard]] Result<> finish();

    private:
        friend class Documents;
        std::unique_ptr<QFile> m_file;
        QString m_sha256;
        QString m_target;
    };
    [[nodiscard]] Result<Partial> fetching(const QString &sha256) const;

    /// Deletes the file, a part of it, and what was put aside of it; not there is success.
    [[nodiscard]] Result<> remove(const QString &sha256) const;
    /// Deletes every file whose hash `wanted` denies; returns how many.
    [[nodiscard]] int sweep(const std::function<bool(const QString &sha256)> &wanted) const;
    /// Bytes of all files.
    [[nodiscard]] qint64 size() const;

private:
    explicit Documents(const QString &folder) : m_folder(folder) {}
    [[nodiscard]] QString partialPath(const QString &sha256) const;
    [[nodiscard]] QString asidePath(const QString &sha256) const;
    QString m_folder;
};

} // namespace dais::store
