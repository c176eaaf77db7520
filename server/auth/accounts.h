#pragma once

#include "domain/clock.h"
#include "domain/random.h"
#include "domain/user.h"
#include "server/auth/passwords.h"
#include "server/auth/rate_limit.h"
#include "server/store/readers.h"
#include "server/store/writer.h"

namespace dais::server::auth {

/// What a new account is made of.
struct NewAccount {
    QString login; ///< Letters, digits, '.', '-', '_', '@'; kept in lower case.
    QString displayName;
    domain::Role role = domain::Role::Clerk;
    QStringList courts; ///< Codes; none for filers.
    QString password;   ///< 12 characters or more.
};

/// The accounts of a court: who may sign in. Thread-safe; calls block.
class Accounts {
public:
    struct SignInRules {
        RateLimit::Rule perLogin{10, 90'000};
        RateLimit::Rule perAddress{200, 5'000}; ///< A court's people share one address.
    };
    /// All outlive this.
    Accounts(store::Writer &writer, const store::Readers &readers, const Passwords &passwords,
             const domain::Clock &clock, domain::Random &random)
        : Accounts(writer, readers, passwords, clock, random, SignInRules())
    {
    }
    Accounts(store::Writer &writer, const store::Readers &readers, const Passwords &passwords,
             const domain::Clock &clock, domain::Random &random, const SignInRules &rules);

    /// Errors: Invalid "login", "name", "courts", "password" (what is wrong with it), Conflict "login_taken".
    [[nodiscard]] Result<domain::User> add(const NewAccount &account);
    [[nodiscard]] Result<std::vector<domain::User>> list() const; ///< By login.
    /// NotFound when nobody has that login.
    [[nodiscard]] Result<domain::User> find(const QString &login) const;
    /// Keeps somebody out from their next request on; their sessions end. NotFound.
    [[nodiscard]] Result<> disable(const QString &login);
    [[nodiscard]] Result<> enable(const QString &login);
    /// Also ends the person's sessions. Errors: as add(), NotFound.
    [[nodiscard]] Result<> setPassword(const QString &login, const QString &password);

    /// Gives a staff member a court, or takes one away; the last one is not taken: disable() is meant then. Errors:
    /// NotFound, Invalid "courts", Conflict "last_court".
    [[nodiscard]] Result<> grantCourt(const QString &login, const QString &court);
    [[nodiscard]] Result<> revokeCourt(const QString &login, const QString &court);
    /// Changes what a staff member may do. Their sessions end. Errors: NotFound, Invalid "role".
    [[nodiscard]] Result<> setRole(const QString &login, domain::Role role);
    /// Lets a staff member into a judge's chambers, or out of them. Errors: NotFound, Invalid "judge".
    [[nodiscard]] Result<> grantChambers(const QString &login, const QString &judge);
    [[nodiscard]] Result<> revokeChambers(const QString &login, const QString &judge);
    /// Logins of the judges in whose chambers somebody works.
    [[nodiscard]] Result<QStringList> chambersOf(const QString &login) const;

    /// Called with whose rights changed, once that is durable, on the thread that changed them. Set before the first
    /// change.
    void onRightsChanged(std::function<void(const domain::UserId &)> told) { m_rightsChanged = std::move(told); }

    /// Who that is, if login and password are right and the account is not disabled. Errors: Unauthorized,
    /// the same for an unknown login, a wrong password and a disabled account; TimedOut "too_often:SECONDS"
    /// or "busy".
    [[nodiscard]] Result<domain::User> signIn(const QString &login, const QString &password, const QByteArray &peer);

private:
    [[nodiscard]] Result<> setDisabled(const QString &login, bool disabled);
    [[nodiscard]] Result<domain::User> findStaff(const QString &login) const;
    [[nodiscard]] Result<> setCourts(const domain::User &user, const QStringList &courts);
    /// Runs `job` and raises the person's authorization epoch in one transaction, then tells.
    [[nodiscard]] Result<> changeRights(const domain::UserId &user, const store::Writer::Job &job);
    std::function<void(const domain::UserId &)> m_rightsChanged = [](const domain::UserId &) {};
    store::Writer &m_writer;
    const store::Readers &m_readers;
    const Passwords &m_passwords;
    const domain::Clock &m_clock;
    domain::Random &m_random;
    RateLimit m_perLogin;
    RateLimit m_perAddress;
};

} // namespace dais::server::auth
