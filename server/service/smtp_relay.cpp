#include "server/service/smtp_relay.h"

#include <curl/curl.h>

#include <QFile>
#include <QUrl>

namespace dais::server::service {

using namespace std::chrono_literals;

namespace {

struct EasyEnd {
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
struct ListEnd {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

bool isHere(const QString &url)
{
    const QString host = QUrl(url).host();
    return host == QLatin1String("127.0.0.1") || host == QLatin1String("::1") || host == QLatin1String("localhost");
}

/// What libcurl's callbacks of one message need.
struct Posting {
    QByteArrayView left;
    std::stop_token stop;
    bool begun = false; ///< The relay asked for the message's text.
    QByteArray lastLine;

    static std::size_t read(char *room, std::size_t size, std::size_t count, void *self)
    {
        auto &posting = *static_cast<Posting *>(self);
        posting.begun = true;
        const auto taken = std::min(qsizetype(size * count), posting.left.size());
        std::copy_n(posting.left.data(), taken, room);
        posting.left = posting.left.sliced(taken);
        return std::size_t(taken);
    }
    static std::size_t answer(char *bytes, std::size_t size, std::size_t count, void *self)
    {
        auto &posting = *static_cast<Posting *>(self);
        const QByteArray line = QByteArray(bytes, qsizetype(size * count)).trimmed();
        if (!line.startsWith("221")) // A farewell is no answer.
            posting.lastLine = line;
        return size * count;
    }
    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        return static_cast<Posting *>(self)->stop.stop_requested() ? 1 : 0;
    }
};

RelayAnswer answerOf(CURLcode code, long said, const Posting &posting)
{
    const QString words = QString::fromLatin1(posting.lastLine);
    if (code == CURLE_OK)
        return {RelayAnswer::Said::Taken, words};
    if (code == CURLE_OPERATION_TIMEDOUT)
        return {RelayAnswer::Said::Later, QStringLiteral("too_slow")};
    if (code == CURLE_LOGIN_DENIED) // Ours to mend, not the message's fault.
        return {RelayAnswer::Said::Later, QStringLiteral("sign_in_refused")};
    if (code == CURLE_USE_SSL_FAILED || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_PEER_FAILED_VERIFICATION)
        return {RelayAnswer::Said::Later, QStringLiteral("not_encrypted")};
    // A relay that greets with 5yz has a bad day; one that refuses sender, recipient or text means this message.
    const bool meansIt = said >= 500 && said < 600 && (code == CURLE_SEND_ERROR || posting.begun);
    if (meansIt)
        return {RelayAnswer::Said::Refused, words};
    return {RelayAnswer::Said::Later, said > 0 ? words : QStringLiteral("unreachable")};
}

/// The first line; empty when it cannot be read.
QByteArray firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine(1024).trimmed() : QByteArray();
}

void setUp(CURL *easy, const SmtpSettings &settings)
{
    curl_easy_setopt(easy, CURLOPT_URL, settings.url.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(easy, CURLOPT_USE_SSL, long(isHere(settings.url) ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(settings.patience.count()));
    // The farewell has a limit of its own, of two minutes where none is given, and the whole's does not hold for it.
    const auto farewell = std::max(std::chrono::ceil<std::chrono::seconds>(settings.patience), 1s);
    curl_easy_setopt(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, long(farewell.count()));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    if (!settings.authority.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, QFile::encodeName(settings.authority).constData());
    if (!settings.user.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_USERNAME, settings.user.toUtf8().constData());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, firstLine(settings.passwordFile).constData());
    }
}

} // namespace

Result<> checkSmtp(const SmtpSettings &settings)
{
    const QUrl url(settings.url, QUrl::StrictMode);
    const bool known = url.scheme() == QLatin1String("smtp") || url.scheme() == QLatin1String("smtps");
    const bool bare = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (!url.isValid() || !known || url.host().isEmpty() || !bare || !url.userInfo().isEmpty() || url.hasQuery())
        return fail(Error::Kind::Invalid, QStringLiteral("url"));
    return {};
}

RelayAnswer SmtpRelay::send(const QString &from, const QString &to, const QByteArray &message, std::stop_token stop)
{
    [[maybe_unused]] static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    // A handle for each: mail is rare, and nothing of the one before can be taken for an answer to this one.
    const std::unique_ptr<CURL, EasyEnd> easy(curl_easy_init());
    const std::unique_ptr<curl_slist, ListEnd> recipients(
        curl_slist_append(nullptr, ("<" + to.toLatin1() + ">").constData()));
    if (!easy || !recipients)
        return {RelayAnswer::Said::Later, QStringLiteral("no_memory")};
    Posting posting{.left = message, .stop = std::move(stop), .lastLine = {}};
    setUp(easy.get(), m_settings);
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, ("<" + from.toLatin1() + ">").constData());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(easy.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_INFILESIZE_LARGE, curl_off_t(message.size()));
    curl_easy_setopt(easy.get(), CURLOPT_READFUNCTION, &Posting::read);
    curl_easy_setopt(easy.get(), CURLOPT_READDATA, &posting);
    curl_easy_setopt(easy.get(), CURLOPT_HEADERFUNCTION, &Posting::answer);
    curl_easy_setopt(easy.get(), CURLOPT_HEADERDATA, &posting);
    curl_easy_setopt(easy.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy.get(), CURLOPT_XFERINFOFUNCTION, &Posting::progress);
    curl_easy_setopt(easy.get(), CURLOPT_XFERINFODATA, &posting);
    const CURLcode code = curl_easy_perform(easy.get());
    long said = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &said);
    return answerOf(code, said, posting);
}

} // namespace dais::server::service
