#pragma once

#include "models/docket_planner.h"
#include "models/found_cases_model.h"
#include "store/change_feed.h"
#include "store/decision_settling.h"
#include "store/docket_keeping.h"
#include "store/submission_review.h"
#include "store/view_notes.h"
#include "store/workspace.h"
#include "widgets/docket_view.h"
#include "widgets/main_window.h"

#include <QPointer>

namespace dais::app {

/// The screen Docket of the person at the desk: sets, moves and records hearings from what is on this computer. UI thread.
class DocketDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts {
        store::Workspace &workspace;
        store::ActSaver &acts;
        store::DecisionSettling &settling;
        store::SubmissionReview &review; ///< Takes back what was not sent.
        store::ViewNotes &views;         ///< Hears of copies that name people.
        store::ChangeFeed &feed;
        widgets::MainWindow &window;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        const domain::Court &court;
        std::chrono::milliseconds rest{0}; ///< How long an act can be taken back.
        std::function<std::vector<domain::RosterEntry>()> colleagues;
    };
    explicit DocketDesk(const Parts &parts);
    ~DocketDesk() override;
    [[nodiscard]] static QString viewId();

    /// Shows the docket with a new hearing for this case begun.
    void setFor(const domain::CaseId &id);
    /// Takes back what was done last, as long as it was not sent.
    void takeBack();

signals:
    /// An act was saved; contact the court.
    void contactWanted();
    void caseWanted(const dais::domain::CaseId &id);
    void recordWanted(const dais::domain::CaseId &id);

private:
    void connectView();
    void connectPanels();
    void shown();
    void listIssues();
    void showFixes();
    void fix(int place);
    void openHearing(const domain::HearingId &id);
    void beginNew(const domain::CaseId &id);
    void beginMove(const domain::HearingId &id, const domain::HearingSlot &slot);
    void checkTyped();
    void saveTyped();
    void record(bool next);
    void showClock();
    void vacate();
    void planBulk();
    void moveBulk();
    void settle(const domain::DecisionId &id, domain::SettleChoice choice);
    /// Says what was done, with an offer to take it back; or what stood in the way.
    void done(const Result<store::StoredCommand> &saved, const QString &words);
    /// Copies what is shown into a file of the person's: a calendar, a table or paper.
    void copyOut();
    /// Tells the access log whose names a copy carries; false, with a sentence, when it may not be made.
    [[nodiscard]] bool isNoted();
    /// Notes a judge's absences, or the court's closures, from a calendar file.
    void readAbsences();
    [[nodiscard]] QString decisionInWords(const domain::Decision &decision);
    [[nodiscard]] QString hearingInWords(const domain::HearingId &id);
    [[nodiscard]] QString caseInWords(const domain::CaseId &id);
    [[nodiscard]] QStringList rooms() const;
    [[nodiscard]] domain::HearingSlot slotIn(const domain::Hearing &hearing, const models::DocketLane &lane,
                                             const QDateTime &startsAt, int minutes) const;
    [[nodiscard]] QString noticesFor(const domain::CaseId &id);

    Parts m_parts;
    store::DocketReading m_reads;
    store::DocketKeeping m_keeping;
    store::CaseRecord m_record;
    models::DocketModel m_docket;
    models::DocketPlanner m_planner;
    models::FoundCasesModel m_cases;
    QPointer<widgets::DocketView> m_view;    ///< The window's, unless it went first.
    std::vector<domain::HearingSlot> m_free; ///< Proposals that are shown.
    std::vector<std::function<void()>> m_fixes;
    std::vector<models::PlannedMove> m_plan;
    bool m_isDouble = false;                 ///< What is typed would stand in somebody's time.
    std::optional<domain::CommandId> m_last; ///< That can be taken back.
    QAction *m_undo;
};

} // namespace dais::app
