#include "tests/simulator/court_server.h"

#include "server/record/readership.h"
#include "server/record/rejections.h"
#include "server/record/rights.h"
#include "server/record/sql_state.h"
#include "sql/transaction.h"

#include <QCryptographicHash>

namespace dais::simulator {

namespace auth = server::auth;
namespace record = server::record;
using server::store::beginEpoch;
using server::store::prepareStore;

namespace {

const domain::CodeTables &tables()
{
    static const domain::CodeTables loaded = domain::CodeTables::load().value();
    return loaded;
}

constexpr std::int64_t effectsPause = 400;

} // namespace

/// Notices without a printer: what they say, and nothing of the pages.
struct CourtServer::PaperNotices final : record::NoticeMaker {
    Result<record::NoticeDocument> make(const press::RejectionNotice &notice) override
    {
        return record::NoticeDocument{"%PDF notice " + notice.titles.join(QLatin1Char(' ')).toUtf8(), 1};
    }
    Result<record::NoticeDocument> make(const press::HearingNotice &notice) override
    {
        return record::NoticeDocument{"%PDF notice " + press::hearingNoticeText(notice).toUtf8(), 1};
    }
};

CourtServer::CourtServer(World &world)
    : m_world(world), m_dice(world.dice.stream(11)), m_disk(world.dice.stream(12)),
      m_clock(world.fibres), m_folder{world.folder.path() + QStringLiteral("/court")}
{
    world.files.mount(m_folder.path.toStdString(), m_disk);
    m_disk.perhapsSwitch = [&world] { world.fibres.perhapsYield(); };
    m_disk.onDeath = [this] { m_world.trace("the server died at a write"); };
}

CourtServer::~CourtServer() = default;

bool CourtServer::start()
{
    auto parts = std::make_shared<Parts>();
    parts->life = m_disk.life();
    if (m_world.storesReady && m_disk.files().empty())
        m_disk.make(m_folder.database().toStdString())->alter(m_world.empty.court);
    if (!prepareStore(m_folder, m_clock, m_dice))
        return false;
    auto writer = FibreWriter::start(m_world, m_folder.database());
    if (!writer)
        return false;
    parts->writer = std::move(*writer);
    parts->readers = std::make_unique<FibreReaders>(m_world, m_folder.database());
    parts->safe = std::make_unique<record::SafePoints>(m_folder.safePoints());
    parts->log = std::make_unique<record::CommandLog>(m_clock, m_dice, m_vocabulary);
    parts->commands =
        std::make_unique<record::Commands>(*parts->log, *parts->writer, *parts->readers, parts->hub, m_clock, m_dice);
    parts->pull = std::make_unique<record::Pull>(*parts->readers, *parts->safe, m_clock);
    parts->records = std::make_unique<record::Records>(*parts->readers);
    parts->claims = std::make_unique<auth::Claims>(*parts->writer, *parts->readers, m_clock, parts->hub);
    parts->notices = std::make_unique<PaperNotices>();
    parts->effects = std::make_unique<record::Effects>(
        record::Effects::Parts{*parts->writer, *parts->readers, *parts->commands, m_documents, *parts->notices,
                               tables(), m_clock, m_dice, parts->hub});
    const auto over = [this, parts] { return m_world.ending || m_disk.life() != parts->life; };
    m_world.fibres.spawn("writer", [parts, over] { parts->writer->work(over); });
    if (!parts->commands->resume() && over())
        return false;
    m_parts = parts;
    m_world.fibres.spawn("effects", [this, parts] { runEffects(parts); });
    return isRunning();
}

void CourtServer::runEffects(const std::shared_ptr<Parts> &parts)
{
    while (!m_world.ending && m_disk.life() == parts->life) {
        (void)parts->effects->runDue(); // What does not work now is tried again by itself.
        m_world.fibres.sleep(effectsPause);
    }
}

void CourtServer::kill()
{
    m_disk.kill();
}

void CourtServer::losePower()
{
    m_disk.losePower();
}

CourtServer::Backup CourtServer::backUp() const
{
    return {m_disk.image(), m_documents.kept};
}

bool CourtServer::restore(const Backup &backup)
{
    m_disk.kill();
    m_disk.setImage(backup.disk);
    m_documents.kept = backup.documents;
    if (!prepareStore(m_folder, m_clock, m_dice))
        return false;
    auto connection = sql::Connection::open(m_folder.database());
    if (!connection || !beginEpoch(*connection, m_clock, m_dice))
        return false;
    auto transaction = sql::Transaction::begin(*connection);
    return transaction && record::repeatDeletions(*connection, m_documents, m_clock.now()) && transaction->commit();
}

QString CourtServer::tokenOf(const domain::UserId &user, const domain::DeviceId &device)
{
    return user.toString() + QLatin1Char('/') + device.toString();
}

Result<domain::wire::SignedIn> CourtServer::signIn(const domain::UserId &user, const domain::DeviceId &device)
{
    const auto parts = m_parts;
    if (!isRunning())
        return fail(Error::Kind::Offline);
    std::optional<domain::User> account;
    QStringList partitions;
    const auto read = parts->readers->snapshot([&](sql::Connection &connection) -> Result<> {
        DAIS_TRY(record::accountOf(connection, user).map([&](domain::User &&found) { account = found; }));
        return record::standingPartitions(connection, *account).map([&](QStringList &&found) { partitions = found; });
    });
    DAIS_TRY(read);
    if (account->disabled)
        return fail(Error::Kind::Unauthorized, QStringLiteral("sign_in_needed"));
    const QDateTime now = m_clock.now();
    return domain::wire::SignedIn{.token = tokenOf(user, device),
                                  .expiresAt = now.addSecs(3600),
                                  .user = *account,
                                  .lease = {user, device, partitions, now.addDays(3)},
                                  .serverTime = now};
}

Result<sync::HttpResponse> CourtServer::answer(const sync::HttpRequest &request)
{
    const auto parts = m_parts; // Held: the process may die while this actor is inside.
    if (!isRunning())
        return fail(Error::Kind::Offline);
    const QStringList who = request.pass.token.split(QLatin1Char('/'));
    if (who.size() != 2)
        return sync::HttpResponse{.status = 401};
    const record::Sender sender{domain::UserId::parse(who[0]).value(), domain::DeviceId::parse(who[1]).value()};
    auto answered = sender.device == request.pass.device
                        ? route(*parts, sender, request)
                        : Result<sync::HttpResponse>(sync::HttpResponse{.status = 401});
    if (m_disk.life() != parts->life)
        return fail(Error::Kind::Offline); // Nobody was left to answer.
    return answered;
}

namespace {

sync::HttpResponse problem(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Invalid:
        return {.status = 400};
    case Error::Kind::NotFound:
        return {.status = 404};
    case Error::Kind::Conflict:
        return {.status = 409};
    case Error::Kind::Unauthorized:
        return {.status = 401};
    default:
        return {.status = 503};
    }
}

template <typename T, typename Write>
sync::HttpResponse reply(const Result<T> &result, Write write)
{
    return result ? sync::HttpResponse{.status = 200, .body = write(*result)} : problem(result.error());
}

} // namespace

Result<sync::HttpResponse> CourtServer::route(Parts &parts, const record::Sender &sender,
                                              const sync::HttpRequest &request)
{
    namespace wire = domain::wire;
    if (request.path == QLatin1String("/v1/hello")) {
        const auto hello = wire::readHello(request.body);
        return hello ? reply(parts.commands->hello(sender, *hello), wire::writeHelloReply) : problem(hello.error());
    }
    if (request.path == QLatin1String("/v1/push"))
        return reply(parts.commands->push(sender, request.body), wire::writePushReply);
    if (request.path == QLatin1String("/v1/pull")) {
        const auto asked = wire::readPullRequest(request.body);
        return asked ? reply(parts.pull->page(sender, *asked, pageBytes), [](const QByteArray &page) { return page; })
                     : problem(asked.error());
    }
    static const QString prefix = QStringLiteral("/v1/docs/");
    if (request.path.startsWith(prefix)) {
        const auto document = domain::DocumentId::parse(request.path.mid(prefix.size(), 36));
        if (!document)
            return sync::HttpResponse{.status = 404};
        const auto part = request.path.contains(QLatin1String("copy=filed")) ? record::DocumentPart::Filed
                                                                             : record::DocumentPart::Rendition;
        const auto where = parts.records->document(sender, *document, part);
        if (!where)
            return problem(where.error());
        return reply(m_documents.readAll(where->sha256, 1 << 20), [](const QByteArray &bytes) { return bytes; });
    }
    return sync::HttpResponse{.status = 404};
}

bool CourtServer::addAccount(const domain::User &user)
{
    return m_parts && m_parts->writer->run([&](sql::Connection &connection) {
        return connection.execute(QStringLiteral("INSERT INTO account(id, login, display_name, role, courts, password, "
                                                 "created_at) VALUES(?, ?, ?, ?, ?, '', 0)"),
                                  user.id, user.login, user.displayName, domain::nameOf(user.role),
                                  user.courts.join(QLatin1Char(',')));
    });
}

bool CourtServer::setCourts(const domain::UserId &user, const QStringList &courts)
{
    const auto parts = m_parts;
    return isRunning() && parts->writer->run([&](sql::Connection &connection) {
        return connection.execute(
            QStringLiteral("UPDATE account SET courts = ?, authz_epoch = authz_epoch + 1 WHERE id = ?"),
            courts.join(QLatin1Char(',')), user);
    });
}

bool CourtServer::receives(domain::Submission submission, const std::map<domain::DocumentId, QByteArray> &bytes)
{
    const auto parts = m_parts;
    if (!isRunning())
        return false;
    std::vector<record::DocumentBytes> registered;
    for (domain::Filing &filing : submission.filings) {
        const QByteArray &content = bytes.at(filing.document);
        const auto filed = m_documents.put(content);
        const auto stamped = m_documents.put("stamped " + content);
        filing.sha256 = filed->sha256;
        filing.bytes = filed->bytes;
        filing.renditionSha256 = stamped->sha256;
        filing.renditionBytes = stamped->bytes;
        const domain::EntityRef about{domain::EntityKind::Submission, submission.id.uuid()};
        registered.push_back({filing.document, record::DocumentPart::Filed, about, filed->sha256, filed->bytes,
                              QStringLiteral("application/pdf"), filing.fileName});
        registered.push_back({filing.document, record::DocumentPart::Rendition, about, stamped->sha256, stamped->bytes,
                              QStringLiteral("application/pdf"), filing.fileName});
    }
    const auto outcome =
        parts->commands->issue(domain::ReceiveSubmission{submission}, [&](sql::Connection &connection) -> Result<> {
            for (const record::DocumentBytes &part : registered)
                DAIS_TRY(record::registerDocument(connection, m_documents, part, m_clock.now()));
            return {};
        });
    return outcome && outcome->kind == domain::Outcome::Kind::Applied && m_disk.life() == parts->life;
}

std::optional<domain::Outcome> CourtServer::issue(const domain::CommandArgs &args)
{
    const auto parts = m_parts;
    if (!isRunning())
        return {};
    const auto outcome = parts->commands->issue(args);
    return outcome && m_disk.life() == parts->life ? std::optional(*outcome) : std::nullopt;
}

std::set<domain::SubmissionId> CourtServer::submissions() const
{
    std::set<domain::SubmissionId> held;
    auto connection = sql::Connection::open(m_folder.database(), {.access = sql::OpenOptions::Access::ReadOnly});
    if (!connection)
        return held;
    auto rows = connection->prepare(QStringLiteral("SELECT id FROM entity WHERE kind = ?"));
    if (rows && rows->run(int(domain::EntityKind::Submission)))
        while (rows->next())
            held.insert(domain::SubmissionId(rows->uuid(0)));
    return held;
}

std::map<domain::UserId, QStringList> CourtServer::accountCourts() const
{
    std::map<domain::UserId, QStringList> found;
    auto connection = sql::Connection::open(m_folder.database(), {.access = sql::OpenOptions::Access::ReadOnly});
    if (!connection)
        return found;
    auto rows = connection->prepare(QStringLiteral("SELECT id, courts FROM account"));
    if (rows && rows->run())
        while (rows->next())
            found[domain::UserId(rows->uuid(0))] = rows->text(1).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return found;
}

bool CourtServer::effectsWait() const
{
    const Fibres::StandStill still(m_world.fibres);
    const auto waiting = isRunning() ? m_parts->effects->waiting() : Result<qint64>(fail(Error::Kind::Offline));
    return !waiting || *waiting > 0;
}

qint64 CourtServer::size() const
{
    const Fibres::StandStill still(m_world.fibres);
    qint64 size = -1;
    (void)look([&](sql::Connection &connection) {
        return connection
            .number(QStringLiteral("SELECT (SELECT count(*) FROM change) + (SELECT count(*) FROM command)"), 0)
            .map([&](qint64 n) { size = n; });
    });
    return size;
}

void CourtServer::cases(const QString &court, std::vector<domain::CaseFile> &found) const
{
    (void)look([&](sql::Connection &connection) -> Result<> {
        auto rows = connection.prepare(
            QStringLiteral("SELECT id FROM entity WHERE kind = ? AND p = ? AND op = 1 ORDER BY id LIMIT 50"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run(int(domain::EntityKind::Case), domain::Partition::courtOrdinary(court).toString()));
        std::vector<QUuid> ids;
        while (rows->next())
            ids.push_back(rows->uuid(0));
        for (const QUuid &id : ids)
            if (auto caseFile = record::SqlState(connection).get<domain::CaseFile>(id))
                found.push_back(std::move(*caseFile));
        return {};
    });
}

bool CourtServer::look(const std::function<Result<>(sql::Connection &)> &read) const
{
    return bool(m_parts && m_parts->readers->snapshot(read));
}

} // namespace dais::simulator
