#pragma once

#include "app/desk.h"
#include "app/health_desk.h"
#include "app/idle_watch.h"
#include "app/settings_file.h"
#include "domain/system.h"
#include "pdf/worker_launcher.h"
#include "widgets/application_look.h"

class QApplication;

namespace dais::app {

/// The program: constructs everything that lives long and leads people through the door to their desk. UI thread.
class Client : public QObject {
    Q_OBJECT
public:
    Client(QApplication &application, const Options &options, const domain::CodeTables &tables);
    ~Client() override;

private:
    void openWindow();
    void connectSignIn();
    void connectWindow();
    void enter(const Entry &entry);
    void refuse(const Error &error);
    void lock();
    void leave();

    const Options m_options;
    const domain::CodeTables &m_tables;
    domain::SystemClock m_clock;
    domain::SystemRandom m_random;
    SettingsFile m_settings;
    widgets::ApplicationLook m_look;
    pdf::WorkerLauncher m_launcher;
    pdf::WorkerLauncher m_pictures; ///< Of dais-picture-reader.
    pdf::RenderQueue m_queue;
    std::unique_ptr<widgets::MainWindow> m_window; ///< A new one for each person.
    Door m_door;
    IdleWatch m_idle;
    widgets::Credentials m_asked; ///< What was typed last, without the password.
    std::unique_ptr<HealthDesk> m_health;
    std::unique_ptr<Desk> m_desk;
};

} // namespace dais::app
