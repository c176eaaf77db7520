#pragma once

#include "domain/record.h"
#include "models/submission_checks.h"
#include "store/submission_review.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace dais::widgets {

class ChargingForm;
class CheckList;
class CheckWords;
class CorrectionList;
class ElidedLabel;

/// What stands beside a filing that waits: checks, the charging document's data, titles and types, notes, and the two
/// buttons. Keeps what is typed until it is told that it was saved. UI thread; `tables` outlives it.
class CheckPage : public QWidget {
    Q_OBJECT
public:
    /// What a person typed about one filing.
    struct Typed {
        QString note;
        std::vector<domain::AcceptedFiling> corrections;
        std::optional<domain::ChargingData> charging;
    };
    explicit CheckPage(const domain::CodeTables &tables, QWidget *parent = nullptr);

    void setSubmission(const domain::Submission &submission, const std::vector<models::Check> &checks,
                       const Typed &typed);
    /// New checks of the filing that is shown; what is typed stays.
    void setChecks(const domain::Submission &submission, const std::vector<models::Check> &checks);
    void setNotes(const QStringList &notes);
    [[nodiscard]] Typed typed() const;
    [[nodiscard]] store::AcceptChoices choices() const;
    /// A sentence about what cannot be read, the caret in it; empty when everything can.
    [[nodiscard]] QString checkReadable();
    [[nodiscard]] CheckList &checks() { return *m_checks; }
    void editTitle(int document);
    void editNote();
    void clearNote();
    [[nodiscard]] QString note() const;
    enum class May { Decide, Wait };
    void setMay(May may);

signals:
    void acceptWanted();
    void rejectWanted();
    void forwardWanted();
    void noteWanted(const QString &text);
    /// Back to the list.
    void backWanted();

private:
    void buildBar(QWidget &bar);
    void addKeys();

    QScrollArea *m_scroll;
    ElidedLabel *m_summary;
    CheckList *m_checks;
    QWidget *m_chargingBlock;
    ChargingForm *m_charging;
    CorrectionList *m_corrections;
    QWidget *m_notesBlock;
    CheckWords *m_notes;
    QLineEdit *m_note;
    QPushButton *m_accept;
    QPushButton *m_reject;
    QPushButton *m_forward;
};

} // namespace dais::widgets
