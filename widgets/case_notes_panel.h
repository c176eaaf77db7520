#pragma once

#include "domain/record.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace dais::widgets {

/// Notes on a case as a whole, newest first, by the day of the hearing: who wrote them, when, and who sees them. What is typed
/// becomes a note by Ctrl+Enter and when the panel is left; nothing is thrown away. Hidden until asked for. UI thread.
class CaseNotesPanel : public QWidget {
    Q_OBJECT
public:
    explicit CaseNotesPanel(QWidget *parent = nullptr);
    /// Times are shown in this zone, the court's.
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    void setNotes(const std::vector<domain::Note> &notes);
    void open();
    /// Another case: what was typed and could not be saved waits for its own.
    void setCase(const domain::CaseId &id);
    /// What was typed is handed out now.
    void flush();
    /// It was saved, or why it was not: then it stays in the field.
    void saved();
    void notSaved(const QString &why);
    void leave();

signals:
    void noteWanted(const QString &text);
    void closed();

private:
    QTimeZone m_zone = QTimeZone::utc();
    domain::CaseId m_case;
    QHash<domain::CaseId, QString> m_unsaved;
    QVBoxLayout *m_rows;
    QPlainTextEdit *m_field;
    QLabel *m_says;
};

} // namespace dais::widgets
