#pragma once

#include "server/documents/document_store.h"

#include <map>

namespace dais::simulator {

/// The server's documents in memory: they survive the server's process, and are copied with its backups.
class MemoryDocuments final : public server::documents::DocumentStore {
public:
    [[nodiscard]] Result<std::unique_ptr<server::documents::DocumentWriter>> begin() override;
    [[nodiscard]] Result<std::unique_ptr<server::documents::DocumentReader>> open(const QString &sha256) const override;
    [[nodiscard]] Result<> remove(const QString &sha256) override;

    std::map<QString, QByteArray> kept; ///< By hash.
};

} // namespace dais::simulator
