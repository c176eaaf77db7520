#include "server/portal/pages.h"

#include <mutex>
#include <QFile>
#include <QHash>

/// Resources of a static library are there once somebody asks for them; outside every namespace, as Qt wants it.
static void initialisePortalResources()
{
    Q_INIT_RESOURCE(portal_templates);
#ifdef DAIS_HAS_USWDS
    Q_INIT_RESOURCE(portal_uswds);
#endif
}

namespace dais::server::portal {

namespace {

std::string templateText(const QString &name)
{
    QFile file(QStringLiteral(":/dais/portal/%1.mustache").arg(name));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return file.readAll().toStdString();
}

/// Head and foot stand in the page itself: a parsed template is not asked for partials then.
std::string wholeText(const QString &name)
{
    std::string whole = templateText(name);
    for (const char *part : {"head", "foot"}) {
        const std::string mark = std::string("{{> ") + part + "}}";
        if (const auto at = whole.find(mark); at != std::string::npos)
            whole.replace(at, mark.size(), templateText(QLatin1String(part)));
    }
    return whole;
}

} // namespace

http::Response page(const QString &name, View view, int status)
{
    // A parsed template keeps the state of its rendering, so each page parses its own: a fraction of a millisecond.
    kainjow::mustache::mustache pattern(wholeText(name));
    http::Response response;
    response.status = status;
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Content-Security-Policy",
                         "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                         " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.headers.set("X-Content-Type-Options", "nosniff");
    response.headers.set("Referrer-Policy", "same-origin");
    response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
    response.body = QByteArray::fromStdString(pattern.render(view));
    return response;
}

http::Response seeOther(const QByteArray &path)
{
    http::Response response;
    response.status = 303;
    response.headers.set("Location", path);
    response.headers.set("Cache-Control", "no-store");
    return response;
}

http::Response notice(int status, const QString &statement, const QString &advice)
{
    View view;
    view.set("title", text(statement));
    view.set("statement", text(statement));
    view.set("advice", text(advice));
    return page(QStringLiteral("notice"), view, status);
}

void loadResources()
{
    initialisePortalResources();
}

} // namespace dais::server::portal
