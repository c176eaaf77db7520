#include "server/cli/control.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace dais::server::cli {

namespace {

constexpr qsizetype mostBytes = 64 * 1024;
constexpr int longestWait = 30'000; ///< Milliseconds.

bool addressOf(const QString &path, sockaddr_un &address)
{
    const QByteArray name = QFile::encodeName(path);
    address = {};
    address.sun_family = AF_UNIX;
    if (std::size_t(name.size()) >= sizeof address.sun_path)
        return false;
    std::copy(name.begin(), name.end(), address.sun_path);
    return true;
}

/// Reads one line, without its end; empty when the other side was silent, or said too much.
QByteArray readLine(int fd)
{
    QByteArray line;
    while (line.size() < mostBytes) {
        pollfd waiting{fd, POLLIN, 0};
        if (::poll(&waiting, 1, longestWait) <= 0)
            return {};
        char buffer[4096];
        const auto count = ::read(fd, buffer, sizeof buffer);
        if (count <= 0)
            return {};
        line.append(buffer, count);
        if (line.endsWith('\n'))
            return line.chopped(1);
    }
    return {};
}

bool writeLine(int fd, const QByteArray &text)
{
    const QByteArray line = text + '\n';
    for (qsizetype at = 0; at < line.size();) {
        const auto count = ::send(fd, line.constData() + at, std::size_t(line.size() - at), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        at += count;
    }
    return true;
}

QByteArray textOf(const Answer &answer)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("status"), answer.status},
                                     {QStringLiteral("out"), answer.out},
                                     {QStringLiteral("err"), answer.err}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

Result<std::unique_ptr<ControlSocket>> ControlSocket::listen(const QString &path, Handler handler)
{
    sockaddr_un address;
    int stop[2] = {-1, -1};
    if (!addressOf(path, address))
        return fail(Error::Kind::Storage, QStringLiteral("control_path"));
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::unlink(address.sun_path); // What a crashed server left; the folder's lock says that nobody else listens.
    if (listener < 0 || ::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::chmod(address.sun_path, 0600) != 0 || ::listen(listener, 4) != 0 || ::pipe2(stop, O_CLOEXEC) != 0) {
        if (listener >= 0)
            ::close(listener);
        return fail(Error::Kind::Storage, QStringLiteral("control"));
    }
    return std::unique_ptr<ControlSocket>(new ControlSocket(path, listener, stop[1], stop[0], std::move(handler)));
}

ControlSocket::ControlSocket(const QString &path, int listener, int stop, int stopped, Handler handler)
    : m_path(path), m_listener(listener), m_stopWriter(stop), m_stopReader(stopped), m_handler(std::move(handler)),
      m_thread([this] { loop(); })
{
}

ControlSocket::~ControlSocket()
{
    ::close(m_stopWriter); // Wakes the loop.
    m_thread.join();
    ::close(m_stopReader);
    ::close(m_listener);
    QFile::remove(m_path);
}

void ControlSocket::loop()
{
    for (;;) {
        pollfd waiting[] = {{m_listener, POLLIN, 0}, {m_stopReader, POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR)
            return;
        if (waiting[1].revents != 0)
            return;
        if (waiting[0].revents == 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        serve(client);
        ::close(client);
    }
}

void ControlSocket::serve(int client)
{
    QStringList words;
    for (const QJsonValue &word : QJsonDocument::fromJson(readLine(client)).array())
        words.append(word.toString());
    if (!words.isEmpty())
        static_cast<void>(
            writeLine(client, textOf(m_handler(words)))); // Who asked may have gone; it is done all the same.
}

Result<Answer> askServer(const QString &path, const QStringList &words)
{
    sockaddr_un address;
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || !addressOf(path, address) ||
        ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        if (fd >= 0)
            ::close(fd);
        return fail(Error::Kind::Offline, QStringLiteral("control"));
    }
    const bool sent = writeLine(fd, QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
    const QJsonObject answer = sent ? QJsonDocument::fromJson(readLine(fd)).object() : QJsonObject();
    ::close(fd);
    if (answer.isEmpty())
        return fail(Error::Kind::Protocol, QStringLiteral("control"));
    return Answer{answer.value(QLatin1String("status")).toInt(), answer.value(QLatin1String("out")).toString(),
                  answer.value(QLatin1String("err")).toString()};
}

} // namespace dais::server::cli
