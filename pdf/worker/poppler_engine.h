#pragma once

#include "pdf/worker/engine.h"

namespace dais::pdf::worker {

/// Poppler with its Splash renderer: draws annotations and form fields, reads text and outline.
class PopplerEngine : public Engine {
public:
    [[nodiscard]] Result<std::unique_ptr<OpenDocument>> open(const QByteArray &bytes, const QString &password) override;
    /// Uses fonts once, so that the font set-up is in memory before files are out of reach, and keeps it there
    /// as long as the returned document lives.
    [[nodiscard]] static std::shared_ptr<void> warmUp();
};

} // namespace dais::pdf::worker
