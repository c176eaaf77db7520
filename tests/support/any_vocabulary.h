#pragma once

#include "domain/apply.h"

namespace dais::tests {

/// Knows every word but "UNKNOWN"; only a judge may decide on "LATE".
class AnyVocabulary final : public domain::Vocabulary {
public:
    [[nodiscard]] bool knowsDocumentType(const QString &code) const override
    {
        return code != QLatin1String("UNKNOWN");
    }
    [[nodiscard]] bool mayRejectFor(const QString &code) const override { return code != QLatin1String("LATE"); }
};

} // namespace dais::tests
