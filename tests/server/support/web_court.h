#pragma once

#include "domain/system.h"
#include "domain/table_vocabulary.h"
#include "pdf/worker_launcher.h"
#include "server/auth/accounts.h"
#include "server/auth/claims.h"
#include "server/auth/sessions.h"
#include "server/documents/folder_store.h"
#include "server/intake/check_queue.h"
#include "server/intake/receive.h"
#include "server/intake/window_papers.h"
#include "server/service/mail_room.h"
#include "server/services.h"
#include "server/store/store_folder.h"

#include <atomic>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A whole court's server without its sockets, wired as the program wires it, over a store in a temporary
/// folder.
namespace dais::tests {

/// The real clock, moved ahead as far as a test says; threads may ask.
class MovedClock final : public domain::Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now().addSecs(m_ahead); }
    [[nodiscard]] qint64 steadyMilliseconds() const override { return m_clock.steadyMilliseconds() + m_ahead * 1000; }
    void advance(qint64 seconds) { m_ahead += seconds; }

private:
    domain::SystemClock m_clock;
    std::atomic<qint64> m_ahead{0};
};

/// Finds one page in every file, or the trouble that a test wants. Thread-safe.
class EasyExaminer final : public server::intake::Examiner {
public:
    Result<pdf::Inspection> inspect(const pdf::SealedFile &, std::stop_token) override
    {
        ++asked;
        if (failures > 0) {
            --failures;
            return fail(Error::Kind::Storage, QStringLiteral("no worker"));
        }
        pdf::Inspection inspection;
        inspection.type = pdf::Inspection::Type::Pdf;
        inspection.opening = pdf::Inspection::Opening::Opens;
        inspection.pages = 3;
        return inspection;
    }
    Result<pdf::SecondOpinion> askPoppler(const pdf::SealedFile &, std::stop_token) override
    {
        return pdf::SecondOpinion{true, false, 3};
    }
    Result<pdf::PageReading> readPages(const pdf::SealedFile &, const QList<int> &, int, std::stop_token) override
    {
        return reading;
    }
    pdf::PageReading reading; ///< Of every file; nothing is found on any page unless a test says so.
    std::atomic<int> asked{0};
    std::atomic<int> failures{0};
};

/// No scanner, or one that is down, or one that finds something, as a test wants it.
class EasyScanner final : public server::intake::Scanner {
public:
    Result<server::intake::ScanResult> scan(const pdf::SealedFile &, std::stop_token) override
    {
        ++scans;
        return up ? Result<server::intake::ScanResult>(result) : fail(Error::Kind::Storage, QStringLiteral("down"));
    }
    bool isUp(std::stop_token) override { return up; }
    std::atomic<bool> up{true};
    std::atomic<int> scans{0};
    server::intake::ScanResult result;
};

/// Writes the line before the bytes. Thread-safe.
class EasyStamper final : public server::intake::Stamper {
public:
    Result<pdf::SealedFile> stamp(const pdf::SealedFile &file, const QString &line, std::stop_token) override
    {
        const auto bytes = file.read();
        return bytes ? pdf::SealedFile::copyOf(line.toUtf8() + '\n' + *bytes) : tl::unexpected(bytes.error());
    }
};

class WebCourt {
public:
    explicit WebCourt(int checkThreads = 0) : folder{directory.filePath(QStringLiteral("court"))}
    {
        mustHold(folder.create());
        mustHold(server::store::prepareStore(folder, clock, random));
        start(checkThreads);
    }

    template <typename T>
    static T must(Result<T> &&result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return std::move(*result);
    }
    static void mustHold(const Result<> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
    }

    /// Ends everything that runs and starts it again on the same store.
    void restart(int checkThreads = 0)
    {
        parts.reset();
        start(checkThreads);
    }

    domain::User person(const QString &login, domain::Role role, const QStringList &courts = {})
    {
        return must(services().accounts.add({login, login.toUpper(), role, courts, password()}));
    }
    static QString password() { return QStringLiteral("correct horse battery"); }
    server::Services &services() { return parts->services; }

    /// How many files lie in the documents' folder and among what is coming in.
    [[nodiscard]] int filesKept() const { return filesIn(folder.documents()); }
    [[nodiscard]] int filesComingIn() const { return filesIn(folder.incoming()); }

private:
    /// What runs: made in this order, ended in the other.
    struct Parts {
        Parts(WebCourt &court, int checkThreads)
            : writer(must(server::store::Writer::start(court.folder.database()))), readers(court.folder.database()),
              documents(must(server::documents::FolderStore::open(court.folder.documents(), court.folder.incoming()))),
              log(court.clock, court.random, court.vocabulary),
              commands(log, *writer, readers, hub, court.clock, court.random), safe(court.folder.safePoints()),
              pull(readers, safe, court.clock), records(readers), access(*writer, records, court.clock),
              accounts(*writer, readers, court.passwords, court.clock, court.random),
              sessions(*writer, readers, court.clock, court.random), claims(*writer, readers, court.clock, hub),
              checker(court.examiner, court.scanner, court.findings, court.clock),
              checks(
                  {*writer, readers, commands, records, *documents, checker, court.stamper, court.tables, court.clock},
                  {checkThreads, 3, 1000, 50}),
              papers(*documents, *writer, court.clock), mail(court.tables, court.clock),
              intake({*documents, commands, records, checks, court.tables, court.findings, court.clock, court.random,
                      &mail}),
              services{court.clock, court.random, court.tables, court.vocabulary, court.folder,
                       *writer,     readers,      hub,          commands,         pull,
                       records,     *documents,   accounts,     sessions,         claims,
                       intake,      papers,       access}
        {
        }
        std::unique_ptr<server::store::Writer> writer;
        server::store::Readers readers;
        server::record::Hub hub;
        std::unique_ptr<server::documents::FolderStore> documents;
        server::record::CommandLog log;
        server::record::Commands commands;
        server::record::SafePoints safe;
        server::record::Pull pull;
        server::record::Records records;
        server::record::Access access;
        server::auth::Accounts accounts;
        server::auth::Sessions sessions;
        server::auth::Claims claims;
        server::intake::Checker checker;
        server::intake::CheckQueue checks;
        server::intake::WindowPapers papers;
        server::service::MailRoom mail;
        server::intake::Intake intake;
        server::Services services;
    };
    void start(int checkThreads) { parts = std::make_unique<Parts>(*this, checkThreads); }
    [[nodiscard]] static int filesIn(const QString &folder);
    /// Read once for all courts of a test program: that takes longer than most tests.
    [[nodiscard]] static const domain::CodeTables &loadedTables();

public:
    QTemporaryDir directory;
    MovedClock clock;
    domain::SystemRandom random;
    const domain::CodeTables &tables = loadedTables();
    domain::TableVocabulary vocabulary{tables};
    server::store::StoreFolder folder;
    server::auth::Passwords passwords{server::auth::PasswordCost::least()};
    server::intake::FindingTable findings = must(server::intake::FindingTable::load());
    EasyExaminer examiner;
    EasyScanner scanner;
    EasyStamper stamper;
    std::unique_ptr<Parts> parts;
};

} // namespace dais::tests
