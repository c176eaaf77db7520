#pragma once

#include "app/background.h"
#include "domain/code_tables.h"
#include "models/court_figures.h"
#include "store/change_feed.h"
#include "store/court_register.h"
#include "store/profile.h"
#include "store/workspace.h"
#include "widgets/court_view.h"
#include "widgets/main_window.h"

#include <QPointer>

namespace dais::app {

/// The screen Court of the administrator at the desk: works the figures out beside the UI thread, notes outages. UI thread.
class CourtDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts {
        store::Workspace &workspace;
        store::Profile &profile;
        store::ActSaver &acts;
        store::ChangeFeed &feed;
        widgets::MainWindow &window;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        const domain::Court &court;
    };
    explicit CourtDesk(const Parts &parts);
    ~CourtDesk() override;
    [[nodiscard]] static QString viewId();

signals:
    /// An act was saved; contact the court.
    void contactWanted();

private:
    void workOut();
    void listOutages();
    void note(const widgets::OutageForm::Typed &typed);
    void strike(const domain::OutageRecord &record);
    void save(const domain::RecordOutage &outage, const QString &reason);
    void copyOut();
    void listRouting();
    void gatherForTrial();
    void route(const std::vector<domain::RoutingRule> &rules);

    Parts m_parts;
    store::CourtRegister m_register;
    store::OutageNotes m_notes;
    store::RoutingKeeping m_routing;
    models::CourtFigures m_figures;
    QPointer<widgets::CourtView> m_view; ///< The window's, unless it went first.
    Background m_working;
    Background m_gathering;
};

} // namespace dais::app
