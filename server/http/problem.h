#pragma once

#include "domain/result.h"
#include "server/http/response.h"

namespace dais::server::http {

/// What went wrong, for a person and for a program: never SQL, paths or names.
struct Problem {
    int status = 500;
    QByteArray code; ///< Stable word, "file_too_large"; documented in docs/api.md.
    QString title;   ///< One sentence: what is true.
    QString advice;  ///< One sentence: what to do.
};

/// A problem document (RFC 9457); `where` names the part of the request it is about, when there is one.
[[nodiscard]] Response problemResponse(const Problem &problem, const QString &where = {});
/// The general answer to an error of that kind; its detail goes to the log, not here.
[[nodiscard]] Problem problemOf(Error::Kind kind);
/// The same for people who hold a browser, and for requests that no route takes.
[[nodiscard]] Problem notFound();
[[nodiscard]] Problem signInFirst();

} // namespace dais::server::http
