#include "app/client.h"

#include "widgets/lock_cover.h"
#include "widgets/settings_view.h"
#include "widgets/sign_in_view.h"

#include <QApplication>

namespace dais::app {

namespace {

constexpr int renderThreads = 2; ///< Workers that share the open document.

} // namespace

Client::Client(QApplication &application, const Options &options, const domain::CodeTables &tables)
    : m_options(options), m_tables(tables), m_settings(options.dataFolder + QStringLiteral("/settings.ini")),
      m_look(application), m_launcher(options.workerProgram), m_pictures(options.pictureProgram),
      m_queue(m_launcher, renderThreads), m_door(options, m_clock, m_random), m_idle(options.idleMinutes)
{
    m_look.apply(widgets::loadAppearance(m_settings));
    connect(&m_door, &Door::entered, this, &Client::enter);
    connect(&m_door, &Door::refused, this, &Client::refuse);
    connect(&m_idle, &IdleWatch::idle, this, &Client::lock);
    connect(&m_look, &widgets::ApplicationLook::changed, this, [this] {
        if (m_desk)
            m_desk->setPaper(m_look.appearance().paper);
    });
    openWindow();
}

Client::~Client()
{
    m_desk.reset(); // Before the window that shows it.
}

void Client::openWindow()
{
    m_window = std::make_unique<widgets::MainWindow>(m_look, m_settings, m_clock);
    connectSignIn();
    connectWindow();
    const QString server = m_options.server.isEmpty()
                               ? m_settings.value(QStringLiteral("last/server"), QString()).toString()
                               : m_options.server;
    const QString login = m_options.login.isEmpty()
                              ? m_settings.value(QStringLiteral("last/user"), QString()).toString()
                              : m_options.login;
    m_window->signIn().setKnown(server, login);
    m_window->setDoor(widgets::MainWindow::Door::SignIn);
    m_window->resize(1600, 1000);
    m_window->show();
}

void Client::connectSignIn()
{
    widgets::SignInView &view = m_window->signIn();
    connect(&view, &widgets::SignInView::signInRequested, this, [this, &view](const widgets::Credentials &credentials) {
        m_asked = {credentials.server, credentials.user, {}};
        view.showConnecting();
        m_door.signIn(credentials);
    });
    connect(&view, &widgets::SignInView::offlineUnlockRequested, this,
            [this, &view](const widgets::Credentials &credentials) {
                m_asked = {credentials.server, credentials.user, {}};
                view.showConnecting();
                m_door.unlockOffline(credentials);
            });
    connect(&view, &widgets::SignInView::stopRequested, this, [this, &view] {
        m_door.stop();
        view.reset();
    });
    connect(&m_window->lockCover(), &widgets::LockCover::unlockRequested, this, [this](const QString &password) {
        m_window->lockCover().showChecking();
        m_door.comeBack(password);
    });
}

void Client::connectWindow()
{
    auto *settings = new widgets::SettingsView;
    m_window->addView({.id = QStringLiteral("settings"),
                       .icon = QStringLiteral("configure"),
                       .word = tr("Settings"),
                       .keys = QKeySequence(Qt::CTRL | Qt::Key_Comma),
                       .widget = settings,
                       .place = widgets::Rail::Place::Foot});
    m_health = std::make_unique<HealthDesk>(HealthDesk::Parts{.page = settings->health(),
                                                              .documents = m_launcher,
                                                              .pictures = m_pictures,
                                                              .dataFolder = m_options.dataFolder});
    m_health->check();
    connect(m_window.get(), &widgets::MainWindow::lockRequested, this, &Client::lock);
    connect(m_window.get(), &widgets::MainWindow::signOutRequested, this, &Client::leave);
    connect(m_window.get(), &widgets::MainWindow::contactRequested, this, [this] {
        if (m_desk)
            m_desk->contact();
    });
}

void Client::enter(const Entry &entry)
{
    const bool comesBack = m_desk != nullptr;
    if (comesBack) {
        m_desk->renew(entry);
    } else {
        auto desk =
            Desk::open({m_options, *m_window, m_settings, m_queue, m_launcher, m_pictures, m_tables, m_clock, m_random},
                       *m_door.profile(), entry, m_door.server());
        if (!desk)
            return refuse(desk.error());
        m_desk = std::move(*desk);
        m_desk->setPaper(m_look.appearance().paper);
        connect(m_desk.get(), &Desk::passwordNeeded, this, &Client::lock);
        m_settings.setValue(QStringLiteral("last/server"), m_asked.server);
        m_settings.setValue(QStringLiteral("last/user"), m_asked.user);
        m_window->signIn().reset();
    }
    m_window->lockCover().reset();
    m_window->setDoor(widgets::MainWindow::Door::Open);
    if (!comesBack)
        m_desk->sitDown(); // Who comes back finds the caret where it was.
}

void Client::refuse(const Error &error)
{
    if (m_desk) {
        m_window->lockCover().showTrouble(error);
        return;
    }
    // An unlock without the court is offered to whoever signed in here before, when the court cannot be reached.
    const bool unreachable = error.kind == Error::Kind::Offline || error.kind == Error::Kind::TimedOut;
    const bool offer = unreachable && m_door.isKnown(m_asked);
    m_window->signIn().showTrouble(error, offer ? widgets::SignInView::OfflineUnlock::Possible
                                                : widgets::SignInView::OfflineUnlock::Impossible);
}

void Client::lock()
{
    if (m_desk)
        m_window->setDoor(widgets::MainWindow::Door::Locked);
}

void Client::leave()
{
    m_desk.reset();
    m_door.leave();
    m_window.release()->deleteLater(); // It is the sender: it goes once its signal has come back.
    openWindow();
}

} // namespace dais::app
