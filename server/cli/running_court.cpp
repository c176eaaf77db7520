#include "server/cli/running_court.h"

#include "server/cli/mail_command.h"
#include "server/cli/rosters.h"
#include "server/cli/user_command.h"
#include "server/intake/clamd_scanner.h"
#include "server/record/readership.h"

namespace dais::server::cli {

Result<std::unique_ptr<RunningCourt>> RunningCourt::open(const store::StoreFolder &folder, const CourtDoors &doors,
                                                         const domain::Clock &clock, domain::Random &random)
{
    auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    auto tables = domain::CodeTables::load();
    if (!tables)
        return tl::unexpected(tables.error());
    auto findings = intake::FindingTable::load();
    if (!findings)
        return tl::unexpected(findings.error());
    std::unique_ptr<RunningCourt> court(
        new RunningCourt(folder, std::move(*lock), doors, std::move(*tables), std::move(*findings), clock, random));
    DAIS_TRY(court->openStore());
    DAIS_TRY(court->goOn());
    court->startThreads();
    DAIS_TRY(court->listen());
    return court;
}

Result<> RunningCourt::listen()
{
    auto control = ControlSocket::listen(m_folder.path + QStringLiteral("/control"), [this](const QStringList &words) {
        return words.value(0) == QLatin1String("mail")
                   ? carryOutMailRequest(words.mid(1), {*m_writer, *m_readers, m_tables, m_clock})
                   : carryOutUserRequest(words, *m_accounts);
    });
    if (!control)
        return tl::unexpected(control.error());
    m_control = std::move(*control);
    return {};
}

RunningCourt::RunningCourt(const store::StoreFolder &folder, FolderLock &&lock, const CourtDoors &doors,
                           domain::CodeTables &&tables, intake::FindingTable &&findings, const domain::Clock &clock,
                           domain::Random &random)
    : m_clock(clock), m_random(random), m_mailDoor(doors.mail), m_folder(folder), m_lock(std::move(lock)),
      m_tables(std::move(tables)), m_findings(std::move(findings)), m_safe(folder.safePoints()),
      m_mailRoom(m_tables, clock), m_workers(doors.worker), m_scanner(intake::scannerAt(doors.scanner, clock)),
      m_checker(m_examiner, *m_scanner, m_findings, clock), m_log(clock, random, m_vocabulary)
{
}

RunningCourt::~RunningCourt()
{
    if (m_papers)
        m_papers->onLodged({}); // The checks end before the effects do.
}

Result<> RunningCourt::openStore()
{
    DAIS_TRY(store::prepareStore(m_folder, m_clock, m_random));
    auto tokens = record::TimeTokens::open(m_folder.timeKey(), m_random);
    if (!tokens)
        return tl::unexpected(tokens.error());
    m_tokens = std::make_unique<record::TimeTokens>(std::move(*tokens));
    m_log.trust(*m_tokens);
    auto documents = documents::FolderStore::open(m_folder.documents(), m_folder.incoming());
    if (!documents)
        return tl::unexpected(documents.error());
    m_documents = std::move(*documents);
    auto writer = store::Writer::start(m_folder.database());
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    m_readers = std::make_unique<store::Readers>(m_folder.database());
    m_commands = std::make_unique<record::Commands>(m_log, *m_writer, *m_readers, m_hub, m_clock, m_random);
    m_records = std::make_unique<record::Records>(*m_readers);
    m_pull = std::make_unique<record::Pull>(*m_readers, m_safe, m_clock);
    m_access = std::make_unique<record::Access>(*m_writer, *m_records, m_clock);
    m_holdings = std::make_unique<record::Holdings>(*m_writer);
    m_pull->track(*m_holdings);
    m_pull->sign(*m_tokens, m_random);
    m_accounts = std::make_unique<auth::Accounts>(*m_writer, *m_readers, m_passwords, m_clock, m_random);
    m_accounts->onRightsChanged([this](const domain::UserId &user) {
        m_hub.publish({record::rightsTopic(user)});
        if (!keepRosters(*m_commands, *m_records, *m_accounts, m_tables))
            qWarning("rosters: not written"); // The next change, or the next start, writes them.
    });
    m_sessions = std::make_unique<auth::Sessions>(*m_writer, *m_readers, m_clock, m_random);
    m_claims = std::make_unique<auth::Claims>(*m_writer, *m_readers, m_clock, m_hub);
    m_effects = std::make_unique<record::Effects>(
        record::Effects::Parts{*m_writer, *m_readers, *m_commands, *m_documents, m_notices, m_tables, m_clock, m_random,
                               m_hub, m_mailDoor ? &m_mailRoom : nullptr});
    m_papers = std::make_unique<intake::WindowPapers>(*m_documents, *m_writer, m_clock);
    m_effects->handLodgingsTo(*m_papers);
    return {};
}

Result<> RunningCourt::goOn()
{
    DAIS_TRY(m_commands->resume());
    if (const auto last = lastAlive(m_folder.lifeline()))
        DAIS_TRY(noteDowntime(*m_commands, *m_readers, *last, m_clock.now()).map([](int) {}));
    DAIS_TRY(keepRosters(*m_commands, *m_records, *m_accounts, m_tables));
    return m_effects->runDue();
}

void RunningCourt::startMail()
{
    if (!m_mailDoor)
        return;
    m_relay = std::make_unique<service::SmtpRelay>(m_mailDoor->smtp);
    m_mailSender = std::make_unique<service::MailSender>(service::MailSender::Parts{
        *m_writer, *m_readers, *m_relay, m_tables, m_clock, m_random, m_mailDoor->letterhead});
    m_mailRoom.onMail([&sender = *m_mailSender] { sender.wake(); });
    m_mailSender->start();
}

void RunningCourt::startThreads()
{
    startMail();
    m_effectRunner = std::make_unique<record::EffectRunner>(*m_effects);
    m_commands->onEffects([&runner = *m_effectRunner] { runner.wake(); });
    m_effectRunner->start();
    m_checks = std::make_unique<intake::CheckQueue>(intake::CheckQueue::Parts{
        *m_writer, *m_readers, *m_commands, *m_records, *m_documents, m_checker, m_stamper, m_tables, m_clock});
    m_papers->onLodged([&checks = *m_checks] { checks.wake(); });
    m_intake = std::make_unique<intake::Intake>(intake::Intake::Parts{*m_documents, *m_commands, *m_records, *m_checks,
                                                                      m_tables, m_findings, m_clock, m_random,
                                                                      m_mailDoor ? &m_mailRoom : nullptr});
    m_checkpoints = std::make_unique<Checkpoints>(*m_writer, *m_readers, m_clock);
    m_lifeline = std::make_unique<Lifeline>(m_folder.lifeline(), m_clock);
    m_services.reset(new Services{m_clock, m_random, m_tables, m_vocabulary, m_folder, *m_writer, *m_readers, m_hub,
                                  *m_commands, *m_pull, *m_records, *m_documents, *m_accounts, *m_sessions, *m_claims,
                                  *m_intake, *m_papers, *m_access});
}

} // namespace dais::server::cli
