#pragma once

#include "bench/ratio.h"
#include "tests/server/support/tls_identity.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

namespace dais::bench {

/// nginx on a port of its own, two workers, storing what is PUT and sending what lies there; ends with this object. Blocks
/// while it starts.
class Nginx {
public:
    explicit Nginx(const tests::TlsIdentity &identity)
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
        QDir().mkpath(m_folder.filePath(QStringLiteral("files")));
        QFile configuration(m_folder.filePath(QStringLiteral("nginx.conf")));
        if (!configuration.open(QIODevice::WriteOnly))
            giveUp(QStringLiteral("nginx's configuration cannot be written."));
        const QString text = QStringLiteral(
            "daemon off; worker_processes 2; user root; pid %1/pid; error_log %1/error.log;\n"
            "events { worker_connections 1024; }\n"
            "http { access_log off; keepalive_requests 100000; client_max_body_size 64m; client_body_buffer_size "
            "128k;\n"
            " client_body_temp_path %1/body; proxy_temp_path %1/p; fastcgi_temp_path %1/f; uwsgi_temp_path %1/u;"
            " scgi_temp_path %1/s;\n"
            " server { listen 127.0.0.1:%2 ssl; ssl_certificate %3; ssl_certificate_key %4; ssl_protocols TLSv1.3;\n"
            "  root %1/files; dav_methods PUT; } }\n");
        configuration.write(
            text.arg(m_folder.path()).arg(m_port).arg(identity.certificateFile(), identity.keyFile()).toUtf8());
        configuration.close();
        m_process.start(QStringLiteral("nginx"),
                        {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), configuration.fileName()});
        if (!m_process.waitForStarted())
            giveUp(QStringLiteral("nginx is not installed; tools/setup bench installs it."));
        for (int tries = 0; tries < 100; ++tries) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, quint16(m_port));
            if (socket.waitForConnected(1000))
                return;
            m_process.waitForFinished(100); // It does not: this waits.
        }
        giveUp(QStringLiteral("nginx does not listen."));
    }
    ~Nginx()
    {
        m_process.terminate();
        m_process.waitForFinished(5000);
    }
    [[nodiscard]] QByteArray address() const { return "https://127.0.0.1:" + QByteArray::number(m_port) + '/'; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QByteArray file(const QByteArray &name) const { return m_folder.path().toUtf8() + "/files/" + name; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace dais::bench
