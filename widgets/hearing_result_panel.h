#pragma once

#include "domain/code_tables.h"
#include "domain/docketing.h"
#include "models/docket_model.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace dais::widgets {

struct Told;
class TintedBox;

/// One hearing on the docket: what it is, who appeared, what became of it. One key each, because the parties wait. UI
/// thread; `tables` outlives it.
class HearingResultPanel : public QWidget {
    Q_OBJECT
public:
    explicit HearingResultPanel(const domain::CodeTables &tables, QWidget *parent = nullptr);

    /// Shows a hearing: a line for each fact. The same hearing again keeps what is typed.
    void setHearing(const models::DocketRow &row, const QString &title, const QStringList &facts);
    [[nodiscard]] const domain::HearingId &hearing() const { return m_id; }
    /// What was chosen.
    [[nodiscard]] domain::RecordHearing typed() const;
    [[nodiscard]] QString note() const;
    /// What the chosen code does to the asylum clock, before anything is entered.
    void setClock(const QString &sentence);
    [[nodiscard]] QString chosenCode() const;
    void say(const Told &told);
    /// It was recorded: nothing is typed any more.
    void recorded();

signals:
    void codeChosen();
    /// Record it; with `next`, the next date is set at once.
    void recordWanted(bool next);
    void moveWanted();
    void vacateWanted();
    void caseWanted();
    void recordOpened();
    void cancelled();

private:
    void build();
    void fillCodes(const QString &filter);
    void follow();

    const domain::CodeTables &m_tables;
    domain::HearingId m_id;
    QLabel *m_title;
    QLabel *m_facts;
    TintedBox *m_told;
    std::vector<QCheckBox *> m_present;
    QRadioButton *m_held;
    QRadioButton *m_adjourned;
    QLineEdit *m_find;
    QListWidget *m_codes;
    QLabel *m_clock;
    QPlainTextEdit *m_note;
    QPushButton *m_record;
    QPushButton *m_next;
    QWidget *m_form;
    QWidget *m_acts;
};

} // namespace dais::widgets
