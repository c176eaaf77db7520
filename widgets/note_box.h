#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace dais::widgets {

/// Where a note about a filing is written: a field that begins with a few words, and a button that saves it. Closing it
/// keeps what was typed. UI thread.
class NoteBox : public QWidget {
    Q_OBJECT
public:
    explicit NoteBox(QWidget *parent = nullptr);
    /// Shows the field with these words when nothing was typed yet; the caret stands at their end.
    void open(const QString &beginning);
    [[nodiscard]] QString text() const;
    /// What was typed about another filing.
    void setText(const QString &text);

signals:
    void saveWanted(const QString &text);

private:
    QPlainTextEdit *m_field;
    QPushButton *m_save;
};

} // namespace dais::widgets
