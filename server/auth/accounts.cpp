#include "server/auth/accounts.h"

#include "server/store/store_folder.h"

#include <QRegularExpression>

namespace dais::server::auth {

namespace {

constexpr qsizetype shortestPassword = 12;
constexpr qsizetype longestPassword = 256;
const QString columns = QStringLiteral("id, login, display_name, role, courts, disabled");

Result<domain::User> userFrom(const sql::Statement &row)
{
    const auto role = domain::valueOf<domain::Role>(row.text(3));
    if (!role)
        return fail(Error::Kind::Storage, QStringLiteral("account: unknown role"));
    return domain::User{domain::UserId(row.uuid(0)),
                        row.text(1),
                        row.text(2),
                        *role,
                        row.text(4).split(QLatin1Char(','), Qt::SkipEmptyParts),
                        row.integer(5) != 0};
}

Result<> checkPassword(const QString &password)
{
    if (password.size() < shortestPassword || password.size() > longestPassword)
        return fail(Error::Kind::Invalid, QStringLiteral("password"));
    return {};
}

Result<> check(const NewAccount &account)
{
    static const QRegularExpression login(QStringLiteral("^[a-z0-9._@-]{2,64}$"));
    static const QRegularExpression court(QStringLiteral("^[A-Z]{3}$"));
    if (!login.match(account.login.toLower()).hasMatch())
        return fail(Error::Kind::Invalid, QStringLiteral("login"));
    if (account.displayName.trimmed().isEmpty() || account.displayName.size() > 200)
        return fail(Error::Kind::Invalid, QStringLiteral("name"));
    const bool codes = std::all_of(account.courts.begin(), account.courts.end(),
                                   [](const QString &code) { return court.match(code).hasMatch(); });
    if (!codes || domain::isStaff(account.role) == account.courts.isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("courts"));
    return checkPassword(account.password);
}

Result<> endSessions(sql::Connection &connection, const domain::UserId &user, qint64 now)
{
    return connection.execute(QStringLiteral("UPDATE session SET ended_at = ? WHERE user = ? AND ended_at IS NULL"),
                              now, user);
}

} // namespace

Accounts::Accounts(store::Writer &writer, const store::Readers &readers, const Passwords &passwords,
                   const domain::Clock &clock, domain::Random &random, const SignInRules &rules)
    : m_writer(writer), m_readers(readers), m_passwords(passwords), m_clock(clock), m_random(random),
      m_perLogin(clock, rules.perLogin), m_perAddress(clock, rules.perAddress)
{
}

Result<domain::User> Accounts::add(const NewAccount &account)
{
    DAIS_TRY(check(account));
    const auto hash = m_passwords.hash(account.password);
    if (!hash)
        return tl::unexpected(hash.error());
    const domain::User user{domain::UserId::make(m_clock, m_random),
                            account.login.toLower(),
                            account.displayName.trimmed(),
                            account.role,
                            account.courts,
                            false};
    const qint64 now = store::instant(m_clock.now());
    const auto stored = m_writer.run([&](sql::Connection &connection) {
        return connection.execute(QStringLiteral("INSERT INTO account(id, login, display_name, role, courts, password,"
                                                 " created_at) VALUES(?, ?, ?, ?, ?, ?, ?)"),
                                  user.id, user.login, user.displayName, domain::nameOf(user.role),
                                  user.courts.join(QLatin1Char(',')), *hash, now);
    });
    if (!stored)
        return fail(stored.error().kind, stored.error().kind == Error::Kind::Conflict ? QStringLiteral("login_taken")
                                                                                      : stored.error().detail);
    m_rightsChanged(user.id);
    return user;
}

Result<std::vector<domain::User>> Accounts::list() const
{
    std::vector<domain::User> users;
    const auto done = m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        auto rows = connection.prepare(QStringLiteral("SELECT %1 FROM account ORDER BY login").arg(columns));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run());
        while (rows->next()) {
            auto user = userFrom(*rows);
            if (!user)
                return tl::unexpected(user.error());
            users.push_back(*std::move(user));
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return users;
}

Result<domain::User> Accounts::find(const QString &login) const
{
    auto connection = m_readers.connection();
    if (!connection)
        return tl::unexpected(connection.error());
    auto row = (*connection)->prepare(QStringLiteral("SELECT %1 FROM account WHERE login = ?").arg(columns));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(login.toLower()));
    if (!row->next())
        return fail(Error::Kind::NotFound, QStringLiteral("account"));
    return userFrom(*row);
}

Result<> Accounts::disable(const QString &login)
{
    return setDisabled(login, true);
}

Result<> Accounts::enable(const QString &login)
{
    return setDisabled(login, false);
}

Result<> Accounts::setDisabled(const QString &login, bool disabled)
{
    const auto user = find(login);
    if (!user)
        return tl::unexpected(user.error());
    const qint64 now = store::instant(m_clock.now());
    return changeRights(user->id, [&](sql::Connection &connection) -> Result<> {
        DAIS_TRY(
            connection.execute(QStringLiteral("UPDATE account SET disabled = ? WHERE id = ?"), disabled, user->id));
        return endSessions(connection, user->id, now);
    });
}

Result<> Accounts::setPassword(const QString &login, const QString &password)
{
    DAIS_TRY(checkPassword(password));
    const auto user = find(login);
    if (!user)
        return tl::unexpected(user.error());
    const auto hash = m_passwords.hash(password);
    if (!hash)
        return tl::unexpected(hash.error());
    const qint64 now = store::instant(m_clock.now());
    return m_writer.run([&](sql::Connection &connection) -> Result<> {
        DAIS_TRY(connection.execute(QStringLiteral("UPDATE account SET password = ? WHERE id = ?"), *hash, user->id));
        return endSessions(connection, user->id, now);
    });
}

Result<domain::User> Accounts::signIn(const QString &login, const QString &password, const QByteArray &peer)
{
    const QString name = login.toLower().left(64);
    const QString address = QString::fromLatin1(peer);
    if (!m_perAddress.take(address))
        return fail(Error::Kind::TimedOut, QStringLiteral("too_often:%1").arg(m_perAddress.secondsUntilNext(address)));
    if (!m_perLogin.take(name))
        return fail(Error::Kind::TimedOut, QStringLiteral("too_often:%1").arg(m_perLogin.secondsUntilNext(name)));
    auto connection = m_readers.connection();
    if (!connection)
        return tl::unexpected(connection.error());
    auto row = (*connection)->prepare(QStringLiteral("SELECT %1, password FROM account WHERE login = ?").arg(columns));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(name));
    auto user = row->next() ? userFrom(*row) : fail(Error::Kind::Unauthorized);
    const QString stored = user ? row->text(6) : QString();
    row->finish(); // Hashing takes long: no cursor may pin the log meanwhile.
    const auto right = m_passwords.verify(password.left(longestPassword), stored);
    if (!right) {
        m_perLogin.giveBack(name); // Turned away at the door: no attempt.
        return tl::unexpected(right.error());
    }
    if (!user || !*right || user->disabled)
        return fail(Error::Kind::Unauthorized, QStringLiteral("sign_in"));
    m_perLogin.giveBack(name);
    m_perAddress.giveBack(address);
    return user;
}

} // namespace dais::server::auth
