// 500 workstations that ask the court for news at the same moment, over TLS connections that are open already: how long the
// last of them waits, and what each costs the server in memory. Beside it nginx, sending 500 clients a file of the same size.
// The clients of each are a process of their own, which this program starts from itself.
#include "bench/nginx.h"
#include "bench/ratio.h"
#include "tests/server/support/live_court.h"

#include <algorithm>
#include <cstdio>
#include <curl/curl.h>
#include <iostream>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int workstations = 500;
constexpr int firstFew = 8; ///< As many as the server has handlers: what they need for themselves is there then.
constexpr int waitMilliseconds = 120'000;

/// The clients: a connection each, all of which ask at once.
class Clients {
public:
    /// `plan`: "url", "authority", and for those who post "body", "tokens" and "devices".
    explicit Clients(const QJsonObject &plan) : m_multi(curl_multi_init()), m_body(bytesOf(plan["body"]))
    {
        curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, long(2 * workstations));
        const QByteArray url = bytesOf(plan["url"]);
        const QByteArray authority = bytesOf(plan["authority"]);
        for (int i = 0; i < workstations; ++i) {
            CURL *curl = m_curls.emplace_back(curl_easy_init());
            curl_easy_setopt(curl, CURLOPT_URL, url.constData());
            curl_easy_setopt(curl, CURLOPT_CAINFO, authority.constData());
            curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
            curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, discard);
            if (!m_body.isEmpty())
                post(curl, bytesOf(plan["tokens"][i]), bytesOf(plan["devices"][i]));
        }
    }
    ~Clients()
    {
        for (CURL *curl : m_curls)
            curl_easy_cleanup(curl);
        for (curl_slist *list : m_headers)
            curl_slist_free_all(list);
        curl_multi_cleanup(m_multi);
    }
    Clients(const Clients &) = delete;
    Clients &operator=(const Clients &) = delete;

    /// The first `count` ask at once; milliseconds until 99 of a hundred had their answer.
    double ask(int count)
    {
        for (int i = 0; i < count; ++i)
            curl_multi_add_handle(m_multi, m_curls[std::size_t(i)]);
        for (int running = 1; running > 0;) {
            curl_multi_perform(m_multi, &running);
            if (running > 0)
                curl_multi_poll(m_multi, nullptr, 0, 1000, nullptr);
        }
        std::vector<double> took;
        for (int i = 0; i < count; ++i) {
            CURL *curl = m_curls[std::size_t(i)];
            double seconds = 0;
            long status = 0;
            curl_easy_getinfo(curl, CURLINFO_TOTAL_TIME, &seconds);
            curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
            if (status != 200)
                giveUp(QStringLiteral("A client was answered %1.").arg(status));
            took.push_back(seconds * 1000);
            curl_multi_remove_handle(m_multi, curl);
        }
        std::sort(took.begin(), took.end());
        return took[took.size() * 99 / 100];
    }

private:
    static size_t discard(char *, size_t size, size_t count, void *) { return size * count; }
    static QByteArray bytesOf(const QJsonValue &value) { return value.toString().toUtf8(); }
    void post(CURL *curl, const QByteArray &token, const QByteArray &device)
    {
        curl_slist *headers = curl_slist_append(nullptr, ("Authorization: Bearer " + token).constData());
        headers = curl_slist_append(headers, ("Dais-Device: " + device).constData());
        headers = curl_slist_append(headers, "Content-Type: application/json");
        m_headers.push_back(headers);
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, m_body.constData());
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, long(m_body.size()));
    }
    CURLM *m_multi;
    QByteArray m_body;
    std::vector<CURL *> m_curls;
    std::vector<curl_slist *> m_headers;
};

/// The other process: reads its plan and then numbers of clients from standard input, a line each; answers each number
/// with milliseconds.
int beClients()
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    std::string line;
    std::getline(std::cin, line);
    Clients clients(QJsonDocument::fromJson(QByteArray::fromStdString(line)).object());
    while (std::getline(std::cin, line)) {
        std::printf("%.3f\n", clients.ask(std::atoi(line.c_str())));
        std::fflush(stdout);
    }
    return 0;
}

/// That process, as this one sees it. Blocks.
class ClientProcess {
public:
    explicit ClientProcess(const QJsonObject &plan)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("clients")});
        if (!m_process.waitForStarted())
            giveUp(QStringLiteral("The clients cannot be started."));
        m_process.write(QJsonDocument(plan).toJson(QJsonDocument::Compact) + '\n');
    }
    ~ClientProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }
    double ask(int count)
    {
        m_process.write(QByteArray::number(count) + '\n');
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(waitMilliseconds))
                giveUp(QStringLiteral("The clients had no answer."));
        return m_process.readLine().trimmed().toDouble();
    }

private:
    QProcess m_process;
};

/// Resident memory of a process and of those that it started, in KiB.
double memoryOf(qint64 process)
{
    double kib = 0;
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                kib += line.mid(6).trimmed().split(' ').first().toDouble();
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    if (children.open(QIODevice::ReadOnly))
        for (const QByteArray &child : children.readAll().split(' '))
            if (const qint64 id = child.trimmed().toLongLong(); id > 0)
                kib += memoryOf(id);
    return kib;
}

/// What each further client costs `process`, in KiB; all have a connection afterwards.
double memoryOfEach(ClientProcess &clients, const std::function<double()> &memory)
{
    (void)clients.ask(firstFew);
    const double few = memory();
    (void)clients.ask(workstations);
    (void)clients.ask(workstations);
    return (memory() - few) / (workstations - firstFew);
}

/// A plan for workstations that have everything and ask whether there is more.
QJsonObject planOf(tests::LiveCourt &court, qsizetype &answerBytes)
{
    using tests::WebCourt;
    auto &services = court.court.services();
    const auto clerk = WebCourt::must(services.accounts.find(QStringLiteral("clerk")));
    QJsonArray tokens, devices;
    domain::DeviceId device;
    for (int i = 0; i < workstations; ++i) {
        device = domain::DeviceId::make(court.court.clock, court.court.random);
        tokens.append(QString::fromLatin1(WebCourt::must(services.sessions.openForDevice(clerk, device, {})).token));
        devices.append(device.toString());
    }
    domain::wire::PullRequest request;
    const auto first = WebCourt::must(services.pull.page({clerk.id, device}, request));
    request.positions = WebCourt::must(domain::wire::readPullPage(first)).head.covered;
    answerBytes = WebCourt::must(services.pull.page({clerk.id, device}, request)).size();
    return {{"url", court.address() + QStringLiteral("/v1/pull")},
            {"authority", court.identity.certificateFile()},
            {"body", QString::fromUtf8(domain::wire::writePullRequest(request))},
            {"tokens", tokens},
            {"devices", devices}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 1)
        return beClients();
    tests::LiveCourt court;
    qsizetype answerBytes = 0;
    ClientProcess ours(planOf(court, answerBytes));
    const Nginx nginx(court.identity);
    QFile file(QString::fromUtf8(nginx.file("news")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(answerBytes, 'x')) != answerBytes || !file.flush())
        giveUp(QStringLiteral("nginx has nothing to send."));
    ClientProcess theirs(
        {{"url", QString::fromUtf8(nginx.address() + "news")}, {"authority", court.identity.certificateFile()}});
    const double ourMemory = memoryOfEach(ours, [] { return memoryOf(QCoreApplication::applicationPid()); });
    const double theirMemory = memoryOfEach(theirs, [&] { return memoryOf(nginx.processId()); });
    const Medians waits = inTurn(
        15, [&] { return ours.ask(workstations); }, [&] { return theirs.ask(workstations); });
    const QString against = QStringLiteral("nginx sending 500 clients a file of the same size");
    const int status = report({QStringLiteral("500 workstations pull at once, nothing new: 99 of 100 answered after"),
                               against, QStringLiteral("ms"), waits.ours, waits.theirs, 5, Ratio::Better::Lower});
    return std::max(status, report({QStringLiteral("Memory of the server for each of them"), against,
                                    QStringLiteral("KiB"), ourMemory, theirMemory, 2, Ratio::Better::Lower}));
}
