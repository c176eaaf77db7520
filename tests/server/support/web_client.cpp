#include "tests/server/support/web_client.h"

namespace dais::tests {

using namespace server::http;

Request WebClient::requestFor(Method method, const QByteArray &target) const
{
    Request request;
    request.method = method;
    if (!readTarget(target, request))
        qFatal("not a target");
    request.peer = peer;
    request.headerAt = m_court.clock.now();
    request.headers.set("Host", "court.example");
    request.headers.set("Dais-Device", device.toString().toLatin1());
    if (!token.isEmpty())
        request.headers.set("Authorization", "Bearer " + token);
    if (!cookies.isEmpty())
        request.headers.set("Cookie", cookies);
    return request;
}

Response WebClient::send(Method method, const QByteArray &target, const QByteArray &body)
{
    Request request = requestFor(method, target);
    request.body = body;
    if (!body.isEmpty() && !body.startsWith('{'))
        request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    const auto match = m_router.find(method, request.path);
    if (!match.route)
        return Router::refusal(match);
    request.arguments = match.arguments;
    return answer(std::get<Handler>(match.route->take), request, m_court.services());
}

Response WebClient::upload(const QByteArray &target, const QByteArray &form, qsizetype piece, qsizetype cut)
{
    Request request = requestFor(Method::Post, target);
    request.headers.set("Content-Type", "multipart/form-data; boundary=B0");
    const auto match = m_router.find(Method::Post, request.path);
    auto sink = std::get<OpenSink>(match.route->take)(request, m_court.services());
    if (!sink)
        return sink.error();
    const QByteArray sent = form.left(cut < 0 ? form.size() : cut);
    for (qsizetype at = 0; at < sent.size(); at += piece) {
        const QByteArray next = sent.mid(at, piece);
        if (auto refusal = (*sink)->take(std::as_bytes(std::span(next.constData(), size_t(next.size())))))
            return *std::move(refusal);
    }
    if (cut >= 0 && cut < form.size())
        return {.status = 0, .headers = {}, .body = {}, .file = {}, .later = {}}; // Hung up.
    return (*sink)->finish(m_court.clock.now());
}

QByteArray formOf(const std::vector<std::pair<QByteArray, QByteArray>> &fields, const std::vector<FormFile> &files)
{
    QByteArray form;
    for (const auto &[name, value] : fields)
        form += "--B0\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    for (const FormFile &file : files)
        form += "--B0\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" + file.name +
                "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.bytes + "\r\n";
    return form + "--B0--\r\n";
}

QJsonObject chargingWords(const QString &aNumber)
{
    return QJsonDocument::fromJson(R"({
        "court": "NEW",
        "documents": [{"type": "NTA", "title": "Notice to Appear"}],
        "charging": {
            "case_type": "RMV", "served": "2026-01-15",
            "persons": [{
                "a_number": ")" + aNumber.toUtf8() +
                                   R"(",
                "name": {"family": "RESPONDENT", "given": "Sample", "aliases": []},
                "birth_date": "1990-02-03",
                "address": {"street": "1 Main Street", "city": "Newark", "state": "NJ", "zip": "07102"},
                "nationality": "GT", "language": "SP", "detained": false}],
            "allegations": ["You are not a citizen or national of the United States."],
            "charges": []}
        })")
        .object();
}

QJsonObject motionWords(const QString &aNumber)
{
    return {{QStringLiteral("court"), QStringLiteral("NEW")},
            {QStringLiteral("a_number"), aNumber},
            {QStringLiteral("documents"),
             QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("MOTPRE")},
                                    {QStringLiteral("title"), QStringLiteral("Motion to continue")}}}}};
}

} // namespace dais::tests
