#include "server/api/uploads.h"

#include "digest/sha256.h"
#include "server/api/caller.h"
#include "server/http/problem.h"
#include "server/intake/receive.h"
#include "server/intake/window_papers.h"

namespace dais::server::api {

namespace {

/// Takes one paper: nothing is kept unless its bytes are the ones that were announced.
class PaperSink final : public http::BodySink {
public:
    PaperSink(std::unique_ptr<intake::IncomingFile> file, intake::WindowPapers &papers, const QString &sha256,
              const domain::UserId &user)
        : m_file(std::move(file)), m_papers(papers), m_sha256(sha256), m_user(user)
    {
    }
    std::optional<http::Response> take(std::span<const std::byte> bytes) override
    {
        m_hash.add(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        const auto taken = m_file->take(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        return taken ? std::nullopt : std::optional(answer(taken.error()));
    }
    http::Response finish(const QDateTime & /*lastByteAt*/) override
    {
        if (const auto ended = m_file->end(); !ended)
            return answer(ended.error());
        if (QString::fromLatin1(m_hash.result().toHex()) != m_sha256)
            return http::problemResponse({400, "hash_differs", QStringLiteral("These are not the bytes announced."),
                                          QStringLiteral("Send the paper again.")});
        const auto stored = m_file->keep();
        if (!stored)
            return http::problemResponse(http::problemOf(stored.error().kind));
        if (const auto noted = m_papers.brought(*stored, m_user); !noted)
            return http::problemResponse(http::problemOf(noted.error().kind));
        http::Response response;
        response.status = 204;
        return response;
    }

private:
    static http::Response answer(const intake::Refusal &refusal)
    {
        return http::problemResponse({refusal.status, refusal.code, refusal.statement, refusal.advice}, refusal.where);
    }
    std::unique_ptr<intake::IncomingFile> m_file;
    intake::WindowPapers &m_papers;
    QString m_sha256;
    domain::UserId m_user;
    digest::Sha256 m_hash;
};

bool isSha256(const QByteArray &text)
{
    return text.size() == 64 && QByteArray::fromHex(text).toHex() == text;
}

} // namespace

tl::expected<std::unique_ptr<http::BodySink>, http::Response> upload(const http::Request &request, Services &services)
{
    const auto caller = staffCallerOf(request, services);
    if (!caller)
        return tl::unexpected(http::problemResponse(http::problemOf(caller.error().kind)));
    const QString sha256 = request.arguments.value("sha256");
    if (!isSha256(sha256.toLatin1()))
        return tl::unexpected(http::problemResponse(http::problemOf(Error::Kind::NotFound)));
    auto file = services.intake.beginPaper(sha256, request.headerAt);
    if (!file)
        return tl::unexpected(http::problemResponse(http::problemOf(file.error().kind)));
    return std::make_unique<PaperSink>(*std::move(file), services.papers, sha256, caller->user.id);
}

} // namespace dais::server::api
