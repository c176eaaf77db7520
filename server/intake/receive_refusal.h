#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace dais::server::intake {

/// Why something that was filed was not taken: said at the door, before anything is kept.
struct Refusal {
    int status = 422;  ///< As an HTTP answer.
    QByteArray code;   ///< Stable word, documented in docs/api.md.
    QString statement; ///< One sentence for the filer: what is true.
    QString advice;    ///< One sentence for the filer: what to do.
    QString where;     ///< "documents[1]", "charging.persons[0].birth_date"; empty for the whole package.

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// What was asked for, or why it is refused at the door.
template <typename T = void>
using Taken = tl::expected<T, Refusal>;

/// For storage that does not work, and other trouble that is not the filer's.
[[nodiscard]] Refusal refusalOf(const Error &error);

} // namespace dais::server::intake
