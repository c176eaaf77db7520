#include "sync/server_calls.h"

namespace dais::sync {

Result<HttpResponse> checked(const Result<HttpResponse> &response)
{
    if (!response)
        return response;
    const int status = response->status;
    if (status >= 200 && status < 300)
        return response;
    if (status == 401 || status == 403)
        return fail(Error::Kind::Unauthorized, QStringLiteral("sign_in_needed"));
    if (status == 426)
        return fail(Error::Kind::Protocol, response->body.contains("server_too_old")
                                               ? QStringLiteral("server_too_old")
                                               : QStringLiteral("client_too_old"));
    if (status == 429 || status >= 500)
        return fail(Error::Kind::TimedOut, QStringLiteral("server_trouble"));
    if (status == 404 || status == 409 || status == 410)
        return fail(Error::Kind::NotFound, QStringLiteral("not_there"));
    return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
}

HttpRequest post(const QString &path, const QByteArray &body, const Pass &pass, const QByteArray &contentType)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.path = path;
    request.contentType = contentType;
    request.body = body;
    request.pass = pass;
    return request;
}

HttpRequest get(const QString &path, const Pass &pass)
{
    HttpRequest request;
    request.path = path;
    request.pass = pass;
    return request;
}

} // namespace dais::sync
