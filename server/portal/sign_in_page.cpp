#include "server/portal/sign_in_page.h"

#include "server/auth/accounts.h"
#include "server/portal/visitor.h"

namespace dais::server::portal {

namespace {

QString fieldOf(const std::vector<std::pair<QString, QString>> &fields, const char *name)
{
    for (const auto &[known, value] : fields)
        if (known == QLatin1String(name))
            return value;
    return {};
}

http::Response signInWith(const QString &login, const QString &statement, const QString &advice, int status)
{
    View view;
    view.set("title", "Sign in");
    view.set("login", text(login));
    if (!statement.isEmpty()) {
        View notice;
        notice.set("kind", "error");
        notice.set("statement", text(statement));
        notice.set("advice", text(advice));
        view.set("notice", notice);
    }
    return page(QStringLiteral("sign_in"), view, status);
}

QByteArray cookie(const QByteArray &token)
{
    QByteArray value = cookieName + '=' + token + "; Path=/; Secure; HttpOnly; SameSite=Strict";
    return token.isEmpty() ? value + "; Max-Age=0" : value;
}

} // namespace

Result<http::Response> signInPage(const http::Request &request, Services &services)
{
    if (visitorOf(request, services))
        return seeOther("/filings");
    return signInWith({}, {}, {}, 200);
}

Result<http::Response> takeSignIn(const http::Request &request, Services &services)
{
    if (!isOwnForm(request))
        return notice(403, QStringLiteral("Another site sent you here."),
                      QStringLiteral("Open the court's page yourself and sign in there."));
    const auto fields = http::formFields(request.body);
    const QString login = fieldOf(fields, "login");
    const auto user = services.accounts.signIn(login, fieldOf(fields, "password"), request.peer);
    if (!user && user.error().kind == Error::Kind::TimedOut)
        return signInWith(login, QStringLiteral("There were too many sign-ins in a short time."),
                          QStringLiteral("Wait a few minutes, then sign in again."), 429);
    if (!user && user.error().kind == Error::Kind::Unauthorized)
        return signInWith(login, QStringLiteral("The name and the password do not go together."),
                          QStringLiteral("Check both and sign in again."), 401);
    if (!user)
        return tl::unexpected(user.error());
    if (domain::isStaff(user->role))
        return signInWith(login, QStringLiteral("This page is for people who file."),
                          QStringLiteral("Use the court's workstation."), 403);
    const auto opened = services.sessions.openForPortal(*user);
    if (!opened)
        return tl::unexpected(opened.error());
    http::Response response = seeOther("/filings");
    response.headers.add("Set-Cookie", cookie(opened->token));
    return response;
}

Result<http::Response> takeSignOut(const http::Request &request, Services &services)
{
    const auto visitor = visitorOf(request, services);
    const auto fields = http::formFields(request.body);
    http::Response response = seeOther("/sign-in");
    if (!visitor)
        return response;
    if (!isOwnForm(request) || fieldOf(fields, "form_key").toLatin1() != visitor->formKey)
        return notice(403, QStringLiteral("This form is out of date."),
                      QStringLiteral("Open the page again and sign out there."));
    DAIS_TRY(services.sessions.close(visitor->token));
    response.headers.add("Set-Cookie", cookie({}));
    return response;
}

} // namespace dais::server::portal
