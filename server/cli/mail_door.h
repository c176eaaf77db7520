#pragma once

#include "server/cli/options.h"
#include "server/service/mail_text.h"
#include "server/service/smtp_relay.h"

namespace dais::server::cli {

/// Where a court's mail goes out, and who it is from.
struct MailDoor {
    service::SmtpSettings smtp;
    service::Letterhead letterhead;
};

/// What `serve` was told of it: nothing without --smtp. The error's detail is a sentence for the person who typed it.
[[nodiscard]] Result<std::optional<MailDoor>> mailDoorFrom(const Arguments &arguments);

} // namespace dais::server::cli
