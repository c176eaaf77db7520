#pragma once

#include "tests/support/other_program.h"

#include <QTemporaryDir>

namespace dais::tests {

/// A certificate for 127.0.0.1 and its key, made afresh: its own authority, good for a day.
class TlsIdentity {
public:
    TlsIdentity()
    {
        const Ran openssl =
            run(QStringLiteral("openssl"),
                {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                 QStringLiteral("-keyout"), keyFile(), QStringLiteral("-out"), certificateFile(),
                 QStringLiteral("-days"), QStringLiteral("1"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
                 QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1")});
        m_made = openssl.exitCode == 0;
    }
    [[nodiscard]] bool isMade() const { return m_made; }
    [[nodiscard]] QString certificateFile() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }

private:
    QTemporaryDir m_folder;
    bool m_made = false;
};

} // namespace dais::tests
