#pragma once

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>

namespace dais::tests {

/// Speaks bytes over TLS, right or wrong ones: what a proper client would never send must be tried, too.
class RawClient {
public:
    explicit RawClient(quint16 port, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater)
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(protocol);
        m_socket.setSslConfiguration(configuration);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_connected = m_socket.waitForEncrypted(20'000);
    }
    [[nodiscard]] bool isConnected() const { return m_connected; }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(20'000)) {
        }
    }
    /// Reads one whole answer, by its Content-Length; what there is when the connection ends or time is up.
    [[nodiscard]] QByteArray answer(int milliseconds = 20'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (!isWhole() && timer.elapsed() < milliseconds) {
            if (!m_socket.waitForReadyRead(int(milliseconds - timer.elapsed())))
                break;
            m_received += m_socket.readAll();
        }
        m_received += m_socket.readAll();
        const qsizetype length = isWhole() ? wholeLength() : m_received.size();
        const QByteArray first = m_received.left(length);
        m_received.remove(0, length);
        return first;
    }
    /// True once the server has closed; waits for it.
    [[nodiscard]] bool isClosedWithin(int milliseconds)
    {
        if (m_socket.state() == QAbstractSocket::UnconnectedState)
            return true;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds && m_socket.state() != QAbstractSocket::UnconnectedState) {
            m_socket.waitForReadyRead(50);
            m_received += m_socket.readAll();
        }
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    void abort() { m_socket.abort(); }
    [[nodiscard]] static int statusOf(const QByteArray &answer) { return answer.mid(9, 3).toInt(); }

private:
    [[nodiscard]] qsizetype wholeLength() const
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        const qsizetype at = m_received.indexOf("Content-Length: ");
        const qsizetype body =
            at < 0 || at > end ? 0 : m_received.mid(at + 16, m_received.indexOf('\r', at) - at - 16).toLongLong();
        return end + 4 + body;
    }
    [[nodiscard]] bool isWhole() const { return m_received.contains("\r\n\r\n") && m_received.size() >= wholeLength(); }

    QSslSocket m_socket;
    QByteArray m_received;
    bool m_connected = false;
};

} // namespace dais::tests
