#include "widgets/check_words.h"

#include "widgets/accessible.h"
#include "widgets/ink_icon.h"

#include <QFontMetrics>
#include <QPainter>

namespace dais::widgets {

CheckWords::CheckWords(const QString &text, Type type, Tint tint, const QString &sign, QWidget *parent)
    : QWidget(parent), m_text(text), m_type(type), m_tint(tint), m_sign(sign)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // The height for the width says the rest.
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    markStaticText(*this);
    setAccessibleName(text);
    followTextSize(*this, [this] { updateGeometry(); });
}

void CheckWords::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int CheckWords::signRoom()
{
    return scaled(16) + 10;
}

int CheckWords::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(scaled(60), width - left()), 100000);
    const QFontMetrics metrics(fontOf(m_type));
    return std::max(metrics.height(), metrics.boundingRect(room, Qt::TextWordWrap, m_text).height());
}

QSize CheckWords::sizeHint() const
{
    const QFontMetrics metrics(fontOf(m_type));
    return {left() + metrics.horizontalAdvance(m_text) + 2, heightForWidth(width())};
}

QSize CheckWords::minimumSizeHint() const
{
    return {scaled(60), QFontMetrics(fontOf(m_type)).height()};
}

void CheckWords::paintEvent(QPaintEvent *)
{
    const ColourTokens &tokens = tokensFor(this);
    const QColor ink = m_tint == Tint::Quiet ? tokens.muted : tokens.ink(m_tint).text;
    QPainter painter(this);
    if (!m_sign.isEmpty()) {
        const int side = scaled(16);
        const int lineHeight = QFontMetrics(fontOf(m_type)).height();
        paintInk(painter, QRect(0, (lineHeight - side) / 2, side, side), m_sign, ink);
    }
    painter.setFont(fontOf(m_type));
    painter.setPen(m_tint == Tint::Ok ? tokens.text : ink);
    painter.drawText(rect().adjusted(left(), 0, 0, 0), Qt::TextWordWrap, m_text);
}

} // namespace dais::widgets
