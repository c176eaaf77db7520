#pragma once

#include "domain/code_tables.h"
#include "domain/user.h"
#include "server/auth/claims.h"
#include "server/record/effects.h"
#include "server/record/pull.h"
#include "server/record/records.h"
#include "server/store/store_folder.h"
#include "sync/transport.h"
#include "tests/simulator/fibre_store.h"
#include "tests/simulator/memory_documents.h"
#include "tests/support/any_vocabulary.h"

#include <set>

namespace dais::simulator {

/// The court's server as a process on its machine: the real log, rules, pulls and effects over a simulated disk. It is
/// killed, loses its power, and starts again; a backup may be put in its place.
class CourtServer {
public:
    explicit CourtServer(World &world);
    ~CourtServer();

    /// Starts the process; false when its disk did not let it.
    [[nodiscard]] bool start();
    [[nodiscard]] bool isRunning() const { return m_parts && m_parts->life == m_disk.life(); }
    /// Ends the process without a word.
    void kill();
    void losePower();
    /// Takes a backup as the tool does: the database and the documents of one moment.
    struct Backup {
        std::map<std::string, std::string> disk;
        std::map<QString, QByteArray> documents;
    };
    [[nodiscard]] Backup backUp() const;
    /// Kills the process and puts a backup in the place of what was there: a new epoch begins.
    [[nodiscard]] bool restore(const Backup &backup);

    /// Answers a request, in the actor of who sent it. Offline when the process dies meanwhile.
    [[nodiscard]] Result<sync::HttpResponse> answer(const sync::HttpRequest &request);
    /// POST /v1/sign-in, without the password.
    [[nodiscard]] Result<domain::wire::SignedIn> signIn(const domain::UserId &user, const domain::DeviceId &device);
    [[nodiscard]] static QString tokenOf(const domain::UserId &user, const domain::DeviceId &device);

    /// What happens at the court itself; false when the server was down or its disk refused.
    [[nodiscard]] bool addAccount(const domain::User &user);
    [[nodiscard]] bool setCourts(const domain::UserId &user, const QStringList &courts);
    [[nodiscard]] bool receives(domain::Submission submission, const std::map<domain::DocumentId, QByteArray> &bytes);
    /// Reads the present state outside of everything; false when it could not be read.
    [[nodiscard]] bool look(const std::function<Result<>(sql::Connection &)> &read) const;
    /// The packages that it has, in a look from outside; nothing when it cannot be read.
    [[nodiscard]] std::set<domain::SubmissionId> submissions() const;
    /// Whether something is still to be done outside the data; also when that cannot be read.
    [[nodiscard]] bool effectsWait() const;
    /// Changes and commands in the log; -1 when it cannot be read.
    [[nodiscard]] qint64 size() const;
    /// Accounts with their courts, in a look from outside; nothing when it cannot be read.
    [[nodiscard]] std::map<domain::UserId, QStringList> accountCourts() const;
    /// The cases of a court.
    void cases(const QString &court, std::vector<domain::CaseFile> &found) const;
    [[nodiscard]] std::optional<domain::Outcome> issue(const domain::CommandArgs &args);

    qsizetype pageBytes = domain::wire::maxPullBytes; ///< A page of a pull ends after the commit that passes it.
    [[nodiscard]] Disk &disk() { return m_disk; }
    [[nodiscard]] MemoryDocuments &documents() { return m_documents; }
    [[nodiscard]] const MachineClock &clock() const { return m_clock; }
    [[nodiscard]] Dice &dice() { return m_dice; }

private:
    struct Parts;
    struct PaperNotices;
    [[nodiscard]] Result<sync::HttpResponse> route(Parts &parts, const server::record::Sender &sender,
                                                   const sync::HttpRequest &request);
    void runEffects(const std::shared_ptr<Parts> &parts);

    World &m_world;
    Dice m_dice;
    Disk m_disk;
    MachineClock m_clock;
    MemoryDocuments m_documents;
    tests::AnyVocabulary m_vocabulary;
    server::store::StoreFolder m_folder;
    std::shared_ptr<Parts> m_parts; ///< Shared with the actors that are inside a request when it dies.

    struct Parts {
        int life = 0;
        std::unique_ptr<FibreWriter> writer;
        std::unique_ptr<FibreReaders> readers;
        server::record::Hub hub;
        std::unique_ptr<server::record::SafePoints> safe;
        std::unique_ptr<server::record::CommandLog> log;
        std::unique_ptr<server::record::Commands> commands;
        std::unique_ptr<server::record::Pull> pull;
        std::unique_ptr<server::record::Records> records;
        std::unique_ptr<server::auth::Claims> claims;
        std::unique_ptr<PaperNotices> notices;
        std::unique_ptr<server::record::Effects> effects;
    };
};

} // namespace dais::simulator
