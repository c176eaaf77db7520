#pragma once

#include "domain/ids.h"

#include <QTimeZone>
#include <QWidget>

class QLineEdit;
class QListView;

namespace dais::models {
class FoundCasesModel;
}

namespace dais::widgets {

/// What Record and Case show without a case: a field for an A-Number or name, and the cases it leads to. `cases` outlives
/// it; `title` says what choosing does.
class CasePicker : public QWidget {
    Q_OBJECT
public:
    CasePicker(models::FoundCasesModel &cases, const QString &title, QWidget *parent = nullptr);
    /// Hearings are told in this zone, the court's.
    void setZone(const QTimeZone &zone);
    /// Looks again, because the cases on this computer changed.
    void refresh();

signals:
    void caseChosen(const dais::domain::CaseId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);

    models::FoundCasesModel &m_cases;
    QLineEdit *m_field;
    QListView *m_list;
};

} // namespace dais::widgets
