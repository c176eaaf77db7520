#include "server/tools/lifeline.h"

#include "domain/entity_ref.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace dais::server {

namespace {

constexpr auto betweenSigns = std::chrono::seconds(15);

/// An id that follows from the court and the time, so that noting the same downtime twice is one.
QUuid idOf(const QString &court, const QDateTime &from, const char *label)
{
    const QByteArray text = court.toUtf8() + '/' + QByteArray::number(from.toMSecsSinceEpoch()) + '/' + label;
    QByteArray bytes = QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16);
    bytes[6] = char((uchar(bytes[6]) & 0x0f) | 0x80); // Version 8 of RFC 9562: made by a rule of our own.
    bytes[8] = char((uchar(bytes[8]) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

Result<QStringList> courtsOf(const store::Readers &readers)
{
    QStringList courts;
    const auto read = readers.snapshot([&](sql::Connection &connection) -> Result<> {
        auto rows = connection.prepare(QStringLiteral("SELECT p FROM partition_head WHERE p GLOB 'ord/*' ORDER BY p"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run());
        while (rows->next())
            if (const auto partition = domain::Partition::parse(rows->text(0)))
                courts.append(partition->key());
        return {};
    });
    DAIS_TRY(read);
    return courts;
}

/// What a server left that was killed while it wrote the file.
void removeLeftovers(const QString &file)
{
    const QFileInfo whole(file);
    for (const QFileInfo &found :
         whole.dir().entryInfoList({whole.fileName() + QStringLiteral(".??????")}, QDir::Files))
        QFile::remove(found.filePath());
}

} // namespace

std::optional<QDateTime> lastAlive(const QString &file)
{
    QFile kept(file);
    if (!kept.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto at = QDateTime::fromString(QString::fromLatin1(kept.read(64)).trimmed(), Qt::ISODateWithMs);
    return at.isValid() ? std::optional(at.toUTC()) : std::nullopt;
}

Result<int> noteDowntime(record::Commands &commands, const store::Readers &readers, const QDateTime &lastAlive,
                         const QDateTime &now)
{
    if (lastAlive.secsTo(now) < shortestOutage) // Also when the clock went backwards.
        return 0;
    const auto courts = courtsOf(readers);
    if (!courts)
        return tl::unexpected(courts.error());
    for (const QString &court : *courts) {
        const auto noted =
            commands.issueOnce(domain::CommandId(idOf(court, lastAlive, "command")),
                               domain::RecordOutage{.outage = domain::OutageId(idOf(court, lastAlive, "outage")),
                                                    .court = court,
                                                    .from = lastAlive,
                                                    .to = now,
                                                    .announcedAt = {},
                                                    .kind = domain::Outage::Kind::Unplanned});
        if (!noted)
            return tl::unexpected(noted.error());
        if (noted->kind != domain::Outcome::Kind::Applied)
            return fail(Error::Kind::Invalid, noted->code);
    }
    return int(courts->size());
}

Lifeline::Lifeline(QString file, const domain::Clock &clock)
    : m_file(std::move(file)), m_clock(clock), m_thread([this] { loop(); })
{
}

Lifeline::~Lifeline()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Lifeline::write()
{
    QSaveFile file(m_file);
    const QByteArray line = m_clock.now().toUTC().toString(Qt::ISODateWithMs).toLatin1() + '\n';
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(line) == line.size() && file.commit();
    if (!written)
        qWarning("lifeline: not written");
}

void Lifeline::loop()
{
    removeLeftovers(m_file);
    std::unique_lock lock(m_mutex);
    do {
        lock.unlock();
        write();
        lock.lock();
    } while (!m_changed.wait_for(lock, betweenSigns, [this] { return m_ending; }));
    write();
}

} // namespace dais::server
