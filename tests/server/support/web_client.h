#pragma once

#include "server/http/response.h"
#include "server/http/router.h"
#include "tests/server/support/web_court.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dais::tests {

/// Somebody who calls handlers without a socket, as one workstation or one program would.
class WebClient {
public:
    WebClient(WebCourt &court, server::http::Router &router)
        : m_court(court), m_router(router), device(domain::DeviceId::make(court.clock, court.random))
    {
    }

    server::http::Response signIn(const QString &login, const QString &password = WebCourt::password())
    {
        const QJsonObject words{{QStringLiteral("login"), login},
                                {QStringLiteral("password"), password},
                                {QStringLiteral("device"), device.toString()},
                                {QStringLiteral("device_name"), QStringLiteral("bench 3")}};
        auto response = post("/v1/sign-in", QJsonDocument(words).toJson());
        token = objectOf(response).value(QStringLiteral("token")).toString().toLatin1();
        return response;
    }
    server::http::Response get(const QByteArray &target) { return send(server::http::Method::Get, target, {}); }
    server::http::Response post(const QByteArray &target, const QByteArray &body)
    {
        return send(server::http::Method::Post, target, body);
    }
    /// Sends a form to a route that streams it, `piece` bytes at a time; only the first `cut` bytes where
    /// given.
    server::http::Response upload(const QByteArray &target, const QByteArray &form, qsizetype piece = 65'536,
                                  qsizetype cut = -1);

    static QJsonObject objectOf(const server::http::Response &response)
    {
        return QJsonDocument::fromJson(response.body).object();
    }
    static QString codeOf(const server::http::Response &response)
    {
        return objectOf(response).value(QStringLiteral("code")).toString();
    }

private:
    server::http::Response send(server::http::Method method, const QByteArray &target, const QByteArray &body);
    [[nodiscard]] server::http::Request requestFor(server::http::Method method, const QByteArray &target) const;

    WebCourt &m_court;
    server::http::Router &m_router;

public:
    domain::DeviceId device;
    QByteArray token;
    QByteArray cookies; ///< As a browser would send them.
    QByteArray peer = "192.0.2.7";
};

/// A file of a form.
struct FormFile {
    QByteArray field = "file";
    QByteArray name = "motion.pdf";
    QByteArray bytes = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
};
/// A form with these fields and files, boundary "B0".
QByteArray formOf(const std::vector<std::pair<QByteArray, QByteArray>> &fields, const std::vector<FormFile> &files);

/// The typed data of a charging package for one respondent, and of a motion in a case; both agree with
/// themselves.
QJsonObject chargingWords(const QString &aNumber = QStringLiteral("A012-345-678"));
QJsonObject motionWords(const QString &aNumber = QStringLiteral("A012-345-678"));

} // namespace dais::tests
