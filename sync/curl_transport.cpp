#include "sync/curl_transport.h"

#include <curl/curl.h>

#include <array>
#include <QFile>

namespace dais::sync {

namespace {

constexpr qsizetype mostBody = 16 << 20; // A page ends after the commit that passes 2 MiB; a commit is never near this.

void initialiseLibrary()
{
    [[maybe_unused]] static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
}

/// Whether the line broke in the handshake, rather than the server being a strange one. libcurl has one code for both;
/// only its words tell whether OpenSSL found fault with what came, or nothing came any more.
bool lineBroke(const char *words)
{
    const QByteArrayView text(words);
    return !text.contains(":SSL routines:") || text.contains("unexpected eof");
}

Error errorFrom(CURLcode code, bool stopped, const char *words)
{
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return {stopped ? Error::Kind::Cancelled : Error::Kind::Protocol, QStringLiteral("stopped")};
    case CURLE_OPERATION_TIMEDOUT:
        return {Error::Kind::TimedOut, QStringLiteral("timed_out")};
    case CURLE_SSL_CONNECT_ERROR:
        if (lineBroke(words))
            return {Error::Kind::Offline, QStringLiteral("cut in the handshake")};
        [[fallthrough]];
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return {Error::Kind::Unauthorized, QStringLiteral("certificate_unknown")};
    case CURLE_WRITE_ERROR: // Longer than any answer of the court is.
        return {Error::Kind::Protocol, QStringLiteral("not_understood")};
    default:
        return {Error::Kind::Offline, QString::fromLatin1(curl_easy_strerror(code))};
    }
}

} // namespace

struct CurlTransport::Handle {
    CURL *easy = nullptr;
    Handle() : easy(curl_easy_init()) {}
    ~Handle() { curl_easy_cleanup(easy); }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
};

/// What libcurl's callbacks of one request need.
struct CurlTransport::Exchange {
    CURL *easy;
    const Sink *sink;
    std::stop_token stop;
    bool ranged;
    bool begun = false;
    bool headWhole = false;
    HttpResponse response;
    std::optional<Error> sinkError;

    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        return static_cast<Exchange *>(self)->stop.stop_requested() ? 1 : 0;
    }
    static std::size_t write(char *bytes, std::size_t, std::size_t count, void *self)
    {
        return static_cast<Exchange *>(self)->take(QByteArray(bytes, qsizetype(count))) ? count : CURL_WRITEFUNC_ERROR;
    }
    static std::size_t header(char *bytes, std::size_t, std::size_t count, void *self)
    {
        static_cast<Exchange *>(self)->takeHeader(QByteArray(bytes, qsizetype(count)).trimmed());
        return count;
    }
    bool take(const QByteArray &bytes)
    {
        long status = 0;
        curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
        if (!sink || status < 200 || status > 299) {
            response.body += bytes;
            return response.body.size() <= mostBody;
        }
        if (!std::exchange(begun, true) && ranged && status != 206)
            if (const auto restarted = sink->restart(); !restarted) {
                sinkError = restarted.error();
                return false;
            }
        const auto written = sink->write(bytes);
        if (!written)
            sinkError = written.error();
        return written.has_value();
    }
    void takeHeader(const QByteArray &line)
    {
        headWhole = line.isEmpty() || (headWhole && !line.startsWith("HTTP/"));
        const auto colon = line.indexOf(':');
        const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (name == "content-type")
            response.contentType = value;
        else if (name == "etag")
            response.entityTag = value;
        else if (name == "retry-after")
            response.retryAfter = std::chrono::seconds(value.toLongLong());
    }
};

CurlTransport::CurlTransport(const Options &options) : m_options(options)
{
    initialiseLibrary();
    m_handle = std::make_unique<Handle>();
}

CurlTransport::~CurlTransport() = default;

Result<HttpResponse> CurlTransport::send(const HttpRequest &request, std::stop_token stop)
{
    return perform(request, nullptr, std::move(stop));
}

Result<HttpResponse> CurlTransport::download(const HttpRequest &request, const Sink &sink, std::stop_token stop)
{
    return perform(request, &sink, std::move(stop));
}

Result<HttpResponse> CurlTransport::perform(const HttpRequest &request, const Sink *sink, std::stop_token stop)
{
    CURL *const easy = m_handle->easy;
    if (!easy)
        return fail(Error::Kind::Offline, QStringLiteral("libcurl did not start"));
    if (stop.stop_requested())
        return fail(Error::Kind::Cancelled);
    curl_easy_reset(easy); // Options go; connections stay open.
    Exchange exchange{.easy = easy, .sink = sink, .stop = stop, .ranged = request.rangeFrom.has_value()};

    const QByteArray url =
        m_options.server.toString(QUrl::StripTrailingSlash | QUrl::FullyEncoded).toUtf8() + request.path.toUtf8();
    const QByteArray authority = QFile::encodeName(m_options.authorityFile);
    curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(easy, CURLOPT_CAINFO, authority.constData());
    curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr); // The court's authority alone, not the system's.
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(m_options.connectTimeout.count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(request.timeout.count()));
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &Exchange::progress);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &exchange);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Exchange::write);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Exchange::header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &exchange);
    std::array<char, CURL_ERROR_SIZE> words{};
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, words.data());

    curl_slist *headers = curl_slist_append(nullptr, "Expect:");
    const auto add = [&](const QByteArray &line) { headers = curl_slist_append(headers, line.constData()); };
    if (!request.pass.token.isEmpty()) {
        add("Authorization: Bearer " + request.pass.token.toLatin1());
        add("Dais-Device: " + request.pass.device.toString().toLatin1());
    }
    if (request.method == HttpRequest::Method::Post) {
        add("Content-Type: " + request.contentType);
        curl_easy_setopt(easy, CURLOPT_POST, 1L);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
    }
    if (request.rangeFrom) {
        add("Range: bytes=" + QByteArray::number(*request.rangeFrom) + '-');
        if (!request.ifRange.isEmpty())
            add("If-Range: " + request.ifRange);
    }
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);

    const CURLcode code = curl_easy_perform(easy);
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    curl_slist_free_all(headers);
    if (exchange.sinkError)
        return tl::unexpected(*exchange.sinkError);
    if (code != CURLE_OK)
        return tl::unexpected(errorFrom(code, stop.stop_requested(), words.data()));
    if (!exchange.headWhole) // libcurl is content with half a head when the connection ends there.
        return fail(Error::Kind::Offline, QStringLiteral("cut in the head"));
    exchange.response.status = int(status);
    return std::move(exchange.response);
}

} // namespace dais::sync
