#include "sync/fetch_documents.h"

#include "sync/server_calls.h"

namespace dais::sync {

namespace {

constexpr qint64 mostBytes = 256 << 20; // Of a document whose size the court did not name.

/// Adds what came, as long as there is not more of it than there should be.
Result<> take(store::Documents::Partial &partial, const QByteArray &bytes, qint64 announced)
{
    if (partial.offset() + bytes.size() <= (announced > 0 ? announced : mostBytes))
        return partial.append(bytes);
    return partial.restart().and_then(
        [] { return Result<>(fail(Error::Kind::Protocol, QStringLiteral("hash_differs"))); });
}

} // namespace

Result<> fetchDocument(Transport &transport, const store::Documents &documents, const store::Cache::WantedFile &wanted,
                       const Pass &pass, std::stop_token stop)
{
    auto partial = documents.fetching(wanted.sha256);
    if (!partial)
        return tl::unexpected(partial.error());
    if (wanted.bytes > 0 && partial->offset() > wanted.bytes)
        DAIS_TRY(partial->restart());
    if (wanted.bytes == 0 || partial->offset() < wanted.bytes) {
        const QString copy = wanted.filed ? QStringLiteral("filed") : QStringLiteral("stamped");
        HttpRequest request =
            get(QStringLiteral("/v1/docs/%1/content?copy=%2").arg(wanted.document.toString(), copy), pass);
        request.timeout = std::chrono::minutes(10);
        if (partial->offset() > 0) {
            request.rangeFrom = partial->offset();
            request.ifRange = '"' + wanted.document.toString().toLatin1() + '-' + copy.toLatin1() + '"';
        }
        const Sink sink{.restart = [&] { return partial->restart(); },
                        .write = [&](const QByteArray &bytes) { return take(*partial, bytes, wanted.bytes); }};
        const auto response = transport.download(request, sink, stop);
        if (response && response->status == 416) // What is here is longer than what is there.
            return partial->restart().and_then(
                [] { return Result<>(fail(Error::Kind::Protocol, QStringLiteral("hash_differs"))); });
        if (const auto good = checked(response); !good)
            return tl::unexpected(good.error());
    }
    return partial->finish();
}

} // namespace dais::sync
