#pragma once

#include "domain/result.h"

#include <optional>

namespace dais::pdf {

/// Why a document, or one page of it, could not be worked on. Each has a stable code (Error::detail).
enum class Failure : quint16 {
    Password,      ///< "password": it opens only with a password that was not given.
    Damaged,       ///< "damaged": it is not a PDF, or too broken to be read.
    TooCostly,     ///< "too_costly": it asks for more memory, pixels, output or processor time than is allowed.
    Crashed,       ///< "crashed": the worker died on it.
    TimedOut,      ///< "timed_out": the worker did not answer in time and was ended.
    CannotConfine, ///< "cannot_confine": this computer cannot lock a worker down, so nothing is opened.
    BadRequest,    ///< "bad_request": a page that does not exist, or arguments that are not understood.
    LyingWorker,   ///< "lying_worker": the worker's answer breaks the rules; it was ended.
};

/// The stable code of a failure, for logs and tables.
[[nodiscard]] QString failureCode(Failure failure);
/// The error that stands for a failure everywhere outside this layer.
[[nodiscard]] Error failureError(Failure failure);
/// The failing half of a Result, for a failure.
[[nodiscard]] tl::unexpected<Error> refuse(Failure failure);
/// Which failure an error stands for; none for errors of other layers (cancelled, storage).
[[nodiscard]] std::optional<Failure> failureOf(const Error &error);

} // namespace dais::pdf
