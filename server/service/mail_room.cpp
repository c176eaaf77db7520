#include "server/service/mail_room.h"

#include "domain/apply.h"
#include "domain/wire/entity_codec.h"
#include "server/record/sql_state.h"

namespace dais::server::service {

using domain::rules::ServiceDue;
using domain::rules::ServiceFacts;
using Means = domain::Service::Means;

namespace {

/// A case's entities of one kind, as they are now.
template <typename T>
Result<std::vector<T>> membersOf(sql::Connection &connection, const domain::CaseId &id)
{
    constexpr domain::EntityKind kind = domain::kindOf<T>();
    auto rows = connection.prepare(QStringLiteral(
        "SELECT c.body FROM belongs b JOIN entity e ON e.kind = b.kind AND e.id = b.id JOIN change c ON c.n = "
        "e.last_change WHERE b.owner = ? AND b.kind = ? AND e.op = 1 AND length(c.body) > 0 ORDER BY c.n"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(id, int(kind)));
    std::vector<T> found;
    while (rows->next()) {
        auto entity = domain::wire::decodeEntity(kind, rows->bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        found.push_back(std::get<T>(std::move(*entity)));
    }
    return found;
}

} // namespace

Result<> MailRoom::received(sql::Connection &connection, const domain::Submission &submission)
{
    MailBook book(connection);
    if (!submission.window) // At the window the filer has the stamped copy in hand.
        DAIS_TRY(
            write(book, submission, Event::Received, {.who = ServiceDue::Who::Filer, .user = submission.filer.user}));
    if (!submission.caseId || submission.isCharging())
        return {};
    DAIS_TRY(noteOptIn(book, connection, submission));
    const auto facts = factsOf(book, connection, submission);
    if (!facts)
        return tl::unexpected(facts.error());
    for (const ServiceDue &due : domain::rules::serviceOnUpload(submission, *facts))
        DAIS_TRY(write(book, submission, Event::Served, due));
    return {};
}

Result<> MailRoom::decided(sql::Connection &connection, const domain::Submission &submission)
{
    if (!submission.disposition)
        return {}; // Nothing was decided: there is nothing to tell.
    MailBook book(connection);
    const Event event = submission.state == domain::SubmissionState::Rejected ? Event::Rejected : Event::Accepted;
    for (const ServiceDue &due : domain::rules::toldOfDecision(submission))
        DAIS_TRY(write(book, submission, event, due));
    return {};
}

Result<ServiceFacts> MailRoom::factsOf(MailBook &book, sql::Connection &connection,
                                       const domain::Submission &submission) const
{
    const auto caseFile = record::SqlState(connection).get<domain::CaseFile>(submission.caseId->uuid());
    if (!caseFile)
        return caseFile.error().kind == Error::Kind::NotFound ? Result<ServiceFacts>(ServiceFacts())
                                                              : tl::unexpected(caseFile.error());
    auto parties = membersOf<domain::Party>(connection, *submission.caseId);
    auto appearances = membersOf<domain::Appearance>(connection, *submission.caseId);
    auto participations = book.participations(*submission.caseId);
    if (!parties || !appearances || !participations)
        return tl::unexpected(!parties ? parties.error()
                                       : (!appearances ? appearances.error() : participations.error()));
    ServiceFacts facts{.parties = std::move(*parties),
                       .appearances = std::move(*appearances),
                       .participations = std::move(*participations),
                       .on = submission.filingDate,
                       .sealed = caseFile->seal.has_value()};
    using Category = domain::DocumentType::Category;
    const auto isOf = [&](const domain::Filing &filing, Category category) {
        const domain::DocumentType *type = m_tables.documentTypes().find(filing.documentType);
        return type && type->category == category;
    };
    facts.custodyMatter = std::any_of(submission.filings.begin(), submission.filings.end(),
                                      [&](const auto &filing) { return isOf(filing, Category::Bond); });
    facts.carriesAppearance = std::any_of(submission.filings.begin(), submission.filings.end(),
                                          [&](const auto &filing) { return isOf(filing, Category::Appearance); });
    return facts;
}

Result<> MailRoom::noteOptIn(MailBook &book, sql::Connection &connection, const domain::Submission &submission) const
{
    if (submission.filer.role != domain::Role::Respondent || submission.window)
        return {};
    const auto parties = membersOf<domain::Party>(connection, *submission.caseId);
    if (!parties)
        return tl::unexpected(parties.error());
    for (const domain::Party &party : *parties)
        if (party.role != domain::PartyRole::Dhs && party.aNumber == submission.aNumber)
            return book.optIn(*submission.caseId, {party.id, submission.filer.user}, submission.durableAt);
    return {};
}

Result<> MailRoom::write(MailBook &book, const domain::Submission &submission, Event event, const ServiceDue &due) const
{
    Mail mail{.id = domain::derivedId(domain::CommandId(submission.id.uuid()),
                                      QStringLiteral("mail/%1/%2/%3")
                                          .arg(domain::nameOf(event), domain::nameOf(due.who),
                                               due.user.isNull() ? due.party.toString() : due.user.toString())),
              .event = event,
              .submission = submission.id,
              .caseId = submission.caseId.value_or(domain::CaseId()),
              .court = submission.court,
              .due = due,
              .madeAt = m_clock.now()};
    if (due.means == Means::Paper) {
        // On upload the filer serves on paper and certifies it; of a decision in a sealed matter somebody here must tell.
        mail.state = event == Event::Served ? MailState::ByFiler : MailState::Undeliverable;
        mail.reply = mail.state == MailState::Undeliverable ? QStringLiteral("paper") : QString();
        return book.add(mail, mail.madeAt);
    }
    const auto address = due.who == ServiceDue::Who::Dhs ? book.officeOf(submission.court) : book.addressOf(due.user);
    if (!address)
        return tl::unexpected(address.error());
    mail.address = *address;
    if (mail.address.isEmpty()) {
        mail.state = MailState::Undeliverable;
        mail.reply = QStringLiteral("no_address");
    }
    return book.add(mail, mail.madeAt);
}

} // namespace dais::server::service
