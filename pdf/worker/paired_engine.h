#pragma once

#include "pdf/worker/engine.h"

namespace dais::pdf::worker {

/// Poppler, with PDFium as the faster drawer of plain pages: each is the other's fallback where one draws nothing.
/// Everything but pixels is Poppler's.
class PairedEngine : public Engine {
public:
    [[nodiscard]] Result<std::unique_ptr<OpenDocument>> open(const QByteArray &bytes, const QString &password) override;
    /// Uses both once, before files are out of reach; keeps what must be kept as long as the answer lives.
    [[nodiscard]] static std::shared_ptr<void> warmUp();
};

} // namespace dais::pdf::worker
