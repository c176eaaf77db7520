#pragma once

#include "models/rejection_draft.h"

#include <QWidget>

class QTextEdit;

namespace dais::widgets {

class RejectTick;

/// One reason for rejecting: its tick, and once ticked the rule and the sentence to the filer, which can be changed.
class RejectReasonRow : public QWidget {
    Q_OBJECT
public:
    explicit RejectReasonRow(const models::RejectionDraft::Line &line, QWidget *parent = nullptr);
    [[nodiscard]] const QString &code() const { return m_code; }
    void setTicked(bool ticked);
    [[nodiscard]] RejectTick &box() { return *m_box; }
    [[nodiscard]] QTextEdit &fix() { return *m_fix; }

signals:
    void ticked(const QString &code, bool on);
    void fixChanged(const QString &code, const QString &fix);
    /// Kept words are wanted, to stand in the fix.
    void wordsWanted();

private:
    void fitHeight();
    QString m_code;
    RejectTick *m_box;
    QWidget *m_more;
    QTextEdit *m_fix;
};

} // namespace dais::widgets
