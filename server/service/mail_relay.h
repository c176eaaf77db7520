#pragma once

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace dais::server::service {

/// What a relay said of a message.
struct RelayAnswer {
    enum class Said {
        Taken,   ///< It answers for the message from here on.
        Later,   ///< Try again: it is busy, or could not be reached.
        Refused, ///< For good (RFC 5321, 4.2.1: 5yz).
    };
    Said said = Said::Later;
    QString words; ///< "550 5.1.1 no such mailbox"; or a code: "unreachable", "too_slow".
};

/// Hands a message to a mail relay. Called on one thread; bounded in time.
class MailRelay {
public:
    virtual ~MailRelay() = default;
    [[nodiscard]] virtual RelayAnswer send(const QString &from, const QString &to, const QByteArray &message,
                                           std::stop_token stop) = 0;
};

} // namespace dais::server::service
