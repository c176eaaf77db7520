#pragma once

#include "widgets/colour_tokens.h"
#include <QWidget>

class QPainter;

namespace dais::widgets {

/// The size of a key cap with these words on it.
[[nodiscard]] QSize keyCapSize(const QString &keys);

/// Paints a key as people see it on a keyboard, in the middle of the rectangle's height and at its left.
/// Upon a chosen row the cap takes that row's ink.
enum class CapOn { Frame, ChosenRow };
void paintKeyCap(QPainter &painter, const QRect &rect, const QString &keys, const ColourTokens &tokens,
                 CapOn on = CapOn::Frame);

/// A key cap as a widget.
class KeyCap : public QWidget {
    Q_OBJECT

public:
    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);
    QSize sizeHint() const override { return keyCapSize(m_keys); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace dais::widgets
