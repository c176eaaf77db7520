#include "server/intake/clamd_scanner.h"

#include "pdf/unique_fd.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <QFile>
#include <QtEndian>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace dais::server::intake {
namespace {

constexpr int lookEveryMilliseconds = 100; ///< How soon a stop is heard.
constexpr qsizetype chunkBytes = 64 * 1024;
constexpr qsizetype longestAnswer = 4096;
constexpr qsizetype longestName = 120;

tl::unexpected<Error> unreachable(const char *what)
{
    return fail(Error::Kind::Storage, QStringLiteral("clamd: ") + QLatin1String(what));
}

/// One connection; every wait ends with the timer or the stop.
class Talk {
public:
    Talk(const domain::Clock &clock, int milliseconds, std::stop_token stop)
        : m_clock(clock), m_end(clock.steadyMilliseconds() + milliseconds), m_stop(std::move(stop))
    {
    }

    Result<> connectTo(const QString &path)
    {
        const QByteArray name = QFile::encodeName(path);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        if (name.isEmpty() || name.size() >= qsizetype(sizeof address.sun_path))
            return unreachable("path");
        std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
        m_socket.reset(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        if (!m_socket || ::connect(m_socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return unreachable("connect");
        return {};
    }

    Result<> send(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t sent = ::send(m_socket.get(), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
            if (sent > 0)
                bytes = bytes.sliced(sent);
            else if (errno != EINTR && errno != EAGAIN)
                return unreachable("send");
            else
                DAIS_TRY(wait(POLLOUT));
        }
        return {};
    }

    /// Up to the answer's null byte.
    Result<QByteArray> answer()
    {
        QByteArray all;
        char piece[512];
        while (all.size() < longestAnswer) {
            DAIS_TRY(wait(POLLIN));
            const ssize_t got = ::recv(m_socket.get(), piece, sizeof piece, 0);
            if (got < 0 && (errno == EINTR || errno == EAGAIN))
                continue;
            if (got <= 0)
                return unreachable("it broke off");
            all.append(piece, got);
            if (const qsizetype end = all.indexOf('\0'); end >= 0)
                return all.first(end);
        }
        return unreachable("answer too long");
    }

private:
    Result<> wait(short events)
    {
        for (;;) {
            if (m_stop.stop_requested())
                return fail(Error::Kind::Cancelled);
            if (m_clock.steadyMilliseconds() >= m_end)
                return unreachable("time");
            pollfd waiting{m_socket.get(), events, 0};
            if (::poll(&waiting, 1, lookEveryMilliseconds) > 0)
                return {};
        }
    }

    const domain::Clock &m_clock;
    qint64 m_end;
    std::stop_token m_stop;
    pdf::UniqueFd m_socket;
};

/// A signature's name, fit to be shown.
QString shown(QByteArrayView name)
{
    QString words;
    for (const char c : name.first(std::min(name.size(), longestName)))
        words += c > ' ' && c < 0x7f ? QChar::fromLatin1(c) : QChar(u'?');
    return words;
}

} // namespace

std::unique_ptr<Scanner> scannerAt(const QString &socketPath, const domain::Clock &clock)
{
    if (socketPath.isEmpty())
        return std::make_unique<NoScanner>();
    return std::make_unique<ClamdScanner>(socketPath, clock);
}

Result<ScanResult> readClamdAnswer(const QByteArray &answer)
{
    static const QByteArray found(" FOUND");
    const qsizetype colon = answer.indexOf(": ");
    const QByteArray verdict = colon < 0 ? QByteArray() : answer.sliced(colon + 2);
    if (verdict == "OK")
        return ScanResult{ScanResult::Kind::Clean, {}};
    if (verdict.endsWith(found))
        return ScanResult{ScanResult::Kind::Infected, shown(QByteArrayView(verdict).chopped(found.size()))};
    return unreachable("neither clean nor infected");
}

Result<ScanResult> ClamdScanner::scan(const pdf::SealedFile &file, std::stop_token stop)
{
    const auto bytes = file.map();
    if (!bytes)
        return tl::unexpected(bytes.error());
    Talk talk(m_clock, m_limits.scanMilliseconds, std::move(stop));
    DAIS_TRY(talk.connectTo(m_path));
    DAIS_TRY(talk.send(QByteArrayView("zINSTREAM\0", 10)));
    const auto sendChunk = [&talk](QByteArrayView chunk) -> Result<> {
        char length[4];
        qToBigEndian(quint32(chunk.size()), length);
        DAIS_TRY(talk.send(QByteArrayView(length, 4)));
        return talk.send(chunk);
    };
    for (QByteArrayView rest(**bytes); !rest.isEmpty();) {
        const QByteArrayView chunk = rest.first(std::min(rest.size(), chunkBytes));
        DAIS_TRY(sendChunk(chunk));
        rest = rest.sliced(chunk.size());
    }
    DAIS_TRY(sendChunk({}));
    return talk.answer().and_then(&readClamdAnswer);
}

bool ClamdScanner::isUp(std::stop_token stop)
{
    Talk talk(m_clock, m_limits.askMilliseconds, std::move(stop));
    if (!talk.connectTo(m_path) || !talk.send(QByteArrayView("zPING\0", 6)))
        return false;
    const auto answer = talk.answer();
    return answer && *answer == "PONG";
}

} // namespace dais::server::intake
