#pragma once

#include "domain/code_tables.h"
#include "models/document_loader.h"
#include "models/review_queue_model.h"
#include "pdf/render_queue.h"
#include "pdf/worker_launcher.h"
#include "tests/support/court.h"
#include "tests/widgets/support.h"
#include "widgets/review_view.h"

#include <QPointer>

namespace dais::tests {

/// The Review screen wired to a clerk's store and a court in memory, as the program wires it, on one thread. What is
/// done is saved for real; what was asked of it is kept for tests to look at.
class ReviewScreen : public QObject {
    Q_OBJECT
public:
    explicit ReviewScreen(Court &court);
    ~ReviewScreen() override;

    /// Decisions rest this long, as people have it; 60 s unless a test says otherwise.
    void setRest(std::chrono::milliseconds rest);
    /// The next save does not come off.
    void refusesNextSave(const Error &error) { m_refusal = error; }
    /// Lets everything that waits in the event loop happen.
    static void settle();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The chosen line's title.
    [[nodiscard]] QString openTitle() const;

    Court &court;
    domain::CodeTables tables;
    MemorySettings settings;
    store::CaseRecord record;
    store::ClaimBook claims;
    models::ReviewQueueModel queue;
    models::DocumentLoader loader;
    pdf::WorkerLauncher launcher;
    pdf::RenderQueue pages;
    QPointer<widgets::ReviewView> view; ///< Deleted with this, unless a window took it.

    QStringList undoLines;                     ///< Every offer to undo.
    std::vector<domain::SubmissionId> claimed; ///< Asked for.
    std::vector<domain::SubmissionId> left;
    std::vector<domain::CaseId> records;         ///< Opened in Record.
    std::vector<domain::RosterEntry> colleagues; ///< Who works in the court.

private:
    void wire();
    void answer(const Result<store::StoredCommand> &saved);
    void answer(const std::vector<Result<store::StoredCommand>> &several);

    std::optional<Error> m_refusal;
};

} // namespace dais::tests
