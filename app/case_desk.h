#pragma once

#include "models/found_cases_model.h"
#include "store/change_feed.h"
#include "store/subscriptions.h"
#include "store/workspace.h"
#include "widgets/case_view.h"
#include "widgets/main_window.h"

#include <QPointer>

namespace dais::app {

/// The screen Case of the person at the desk: facts of one case, read from what is on this computer. UI thread.
class CaseDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts {
        store::Workspace &workspace;
        store::ChangeFeed &feed;
        store::Subscriptions &subscriptions;
        widgets::MainWindow &window;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        QTimeZone zone; ///< Of the court.
        QString court;  ///< Its name.
    };
    explicit CaseDesk(const Parts &parts);
    ~CaseDesk() override;

    /// Shows the screen on this case.
    void open(const domain::CaseId &id);
    [[nodiscard]] static QString viewId();

signals:
    /// Its record, at this document or at its beginning.
    void recordWanted(const dais::domain::CaseId &id, const dais::domain::DocumentId &document);
    /// The facts of this case are in sight.
    void caseShown(const dais::domain::CaseId &id);
    /// The record in detail was asked for; contact the court.
    void contactWanted();

private:
    void opened(const domain::CaseId &id);

    Parts m_parts;
    domain::DeadlineRules m_rules;
    store::CaseRecord m_reads;
    store::CourtRegister m_register;
    models::FoundCasesModel m_cases;
    QPointer<widgets::CaseView> m_view; ///< The window's, unless it went first.
};

} // namespace dais::app
