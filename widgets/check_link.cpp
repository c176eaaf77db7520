#include "widgets/check_link.h"

#include "widgets/colour_tokens.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace dais::widgets {

namespace {
constexpr int side = 3; // The ring stands this far from the words.
}

CheckLink::CheckLink(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTextSize(*this, [this] { updateGeometry(); });
}

QSize CheckLink::sizeHint() const
{
    const QFontMetrics metrics(fontOf(Type::Secondary));
    return {metrics.horizontalAdvance(text()) + 2 * side, std::max(24, metrics.height() + 4)};
}

void CheckLink::paintEvent(QPaintEvent *)
{
    const ColourTokens &tokens = tokensFor(this);
    QPainter painter(this);
    QFont font = fontOf(Type::Secondary);
    font.setUnderline(true);
    painter.setFont(font);
    painter.setPen(isEnabled() ? tokens.accent : tokens.disabled);
    painter.drawText(rect().adjusted(side, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus())
        parts::ring(painter, rect(), tokens.focus, tokens.focusWidth);
}

bool CheckLink::event(QEvent *event)
{
    // Its own key comes before what the region around it does with Enter.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void CheckLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace dais::widgets
