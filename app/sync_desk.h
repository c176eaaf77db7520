#pragma once

#include "app/background.h"
#include "models/sync_list_model.h"
#include "store/workspace.h"
#include "sync/sync_state.h"
#include "widgets/main_window.h"
#include "widgets/sync_view.h"

#include <QPointer>
#include <QTimeZone>

namespace dais::app {

/// The Sync screen of the person at the desk: shows their outbox, measures what is kept here, writes copies. UI thread.
class SyncDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts {
        store::Workspace &workspace;
        store::ChangeFeed &feed;
        const store::Profile &profile;
        widgets::MainWindow &window;
        const domain::Clock &clock;
        QTimeZone zone; ///< Of the court.
        QString court;  ///< Its name.
    };
    explicit SyncDesk(const Parts &parts);
    ~SyncDesk() override;

    void setState(const sync::SyncState &state);
    /// The minute changed, or the day.
    void timePassed();
    void couldNotTakeBack(const widgets::Told &told);
    /// How many acts need the person, as the outbox has it now.
    [[nodiscard]] int needsYou() const { return m_list.countOf(models::SyncListModel::Group::NeedsYou); }
    [[nodiscard]] static QString viewId();

signals:
    void contactRequested();
    void openRequested(const dais::domain::SubmissionId &id);
    /// needsYou() may differ.
    void countsChanged();
    void undoRequested(const dais::domain::CommandId &id);

private:
    void connectView();
    void measure();
    void copyTo(const QString &path);

    Parts m_parts;
    models::SyncListModel m_list;
    QPointer<widgets::SyncView> m_view; ///< The window's, unless it went first.
    Background m_measuring;
    QDate m_day; ///< In the court's zone.
};

} // namespace dais::app
