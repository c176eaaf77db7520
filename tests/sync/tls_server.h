#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <openssl/ssl.h>
#include <QByteArray>
#include <QString>
#include <thread>

namespace dais::tests {

/// One TLS connection as its server sees it; blocking, on the server's thread.
class Conversation {
public:
    Conversation(SSL *ssl, std::atomic<qint64> &received) : m_ssl(ssl), m_received(received) {}

    /// One whole request, head and body; empty when the client left before.
    QByteArray request();
    /// False when the client takes no more.
    bool say(const QByteArray &bytes);
    /// An answer with its length.
    bool answer(const QByteArray &body, const QByteArray &status = "200 OK");
    /// Reads until the client leaves or the server is ended.
    void waitUntilLeft();

private:
    bool read();
    SSL *m_ssl;
    std::atomic<qint64> &m_received;
    QByteArray m_bytes;
};

/// A TLS server of this test on a free port of 127.0.0.1. Connections come one after the other, on its own thread; with
/// each it does what the test says, then cuts it. Ends at once when destroyed.
class TlsServer {
public:
    struct Options {
        QString certificateFile; ///< PEM.
        QString keyFile;         ///< PEM.
        int oldest = TLS1_2_VERSION;
        int newest = TLS1_3_VERSION;
    };
    using Serve = std::function<void(Conversation &)>;
    TlsServer(const Options &options, Serve serve);
    ~TlsServer();

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Handshakes that were begun, and those that were completed.
    [[nodiscard]] int callers() const { return m_callers; }
    [[nodiscard]] int handshakes() const { return m_handshakes; }
    /// Bytes of requests, decrypted.
    [[nodiscard]] qint64 received() const { return m_received; }
    /// OpenSSL's reason why the last handshake was not completed; 0 when it was.
    [[nodiscard]] int refusal() const { return m_refusal; }

private:
    void run();
    void converse(int socket);
    /// Remembers what a destructor must cut; false when it already runs.
    bool hold(int socket);

    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context;
    Serve m_serve;
    int m_listening = -1;
    quint16 m_port = 0;
    std::atomic<int> m_callers{0};
    std::atomic<int> m_handshakes{0};
    std::atomic<qint64> m_received{0};
    std::atomic<int> m_refusal{0};
    std::mutex m_mutex;
    int m_socket = -1; ///< Guarded by m_mutex, and so the next.
    bool m_ended = false;
    std::thread m_thread; ///< Last: it uses the others.
};

} // namespace dais::tests
