#include "server/http/problem.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dais::server::http {

Response problemResponse(const Problem &problem, const QString &where)
{
    QJsonObject body{{QStringLiteral("type"), QLatin1String("about:blank#") + QLatin1String(problem.code)},
                     {QStringLiteral("code"), QLatin1String(problem.code)},
                     {QStringLiteral("status"), problem.status},
                     {QStringLiteral("title"), problem.title}};
    if (!problem.advice.isEmpty())
        body.insert(QStringLiteral("detail"), problem.advice);
    if (!where.isEmpty())
        body.insert(QStringLiteral("where"), where);
    Response response{.status = problem.status, .headers = {}, .body = {}, .file = {}, .later = {}};
    response.headers.set("Content-Type", "application/problem+json");
    response.headers.set("Cache-Control", "no-store");
    if (problem.status == 401)
        response.headers.set("WWW-Authenticate", "Bearer realm=\"dais\"");
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

Problem notFound()
{
    return {404, "not_found", QStringLiteral("There is nothing here that you may see."),
            QStringLiteral("Check the address, or ask the court.")};
}

Problem signInFirst()
{
    return {401, "sign_in_again", QStringLiteral("You are not signed in any more."),
            QStringLiteral("Sign in again. What you did is kept.")};
}

Problem problemOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Invalid:
        return {400, "not_understood", QStringLiteral("The court's server did not understand this request."),
                QStringLiteral("Check what was sent and send it again.")};
    case Error::Kind::NotFound:
        return notFound();
    case Error::Kind::Conflict:
        return {409, "somebody_was_first", QStringLiteral("Somebody else changed this first."),
                QStringLiteral("Look at it again, then decide.")};
    case Error::Kind::Unauthorized:
        return signInFirst();
    case Error::Kind::Offline:
    case Error::Kind::TimedOut:
        return {503, "try_later", QStringLiteral("A part of the court's server does not answer right now."),
                QStringLiteral("Send it again in a minute. Nothing was entered.")};
    case Error::Kind::Cancelled:
        return {503, "stopping", QStringLiteral("The court's server is stopping."),
                QStringLiteral("Send it again in a minute.")};
    case Error::Kind::Storage:
        return {503, "not_stored", QStringLiteral("The court's server could not store this."),
                QStringLiteral("Nothing was entered. Send it again later, or tell the court's IT.")};
    case Error::Kind::Protocol:
        break;
    }
    return {500, "server_trouble", QStringLiteral("The court's server could not finish this."),
            QStringLiteral("Send it again later, or tell the court's IT.")};
}

} // namespace dais::server::http
