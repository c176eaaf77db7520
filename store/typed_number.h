#pragma once

#include <optional>
#include <QString>

namespace dais::store {

/// The digits of what somebody typed when it can be (a part of) an A-Number: "A012-345", "012 345"; else nothing.
[[nodiscard]] inline std::optional<QString> typedDigits(const QString &text)
{
    QString digits;
    for (const QChar letter : text)
        if (letter.isDigit())
            digits += letter;
        else if (letter != QLatin1Char('-') && letter != QLatin1Char(' ') && letter.toUpper() != QLatin1Char('A'))
            return std::nullopt;
    return digits;
}

} // namespace dais::store
