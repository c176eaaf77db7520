#pragma once

#include "store/papers.h"

#include <QWidget>

class QLineEdit;

namespace dais::widgets {

class CorrectionCombo;

/// One paper handed in at the window: its file, what it is, and its title in the record.
class PaperRow : public QWidget {
    Q_OBJECT
public:
    /// A type of document: its code and its name.
    using Choice = std::pair<QString, QString>;
    PaperRow(const store::KeptPaper &paper, const QList<Choice> &types, QWidget *parent = nullptr);
    [[nodiscard]] const store::KeptPaper &paper() const { return m_paper; }
    [[nodiscard]] QString documentType() const;
    [[nodiscard]] QString title() const;
    void setDocumentType(const QString &code);
    void begin(); ///< The caret to its type.

signals:
    void removeWanted();
    void changed();

private:
    store::KeptPaper m_paper;
    CorrectionCombo *m_type;
    QLineEdit *m_title;
};

} // namespace dais::widgets
