#pragma once

#include "server/auth/sessions.h"
#include "server/http/request.h"
#include "server/portal/pages.h"
#include "server/services.h"

namespace dais::server::portal {

/// Somebody who is signed in at the portal, by the cookie that the browser shows.
struct Visitor {
    auth::Session session;
    QByteArray token;
    QByteArray formKey; ///< Must come back with every form.
};

/// The cookie's name: the prefix makes browsers keep it to this host, over TLS, for all paths.
inline const QByteArray cookieName = "__Host-dais";

/// Who asks; Unauthorized when nobody is signed in.
[[nodiscard]] Result<Visitor> visitorOf(const http::Request &request, Services &services);
/// False when another site made the browser send this form.
[[nodiscard]] bool isOwnForm(const http::Request &request);
/// What the head of every page shows of the person.
[[nodiscard]] View viewFor(const Visitor &visitor, const QString &title);

} // namespace dais::server::portal
