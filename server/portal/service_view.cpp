#include "server/portal/service_view.h"

#include "server/portal/filing_words.h"
#include "server/service/mail_book.h"

namespace dais::server::portal {

using domain::rules::ServiceDue;
using service::Mail;
using service::MailState;

namespace {

QString whoInWords(ServiceDue::Who who)
{
    switch (who) {
    case ServiceDue::Who::Filer:
        return QStringLiteral("You");
    case ServiceDue::Who::Dhs:
        return QStringLiteral("DHS");
    case ServiceDue::Who::Practitioner:
        return QStringLiteral("Practitioner of record");
    case ServiceDue::Who::Respondent:
        return QStringLiteral("Respondent");
    }
    Q_UNREACHABLE();
}

QString fateInWords(const Mail &mail, const domain::Court *court)
{
    switch (mail.state) {
    case MailState::Waiting:
        return QStringLiteral("an e-mail is on its way");
    case MailState::Sent:
        return QStringLiteral("served by e-mail %1").arg(timeInWords(mail.endedAt, court));
    case MailState::Undeliverable:
        return QStringLiteral("the e-mail could not be delivered; the court sees to it");
    case MailState::Cleared:
        return QStringLiteral("the court has told them another way");
    case MailState::ByFiler:
        return QStringLiteral("not served by the court: serve an identical copy on paper, and say so in your "
                              "certificate of service");
    }
    Q_UNREACHABLE();
}

} // namespace

Result<View> serviceView(const domain::Submission &submission, const Services &services)
{
    View list(View::type::list);
    DAIS_TRY(services.readers.snapshot([&](sql::Connection &connection) -> Result<> {
        const auto told = service::MailBook(connection).of(submission.id);
        if (!told)
            return tl::unexpected(told.error());
        for (const Mail &mail : *told) {
            if (mail.event != service::Event::Served)
                continue;
            View item;
            item.set("who", text(whoInWords(mail.due.who)));
            item.set("fate", text(fateInWords(mail, services.tables.courts().find(submission.court))));
            item.set("kind", mail.state == MailState::ByFiler ? "warn" : "information");
            list.push_back(item);
        }
        return {};
    }));
    return list;
}

} // namespace dais::server::portal
