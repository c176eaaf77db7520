#include "server/api/caller.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dais::server::api {

QByteArray bearerOf(const http::Request &request)
{
    const QByteArray value = request.headers.value("Authorization");
    return value.startsWith("Bearer ") ? value.mid(7).trimmed() : QByteArray();
}

Result<auth::Session> callerOf(const http::Request &request, Services &services)
{
    const auto device = domain::DeviceId::parse(QString::fromLatin1(request.headers.value("Dais-Device")));
    if (!device)
        return fail(Error::Kind::Unauthorized, QStringLiteral("device"));
    return services.sessions.find(bearerOf(request), auth::Door::Api, *device);
}

Result<auth::Session> staffCallerOf(const http::Request &request, Services &services)
{
    auto caller = callerOf(request, services);
    if (caller && !domain::isStaff(caller->user.role))
        return fail(Error::Kind::NotFound, QStringLiteral("for staff"));
    return caller;
}

http::Response objectResponse(const QJsonObject &object, int status)
{
    return http::jsonResponse(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

} // namespace dais::server::api
