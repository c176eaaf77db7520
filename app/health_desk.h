#pragma once

#include "app/background.h"
#include "pdf/worker_launcher.h"
#include "widgets/health_page.h"

#include <QPointer>

namespace dais::app {

/// Tries what this computer must be able to do, and not be able to do, and says so on the page Health. UI thread.
class HealthDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it, but for `page`, which may go first.
    struct Parts {
        widgets::HealthPage &page;
        pdf::WorkerLauncher &documents; ///< Of dais-pdf-worker.
        pdf::WorkerLauncher &pictures;  ///< Of dais-picture-reader.
        QString dataFolder;
    };
    explicit HealthDesk(const Parts &parts);
    /// Begins; the page shows what came of it.
    void check();

private:
    Parts m_parts;
    QPointer<widgets::HealthPage> m_page;
    Background m_work;
};

} // namespace dais::app
