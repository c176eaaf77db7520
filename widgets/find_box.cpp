#include "widgets/find_box.h"
#include "widgets/colour_tokens.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace dais::widgets {

FindBox::FindBox(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setRoom(Room::Wide);
    followTextSize(*this, [this] { updateGeometry(); });
    connect(this, &QAbstractButton::clicked, this, [this] { emit findRequested({}); });
}

void FindBox::setRoom(Room room)
{
    m_room = room;
    setText(room == Room::Wide ? tr("Find a case, page or command") : tr("Find or go to"));
    setAccessibleName(tr("Find a case, page or command"));
    updateGeometry();
    update();
}

QSize FindBox::sizeHint() const
{
    const int words = QFontMetrics(fontOf(Type::Body)).horizontalAdvance(text()) + 2 * 10;
    return {std::max(m_room == Room::Wide ? 300 : 190, words), scaled(32)};
}

QSize FindBox::minimumSizeHint() const
{
    return {120, scaled(32)};
}

void FindBox::paintEvent(QPaintEvent *)
{
    const ColourTokens &t = tokensFor(this);
    QPainter painter(this);
    parts::box(painter, rect(), t.base, hasFocus() ? t.focus : t.strong, hasFocus() ? t.focusWidth : 1);
    painter.setFont(fontOf(Type::Body));
    painter.setPen(t.muted);
    const QRect words = rect().adjusted(10, 0, -8, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void FindBox::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString typed = event->text();
    if (enter)
        return click();
    if (!typed.isEmpty() && typed.front().isPrint() && !typed.front().isSpace() &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        emit findRequested(typed);
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace dais::widgets
