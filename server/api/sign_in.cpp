#include "server/api/sign_in.h"

#include "server/api/caller.h"
#include "server/auth/accounts.h"
#include "server/http/problem.h"

namespace dais::server::api {

namespace {

namespace wire = domain::wire;

constexpr qint64 leaseSeconds = 72 * 3600; ///< How long a workstation may work without asking (section 7.4).

wire::Lease leaseOf(const auth::Session &session, const QDateTime &now)
{
    wire::Lease lease{session.user.id, session.device, {}, now.addSecs(leaseSeconds)};
    for (const QString &court : session.user.courts) {
        lease.partitions.append(domain::Partition::courtOrdinary(court).toString());
        lease.partitions.append(domain::Partition::directory(court).toString());
    }
    lease.partitions.append(domain::Partition::person(session.user.id).toString());
    return lease;
}

} // namespace

http::Response signInRefused(const Error &error)
{
    if (error.kind == Error::Kind::TimedOut) {
        const bool tooOften = error.detail.startsWith(QLatin1String("too_often:"));
        http::Response response = http::problemResponse(
            {429, tooOften ? "too_many_tries" : "busy", QStringLiteral("There were too many sign-ins in a short time."),
             QStringLiteral("Wait a moment, then sign in again.")});
        response.headers.set("Retry-After", tooOften ? error.detail.section(u':', 1).toLatin1() : QByteArray("1"));
        return response;
    }
    if (error.kind == Error::Kind::Conflict)
        return http::problemResponse({409, "device_of_another",
                                      QStringLiteral("This computer is signed up for somebody else."),
                                      QStringLiteral("Make a new device id and sign in with that.")});
    if (error.kind == Error::Kind::Unauthorized)
        return http::problemResponse({401, "wrong_login",
                                      QStringLiteral("The name and the password do not go together."),
                                      QStringLiteral("Check both and sign in again, or ask the court's IT.")});
    return http::problemResponse(http::problemOf(error.kind));
}

Result<http::Response> signIn(const http::Request &request, Services &services)
{
    const auto message = wire::readSignIn(request.body);
    if (!message)
        return tl::unexpected(message.error());
    const auto user = services.accounts.signIn(message->login, message->password, request.peer);
    if (!user)
        return signInRefused(user.error());
    const auto opened = services.sessions.openForDevice(*user, message->device, message->deviceName);
    if (!opened)
        return signInRefused(opened.error());
    const QDateTime now = services.clock.now();
    return http::jsonResponse(wire::writeSignedIn({QString::fromLatin1(opened->token), opened->session.expiresAt,
                                                   opened->session.user, leaseOf(opened->session, now), now}));
}

Result<http::Response> signOut(const http::Request &request, Services &services)
{
    const auto caller = callerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    DAIS_TRY(services.sessions.close(bearerOf(request)));
    return http::Response{.status = 204, .headers = {}, .body = {}, .file = {}, .later = {}};
}

Result<http::Response> hello(const http::Request &request, Services &services)
{
    const auto caller = staffCallerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    const auto message = wire::readHello(request.body);
    if (!message)
        return tl::unexpected(message.error());
    if (message->device != caller->device)
        return fail(Error::Kind::Unauthorized, QStringLiteral("hello for another device"));
    if (message->newest < wire::protocolOldest)
        return http::problemResponse({426, "client_too_old",
                                      QStringLiteral("This program is older than the court's server can work with."),
                                      QStringLiteral("Install the newer one. What you did is kept and will be sent.")});
    if (message->oldest > wire::protocolNewest)
        return http::problemResponse({426, "server_too_old",
                                      QStringLiteral("The court's server is older than this program can work with."),
                                      QStringLiteral("Tell the court's IT. What you did is kept and will be sent.")});
    const auto reply = services.commands.hello(caller->sender(), *message);
    if (!reply)
        return tl::unexpected(reply.error());
    return http::jsonResponse(wire::writeHelloReply(*reply));
}

} // namespace dais::server::api
