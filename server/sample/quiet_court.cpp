#include "server/sample/quiet_court.h"

namespace dais::server::sample {

Result<std::unique_ptr<QuietCourt>> QuietCourt::open(const store::StoreFolder &folder, const QString &worker,
                                                     const domain::Clock &clock, domain::Random &random,
                                                     const auth::PasswordCost &passwords)
{
    auto tables = domain::CodeTables::load();
    if (!tables)
        return tl::unexpected(tables.error());
    auto findings = intake::FindingTable::load();
    if (!findings)
        return tl::unexpected(findings.error());
    std::unique_ptr<QuietCourt> court(
        new QuietCourt(worker, std::move(*tables), std::move(*findings), clock, random, passwords));
    DAIS_TRY(court->openStore(folder));
    return court;
}

QuietCourt::QuietCourt(const QString &worker, domain::CodeTables &&tables, intake::FindingTable &&findings,
                       const domain::Clock &clock, domain::Random &random, const auth::PasswordCost &passwords)
    : m_clock(clock), m_random(random), m_tables(std::move(tables)), m_findings(std::move(findings)), m_workers(worker),
      m_checker(m_examiner, m_scanner, m_findings, clock), m_passwords(passwords), m_log(clock, random, m_vocabulary)
{
}

Result<> QuietCourt::openStore(const store::StoreFolder &folder)
{
    DAIS_TRY(store::prepareStore(folder, m_clock, m_random));
    auto documents = documents::FolderStore::open(folder.documents(), folder.incoming());
    if (!documents)
        return tl::unexpected(documents.error());
    m_documents = std::move(*documents);
    auto writer = store::Writer::start(folder.database());
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    m_readers = std::make_unique<store::Readers>(folder.database());
    m_commands = std::make_unique<record::Commands>(m_log, *m_writer, *m_readers, m_hub, m_clock, m_random);
    m_records = std::make_unique<record::Records>(*m_readers);
    m_accounts = std::make_unique<auth::Accounts>(*m_writer, *m_readers, m_passwords, m_clock, m_random);
    m_effects = std::make_unique<record::Effects>(record::Effects::Parts{
        *m_writer, *m_readers, *m_commands, *m_documents, m_notices, m_tables, m_clock, m_random, m_hub});
    m_checks = std::make_unique<intake::CheckQueue>(intake::CheckQueue::Parts{*m_writer, *m_readers, *m_commands,
                                                                              *m_records, *m_documents, m_checker,
                                                                              m_stamper, m_tables, m_clock},
                                                    intake::CheckQueue::Rules{.threads = 0});
    m_intake = std::make_unique<intake::Intake>(intake::Intake::Parts{*m_documents, *m_commands, *m_records, *m_checks,
                                                                      m_tables, m_findings, m_clock, m_random});
    return m_commands->resume();
}

Result<> QuietCourt::settle()
{
    const auto checked = m_checks->runDue();
    if (!checked)
        return tl::unexpected(checked.error());
    return m_effects->runDue();
}

} // namespace dais::server::sample
