#pragma once

#include "tests/support/docket_words.h"

namespace dais::tests {

/// Knows every word but "UNKNOWN"; only a judge may decide on "LATE".
class AnyVocabulary final : public domain::Vocabulary {
public:
    [[nodiscard]] bool knowsDocumentType(const QString &code) const override
    {
        return code != QLatin1String("UNKNOWN");
    }
    [[nodiscard]] bool mayRejectFor(const QString &code) const override { return code != QLatin1String("LATE"); }
    [[nodiscard]] domain::FilingEffect effectOf(const QString &, const QString &, const QDate &) const override
    {
        return {};
    }
    [[nodiscard]] std::optional<QDate> dueUnder(const QString &, const QDate &, const QString &,
                                                domain::CustodyStatus) const override
    {
        return std::nullopt;
    }
    [[nodiscard]] std::optional<domain::AdjournmentMeaning> adjournment(const QString &code) const override
    {
        return tests::adjournmentOf(code);
    }
    [[nodiscard]] QDate dayIn(const QString &, const QDateTime &instant) const override
    {
        return instant.toUTC().date();
    }
};

} // namespace dais::tests
