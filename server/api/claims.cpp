#include "server/api/claims.h"

#include "server/api/caller.h"
#include "server/auth/claims.h"

namespace dais::server::api {

namespace wire = domain::wire;

namespace {

Result<wire::ClaimReply> carryOut(auth::Claims &claims, const record::Sender &sender,
                                  const domain::Submission &submission, wire::ClaimRequest::Act act)
{
    using Act = wire::ClaimRequest::Act;
    switch (act) {
    case Act::Take:
        return claims.take(sender, submission.id, submission.court);
    case Act::Release:
        return claims.release(sender, submission.id, submission.court);
    case Act::Ask:
        return claims.ask(sender, submission.id, submission.court);
    case Act::Keep:
        return claims.answer(sender, submission.id, submission.court, auth::Claims::Answer::Keep);
    case Act::Give:
        return claims.answer(sender, submission.id, submission.court, auth::Claims::Answer::Give);
    }
    Q_UNREACHABLE();
}

} // namespace

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
    const auto reply = carryOut(services.claims, caller->sender(), *submission, message->act);
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
    return http::jsonResponse(wire::writeClaimList({*held}));
}

} // namespace dais::server::api
