#pragma once

#include "domain/code_tables.h"
#include "domain/table_vocabulary.h"
#include "pdf/worker_launcher.h"
#include "server/auth/accounts.h"
#include "server/auth/claims.h"
#include "server/auth/sessions.h"
#include "server/cli/control.h"
#include "server/cli/folder_lock.h"
#include "server/cli/mail_door.h"
#include "server/documents/folder_store.h"
#include "server/intake/check.h"
#include "server/intake/check_queue.h"
#include "server/intake/receive.h"
#include "server/intake/window_papers.h"
#include "server/record/effect_runner.h"
#include "server/service/mail_room.h"
#include "server/service/mail_sender.h"
#include "server/services.h"
#include "server/tools/checkpoint.h"
#include "server/tools/lifeline.h"

namespace dais::server::cli {

/// The programs and servers around a court.
struct CourtDoors {
    QString worker;               ///< The path of dais-pdf-worker.
    QString scanner;              ///< That of clamd's socket; without one nothing is scanned, and every filing says so.
    std::optional<MailDoor> mail; ///< Where mail goes out; without one nobody is told by mail.
};

/// A court's long-lived parts, made in order and unmade in reverse: what `serve` runs on, without the network.
class RunningCourt {
public:
    /// Opens the court, goes on with what a crash left (undecided commands, deletions of rejected documents) before
    /// anybody is served, then starts the threads.
    [[nodiscard]] static Result<std::unique_ptr<RunningCourt>>
    open(const store::StoreFolder &folder, const CourtDoors &doors, const domain::Clock &clock, domain::Random &random);
    ~RunningCourt();

    [[nodiscard]] Services &services() { return *m_services; }
    [[nodiscard]] auth::Accounts &accounts() { return *m_accounts; }

private:
    RunningCourt(const store::StoreFolder &folder, FolderLock &&lock, const CourtDoors &doors,
                 domain::CodeTables &&tables, intake::FindingTable &&findings, const domain::Clock &clock,
                 domain::Random &random);
    [[nodiscard]] Result<> openStore();
    [[nodiscard]] Result<> goOn();
    void startThreads();
    void startMail();
    [[nodiscard]] Result<> listen();

    const domain::Clock &m_clock;
    domain::Random &m_random;
    const std::optional<MailDoor> m_mailDoor;
    store::StoreFolder m_folder;
    FolderLock m_lock;
    domain::CodeTables m_tables;
    intake::FindingTable m_findings;
    domain::TableVocabulary m_vocabulary{m_tables};
    record::Hub m_hub;
    record::SafePoints m_safe;
    record::PressNoticeMaker m_notices;
    service::MailRoom m_mailRoom;
    pdf::WorkerLauncher m_workers;
    intake::CagedExaminer m_examiner{m_workers};
    std::unique_ptr<intake::Scanner> m_scanner;
    intake::CagedStamper m_stamper{m_workers};
    intake::Checker m_checker;
    auth::Passwords m_passwords{auth::PasswordCost()};
    std::unique_ptr<record::TimeTokens> m_tokens;
    record::CommandLog m_log;
    std::unique_ptr<documents::FolderStore> m_documents;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Readers> m_readers;
    std::unique_ptr<record::Commands> m_commands;
    std::unique_ptr<record::Records> m_records;
    std::unique_ptr<record::Access> m_access;
    std::unique_ptr<record::Holdings> m_holdings;
    std::unique_ptr<record::Pull> m_pull;
    std::unique_ptr<auth::Accounts> m_accounts;
    std::unique_ptr<auth::Sessions> m_sessions;
    std::unique_ptr<auth::Claims> m_claims;
    std::unique_ptr<service::SmtpRelay> m_relay;
    std::unique_ptr<service::MailSender> m_mailSender;
    std::unique_ptr<intake::WindowPapers> m_papers;
    std::unique_ptr<record::Effects> m_effects;
    std::unique_ptr<record::EffectRunner> m_effectRunner;
    std::unique_ptr<intake::CheckQueue> m_checks;
    std::unique_ptr<intake::Intake> m_intake;
    std::unique_ptr<Checkpoints> m_checkpoints;
    std::unique_ptr<Lifeline> m_lifeline;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<ControlSocket> m_control; ///< Last: it uses the accounts.
};

} // namespace dais::server::cli
