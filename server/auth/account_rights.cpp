/// What court IT grants and revokes: courts, roles, chambers.
#include "server/auth/accounts.h"

#include "server/record/holdings.h"
#include "server/store/store_folder.h"

#include <QRegularExpression>

namespace dais::server::auth {

Result<> Accounts::changeRights(const domain::UserId &user, const store::Writer::Job &job)
{
    const auto changed = m_writer.run([&](sql::Connection &connection) -> Result<> {
        DAIS_TRY(job(connection));
        DAIS_TRY(
            connection.execute(QStringLiteral("UPDATE account SET authz_epoch = authz_epoch + 1 WHERE id = ?"), user));
        return record::orderDrops(connection, user, m_clock.now());
    });
    if (changed)
        m_rightsChanged(user);
    return changed;
}

Result<domain::User> Accounts::findStaff(const QString &login) const
{
    auto user = find(login);
    if (user && !domain::isStaff(user->role))
        return fail(Error::Kind::Invalid, QStringLiteral("role"));
    return user;
}

Result<> Accounts::setCourts(const domain::User &user, const QStringList &courts)
{
    return changeRights(user.id, [&](sql::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE account SET courts = ? WHERE id = ?"),
                                  courts.join(QLatin1Char(',')), user.id);
    });
}

Result<> Accounts::grantCourt(const QString &login, const QString &court)
{
    static const QRegularExpression code(QStringLiteral("^[A-Z]{3}$"));
    const auto user = findStaff(login);
    if (!user)
        return tl::unexpected(user.error());
    if (!code.match(court).hasMatch())
        return fail(Error::Kind::Invalid, QStringLiteral("courts"));
    QStringList courts = user->courts;
    if (courts.contains(court))
        return {};
    return setCourts(*user, courts << court);
}

Result<> Accounts::revokeCourt(const QString &login, const QString &court)
{
    const auto user = findStaff(login);
    if (!user)
        return tl::unexpected(user.error());
    QStringList courts = user->courts;
    if (courts.removeAll(court) == 0)
        return fail(Error::Kind::Invalid, QStringLiteral("courts"));
    if (courts.isEmpty())
        return fail(Error::Kind::Conflict, QStringLiteral("last_court"));
    return setCourts(*user, courts);
}

Result<> Accounts::setRole(const QString &login, domain::Role role)
{
    const auto user = findStaff(login);
    if (!user)
        return tl::unexpected(user.error());
    if (!domain::isStaff(role))
        return fail(Error::Kind::Invalid, QStringLiteral("role"));
    const qint64 now = store::instant(m_clock.now());
    return changeRights(user->id, [&](sql::Connection &connection) -> Result<> {
        DAIS_TRY(connection.execute(QStringLiteral("UPDATE account SET role = ? WHERE id = ?"), domain::nameOf(role),
                                    user->id));
        return connection.execute( // A workstation learns its person's role when they sign in.
            QStringLiteral("UPDATE session SET ended_at = ? WHERE user = ? AND ended_at IS NULL"), now, user->id);
    });
}

Result<> Accounts::grantChambers(const QString &login, const QString &judge)
{
    const auto user = findStaff(login);
    const auto of = find(judge);
    if (!user || !of)
        return tl::unexpected(!user ? user.error() : of.error());
    if (of->role != domain::Role::Judge || of->id == user->id)
        return fail(Error::Kind::Invalid, QStringLiteral("judge"));
    const qint64 now = store::instant(m_clock.now());
    return changeRights(user->id, [&](sql::Connection &connection) {
        return connection.execute(
            QStringLiteral("INSERT INTO chambers(judge, clerk, since) VALUES(?, ?, ?) ON CONFLICT DO NOTHING"), of->id,
            user->id, now);
    });
}

Result<> Accounts::revokeChambers(const QString &login, const QString &judge)
{
    const auto user = find(login);
    const auto of = find(judge);
    if (!user || !of)
        return tl::unexpected(!user ? user.error() : of.error());
    return changeRights(user->id, [&](sql::Connection &connection) {
        return connection.execute(QStringLiteral("DELETE FROM chambers WHERE judge = ? AND clerk = ?"), of->id,
                                  user->id);
    });
}

Result<QStringList> Accounts::chambersOf(const QString &login) const
{
    QStringList judges;
    const auto read = m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        auto rows = connection.prepare(QStringLiteral(
            "SELECT j.login FROM chambers c JOIN account j ON j.id = c.judge JOIN account u ON u.id = c.clerk "
            "WHERE u.login = ? ORDER BY j.login"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run(login.toLower()));
        while (rows->next())
            judges.append(rows->text(0));
        return {};
    });
    return read ? Result<QStringList>(judges) : tl::unexpected(read.error());
}

} // namespace dais::server::auth
