#include "pdf/failure.h"

#include <array>

namespace dais::pdf {

namespace {
constexpr std::array allFailures{Failure::Password, Failure::Damaged,       Failure::TooCostly,  Failure::Crashed,
                                 Failure::TimedOut, Failure::CannotConfine, Failure::BadRequest, Failure::LyingWorker};

Error::Kind kindOf(Failure failure)
{
    switch (failure) {
    case Failure::Password:
        return Error::Kind::Unauthorized;
    case Failure::Damaged:
    case Failure::TooCostly:
    case Failure::Crashed:
    case Failure::BadRequest:
        return Error::Kind::Invalid;
    case Failure::TimedOut:
        return Error::Kind::TimedOut;
    case Failure::CannotConfine:
        return Error::Kind::Unauthorized;
    case Failure::LyingWorker:
        return Error::Kind::Protocol;
    }
    return Error::Kind::Protocol;
}
} // namespace

QString failureCode(Failure failure)
{
    switch (failure) {
    case Failure::Password:
        return QStringLiteral("password");
    case Failure::Damaged:
        return QStringLiteral("damaged");
    case Failure::TooCostly:
        return QStringLiteral("too_costly");
    case Failure::Crashed:
        return QStringLiteral("crashed");
    case Failure::TimedOut:
        return QStringLiteral("timed_out");
    case Failure::CannotConfine:
        return QStringLiteral("cannot_confine");
    case Failure::BadRequest:
        return QStringLiteral("bad_request");
    case Failure::LyingWorker:
        return QStringLiteral("lying_worker");
    }
    return {};
}

Error failureError(Failure failure)
{
    return Error{kindOf(failure), failureCode(failure)};
}

tl::unexpected<Error> refuse(Failure failure)
{
    return tl::unexpected<Error>(failureError(failure));
}

std::optional<Failure> failureOf(const Error &error)
{
    for (const Failure failure : allFailures) {
        if (error.detail == failureCode(failure))
            return failure;
    }
    return std::nullopt;
}

} // namespace dais::pdf
