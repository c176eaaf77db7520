#pragma once

#include "domain/entity_ref.h"

#include <QObject>
#include <vector>

namespace dais::store {

/// What changed, by id: readers re-read it.
struct ChangeSet {
    std::vector<domain::EntityRef> entities;
    bool everything = false; ///< Too much to list (first sync, reset): re-read all.

    void add(const ChangeSet &other);
    [[nodiscard]] bool isEmpty() const { return entities.empty() && !everything; }
};

/// Tells the models of one thread what changed in "now". Lives on the UI thread.
class ChangeFeed : public QObject {
    Q_OBJECT
signals:
    /// Entities whose "now" may differ; emitted after it can be read.
    void changed(const dais::store::ChangeSet &changes);
    /// Somebody's command moved on: its word may differ.
    void commandsChanged();
    /// Somebody opened or left a submission.
    void claimChanged(const dais::domain::SubmissionId &submission);
    /// A document's bytes arrived on this computer.
    void documentArrived(const dais::domain::DocumentId &document);
    /// A document's bytes are gone for good: whatever shows it closes.
    void documentGone(const dais::domain::DocumentId &document);
};

} // namespace dais::store

Q_DECLARE_METATYPE(dais::store::ChangeSet)
