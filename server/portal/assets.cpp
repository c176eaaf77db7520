#include "server/portal/assets.h"

#include "server/http/problem.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

namespace dais::server::portal {

namespace {

QByteArray typeOf(const QString &name)
{
    if (name.endsWith(QLatin1String(".css")))
        return "text/css; charset=utf-8";
    if (name.endsWith(QLatin1String(".woff2")))
        return "font/woff2";
    if (name.endsWith(QLatin1String(".svg")))
        return "image/svg+xml";
    return {};
}

Result<http::Response> resource(const http::Request &request, const QString &path)
{
    // Names come from the address: only plain ones may reach the table of resources.
    static const QRegularExpression plain(
        QStringLiteral("^:/dais/portal/(uswds/[a-z-]+/([a-z-]+/)?)?[A-Za-z0-9_.-]+$"));
    QFile file(path);
    const QByteArray type = typeOf(path);
    if (type.isEmpty() || !plain.match(path).hasMatch() || path.contains(QLatin1String("..")) ||
        !file.open(QIODevice::ReadOnly))
        return http::problemResponse(http::notFound());
    http::Response response;
    response.body = file.readAll();
    const QByteArray tag = '"' + QCryptographicHash::hash(response.body, QCryptographicHash::Md5).toHex() + '"';
    response.headers.set("ETag", tag);
    response.headers.set("Cache-Control", "public, max-age=3600");
    response.headers.set("X-Content-Type-Options", "nosniff");
    if (request.headers.value("If-None-Match") == tag) {
        response.body.clear();
        response.status = 304;
        return response;
    }
    response.headers.set("Content-Type", type);
    return response;
}

} // namespace

Result<http::Response> asset(const http::Request &request, Services &)
{
    return resource(request, QStringLiteral(":/dais/portal/") + request.arguments.value("name"));
}

Result<http::Response> uswdsAsset(const http::Request &request, Services &)
{
    QString path = QStringLiteral(":/dais/portal/uswds/") + request.arguments.value("folder") + u'/';
    if (request.arguments.contains("inner"))
        path += request.arguments.value("inner") + u'/';
    return resource(request, path + request.arguments.value("name"));
}

} // namespace dais::server::portal
