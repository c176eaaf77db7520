#include "server/portal/visitor.h"

namespace dais::server::portal {

Result<Visitor> visitorOf(const http::Request &request, Services &services)
{
    const QByteArray token = request.cookie(cookieName);
    auto session = services.sessions.find(token, auth::Door::Portal);
    if (!session)
        return tl::unexpected(session.error());
    return Visitor{*std::move(session), token, auth::Sessions::formKeyOf(token)};
}

bool isOwnForm(const http::Request &request)
{
    const QByteArray origin = request.headers.value("Origin");
    if (!origin.isEmpty())
        return origin == "https://" + request.headers.value("Host");
    const QByteArray site = request.headers.value("Sec-Fetch-Site");
    return site.isEmpty() || site == "same-origin" || site == "none";
}

View viewFor(const Visitor &visitor, const QString &title)
{
    View view;
    view.set("title", text(title));
    view.set("person", text(visitor.session.user.displayName));
    view.set("form_key", visitor.formKey.toStdString());
    return view;
}

} // namespace dais::server::portal
