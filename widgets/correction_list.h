#pragma once

#include "domain/code_tables.h"
#include "domain/command.h"
#include "domain/submission.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace dais::widgets {

class CorrectionCombo;

/// Title and type of each document as they will stand in the record; the clerk may correct the filer's. UI thread;
/// `tables` outlives it.
class CorrectionList : public QWidget {
    Q_OBJECT
public:
    explicit CorrectionList(const domain::CodeTables &tables, QWidget *parent = nullptr);
    /// Shows a package; `typed` is what was typed about it before, empty for nothing.
    void setFilings(const std::vector<domain::Filing> &filings, const std::vector<domain::AcceptedFiling> &typed);
    /// What stands there, for every document; empty when all of it is the filer's.
    [[nodiscard]] std::vector<domain::AcceptedFiling> corrections() const;
    /// The caret into a document's title.
    void edit(int document);

private:
    struct Row {
        domain::AcceptedFiling asFiled;
        QLineEdit *title;
        CorrectionCombo *type;
    };
    void addRow(const domain::Filing &filing, const domain::AcceptedFiling &shown);

    const domain::CodeTables &m_tables;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
};

} // namespace dais::widgets
