#pragma once

#include "domain/code_tables.h"
#include "domain/command.h"
#include "domain/submission.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace dais::widgets {

class CorrectionCombo;
class ParticularsForm;

/// Title and type of each document as they will stand in the record, and what it changes in the case; the clerk may
/// correct the filer's. UI thread; `tables` outlives it.
class CorrectionList : public QWidget {
    Q_OBJECT
public:
    explicit CorrectionList(const domain::CodeTables &tables, QWidget *parent = nullptr);
    /// Shows a package; `typed` is what was typed about it before, empty for nothing.
    void setSubmission(const domain::Submission &submission, const std::vector<domain::AcceptedFiling> &typed);
    /// What stands there, for every document; empty when all of it is the filer's.
    [[nodiscard]] std::vector<domain::AcceptedFiling> corrections() const;
    /// Looks whether everything can be read; puts the caret into the first field that cannot and gives a sentence.
    [[nodiscard]] QString checkReadable();
    /// The caret into a document's title.
    void edit(int document);

private:
    struct Row {
        domain::AcceptedFiling asFiled;
        QLineEdit *title;
        CorrectionCombo *type;
        QVBoxLayout *column;
        ParticularsForm *particulars;
    };
    void addRow(const domain::Filing &filing, const domain::AcceptedFiling &shown);
    void showParticulars(Row &row, const std::optional<domain::Particulars> &said);

    const domain::CodeTables &m_tables;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
    QDate m_filed;   ///< Rules of that day say what a document changes.
    QString m_filer; ///< Who filed the package.
};

} // namespace dais::widgets
