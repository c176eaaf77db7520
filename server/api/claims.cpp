#include "server/api/claims.h"

#include "server/api/caller.h"
#include "server/auth/claims.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dais::server::api {

namespace wire = domain::wire;

Result<http::Response> claim(const http::Request &request, Services &services)
{
    const auto caller = staffCallerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    const auto message = wire::readClaimRequest(request.body);
    if (!message)
        return tl::unexpected(message.error());
    const auto submission = services.records.get<domain::Submission>(caller->sender(), message->submission.uuid());
    if (!submission)
        return tl::unexpected(submission.error());
    const auto reply = message->act == wire::ClaimRequest::Act::Take
                           ? services.claims.take(caller->sender(), submission->id, submission->court)
                           : services.claims.release(caller->sender(), submission->id, submission->court);
    if (!reply)
        return tl::unexpected(reply.error());
    return http::jsonResponse(wire::writeClaimReply(*reply));
}

Result<http::Response> claims(const http::Request &request, Services &services)
{
    const auto caller = staffCallerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    const QString court = request.queryValue(QStringLiteral("court")).value_or(QString());
    if (!record::mayWorkIn(caller->user, court))
        return fail(Error::Kind::NotFound, QStringLiteral("court"));
    const auto held = services.claims.list(court);
    if (!held)
        return tl::unexpected(held.error());
    QJsonArray list;
    for (const wire::ClaimReply &reply : *held)
        list.append(QJsonDocument::fromJson(wire::writeClaimReply(reply)).object());
    return objectResponse({{QStringLiteral("claims"), list}});
}

} // namespace dais::server::api
