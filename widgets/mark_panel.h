#pragma once

#include "models/mark_layer.h"
#include "widgets/mark_list_proxy.h"
#include "widgets/status_word.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPlainTextEdit;
class QVBoxLayout;

namespace dais::widgets {

class MarkRowDelegate;

/// The right region of the reader: whose marks are shown, the marks of the page in sight, and the words of the chosen one.
/// What is typed is saved by itself at every pause and before anything else is chosen. UI thread; `marks` outlives it.
class MarkPanel : public QWidget {
    Q_OBJECT
public:
    explicit MarkPanel(models::MarksModel &marks, QWidget *parent = nullptr);

    /// The page in sight, from 1; of no document when nothing is open.
    void showPage(const domain::DocumentId &document, int page);
    void setIssueNames(const QStringList &names);
    /// The words of this mark are written now; nothing: a note of its own on the page in sight.
    void choose(const std::optional<domain::Annotation> &mark);
    /// Puts the caret into the words.
    void write();
    /// What was typed and not saved yet is handed out now.
    void flush();
    /// What was typed is on this disk, at a time as people read it; or it is not, and why.
    void saved(const QString &when);
    void notSaved(const QString &why);
    /// How long a pause is after which what was typed is saved; for tests.
    void setPause(int milliseconds) { m_pause.setInterval(milliseconds); }

signals:
    /// A mark in the list was chosen.
    void markWanted(const dais::domain::AnnotationId &id);
    /// The words of a mark are these now; a null id: of a new note on that page.
    void wordsTyped(const dais::domain::AnnotationId &id, const dais::domain::DocumentId &document, int page,
                    const QString &words);
    /// Back to the page.
    void left();

private:
    void buildLayers(QVBoxLayout &column);
    void buildList(QVBoxLayout &column);
    void buildNote(QVBoxLayout &column);
    void showLayers();
    void showTarget();

    models::MarksModel &m_marks;
    MarkListProxy *m_proxy;
    MarkRowDelegate *m_delegate;
    QVBoxLayout *m_layers;
    QLabel *m_noLayers;
    QLabel *m_listHead;
    QListView *m_list;
    QLabel *m_noteHead;
    QPlainTextEdit *m_note;
    StatusWord *m_word;
    QLabel *m_when;
    QTimer m_pause;
    std::optional<domain::Annotation> m_chosen;
    domain::DocumentId m_document;
    int m_page = 0;
    bool m_isTyped = false; ///< There are words that nobody saved yet.
};

} // namespace dais::widgets
