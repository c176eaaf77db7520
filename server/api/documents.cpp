#include "server/api/documents.h"

#include "server/api/caller.h"
#include "server/http/file_response.h"
#include "server/http/problem.h"

#include <cstring>

namespace dais::server::api {

namespace {

using record::DocumentPart;

/// A stored document as something to send from.
class DocumentSource final : public http::ByteSource {
public:
    explicit DocumentSource(std::unique_ptr<documents::DocumentReader> reader) : m_reader(std::move(reader)) {}
    qint64 read(qint64 at, std::span<char> piece) override
    {
        const auto bytes = m_reader->read(at, qint64(piece.size()));
        if (!bytes)
            return -1;
        std::memcpy(piece.data(), bytes->constData(), std::size_t(bytes->size()));
        return bytes->size();
    }

private:
    std::unique_ptr<documents::DocumentReader> m_reader;
};

Result<DocumentPart> partOf(const http::Request &request)
{
    const QString copy = request.queryValue(QStringLiteral("copy")).value_or(QStringLiteral("stamped"));
    if (copy == QLatin1String("stamped"))
        return DocumentPart::Rendition;
    if (copy == QLatin1String("filed"))
        return DocumentPart::Filed;
    return fail(Error::Kind::Invalid, QStringLiteral("copy"));
}

http::Response notStampedYet()
{
    http::Response response = http::problemResponse(
        {409, "not_stamped_yet", QStringLiteral("The stamped copy of this document is not there."),
         QStringLiteral("Ask for the copy as filed, or ask again in a moment.")});
    response.headers.set("Retry-After", "2");
    return response;
}

} // namespace

Result<http::Response> documentFor(const record::Sender &sender, const http::Request &request, Services &services)
{
    const auto id = domain::DocumentId::parse(request.arguments.value("doc"));
    if (!id)
        return fail(Error::Kind::NotFound, QStringLiteral("document"));
    const auto part = partOf(request);
    if (!part)
        return tl::unexpected(part.error());
    const auto found = services.access.document(sender, *id, *part);
    if (!found && *part == DocumentPart::Rendition && services.records.document(sender, *id, DocumentPart::Filed))
        return notStampedYet();
    if (!found)
        return tl::unexpected(found.error());
    auto reader = services.documents.open(found->sha256);
    if (!reader)
        return tl::unexpected(reader.error());
    // Immutable bytes of one id and one copy: the id is tag enough, and tells nobody the hash.
    const QByteArray tag =
        '"' + id->toString().toLatin1() + (*part == DocumentPart::Filed ? "-filed" : "-stamped") + '"';
    const http::FileFacts facts{(*reader)->size(), found->mediaType.toLatin1(), tag, found->name,
                                http::FileFacts::Show::Attachment};
    http::Response response = http::fileResponse(request, std::make_shared<DocumentSource>(*std::move(reader)), facts);
    response.headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
    return response;
}

Result<http::Response> documentContent(const http::Request &request, Services &services)
{
    const auto caller = callerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    return documentFor(caller->sender(), request, services);
}

} // namespace dais::server::api
