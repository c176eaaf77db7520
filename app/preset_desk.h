#pragma once

#include "store/change_feed.h"
#include "store/court_register.h"
#include "widgets/preset_shelf.h"

namespace dais::app {

/// Fills the shelf of kept words and filters of the person at the desk, and keeps what they ask to keep. UI thread.
class PresetDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it, but for `shelf`, which may go first.
    PresetDesk(store::Cache &cache, store::ActSaver &acts, store::ChangeFeed &feed, widgets::PresetShelf &shelf);

signals:
    /// An act was saved; contact the court.
    void contactWanted();
    void notSaved(const dais::Error &error);

private:
    void fill(widgets::PresetShelf *shelf);
    void saved(const Result<store::StoredCommand> &result);
    store::CourtRegister m_register;
    store::PresetKeeping m_keeping;
};

} // namespace dais::app
