#pragma once

#include "app/background.h"
#include "app/options.h"
#include "store/sign_in_vault.h"
#include "store/workspace.h"
#include "sync/session.h"
#include "widgets/sign_in_view.h"

namespace dais::app {

/// Somebody came in: whose store is open, and what they may do.
struct Entry {
    domain::User user;
    domain::wire::Lease lease;
    std::optional<domain::wire::SignedIn> granted; ///< Absent when unlocked without the court.
};

/// Signs people in: with the court, or, when it cannot be reached, by what the last sign-in left here. Every request
/// is answered by entered() or refused(). UI thread; the work is done behind it.
class Door : public QObject {
    Q_OBJECT
public:
    Door(const Options &options, const domain::Clock &clock, domain::Random &random, QObject *parent = nullptr);

    void signIn(const widgets::Credentials &credentials);
    void unlockOffline(const widgets::Credentials &credentials);
    /// The person who is in comes back to a locked screen, or the court asks for the password again: tries the court
    /// first, so that work goes out again, then what is known here.
    void comeBack(const QString &password);
    void stop() { m_background.stop(); }
    /// Whether this person has been here before, so that they may come in without the court.
    [[nodiscard]] bool isKnown(const widgets::Credentials &credentials) const;
    /// The store of who came in last; stays open while they work. Null before.
    [[nodiscard]] store::Profile *profile() { return m_profile.get(); }
    /// Gives the store back: somebody else may sign in.
    void leave();
    /// The address that requests go to.
    [[nodiscard]] const QString &server() const { return m_server; }

signals:
    void entered(const dais::app::Entry &entry);
    void refused(const dais::Error &error);

private:
    [[nodiscard]] Result<> openProfile(const widgets::Credentials &credentials);
    void answer(const Result<Entry> &entry);
    [[nodiscard]] Result<Entry> askCourt(const QString &password, std::stop_token stop);
    [[nodiscard]] Result<Entry> askVault(const QString &password);

    Options m_options;
    const domain::Clock &m_clock;
    domain::Random &m_random;
    Background m_background;
    std::unique_ptr<store::Profile> m_profile;
    QString m_server;
    QString m_login;
};

} // namespace dais::app

Q_DECLARE_METATYPE(dais::app::Entry)
