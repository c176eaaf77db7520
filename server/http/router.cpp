#include "server/http/router.h"

#include "server/http/problem.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcRouter, "dais.server.http")

namespace dais::server::http {

namespace {

/// Matches one path against a pattern, segment by segment; braces take one whole segment.
std::optional<QHash<QByteArray, QString>> matched(const QByteArray &pattern, const QByteArray &path)
{
    const auto wanted = pattern.split('/');
    const auto given = path.split('/');
    if (wanted.size() != given.size())
        return std::nullopt;
    QHash<QByteArray, QString> arguments;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith('{')) {
            if (given[i].isEmpty())
                return std::nullopt;
            arguments.insert(wanted[i].mid(1, wanted[i].size() - 2),
                             QString::fromUtf8(QByteArray::fromPercentEncoding(given[i])));
        } else if (wanted[i] != given[i]) {
            return std::nullopt;
        }
    }
    return arguments;
}

QByteArray nameOfMethod(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    case Method::Other:
        break;
    }
    return "OTHER";
}

} // namespace

void Router::add(const Route &route)
{
    m_routes.push_back(route);
}

Router::Match Router::find(Method method, const QByteArray &path) const
{
    const Method wanted = method == Method::Head ? Method::Get : method; // HEAD is GET without the body.
    QList<QByteArray> allowed;
    for (const Route &route : m_routes) {
        auto arguments = matched(route.pattern, path);
        if (!arguments)
            continue;
        if (route.method == wanted)
            return {&route, *std::move(arguments), {}};
        allowed.append(nameOfMethod(route.method));
    }
    return {nullptr, {}, allowed.join(", ")};
}

Response Router::refusal(const Match &match)
{
    if (match.allowed.isEmpty())
        return problemResponse(notFound());
    Response response = problemResponse({405, "method_not_known", QStringLiteral("This address does not do that."),
                                         QStringLiteral("Use one of the methods it names.")});
    response.headers.set("Allow", match.allowed);
    return response;
}

Response answer(Handler handler, const Request &request, Services &services)
{
    try {
        auto response = handler(request, services);
        if (response)
            return *std::move(response);
        qCInfo(lcRouter, "request %llu: kind %d: %s", request.number, int(response.error().kind),
               qUtf8Printable(response.error().detail));
        return problemResponse(problemOf(response.error().kind));
    } catch (const std::exception &trouble) {
        qCWarning(lcRouter, "request %llu: %s", request.number, trouble.what());
    }
    return problemResponse(problemOf(Error::Kind::Protocol));
}

} // namespace dais::server::http
