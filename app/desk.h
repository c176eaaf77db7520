#pragma once

#include "app/case_desk.h"
#include "app/case_search.h"
#include "app/court_desk.h"
#include "app/docket_desk.h"
#include "app/door.h"
#include "app/export_desk.h"
#include "app/kept_desk.h"
#include "app/mark_desk.h"
#include "app/own_settings.h"
#include "app/preset_desk.h"
#include "app/signature_desk.h"
#include "app/sync_desk.h"
#include "app/text_desk.h"
#include "app/window_desk.h"
#include "domain/table_vocabulary.h"
#include "models/review_queue_model.h"
#include "store/claim_book.h"
#include "store/decision_settling.h"
#include "store/note_taking.h"
#include "store/submission_review.h"
#include "store/subscriptions.h"
#include "store/view_notes.h"
#include "sync/sync_worker.h"
#include "widgets/main_window.h"
#include "widgets/record_view.h"
#include "widgets/review_view.h"

#include <QPointer>
#include <QTimer>

namespace dais::app {

/// The id of the screen Review.
inline const QString reviewId = QStringLiteral("review");
/// The id of the screen Record.
inline const QString recordViewId = QStringLiteral("record");

/// Everything one signed-in person works with: their store, what the screens show of it, and the thread that keeps it
/// in step with the court. Made when somebody comes in, destroyed when they leave. UI thread.
class Desk : public QObject {
    Q_OBJECT
public:
    /// All outlive the desk.
    struct World {
        const Options &options;
        widgets::MainWindow &window;
        widgets::SettingsStore &settings;
        pdf::RenderQueue &queue;
        pdf::WorkerLauncher &launcher;
        pdf::WorkerLauncher &pictures; ///< Of dais-picture-reader.
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        domain::Random &random;
    };
    /// Opens the person's store and shows it. Error Storage when it cannot be opened; the outbox is as it was.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> open(const World &world, store::Profile &profile,
                                                            const Entry &entry, const QString &server);
    ~Desk() override;

    /// The window is open: the first filing that waits gets the keyboard.
    void sitDown();
    /// The court let the same person in again: work goes out.
    void renew(const Entry &entry);
    /// Contact the court now.
    void contact() { m_sync->wake(); }
    /// The paper that pages are shown on.
    void setPaper(widgets::Paper paper);

signals:
    /// The person asked to sign in again, because the court wants the password.
    void passwordNeeded();

private:
    Desk(const World &world, std::unique_ptr<store::Workspace> workspace, store::Profile &profile, const Entry &entry,
         const QString &server);
    [[nodiscard]] Result<> begin(const Entry &entry);
    void buildViews();
    [[nodiscard]] QTimeZone zone() const { return m_court ? m_court->zone() : QTimeZone::utc(); }
    /// What a type of documents is called; its code where it has no name any more.
    [[nodiscard]] QString typeName(const QString &code) const;
    void connectSync();
    void connectReview();
    void connectRecord();
    void buildDocket();
    void connectOutbox();
    void decided(const Result<store::StoredCommand> &saved);
    /// Several filings at once: those that were saved, and the trouble with the others.
    void decided(const std::vector<Result<store::StoredCommand>> &several);
    void takeBack(const domain::CommandId &id);
    /// Who works in the person's court.
    [[nodiscard]] std::vector<domain::RosterEntry> colleagues();
    void showStanding(const sync::SyncState &state);
    void openRecord(const domain::CaseId &id, const domain::DocumentId &document = {});
    /// Tells the access log; what cannot be noted is not shown.
    [[nodiscard]] bool noteView(const domain::CaseId &id, const std::optional<domain::DocumentId> &document = {});

    World m_world;
    store::Profile &m_profile;
    store::Actor m_actor;
    const domain::Court *m_court; ///< Null when the person works in no court that this program knows.
    std::unique_ptr<store::Workspace> m_workspace;
    store::ChangeFeed m_feed;
    domain::TableVocabulary m_vocabulary;
    store::Overlay m_overlay;
    store::SubmissionReview m_review;
    store::DecisionSettling m_settling;
    store::ActSaver m_acts;
    store::NoteTaking m_notes;
    store::ViewNotes m_views;
    store::ClaimBook m_claims;
    store::Subscriptions m_subscriptions;
    store::CaseRecord m_reads;
    models::DocumentLoader m_loader;
    models::ReviewQueueModel m_queue;
    models::RecordContentsModel m_contents;
    models::MarksModel m_marks;
    OwnSettings m_own;
    models::FoundCasesModel m_cases;
    CaseSearch m_search;
    sync::Session m_session;
    std::unique_ptr<sync::SyncWorker> m_sync;
    QPointer<widgets::RecordView> m_recordView;  ///< The window's, unless it went first.
    QPointer<widgets::ReviewView> m_reviewView;  ///< The window's, unless it went first.
    std::unique_ptr<CaseDesk> m_case;            ///< The Case screen.
    std::unique_ptr<DocketDesk> m_docket;        ///< The Docket screen.
    std::unique_ptr<PresetDesk> m_presets;       ///< Kept words and filters.
    std::unique_ptr<CourtDesk> m_courtDesk;      ///< The Court screen; an administrator's only.
    std::unique_ptr<SyncDesk> m_outbox;          ///< The Sync screen.
    std::unique_ptr<ExportDesk> m_export;        ///< Copying a record out.
    std::unique_ptr<TextDesk> m_text;            ///< Searching in records.
    std::unique_ptr<KeptDesk> m_kept;            ///< Records of the next docket, kept here.
    std::unique_ptr<SignatureDesk> m_signatures; ///< Who signed a document.
    std::unique_ptr<MarkDesk> m_markDesk;        ///< Marks and exhibits.
    std::unique_ptr<WindowDesk> m_window;        ///< Papers handed in at the window.
    QTimer m_minutes;
    QAction *m_signInAgain;
    sync::SyncState m_state;
};

} // namespace dais::app
