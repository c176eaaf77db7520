#pragma once

#include "domain/case_file.h"
#include "store/actor.h"
#include "store/claim_book.h"
#include "store/queue_rows.h"
#include "widgets/check_page.h"
#include "widgets/error_text.h"
#include "widgets/review_words.h"

#include <map>
#include <memory>
#include <QStackedWidget>

class QFrame;

namespace dais::models {
class RejectionDraft;
struct TwoActs;
} // namespace dais::models

namespace dais::widgets {

class ClaimBar;
class DecisionOutcome;
class PresetShelf;
class RejectPanel;
class ReviewFacts;
class TintedBox;
class TwoDecisionsPanel;

/// The right region of Review: facts about the filing, and below them what there is to decide, or what was decided.
/// Keeps what was typed about every filing until it was saved. UI thread; `tables` and `clock` outlive it.
class DecisionPanel : public QWidget {
    Q_OBJECT
public:
    /// Everything that is known about the open filing.
    struct Subject {
        store::QueueRow row;
        domain::Submission submission;
        std::optional<domain::CaseFile> caseFile;
        std::optional<domain::Submission> firstAttempt; ///< The rejected package that this one files again.
        std::vector<domain::Note> notes;
        std::vector<domain::Decision> decisions;     ///< Two people's acts, settled or not.
        std::optional<store::StoredCommand> command; ///< The last about it from this computer.
        store::Claim claim;
    };
    DecisionPanel(const domain::CodeTables &tables, const domain::Clock &clock, const store::Actor &me,
                  QWidget *parent = nullptr);
    ~DecisionPanel() override;

    /// Shows a filing; the same one again keeps the caret and what is typed.
    void setSubject(const Subject &subject, const CourtTime &time);
    void clear();
    [[nodiscard]] bool mayDecide() const;
    [[nodiscard]] bool isRejecting() const;

    /// What accepting would say; none when a field cannot be read: the caret is in it then.
    [[nodiscard]] std::optional<store::AcceptChoices> acceptChoices();
    [[nodiscard]] std::vector<domain::RejectionReason> rejectReasons() const;
    [[nodiscard]] QString noteText() const;
    [[nodiscard]] QString notice() const;
    void openReject();
    /// Where kept words to filers come from; outlives it.
    void setShelf(PresetShelf &shelf);
    void closeReject();
    bool showNextCheck();
    void editNote();
    void editTitle(int document);
    /// The caret into whatever stands there.
    void begin();
    /// The note was saved: its field is free again.
    void forgetNote(const domain::SubmissionId &id);
    /// Stands above the buttons until the next success or another filing.
    void showTrouble(const Told &told);
    void clearTrouble();
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] const ClaimBar &claimBar() const { return *m_claim; }
    [[nodiscard]] const DecisionOutcome &outcome() const { return *m_outcome; }
    [[nodiscard]] const TwoDecisionsPanel &twoDecisions() const { return *m_two; }

signals:
    void acceptWanted();
    void rejectPanelWanted();
    void rejectWanted();
    void forwardWanted();
    void noteWanted(const QString &text);
    /// The person has seen to a command that needed them.
    void settleWanted(const dais::domain::CommandId &id);
    void chooseWanted(const dais::domain::DecisionId &id, dais::domain::SettleChoice choice);
    void placeWanted(int document, int page, const std::optional<dais::domain::PagePlace> &place);
    void backWanted();
    /// Asks for the filing, or answers somebody who asks.
    void claimWanted(dais::domain::wire::ClaimRequest::Act act);

private:
    void connectPages();
    void keepTyped();
    void showFacts(const CourtTime &time);
    void showWaiting();
    void showDecided(const CourtTime &time);
    [[nodiscard]] std::optional<models::TwoActs> openActs() const;
    [[nodiscard]] const domain::CaseFile *caseFile() const;
    /// Notes about the filing, but for one that is told elsewhere.
    [[nodiscard]] QStringList noteLines(const CourtTime &time, const domain::NoteId &but = {}) const;

    const domain::CodeTables &m_tables;
    store::Actor m_me;
    ReviewFacts *m_facts;
    ClaimBar *m_claim;
    QFrame *m_line;
    QStackedWidget *m_pages;
    QWidget *m_nothing;
    CheckPage *m_checks;
    RejectPanel *m_reject;
    TwoDecisionsPanel *m_two;
    DecisionOutcome *m_outcome;
    QWidget *m_troubleRoom;
    TintedBox *m_trouble;
    std::optional<Subject> m_subject;
    QHash<domain::SubmissionId, CheckPage::Typed> m_typed;
    std::map<domain::SubmissionId, std::unique_ptr<models::RejectionDraft>> m_drafts;
};

} // namespace dais::widgets
