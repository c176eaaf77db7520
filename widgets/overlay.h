#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace dais::widgets {

/// A panel over the window for the moment: it dims what is behind, keeps Tab within, goes with Esc or a click
/// beside it, and gives the focus back to where it was. Never used for news.
class Overlay : public QWidget {
    Q_OBJECT

public:
    /// Covers `host`, which owns it; `size` is that of the panel at 100 % text.
    Overlay(QWidget &host, const QSize &size);

    /// Shows the panel; `first` takes the focus.
    void open(QWidget &first);
    /// Hides it and gives the focus back.
    void dismiss();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    /// Who had the keyboard before; null when it is gone.
    [[nodiscard]] QWidget *cameFrom() const { return m_cameFrom; }

signals:
    void dismissed();

protected:
    [[nodiscard]] QVBoxLayout &panel() { return *m_layout; }
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();

    QSize m_size;
    QWidget *m_panel;
    QVBoxLayout *m_layout;
    QPointer<QWidget> m_cameFrom;
};

} // namespace dais::widgets
