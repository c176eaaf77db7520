#include "widgets/key_cap.h"
#include "widgets/accessible.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QFontMetrics>
#include <QPainter>

namespace dais::widgets {

QSize keyCapSize(const QString &keys)
{
    const QFontMetrics metrics(fontOf(Type::Word));
    const int height = std::max(scaled(18), metrics.height() + 2);
    return {std::max(height, metrics.horizontalAdvance(keys) + 12), height};
}

void paintKeyCap(QPainter &painter, const QRect &rect, const QString &keys, const ColourTokens &tokens, CapOn on)
{
    const QSize size = keyCapSize(keys);
    const QRect cap(rect.x(), rect.y() + (rect.height() - size.height()) / 2, size.width(), size.height());
    const bool chosen = on == CapOn::ChosenRow;
    parts::box(painter, cap, chosen ? QColor(Qt::transparent) : tokens.base, chosen ? tokens.selText : tokens.strong);
    painter.save();
    painter.setFont(fontOf(Type::Word));
    painter.setPen(chosen ? tokens.selText : tokens.text);
    painter.drawText(cap, Qt::AlignCenter, keys);
    painter.restore();
}

KeyCap::KeyCap(const QString &keys, QWidget *parent) : QWidget(parent), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(keys);
    markStaticText(*this);
    followTextSize(*this, [this] { updateGeometry(); });
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_keys, tokensFor(this));
}

} // namespace dais::widgets
