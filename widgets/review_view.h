#pragma once

#include "domain/roster.h"
#include "models/document_loader.h"
#include "models/page_shares.h"
#include "models/review_queue_model.h"
#include "pdf/render_queue.h"
#include "store/case_record.h"
#include "store/claim_book.h"
#include "store/submission_review.h"
#include "widgets/error_text.h"
#include "widgets/preset_shelf.h"
#include "widgets/review_words.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace dais::domain {
class CodeTables;
}

namespace dais::widgets {

class DecisionPanel;
class KeptSplitter;
class PageView;
class ReviewList;
class ReviewPaper;
class SettingsStore;
class TickedPanel;

/// The Review screen: the list of filings, the document, and beside it what there is to decide. Writes nothing: it says
/// what the person wants and is told what became of it; until then everything typed stays. UI thread; everything in
/// Parts outlives it.
class ReviewView : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        models::ReviewQueueModel &queue; ///< Its query is set by the view: whose, order, filter.
        models::DocumentLoader &loader;
        pdf::RenderQueue &pages;
        const domain::CodeTables &tables;
        store::CaseRecord &record; ///< Reads packages, cases, notes, decisions.
        const store::ClaimBook &claims;
        SettingsStore &settings; ///< Keeps widths and the chosen order.
        const domain::Clock &clock;
        store::Actor me;
        QString court; ///< Code of the court whose clock the list goes by.
        /// A command of this computer, for its word and its outcome: Outbox::find.
        std::function<Result<store::StoredCommand>(const domain::CommandId &)> command;
        /// Who works in this court, for giving filings to; may be absent.
        std::function<std::vector<domain::RosterEntry>()> colleagues = {};
    };
    explicit ReviewView(const Parts &parts, QWidget *parent = nullptr);
    ~ReviewView() override;

    /// Reads the list anew for the present day and gives the first line that waits the keyboard: after signing in.
    void start();
    /// Opens a submission's line, if it is in the list.
    void openSubmission(const domain::SubmissionId &id);
    [[nodiscard]] const domain::SubmissionId &currentSubmission() const { return m_open; }
    /// How many lines wait for this person: the badge.
    [[nodiscard]] int waitingForMe() const;
    /// "3 of 14 selected": for the right of the hint bar.
    [[nodiscard]] QString note() const;

    /// An accept, reject or note was saved on this computer: after a decision the next line that waits opens, and
    /// undoOffered() comes. `rest` is how long it can be taken back.
    void saved(const store::StoredCommand &command, std::chrono::milliseconds rest);
    /// The same of several filings at once.
    void savedSeveral(const std::vector<store::StoredCommand> &commands, std::chrono::milliseconds rest);
    /// Some of several were not saved; their lines stay ticked.
    void couldNotSaveSeveral(const Told &told);
    /// It was not saved: the sentence stands beside what was typed, and nothing of that is lost.
    void couldNotSave(const Told &told);
    /// A decision was taken back: its line opens again with what was typed.
    void takenBack(const domain::SubmissionId &id);
    /// It cannot be taken back any more.
    void couldNotTakeBack(const Told &told);
    /// Takes back the last decision; what the button in the hint bar asks for, like the key U.
    void undoLast();
    /// What the court answered about a claim: read again from the book.
    void claimChanged(const domain::SubmissionId &id);
    /// A document's bytes arrived: shown now if it is the one waited for.
    void documentArrived(const domain::DocumentId &id);
    /// A document's bytes are gone for good: what shows it closes.
    void documentGone(const domain::DocumentId &id);
    /// The minute changed, or the day: words about time are written anew.
    void timePassed();
    [[nodiscard]] PageView &pages();
    [[nodiscard]] DecisionPanel &decision() { return *m_decision; }
    [[nodiscard]] ReviewList &list() { return *m_list; }
    [[nodiscard]] TickedPanel &tickedPanel() { return *m_ticked; }
    /// Kept words and filters; what it asks for is kept by somebody else.
    [[nodiscard]] PresetShelf &shelf() { return *m_shelf; }

signals:
    void acceptRequested(const dais::domain::SubmissionId &id, const dais::store::AcceptChoices &choices);
    void rejectRequested(const dais::domain::SubmissionId &id,
                         const std::vector<dais::domain::RejectionReason> &reasons);
    /// To the judge of its case.
    void forwardRequested(const dais::domain::SubmissionId &id);
    /// Each of these to its person; to nobody in particular where there is none.
    void giveRequested(const std::vector<dais::models::ShareGift> &gifts);
    void rejectSeveralRequested(const std::vector<dais::domain::SubmissionId> &ids,
                                const std::vector<dais::domain::RejectionReason> &reasons);
    void undoRequested(const dais::domain::CommandId &id);
    /// The person has seen to a command that needed them.
    void settleRequested(const dais::domain::CommandId &id);
    /// Two people's acts are to be settled this way.
    void chooseRequested(const dais::domain::DecisionId &id, dais::domain::SettleChoice choice);
    void noteRequested(const dais::domain::SubmissionId &id, const QString &text);
    void claimRequested(const dais::domain::SubmissionId &id);
    void leaveRequested(const dais::domain::SubmissionId &id);
    /// It is asked for, or somebody who asks is answered.
    void claimActRequested(const dais::domain::SubmissionId &id, dais::domain::wire::ClaimRequest::Act act);
    /// Papers were handed in at the window.
    void windowAsked();
    void openRecordRequested(const dais::domain::CaseId &id);
    /// For HintBar::offerUndo().
    void undoOffered(const QString &text, const QKeySequence &key, int milliseconds);
    void undoWithdrawn();
    /// note() or waitingForMe() may differ.
    void newsForFrame();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Undo {
        std::vector<domain::CommandId> commands;
        domain::SubmissionId submission; ///< Of the first.
    };
    void buildRegions();
    void connectList();
    void connectDecision();
    void connectTicked();
    void showTicked();
    [[nodiscard]] bool hasTicked() const;
    void openReject();
    void addDeciding(QWidget &region);
    void addReading();
    void onChosen(const domain::SubmissionId &id);
    void showSubmission(const domain::SubmissionId &id);
    void showNothing();
    void reread();
    [[nodiscard]] bool showDecision(const domain::SubmissionId &id);
    void claimNow();
    void leaveClaim();
    void toggleClaim();
    void requestAccept();
    void requestReject();
    void requestForward();
    void requestNote();
    void requestChoice(const domain::DecisionId &id, domain::SettleChoice choice);
    void undoHere();
    void endUndo();
    void endUndoOnceSent();
    void prefetchNext();
    void openNext();
    void offerUndo(const std::vector<store::StoredCommand> &commands, std::chrono::milliseconds rest);
    [[nodiscard]] CourtTime courtTime() const;

    Parts m_parts;
    KeptSplitter *m_split;
    ReviewList *m_list;
    ReviewPaper *m_paper;
    QStackedWidget *m_side;
    DecisionPanel *m_decision;
    TickedPanel *m_ticked;
    PresetShelf *m_shelf;
    domain::SubmissionId m_open;          ///< What document and decision show.
    domain::SubmissionId m_next;          ///< Opens when the decision about m_open is saved.
    domain::SubmissionId m_claimed;       ///< Claimed by this screen.
    std::optional<domain::CaseId> m_case; ///< Of m_open.
    QString m_openTitle;                  ///< "A000-118-907", or its title: for the line that offers to undo.
    std::optional<Undo> m_undo;
    QTimer m_claimSoon; ///< A line that is only passed on the way is not claimed.
    QTimer m_undoEnds;
    QDate m_day; ///< In the court's zone.
    bool m_sized = false;
};

} // namespace dais::widgets
