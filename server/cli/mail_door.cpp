#include "server/cli/mail_door.h"

#include "server/service/mail_book.h"

namespace dais::server::cli {

Result<std::optional<MailDoor>> mailDoorFrom(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("--smtp")))
        return std::nullopt;
    MailDoor door{.smtp = {.url = arguments.value(QStringLiteral("--smtp")),
                           .user = arguments.value(QStringLiteral("--mail-user")),
                           .passwordFile = arguments.value(QStringLiteral("--mail-password-file")),
                           .authority = arguments.value(QStringLiteral("--mail-authority"))},
                  .letterhead = {.from = arguments.value(QStringLiteral("--mail-from")),
                                 .portal = arguments.value(QStringLiteral("--portal-url"))}};
    if (!service::checkSmtp(door.smtp))
        return fail(
            Error::Kind::Invalid,
            QStringLiteral("--smtp needs a mail server: --smtp smtps://mail.example or smtp://mail.example:587"));
    if (!service::isAddress(door.letterhead.from))
        return fail(Error::Kind::Invalid,
                    QStringLiteral("--smtp also needs who the mail is from: --mail-from court@example.gov"));
    return std::optional(door);
}

} // namespace dais::server::cli
