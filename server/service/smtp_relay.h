#pragma once

#include "domain/result.h"
#include "server/service/mail_relay.h"

namespace dais::server::service {

/// Where the court's mail goes out.
struct SmtpSettings {
    QString url;          ///< "smtp://mail.example:587" or "smtps://mail.example".
    QString user;         ///< Empty: no sign-in.
    QString passwordFile; ///< Its first line; read for each message, so that it may be changed.
    QString authority;    ///< PEM file of who may sign the relay's certificate; empty: the system's.
    std::chrono::milliseconds patience = std::chrono::seconds(60); ///< For one message.
};

/// Whether these settings can be used: smtp or smtps, a host, and no more. Error Invalid "url".
[[nodiscard]] Result<> checkSmtp(const SmtpSettings &settings);

/// A mail server, spoken to by libcurl. The way to it is encrypted, unless it is on this machine's own loopback.
class SmtpRelay final : public MailRelay {
public:
    explicit SmtpRelay(SmtpSettings settings) : m_settings(std::move(settings)) {}
    [[nodiscard]] RelayAnswer send(const QString &from, const QString &to, const QByteArray &message,
                                   std::stop_token stop) override;

private:
    SmtpSettings m_settings;
};

} // namespace dais::server::service
