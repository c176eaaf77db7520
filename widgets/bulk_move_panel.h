#pragma once

#include "domain/roster.h"
#include "domain/session.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace dais::widgets {

struct Told;
class CourtTimeEdit;
class TintedBox;

/// "Judge is away", "room closed", "court closed": what would move where, who is told, what would be late; then all of it
/// as one act. Nothing is done by looking. UI thread.
class BulkMovePanel : public QWidget {
    Q_OBJECT
public:
    explicit BulkMovePanel(const QString &court, const QTimeZone &zone, QWidget *parent = nullptr);

    void setChoices(const std::vector<domain::RosterEntry> &people, const QStringList &rooms);
    /// Begins with the days from this one on.
    void begin(const QDate &day);
    /// The absence as the fields have it; it has no id.
    [[nodiscard]] domain::Absence typed() const;
    /// Why it is; the code of a move's reason.
    [[nodiscard]] QString reasonCode() const;

    /// A hearing that would move.
    struct Line {
        QString who;  ///< "A000-118-907 RESPONDENT".
        QString from; ///< "Mon Dec 7, 8:30 am".
        QString to;   ///< Empty: it has no place, and stays.
        QString note; ///< What speaks against it; empty when nothing does.
    };
    void setPlan(const std::vector<Line> &lines, const QString &summary);
    /// Which of the lines are ticked.
    [[nodiscard]] std::vector<int> ticked() const;
    void say(const Told &told);
    /// What is planned, a line each.
    [[nodiscard]] QStringList lines() const;

signals:
    /// Work out what would move.
    void planWanted();
    void moveWanted();
    /// Whoever is chosen is away as a calendar file says.
    void fileWanted();
    void cancelled();

private:
    void build();
    void follow();

    QString m_court;
    QTimeZone m_zone;
    std::vector<domain::RosterEntry> m_judges;
    QComboBox *m_who;
    CourtTimeEdit *m_from;
    CourtTimeEdit *m_to;
    QLineEdit *m_reason;
    QCheckBox *m_holiday;
    QPushButton *m_plan;
    TintedBox *m_told;
    QLabel *m_summary;
    QTableWidget *m_table;
    QPushButton *m_move;
};

} // namespace dais::widgets
