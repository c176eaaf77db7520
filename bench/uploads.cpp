// Packages of 25 MB a second from 8 clients, against nginx receiving the same files (DAV PUT over TLS), SHA-256 and
// fdatasync. Both listen on this computer; the clients are the same.
#include "bench/nginx.h"
#include "bench/ratio.h"
#include "tests/server/support/curl_upload.h"
#include "tests/server/support/live_court.h"
#include "tests/server/support/web_client.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <QCoreApplication>
#include <QFile>
#include <thread>
#include <unistd.h>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int clients = 8;
constexpr int uploadsEach = 3;
constexpr qint64 fileBytes = 25'000'000;

/// Runs `work(client, n)` for every upload of every client at once; uploads a second.
double uploadsPerSecond(const std::function<void(int, int)> &work)
{
    const double milliseconds = millisecondsOf([&] {
        std::vector<std::thread> threads;
        for (int client = 0; client < clients; ++client)
            threads.emplace_back([&, client] {
                for (int n = 0; n < uploadsEach; ++n)
                    work(client, n);
            });
        for (std::thread &thread : threads)
            thread.join();
    });
    return clients * uploadsEach * 1000.0 / milliseconds;
}

/// PUTs one file; false when it was not taken.
bool put(CURL *curl, const QByteArray &url, const QByteArray &authority)
{
    tests::EndlessFile content(fileBytes);
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_CAINFO, authority.constData());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_UPLOAD_BUFFERSIZE, 262'144L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, tests::EndlessFile::read);
    curl_easy_setopt(curl, CURLOPT_READDATA, &content);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(fileBytes));
    long status = 0;
    const bool done = curl_easy_perform(curl) == CURLE_OK;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return done && status < 300;
}

/// What a receiver that promises durability and a hash must do as well.
void hashAndSync(const QByteArray &path)
{
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr);
    std::vector<char> piece(256 * 1024);
    for (ssize_t got = 0; (got = ::read(file, piece.data(), piece.size())) > 0;)
        EVP_DigestUpdate(hash.get(), piece.data(), size_t(got));
    unsigned char digest[EVP_MAX_MD_SIZE];
    EVP_DigestFinal_ex(hash.get(), digest, nullptr);
    ::fdatasync(file);
    ::close(file);
}

/// The court, and one signed-in filer for each client.
class Filers {
public:
    Filers() : m_court(0, 0)
    {
        const auto dhs = tests::WebCourt::must(m_court.court.services().accounts.find(QStringLiteral("dhs")));
        for (int i = 0; i < clients; ++i) {
            const auto device = domain::DeviceId::make(m_court.court.clock, m_court.court.random);
            const auto session =
                tests::WebCourt::must(m_court.court.services().sessions.openForDevice(dhs, device, {}));
            m_filers.push_back(std::make_unique<tests::CurlFiler>(m_court.address().toUtf8(),
                                                                  m_court.identity.certificateFile().toUtf8(),
                                                                  session.token, device.toString().toLatin1()));
        }
    }
    void file(int client)
    {
        const QString number = QStringLiteral("A%1").arg(100'000'000 + m_filed++);
        if (m_filers[size_t(client)]->file(QJsonDocument(tests::chargingWords(number)).toJson(), fileBytes) != 201)
            giveUp(QStringLiteral("The court did not take a package."));
    }
    [[nodiscard]] const tests::TlsIdentity &identity() const { return m_court.identity; }

private:
    tests::LiveCourt m_court;
    std::vector<std::unique_ptr<tests::CurlFiler>> m_filers;
    std::atomic<int> m_filed{0};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    Filers filers;
    const Nginx nginx(filers.identity());
    const QByteArray authority = filers.identity().certificateFile().toUtf8();
    std::vector<CURL *> handles;
    for (int i = 0; i < clients; ++i)
        handles.push_back(curl_easy_init());
    for (int tries = 0; tries < 50 && !put(handles[0], nginx.address() + "warm", authority); ++tries)
        ::usleep(100'000);
    const auto ours = [&] { return uploadsPerSecond([&](int client, int) { filers.file(client); }); };
    const auto theirs = [&] {
        return uploadsPerSecond([&](int client, int n) {
            const QByteArray name = QByteArray::number(client) + '-' + QByteArray::number(n);
            if (!put(handles[size_t(client)], nginx.address() + name, authority))
                giveUp(QStringLiteral("nginx did not take a file."));
            hashAndSync(nginx.file(name));
        });
    };
    const Medians medians = inTurn(3, ours, theirs);
    for (CURL *handle : handles)
        curl_easy_cleanup(handle);
    return report({QStringLiteral("Uploads of 25 MB, 8 clients"), QStringLiteral("nginx PUT + SHA-256 + fdatasync"),
                   QStringLiteral("uploads/s"), medians.ours, medians.theirs, 0.7, Ratio::Better::Higher});
}
