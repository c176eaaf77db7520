#pragma once

#include "domain/code_tables.h"
#include "domain/table_vocabulary.h"
#include "pdf/worker_launcher.h"
#include "server/auth/accounts.h"
#include "server/documents/folder_store.h"
#include "server/intake/check.h"
#include "server/intake/check_queue.h"
#include "server/intake/receive.h"
#include "server/record/effects.h"
#include "server/store/store_folder.h"

namespace dais::server::sample {

/// A court's parts as `serve` runs on them, without threads of their own: checks and effects are done when they are
/// asked for, so that one seed makes one store. Whoever opens it holds the folder's lock.
class QuietCourt {
public:
    /// Opens the store. `worker` is the path of dais-pdf-worker; clock and random outlive this. Errors: Storage.
    [[nodiscard]] static Result<std::unique_ptr<QuietCourt>> open(const store::StoreFolder &folder,
                                                                  const QString &worker, const domain::Clock &clock,
                                                                  domain::Random &random,
                                                                  const auth::PasswordCost &passwords);

    /// Checks what was received, makes the stamped copies, then does every effect that is due.
    [[nodiscard]] Result<> settle();

    [[nodiscard]] const domain::CodeTables &tables() const { return m_tables; }
    [[nodiscard]] record::Commands &commands() { return *m_commands; }
    [[nodiscard]] const record::Records &records() const { return *m_records; }
    [[nodiscard]] auth::Accounts &accounts() { return *m_accounts; }
    [[nodiscard]] intake::Intake &intake() { return *m_intake; }
    [[nodiscard]] documents::DocumentStore &documents() { return *m_documents; }
    [[nodiscard]] const store::Readers &readers() const { return *m_readers; }

private:
    QuietCourt(const QString &worker, domain::CodeTables &&tables, intake::FindingTable &&findings,
               const domain::Clock &clock, domain::Random &random, const auth::PasswordCost &passwords);
    [[nodiscard]] Result<> openStore(const store::StoreFolder &folder);

    const domain::Clock &m_clock;
    domain::Random &m_random;
    domain::CodeTables m_tables;
    intake::FindingTable m_findings;
    domain::TableVocabulary m_vocabulary{m_tables};
    record::Hub m_hub;
    record::PressNoticeMaker m_notices;
    pdf::WorkerLauncher m_workers;
    intake::CagedExaminer m_examiner{m_workers};
    intake::NoScanner m_scanner;
    intake::CagedStamper m_stamper{m_workers};
    intake::Checker m_checker;
    auth::Passwords m_passwords;
    record::CommandLog m_log;
    std::unique_ptr<documents::FolderStore> m_documents;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Readers> m_readers;
    std::unique_ptr<record::Commands> m_commands;
    std::unique_ptr<record::Records> m_records;
    std::unique_ptr<auth::Accounts> m_accounts;
    std::unique_ptr<record::Effects> m_effects;
    std::unique_ptr<intake::CheckQueue> m_checks;
    std::unique_ptr<intake::Intake> m_intake;
};

} // namespace dais::server::sample
