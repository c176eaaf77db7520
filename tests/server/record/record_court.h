#pragma once

#include "domain/code_tables.h"
#include "domain/table_vocabulary.h"
#include "server/documents/folder_store.h"
#include "server/record/effects.h"
#include "server/record/pull.h"
#include "server/record/records.h"
#include "server/store/store_folder.h"
#include "sql/transaction.h"
#include "tests/domain/samples.h"

#include <mutex>
#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

/// A whole server core over a store in a temporary folder, driven in the court's words.
namespace dais::tests {

/// One seed makes one run; several threads may ask.
class LockedRandom final : public domain::Random {
public:
    void fill(std::span<std::byte> bytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_random.fill(bytes);
    }

    /// So that a process that was split off does not repeat this one's ids.
    void reseed(quint64 seed)
    {
        const std::lock_guard lock(m_mutex);
        m_random = SeededRandom(seed);
    }

private:
    std::mutex m_mutex;
    SeededRandom m_random{42};
};

/// Makes notices of one page without a printer; can be told to fail.
class FakeNoticeMaker final : public server::record::NoticeMaker {
public:
    [[nodiscard]] Result<server::record::NoticeDocument> make(const press::RejectionNotice &notice) override
    {
        if (failures > 0) {
            --failures;
            return fail(Error::Kind::Storage, QStringLiteral("template"));
        }
        ++made;
        return server::record::NoticeDocument{"%PDF-1.4 " + notice.titles.join(QLatin1Char(' ')).toUtf8(), 1};
    }
    [[nodiscard]] Result<server::record::NoticeDocument> make(const press::HearingNotice &notice) override
    {
        if (failures > 0) {
            --failures;
            return fail(Error::Kind::Storage, QStringLiteral("template"));
        }
        ++made;
        return server::record::NoticeDocument{"%PDF-1.4 " + press::hearingNoticeText(notice).toUtf8(), 1};
    }
    int failures = 0;
    int made = 0;
};

/// What the writing connection's hook does: counts statements, or fails the process' wishes at one of them.
using StatementHook = std::function<void()>;

class RecordCourt {
public:
    explicit RecordCourt(const StatementHook &hook = {}) : folder{directory.path() + QStringLiteral("/court")}
    {
        mustHold(folder.create());
        mustHold(server::store::prepareStore(folder, clock, random));
        open(hook);
        clerk = addAccount(QStringLiteral("clerk"), domain::Role::Clerk, QStringLiteral("NEW"));
        device = domain::DeviceId::make(clock, random);
    }

    /// Closes everything and opens it again, as a restart does.
    void restart(const StatementHook &hook = {})
    {
        close();
        open(hook);
    }

    void close()
    {
        effects.reset();
        documents.reset();
        pull.reset();
        records.reset();
        commands.reset();
        log.reset();
        safe.reset();
        hub.reset();
        readers.reset();
        writer.reset();
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

    domain::UserId addAccount(const QString &login, domain::Role role, const QString &courts)
    {
        const auto id = domain::UserId::make(clock, random);
        mustHold(writer->run([&](sql::Connection &connection) {
            return connection.execute(
                QStringLiteral("INSERT INTO account(id, login, display_name, role, courts, password, "
                               "created_at) VALUES(?, ?, ?, ?, ?, '', 0)"),
                id, login, login.toUpper(), domain::nameOf(role), courts);
        }));
        return id;
    }

    /// The commands that a device's person gives; the next sequence number of that device.
    struct Desk {
        domain::UserId user;
        domain::DeviceId device;
        qint64 seq = 0;
        domain::Role role = domain::Role::Clerk;

        [[nodiscard]] server::record::Sender sender() const { return {user, device}; }
    };
    Desk desk() { return {clerk, device, 0, domain::Role::Clerk}; }
    Desk anotherDesk() { return {clerk, domain::DeviceId::make(clock, random), 0, domain::Role::Clerk}; }

    domain::Command command(Desk &desk, const domain::CommandArgs &args, std::vector<domain::Payload> payloads = {})
    {
        return {.id = domain::CommandId::make(clock, random),
                .device = desk.device,
                .seq = ++desk.seq,
                .actor = desk.user,
                .actingRole = desk.role,
                .lane = QStringLiteral("lane"),
                .partition = domain::Partition::courtOrdinary(QStringLiteral("NEW")),
                .claimedAt = clock.now(),
                .args = args,
                .payloads = std::move(payloads)};
    }
    static QByteArray bodyOf(const domain::Command &command)
    {
        QByteArray body = domain::wire::writeEnvelope(command) + '\n';
        for (const domain::Payload &payload : command.payloads)
            body += domain::wire::writePayloadLine(command.id, payload) + '\n';
        return body;
    }
    domain::wire::PushReply push(const Desk &desk, const QByteArray &body)
    {
        return must(commands->push(desk.sender(), body));
    }
    domain::wire::PushResult push(const Desk &desk, const domain::Command &command)
    {
        return push(desk, bodyOf(command)).results.front();
    }

    /// A filing arrives: bytes stored and registered, then in the queue, checked.
    domain::Submission receives(domain::Submission submission)
    {
        using namespace server::record;
        std::vector<DocumentBytes> parts;
        for (domain::Filing &filing : submission.filings) {
            const auto filed = must(documents->put("filed " + filing.document.toString().toLatin1()));
            const auto stamped = must(documents->put("stamped " + filing.document.toString().toLatin1()));
            filing.sha256 = filed.sha256;
            filing.renditionSha256 = stamped.sha256;
            const domain::EntityRef about{domain::EntityKind::Submission, submission.id.uuid()};
            parts.push_back({filing.document, DocumentPart::Filed, about, filed.sha256, filed.bytes,
                             QStringLiteral("application/pdf"), filing.fileName});
            parts.push_back({filing.document, DocumentPart::Rendition, about, stamped.sha256, stamped.bytes,
                             QStringLiteral("application/pdf"), filing.fileName});
        }
        const auto outcome =
            must(commands->issue(domain::ReceiveSubmission{submission}, [&](sql::Connection &connection) -> Result<> {
                for (const DocumentBytes &part : parts)
                    DAIS_TRY(registerDocument(connection, *documents, part, clock.now()));
                return {};
            }));
        if (outcome.kind != domain::Outcome::Kind::Applied)
            qFatal("not received");
        return submission;
    }
    /// A charging document that was accepted: opens a case of the clerk's court.
    domain::CaseFile openedCase(Desk &desk)
    {
        const auto package = receives(samples.aChargingPackage());
        auto args = Samples::acceptance(package);
        args.caseId = domain::CaseId::make(clock, random);
        const auto result = push(desk, command(desk, args));
        if (result.outcome->kind != domain::Outcome::Kind::Applied)
            qFatal("not opened: %s", qPrintable(result.outcome->code));
        return std::get<domain::CaseFile>(
            must(records->findForServer({domain::EntityKind::Case, args.caseId->uuid()})));
    }
    domain::Submission motionIn(const domain::CaseFile &caseFile) { return receives(samples.aMotion(caseFile)); }

    domain::Submission submission(const domain::SubmissionId &id)
    {
        return std::get<domain::Submission>(must(records->findForServer({domain::EntityKind::Submission, id.uuid()})));
    }

    qint64 number(const QString &query)
    {
        qint64 value = -1;
        mustHold(readers->snapshot([&](sql::Connection &connection) -> Result<> {
            return connection.number(query, 0).map([&](qint64 n) { value = n; });
        }));
        return value;
    }
    void execute(const QString &statement)
    {
        mustHold(writer->run([&](sql::Connection &connection) { return connection.execute(statement); }));
    }

    QTemporaryDir directory;
    FixedClock clock;
    LockedRandom random;
    Samples samples;
    SampleVocabulary vocabulary;
    inline static const domain::CodeTables tables = must(domain::CodeTables::load()); ///< Read once: they never change.
    server::store::StoreFolder folder;
    FakeNoticeMaker notices;
    std::unique_ptr<server::store::Writer> writer;
    std::unique_ptr<server::store::Readers> readers;
    std::unique_ptr<server::record::Hub> hub;
    std::unique_ptr<server::record::SafePoints> safe;
    std::unique_ptr<server::record::CommandLog> log;
    std::unique_ptr<server::record::Commands> commands;
    std::unique_ptr<server::record::Records> records;
    std::unique_ptr<server::record::Pull> pull;
    std::unique_ptr<server::documents::FolderStore> documents;
    std::unique_ptr<server::record::Effects> effects;
    domain::UserId clerk;
    domain::DeviceId device;

private:
    void open(const StatementHook &hook)
    {
        namespace record = server::record;
        server::store::Writer::Options options;
        options.beforeStatement = hook;
        writer = must(server::store::Writer::start(folder.database(), options));
        readers = std::make_unique<server::store::Readers>(folder.database());
        hub = std::make_unique<record::Hub>();
        safe = std::make_unique<record::SafePoints>(folder.safePoints());
        log = std::make_unique<record::CommandLog>(clock, random, vocabulary);
        commands = std::make_unique<record::Commands>(*log, *writer, *readers, *hub, clock, random);
        records = std::make_unique<record::Records>(*readers);
        pull = std::make_unique<record::Pull>(*readers, *safe, clock);
        documents = must(server::documents::FolderStore::open(folder.documents(), folder.incoming()));
        effects = std::make_unique<record::Effects>(
            record::Effects::Parts{*writer, *readers, *commands, *documents, notices, tables, clock, random, *hub});
    }
};

} // namespace dais::tests
