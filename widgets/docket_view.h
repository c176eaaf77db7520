#pragma once

#include "widgets/bulk_move_panel.h"
#include "widgets/case_picker.h"
#include "widgets/docket_grid.h"
#include "widgets/docket_month.h"
#include "widgets/docket_ruler.h"
#include "widgets/docket_settle_list.h"
#include "widgets/hearing_panel.h"
#include "widgets/hearing_result_panel.h"

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace dais::widgets {

/// The screen Docket: a bar, the days as week, day, month or list, and beside them what is to be settled, or the hearing
/// at hand. It knows no store: it shows a model and says what is wanted. UI thread.
class DocketView : public QWidget {
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts {
        models::DocketModel &docket;
        models::FoundCasesModel &cases;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        QTimeZone zone;
        QString court; ///< Code.
        int weekMinutes = 0;
        int dayStart = 0; ///< Minutes from midnight.
        int dayEnd = 0;
        int step = 0;
        bool mayMoveMany = false;
    };
    explicit DocketView(const Parts &parts, QWidget *parent = nullptr);

    enum class Span { Week, Day, Month, List };
    [[nodiscard]] Span span() const { return m_span; }
    void setSpan(Span span);
    [[nodiscard]] QDate day() const { return m_day; }
    void goTo(const QDate &day);
    void setPeople(const std::vector<domain::RosterEntry> &people);
    /// What the top bar says: the days that are shown.
    [[nodiscard]] QString daysInWords() const;

    /// What is beside the days.
    enum class Side { Settle, Hearing, Result, Picker };
    void showSide(Side side);
    [[nodiscard]] Side side() const { return m_side; }
    /// Moving many takes the place of the days.
    void showBulk(bool shown);
    [[nodiscard]] bool isBulk() const;
    /// The chosen hearing, wherever it is chosen; none when a cell or a whole session is.
    [[nodiscard]] domain::HearingId chosen() const;
    void choose(const domain::HearingId &id);
    void lift();

    [[nodiscard]] DocketGrid &grid() { return *m_grid; }
    [[nodiscard]] DocketRuler &ruler() { return *m_ruler; }
    [[nodiscard]] DocketMonth &month() { return *m_month; }
    [[nodiscard]] DocketSettleList &settle() { return *m_settle; }
    [[nodiscard]] HearingPanel &hearing() { return *m_hearing; }
    [[nodiscard]] HearingResultPanel &result() { return *m_result; }
    [[nodiscard]] BulkMovePanel &bulk() { return *m_bulk; }
    [[nodiscard]] DocketWords &words() { return m_words; }

signals:
    /// It came into sight, or other days are wanted: the model is to show [from, to), UTC.
    void daysWanted(const QDateTime &from, const QDateTime &to);
    void chosenChanged();
    /// A hearing is to be looked at.
    void openWanted(const dais::domain::HearingId &id);
    /// It was dropped there.
    void moveWanted(const dais::domain::HearingId &id, const dais::models::DocketLane &lane, const QDateTime &startsAt,
                    int minutes);
    /// A new hearing, before whoever's lane and on the day that is chosen.
    void newWanted();
    void caseChosen(const dais::domain::CaseId &id);
    void bulkWanted();
    void exportWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildBar();
    void buildDays();
    void buildSide();
    void addKeys();
    void refreshLanes();
    void turn(int by);
    void openCard(const models::DocketCard *card);
    void applyFilter();
    [[nodiscard]] std::pair<QDate, QDate> shownDays() const;
    [[nodiscard]] std::vector<QDate> weekDays() const;

    Parts m_parts;
    DocketWords m_words;
    Span m_span = Span::Week;
    Side m_side = Side::Settle;
    bool m_wasShown = false;
    QDate m_day;
    std::vector<domain::RosterEntry> m_people;
    QTabBar *m_spans;
    QComboBox *m_by;
    QComboBox *m_types;
    QLineEdit *m_find;
    QPushButton *m_new;
    QPushButton *m_many;
    QStackedWidget *m_main;
    DocketGrid *m_grid;
    DocketRuler *m_ruler;
    DocketMonth *m_month;
    QListView *m_list;
    BulkMovePanel *m_bulk;
    QStackedWidget *m_beside;
    DocketSettleList *m_settle;
    HearingPanel *m_hearing;
    HearingResultPanel *m_result;
    CasePicker *m_picker;
};

} // namespace dais::widgets
