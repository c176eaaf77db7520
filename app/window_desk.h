#pragma once

#include "app/background.h"
#include "domain/code_tables.h"
#include "models/found_cases_model.h"
#include "store/case_record.h"
#include "store/window_lodging.h"
#include "store/workspace.h"
#include "widgets/window_panel.h"

#include <QPointer>

namespace dais::app {

/// The window of the court, where papers are handed in: keeps the scans beside the UI thread, and lodges them as one
/// package. UI thread.
class WindowDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts {
        store::Workspace &workspace;
        store::CaseRecord &reads;
        store::ActSaver &acts;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        QTimeZone zone; ///< Of the court.
        QWidget &host;  ///< What the panel covers.
    };
    explicit WindowDesk(const Parts &parts);
    ~WindowDesk() override;

    /// Opens the panel.
    void ask();
    [[nodiscard]] widgets::WindowPanel *panel() { return m_panel; }

signals:
    /// A package was lodged; contact the court.
    void lodged(const dais::domain::SubmissionId &id);

private:
    void choose(const domain::CaseId &id);
    void keep(const QStringList &paths);
    void keepNext();
    void takeIn();

    Parts m_parts;
    store::WindowLodging m_lodging;
    models::FoundCasesModel m_cases;
    QPointer<widgets::WindowPanel> m_panel; ///< The host's, unless it went first.
    QStringList m_waiting;                  ///< Files still to keep, in their order.
    bool m_isKeeping = false;
    Background m_keeping;
};

} // namespace dais::app
