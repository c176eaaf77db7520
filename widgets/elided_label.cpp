#include "widgets/elided_label.h"
#include "widgets/accessible.h"
#include "widgets/colour_tokens.h"
#include <QFontMetrics>
#include <QPainter>

namespace dais::widgets {

ElidedLabel::ElidedLabel(Type type, LabelInk ink, QWidget *parent) : QWidget(parent), m_type(type), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    markStaticText(*this);
    followTextSize(*this, [this] { updateGeometry(); });
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(fontOf(m_type));
    return {m_text.isEmpty() ? 0 : metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const ColourTokens &tokens = tokensFor(this);
    QPainter painter(this);
    painter.setFont(fontOf(m_type));
    painter.setPen(m_ink == LabelInk::Muted ? tokens.muted : tokens.text);
    const QString shown = painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

} // namespace dais::widgets
