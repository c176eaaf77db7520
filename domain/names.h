#pragma once

#include "domain/result.h"

#include <array>
#include <utility>

/// Enumerations travel by name. Each has `namesOf(E)` beside it: its values with their wire words.
namespace dais::domain {

/// The word that stands for `value` on the wire and in the store.
template <typename E>
[[nodiscard]] QString nameOf(E value)
{
    for (const auto &[candidate, name] : namesOf(value))
        if (candidate == value)
            return QString::fromLatin1(name);
    Q_UNREACHABLE();
}

/// The value that `name` stands for.
template <typename E>
[[nodiscard]] Result<E> valueOf(const QString &name)
{
    for (const auto &[candidate, known] : namesOf(E{}))
        if (name == QLatin1String(known))
            return candidate;
    return fail(Error::Kind::Invalid, QStringLiteral("unknown word in an enumeration"));
}

} // namespace dais::domain
