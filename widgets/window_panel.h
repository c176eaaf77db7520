#pragma once

#include "domain/code_tables.h"
#include "domain/user.h"
#include "store/papers.h"
#include "widgets/error_text.h"
#include "widgets/overlay.h"

#include <QTimeZone>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace dais::models {
class FoundCasesModel;
}

namespace dais::widgets {

class CasePicker;
class CourtTimeEdit;
class PaperRow;
class TintedBox;

/// Takes in papers that were handed in at the window: for which case, by whom, when, and the scans. What was typed stays
/// when it is closed, until it was taken in. UI thread; `tables` and `cases` outlive it.
class WindowPanel : public Overlay {
    Q_OBJECT
public:
    WindowPanel(const domain::CodeTables &tables, models::FoundCasesModel &cases, const QTimeZone &zone, QWidget &host);

    /// Asks for the case, or goes on where it was left.
    void ask(const QDateTime &now);
    /// The case that was chosen, in words.
    void setCase(const domain::CaseId &id, const QString &words);
    /// A scan was kept on this computer.
    void addPaper(const store::KeptPaper &paper);
    void say(const Told &told);
    /// It was taken in: the panel is empty again, and goes.
    void taken();

    struct Paper {
        store::KeptPaper paper;
        QString documentType;
        QString title;
    };
    struct Typed {
        domain::CaseId caseId;
        domain::Role filer = domain::Role::Respondent;
        QString filerName;
        QDateTime receivedAt; ///< UTC.
        std::vector<Paper> papers;
    };
    [[nodiscard]] Typed typed() const;
    /// What is still missing, in words; empty when nothing is.
    [[nodiscard]] QString missing() const;
    [[nodiscard]] const std::vector<PaperRow *> &papers() const { return m_rows; }

signals:
    void caseChosen(const dais::domain::CaseId &id);
    /// These files are to be kept as scans.
    void filesChosen(const QStringList &paths);
    void takeInWanted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildForm();
    void chooseFiles();
    void removeRow(PaperRow *row);
    void tryTakeIn();
    void clear();

    const domain::CodeTables &m_tables;
    QTimeZone m_zone;
    domain::CaseId m_case;
    QStackedWidget *m_pages;
    CasePicker *m_picker;
    QWidget *m_form;
    QLabel *m_caseWords;
    QComboBox *m_filer;
    QLineEdit *m_name;
    CourtTimeEdit *m_received;
    QVBoxLayout *m_papersColumn;
    QLabel *m_none;
    TintedBox *m_told;
    QPushButton *m_add;
    std::vector<PaperRow *> m_rows;
};

} // namespace dais::widgets
