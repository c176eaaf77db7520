#pragma once

#include "server/documents/document_store.h"

#include <functional>

namespace dais::server::documents {

/// Documents in a folder: ab/abcdef... by hash. A document is written to a temporary file, synced, renamed, and its
/// folder synced. Folders are 0700, files 0600.
class FolderStore final : public DocumentStore {
public:
    /// An act on the disk that may fail; a test's hook fails it, a simulator switches actors there.
    enum class Act { Write, SyncFile, Rename, SyncFolder, Remove };
    using Hook = std::function<Result<>(Act)>;

    /// `folder` holds the documents, `incoming` what is being written; both on one file system. Makes them, and
    /// deletes what an earlier process left unfinished.
    [[nodiscard]] static Result<std::unique_ptr<FolderStore>> open(const QString &folder, const QString &incoming,
                                                                   Hook hook = {});

    [[nodiscard]] Result<std::unique_ptr<DocumentWriter>> begin() override;
    [[nodiscard]] Result<std::unique_ptr<DocumentReader>> open(const QString &sha256) const override;
    [[nodiscard]] Result<> remove(const QString &sha256) override;

    /// Where the bytes of `sha256` lie, whether or not they are there; for backup and verify.
    [[nodiscard]] static QString relativePath(const QString &sha256);

private:
    FolderStore(const QString &folder, const QString &incoming, Hook hook)
        : m_folder(folder), m_incoming(incoming), m_hook(std::move(hook))
    {
    }
    QString m_folder;
    QString m_incoming;
    Hook m_hook;
};

} // namespace dais::server::documents
