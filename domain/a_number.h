#pragma once

#include "domain/result.h"

#include <compare>

namespace dais::domain {

/// The nine-digit number that identifies a respondent.
class ANumber {
public:
    /// Accepts what clerks type: "A012345678", "a 012-345-678", and old eight-digit numbers, padded with a zero.
    [[nodiscard]] static Result<ANumber> parse(const QString &text);
    [[nodiscard]] QString toString() const; ///< Always "A012-345-678".
    [[nodiscard]] QString lastSix() const;  ///< "345-678", for places too narrow for the whole.

    friend auto operator<=>(const ANumber &, const ANumber &) = default;

private:
    explicit ANumber(quint32 number) : m_number(number) {}
    quint32 m_number;
};

} // namespace dais::domain
