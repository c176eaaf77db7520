#include "widgets/tinted_box.h"
#include "widgets/accessible.h"
#include "widgets/error_text.h"
#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QFontMetrics>
#include <QPainter>

namespace dais::widgets {
namespace {

constexpr int inset = 10;

int textLeft()
{
    return inset + scaled(16) + 10;
}

int wrappedHeight(const QString &text, Type type, int width)
{
    const QRect room(0, 0, std::max(40, width), 10000);
    return text.isEmpty() ? 0 : QFontMetrics(fontOf(type)).boundingRect(room, Qt::TextWordWrap, text).height();
}

} // namespace

TintedBox::TintedBox(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    markAlert(*this);
    followTextSize(*this, [this] { updateGeometry(); });
    hide();
}

void TintedBox::say(const Told &told, Tint tint, const QString &icon)
{
    m_title = told.title;
    m_body = told.body;
    m_tint = tint;
    m_icon = icon;
    show();
    announce(*this, tr("%1. %2").arg(m_title, m_body));
    updateGeometry();
    update();
}

void TintedBox::saysNothing()
{
    m_title.clear();
    m_body.clear();
    hide();
}

QSize TintedBox::sizeHint() const
{
    return {320, heightForWidth(std::max(320, width()))};
}

int TintedBox::heightForWidth(int width) const
{
    const int room = width - textLeft() - inset;
    return wrappedHeight(m_title, Type::BodyStrong, room) + wrappedHeight(m_body, Type::Body, room) + 2 * inset;
}

void TintedBox::paintEvent(QPaintEvent *)
{
    const Ink ink = tokensFor(this).ink(m_tint);
    QPainter painter(this);
    parts::box(painter, rect(), ink.fill, ink.edge);
    const int side = scaled(16);
    paintInk(painter, QRect(inset, inset + 1, side, side), m_icon, ink.text);
    const int room = width() - textLeft() - inset;
    const int titleHeight = wrappedHeight(m_title, Type::BodyStrong, room);
    painter.setPen(ink.text);
    painter.setFont(fontOf(Type::BodyStrong));
    painter.drawText(QRect(textLeft(), inset, room, titleHeight), Qt::TextWordWrap, m_title);
    painter.setPen(tokensFor(this).text);
    painter.setFont(fontOf(Type::Body));
    painter.drawText(QRect(textLeft(), inset + titleHeight, room, height() - inset - titleHeight), Qt::TextWordWrap,
                     m_body);
}

} // namespace dais::widgets
