#pragma once

#include <QCheckBox>

namespace dais::widgets {

/// A check box whose words wrap in a narrow panel, semibold once ticked.
class RejectTick : public QCheckBox {
    Q_OBJECT
public:
    explicit RejectTick(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont wordsFont() const;
    [[nodiscard]] QRect wordsRect(int width) const;
};

} // namespace dais::widgets
