#include "server/api/access.h"

#include "server/api/caller.h"

namespace dais::server::api {

Result<http::Response> access(const http::Request &request, Services &services)
{
    const auto caller = staffCallerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    const auto message = domain::wire::readAccessRequest(request.body);
    if (!message)
        return tl::unexpected(message.error());
    const auto reply = services.access.open(caller->sender(), *message);
    if (!reply)
        return tl::unexpected(reply.error());
    return http::jsonResponse(domain::wire::writeAccessReply(*reply));
}

} // namespace dais::server::api
