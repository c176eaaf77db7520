#pragma once

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace dais::widgets {

/// A page that asks for little: the dark bar at the left as in the frame, and a narrow column beside it.
/// Sign-in and lock are such pages, so that the window does not jump when they go.
class FormPage : public QWidget {
    Q_OBJECT

public:
    explicit FormPage(QWidget *parent = nullptr);

protected:
    /// Where the form is put together, from the top.
    [[nodiscard]] QVBoxLayout &column() { return *m_column; }
    /// A field with its label above, both in the column; the label is its accessible name too.
    QLineEdit *addField(const QString &label);
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QWidget *m_body;
    QVBoxLayout *m_column;
};

} // namespace dais::widgets
