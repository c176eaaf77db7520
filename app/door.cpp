#include "app/door.h"

#include "sync/curl_transport.h"

#include <QSysInfo>

namespace dais::app {

namespace {

constexpr auto signInTimeout = std::chrono::seconds(20);

} // namespace

Door::Door(const Options &options, const domain::Clock &clock, domain::Random &random, QObject *parent)
    : QObject(parent), m_options(options), m_clock(clock), m_random(random)
{
}

bool Door::isKnown(const widgets::Credentials &credentials) const
{
    return store::Profile::exists(m_options.dataFolder, credentials.server, credentials.user);
}

void Door::leave()
{
    m_background.stop();
    m_profile.reset();
}

Result<> Door::openProfile(const widgets::Credentials &credentials)
{
    if (m_profile && m_server == credentials.server && m_login == credentials.user)
        return {};
    m_profile.reset();
    auto profile = store::Profile::open(m_options.dataFolder, credentials.server, credentials.user);
    if (!profile)
        return tl::unexpected(profile.error());
    m_profile = std::move(*profile);
    m_server = credentials.server;
    m_login = credentials.user;
    return {};
}

void Door::answer(const Result<Entry> &entry)
{
    if (entry)
        emit entered(*entry);
    else
        emit refused(entry.error());
}

// Both run on the background thread, with a connection of their own: the desk has its own on the UI thread.
Result<Entry> Door::askCourt(const QString &password, std::stop_token stop)
{
    auto workspace = store::Workspace::open(*m_profile, store::Workspace::Thread::Ui, {m_clock, m_random});
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto device = (*workspace)->outbox().device();
    if (!device)
        return tl::unexpected(device.error());
    sync::CurlTransport transport(
        {.server = QUrl(m_server), .authorityFile = m_options.authorityFile, .connectTimeout = signInTimeout});
    const auto granted = sync::signIn(transport, {m_login, password, *device, QSysInfo::machineHostName()}, stop);
    if (!granted)
        return tl::unexpected(granted.error());
    store::SignInVault vault((*workspace)->outbox(), m_clock, m_random);
    DAIS_TRY(vault.remember(password, *granted));
    return Entry{granted->user, granted->lease, *granted};
}

Result<Entry> Door::askVault(const QString &password)
{
    auto workspace = store::Workspace::open(*m_profile, store::Workspace::Thread::Ui, {m_clock, m_random});
    if (!workspace)
        return tl::unexpected(workspace.error());
    store::SignInVault vault((*workspace)->outbox(), m_clock, m_random);
    return vault.unlock(password).map([](const store::SignInVault::Unlocked &unlocked) {
        return Entry{unlocked.user, unlocked.lease, {}};
    });
}

void Door::signIn(const widgets::Credentials &credentials)
{
    if (const auto opened = openProfile(credentials); !opened)
        return answer(tl::unexpected(opened.error()));
    m_background.run([this, password = credentials.password](std::stop_token stop) { return askCourt(password, stop); },
                     [this](const Result<Entry> &entry) { answer(entry); });
}

void Door::unlockOffline(const widgets::Credentials &credentials)
{
    if (const auto opened = openProfile(credentials); !opened)
        return answer(tl::unexpected(opened.error()));
    m_background.run([this, password = credentials.password](std::stop_token) { return askVault(password); },
                     [this](const Result<Entry> &entry) { answer(entry); });
}

void Door::comeBack(const QString &password)
{
    Q_ASSERT(m_profile);
    m_background.run(
        [this, password](std::stop_token stop) {
            auto entry = askCourt(password, stop);
            const bool reached = entry || entry.error().kind == Error::Kind::Unauthorized;
            return reached ? entry : askVault(password);
        },
        [this](const Result<Entry> &entry) { answer(entry); });
}

} // namespace dais::app
