#include "tests/sync/tls_server.h"

#include "tests/sync/loopback.h"

#include <openssl/err.h>
#include <QFile>
#include <sys/socket.h>
#include <unistd.h>

namespace dais::tests {

bool Conversation::read()
{
    char piece[16 * 1024];
    const int count = SSL_read(m_ssl, piece, sizeof piece);
    if (count <= 0)
        return false;
    m_received += count;
    m_bytes.append(piece, count);
    return true;
}

QByteArray Conversation::request()
{
    qsizetype head = -1;
    while ((head = m_bytes.indexOf("\r\n\r\n")) < 0)
        if (!read())
            return {};
    const QByteArray lower = m_bytes.first(head).toLower() + "\r\n";
    const qsizetype at = lower.indexOf("content-length: ");
    const qsizetype body = at < 0 ? 0 : lower.mid(at + 16, lower.indexOf('\r', at) - at - 16).toLongLong();
    const qsizetype whole = head + 4 + body;
    while (m_bytes.size() < whole)
        if (!read())
            return {};
    const QByteArray request = m_bytes.first(whole);
    m_bytes.remove(0, whole);
    return request;
}

bool Conversation::say(const QByteArray &bytes)
{
    return SSL_write(m_ssl, bytes.constData(), int(bytes.size())) == bytes.size();
}

bool Conversation::answer(const QByteArray &body, const QByteArray &status)
{
    return say("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void Conversation::waitUntilLeft()
{
    while (read())
        m_bytes.clear();
}

TlsServer::TlsServer(const Options &options, Serve serve)
    : m_context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free), m_serve(std::move(serve))
{
    SSL_CTX *const context = m_context.get();
    if (options.newest < TLS1_2_VERSION)
        SSL_CTX_set_cipher_list(context, "ALL:@SECLEVEL=0"); // Debian's OpenSSL refuses to be that old otherwise.
    if (SSL_CTX_set_min_proto_version(context, options.oldest) != 1 ||
        SSL_CTX_set_max_proto_version(context, options.newest) != 1 ||
        SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(options.certificateFile).constData()) != 1 ||
        SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(options.keyFile).constData(), SSL_FILETYPE_PEM) != 1)
        qFatal("the test's certificate cannot be used");
    m_listening = listenOnLoopback(m_port);
    m_thread = std::thread([this] { run(); });
}

TlsServer::~TlsServer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
        ::shutdown(m_listening, SHUT_RDWR); // Wakes accept.
        if (m_socket >= 0)
            ::shutdown(m_socket, SHUT_RDWR);
    }
    m_thread.join();
    ::close(m_listening);
}

bool TlsServer::hold(int socket)
{
    const std::scoped_lock lock(m_mutex);
    m_socket = socket;
    return !m_ended;
}

void TlsServer::run()
{
    for (;;) {
        const int socket = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const bool goesOn = hold(socket);
        ++m_callers;
        if (goesOn)
            converse(socket);
        hold(-1);
        ::close(socket);
        if (!goesOn)
            return;
    }
}

void TlsServer::converse(int socket)
{
    const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(m_context.get()), &SSL_free);
    SSL_set_fd(ssl.get(), socket);
    ERR_clear_error();
    if (SSL_accept(ssl.get()) != 1) {
        m_refusal = ERR_GET_REASON(ERR_peek_error());
        return;
    }
    m_refusal = 0;
    ++m_handshakes;
    Conversation conversation(ssl.get(), m_received);
    m_serve(conversation);
}

} // namespace dais::tests
