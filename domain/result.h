#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace dais {

/// Why something failed, in terms of what the caller can do about it.
struct Error {
    enum class Kind {
        Invalid,      ///< What was given breaks a rule; doing the same again fails again.
        NotFound,     ///< It does not exist, or the caller may not know that it does.
        Conflict,     ///< Somebody else was first.
        Unauthorized, ///< Sign in again, or ask somebody who may.
        Offline,      ///< The other side could not be reached; try again later.
        Cancelled,    ///< The caller asked for it to stop.
        Storage,      ///< The disk or the database refused; nothing was written.
        Protocol,     ///< The other side answered something that is not understood.
        TimedOut,     ///< It took longer than it may.
    };
    Kind kind = Kind::Invalid;
    QString detail; ///< For the log, or a stable code. Never shown: it may quote SQL or a server's reply.

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value, or why there is none. Expected failures only: broken invariants are Q_ASSERT.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// The failing half of a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, const QString &detail = {})
{
    return tl::unexpected<Error>(Error{kind, detail});
}

} // namespace dais

/// Returns early with the error when `expression`, a Result, failed. The only control-flow macro in the house.
#define DAIS_TRY(expression)                                                                                           \
    if (auto result_ = (expression); !result_)                                                                         \
    return tl::unexpected(std::move(result_).error())
