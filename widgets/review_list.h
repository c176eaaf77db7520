#pragma once

#include "widgets/review_list_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QTabBar;
class QTimer;

namespace dais::widgets {

class PresetShelf;
class SettingsStore;

/// The left region of Review: whose filings, a filter, the order, and the list. UI thread; `queue` and `settings`
/// outlive it.
class ReviewList : public QWidget {
    Q_OBJECT
public:
    ReviewList(models::ReviewQueueModel &queue, SettingsStore &settings, QWidget *parent = nullptr);

    /// Where kept filters come from; outlives it.
    void setShelf(PresetShelf &shelf);
    /// Reads the list for this person and day; keeps whose, order and filter as they are.
    void setDay(const domain::UserId &me, const QDateTime &todayBegan);
    void setTime(const CourtTime &time);
    /// A person whom nobody has given a filing sees the section's, and is told so; until a line is chosen.
    void startWhereFilingsWait();
    /// What is said about whose filings these are; empty when nothing is.
    [[nodiscard]] QString whoseWords() const;
    /// The list itself, for keys that other parts answer.
    [[nodiscard]] QListView &view() { return *m_view; }
    /// The line of a submission, if it is shown.
    [[nodiscard]] std::optional<store::QueueRow> row(const domain::SubmissionId &id) const;
    /// The chosen line; a null id when none is.
    [[nodiscard]] domain::SubmissionId current() const;
    /// Chooses a line; a null id chooses none. Nothing happens when it is not in the list.
    void choose(const domain::SubmissionId &id);
    /// What opens first: a line that needs the person, else one that waits, else a null id.
    [[nodiscard]] domain::SubmissionId first() const;
    /// What needs the person next, else what waits next; none when there is neither.
    [[nodiscard]] domain::SubmissionId nextToSee(const domain::SubmissionId &after) const;
    /// The next line that waits, after this one and else from the top; a null id when none is left.
    [[nodiscard]] domain::SubmissionId nextWaiting(const domain::SubmissionId &after) const;
    [[nodiscard]] int waitingForMe() const { return m_waitingForMe; }
    /// The ticked lines that wait, in the order of the list.
    [[nodiscard]] std::vector<store::QueueRow> ticked() const { return m_model.ticked(); }
    void untickAll() { m_model.clearTicks(); }
    /// Those that were seen to; the others stay ticked.
    void untick(const std::vector<domain::SubmissionId> &ids) { m_model.untick(ids); }
    /// The line's number among all lines shown, from 1, and how many there are.
    struct Place {
        int number = 0;
        int count = 0;
    };
    [[nodiscard]] Place place(const domain::SubmissionId &id) const;

signals:
    /// Another line is chosen; a null id: the list is empty.
    void chosen(const dais::domain::SubmissionId &id);
    /// The chosen line is no longer in the list; no other was chosen in its place.
    void leftList(const dais::domain::SubmissionId &id);
    /// Other lines are ticked.
    void ticksChanged();
    /// Something about lines or counts may differ.
    void changed();

private:
    void build();
    void addKeys();
    void connectModel();
    void requery();
    void refreshCounts();
    [[nodiscard]] bool moveToSection();
    void showScope(store::QueueQuery::Scope scope);
    void step(int by);
    void onCurrentChanged(const QModelIndex &now);
    void settleChoice();
    void showEmptySentence();

    ReviewListModel m_model;
    models::ReviewQueueModel &m_queue;
    SettingsStore &m_settings;
    QTabBar *m_scopes;
    QLabel *m_whose;
    QLineEdit *m_filter;
    QComboBox *m_order;
    QListView *m_view;
    QWidget *m_empty;
    QLabel *m_emptyTitle;
    QLabel *m_emptyBody;
    QTimer *m_settle;
    domain::SubmissionId m_chosen;
    int m_lastRow = 0; ///< Where the choice was, for when it left.
    int m_waitingForMe = 0;
    bool m_mayMove = false; ///< Nothing was chosen since the start.
    std::array<int, 3> m_counts{};
};

} // namespace dais::widgets
