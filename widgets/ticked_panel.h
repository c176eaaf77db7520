#pragma once

#include "domain/clock.h"
#include "domain/roster.h"
#include "models/page_shares.h"
#include "models/rejection_draft.h"
#include "store/queue_rows.h"
#include "widgets/error_text.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace dais::widgets {

class CheckWords;
class PresetShelf;
class RejectPanel;
class TickList;
class TintedBox;

/// The right region of Review while several filings are ticked: what they are, whose they shall be, or why all of them
/// are rejected. UI thread; `tables` and `clock` outlive it.
class TickedPanel : public QWidget {
    Q_OBJECT
public:
    TickedPanel(const domain::CodeTables &tables, const domain::Clock &clock, QWidget *parent = nullptr);
    ~TickedPanel() override;

    /// The ticked lines, in the order of the list; the same ones again keep what was chosen and typed.
    void setRows(const std::vector<store::QueueRow> &rows);
    /// Who works here; nobody is ticked anew.
    void setPeople(const std::vector<domain::RosterEntry> &people);
    void setShelf(PresetShelf &shelf);
    /// Rejecting all of them the same way; `first` is the package whose notice is shown.
    void openReject(const domain::Submission &first);
    [[nodiscard]] bool isRejecting() const;
    [[nodiscard]] std::vector<domain::RejectionReason> rejectReasons() const;
    /// Back to whose they shall be; the reasons that were ticked stay.
    void closeReject();
    /// What will be given to whom, as it is chosen now.
    [[nodiscard]] std::vector<models::ShareGift> gifts() const;
    [[nodiscard]] QString summary() const;
    void showTrouble(const Told &told);

signals:
    void giveWanted();
    /// Back to the whole section.
    void handBackWanted();
    void rejectPanelWanted();
    void rejectWanted();
    void untickWanted();
    void backWanted();

private:
    void build(const domain::Clock &clock);
    void refresh();
    [[nodiscard]] std::vector<domain::UserId> chosenPeople() const;

    const domain::CodeTables &m_tables;
    std::vector<store::QueueRow> m_rows;
    std::vector<domain::RosterEntry> m_people;
    std::unique_ptr<models::RejectionDraft> m_draft;
    QStackedWidget *m_pages;
    QWidget *m_giving;
    RejectPanel *m_reject;
    QLabel *m_head;
    CheckWords *m_titles;
    TickList *m_list;
    CheckWords *m_share;
    TintedBox *m_trouble;
    std::vector<domain::SubmissionId> m_troubled; ///< What the trouble is about.
    QPushButton *m_give;
};

} // namespace dais::widgets
