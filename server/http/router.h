#pragma once

#include "domain/result.h"
#include "server/http/body_sink.h"
#include "server/http/request.h"

#include <variant>

namespace dais::server {
struct Services;
}

namespace dais::server::http {

/// Answers a request whose body, if any, is in memory. Runs on a pool thread and may block.
using Handler = Result<Response> (*)(const Request &, Services &);
/// Decides by the header alone whether a body is wanted: a sink for it, or the answer that refuses it.
using OpenSink = tl::expected<std::unique_ptr<BodySink>, Response> (*)(const Request &, Services &);

/// One row of the table of what this server answers.
struct Route {
    Method method = Method::Get;
    QByteArray pattern; ///< "/v1/docs/{doc}/content"; also how the log names the request.
    std::variant<Handler, OpenSink> take;
    qint64 mostBody = 0; ///< Bytes; a longer one is refused by its header, or while it is read.
};

/// The table of routes. Immutable once the server runs.
class Router {
public:
    void add(const Route &route);
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

    /// A route and what stood in its braces; without a route, `allowed` says which methods the path knows.
    struct Match {
        const Route *route = nullptr;
        QHash<QByteArray, QString> arguments;
        QByteArray allowed;
    };
    [[nodiscard]] Match find(Method method, const QByteArray &path) const;
    /// The answer when find() found no route: 404, or 405 with Allow.
    [[nodiscard]] static Response refusal(const Match &match);

private:
    std::vector<Route> m_routes;
};

/// Runs a plain handler and turns an error into its problem document; what libraries throw becomes one, too.
[[nodiscard]] Response answer(Handler handler, const Request &request, Services &services);

} // namespace dais::server::http
