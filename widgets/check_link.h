#pragma once

#include <QAbstractButton>

namespace dais::widgets {

/// Words that lead somewhere: underlined, in the accent. At least 24 high, reached with Tab.
class CheckLink : public QAbstractButton {
    Q_OBJECT
public:
    explicit CheckLink(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace dais::widgets
