#include "server/auth/sessions.h"

#include "server/record/records.h"
#include "server/store/store_folder.h"

#include <QCryptographicHash>

namespace dais::server::auth {

namespace {

constexpr std::size_t tokenBytes = 32;

QByteArray digestOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

Result<> enrol(sql::Connection &connection, const domain::UserId &user, const domain::DeviceId &device,
               const QString &name, qint64 now)
{
    const auto known = connection.number(
        QStringLiteral("SELECT user = ? AND revoked_at IS NULL FROM device WHERE id = ?"), -1, user, device);
    if (!known)
        return tl::unexpected(known.error());
    if (*known == 0)
        return fail(Error::Kind::Conflict, QStringLiteral("device_of_another"));
    if (*known == 1)
        return {};
    return connection.execute(QStringLiteral("INSERT INTO device(id, user, name, enrolled_at) VALUES(?, ?, ?, ?)"),
                              device, user, name.left(200), now);
}

} // namespace

Result<OpenedSession> Sessions::openForDevice(const domain::User &user, const domain::DeviceId &device,
                                              const QString &deviceName)
{
    if (device.isNull())
        return fail(Error::Kind::Invalid, QStringLiteral("device"));
    return open(user, device, Door::Api, deviceName);
}

Result<OpenedSession> Sessions::openForPortal(const domain::User &user)
{
    return open(user, {}, Door::Portal, {});
}

Result<OpenedSession> Sessions::open(const domain::User &user, const domain::DeviceId &device, Door door,
                                     const QString &deviceName)
{
    std::array<std::byte, tokenBytes> random{};
    m_random.fill(random);
    const QByteArray token = QByteArray(reinterpret_cast<const char *>(random.data()), qsizetype(random.size()))
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QDateTime now = m_clock.now();
    const QDateTime expiresAt = now.addSecs(m_rules.idleSeconds);
    const QByteArray digest = digestOf(token);
    const auto done = m_writer.run([&](sql::Connection &connection) -> Result<> {
        if (door == Door::Api)
            DAIS_TRY(enrol(connection, user.id, device, deviceName, store::instant(now)));
        DAIS_TRY(connection.execute(QStringLiteral("DELETE FROM session WHERE user = ? AND expires_at < ?"), user.id,
                                    store::instant(now.addDays(-7))));
        return connection.execute(QStringLiteral("INSERT INTO session(token_digest, user, device, door, began_at,"
                                                 " last_seen_at, expires_at) VALUES(?, ?, ?, ?, ?, ?, ?)"),
                                  digest, user.id, door == Door::Api ? std::optional(device) : std::nullopt,
                                  domain::nameOf(door), store::instant(now), store::instant(now),
                                  store::instant(expiresAt));
    });
    if (!done)
        return tl::unexpected(done.error());
    return OpenedSession{token, {user, device, expiresAt}};
}

Result<Session> Sessions::find(const QByteArray &token, Door door, const domain::DeviceId &device) const
{
    const auto refused = fail(Error::Kind::Unauthorized, QStringLiteral("session"));
    if (token.size() < 40 || token.size() > 64)
        return refused;
    const QByteArray digest = digestOf(token);
    const QDateTime now = m_clock.now();
    Session session;
    QDateTime lastSeenAt;
    QDateTime beganAt;
    const auto done = m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        auto row =
            connection.prepare(QStringLiteral("SELECT user, device, began_at, last_seen_at, expires_at FROM session"
                                              " WHERE token_digest = ? AND door = ? AND ended_at IS NULL"));
        if (!row)
            return tl::unexpected(row.error());
        DAIS_TRY(row->run(digest, domain::nameOf(door)));
        if (!row->next())
            return refused;
        session.device = row->isNull(1) ? domain::DeviceId() : domain::DeviceId(row->uuid(1));
        beganAt = store::instant(row->integer(2));
        lastSeenAt = store::instant(row->integer(3));
        session.expiresAt = store::instant(row->integer(4));
        auto user = record::accountOf(connection, domain::UserId(row->uuid(0)));
        if (!user)
            return user.error().kind == Error::Kind::NotFound ? Result<>(refused) : tl::unexpected(user.error());
        session.user = *std::move(user);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    const QDateTime end = beganAt.addSecs(m_rules.longestSeconds);
    if (session.user.disabled || session.device != device || now >= session.expiresAt || now >= end)
        return refused;
    if (lastSeenAt.secsTo(now) >= m_rules.noteUseAfterSeconds) {
        session.expiresAt = std::min(now.addSecs(m_rules.idleSeconds), end);
        noteUse(digest, now, session.expiresAt);
    }
    return session;
}

void Sessions::noteUse(const QByteArray &digest, const QDateTime &now, const QDateTime &expiresAt) const
{
    const auto note = [digest, now, expiresAt](sql::Connection &connection) {
        return connection.execute(
            QStringLiteral("UPDATE session SET last_seen_at = ?, expires_at = ? WHERE token_digest = ?"),
            store::instant(now), store::instant(expiresAt), digest);
    };
    m_writer.submit(note, [](const Result<> &) {}); // Nobody waits: a lost note means signing in again sooner.
}

Result<> Sessions::close(const QByteArray &token)
{
    const QByteArray digest = digestOf(token);
    const qint64 now = store::instant(m_clock.now());
    return m_writer.run([&](sql::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE session SET ended_at = ? WHERE token_digest = ?"), now,
                                  digest);
    });
}

QByteArray Sessions::formKeyOf(const QByteArray &token)
{
    return QCryptographicHash::hash("dais portal form\n" + token, QCryptographicHash::Sha256).toHex();
}

} // namespace dais::server::auth
