#include "widgets/overlay.h"
#include "widgets/colour_tokens.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace dais::widgets {
namespace {

constexpr int topAt = 84;

/// The panel itself: content colour within a border, so that it stands out in high contrast, where nothing is
/// dimmed.
class Panel : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ColourTokens &t = tokensFor(this);
        QPainter painter(this);
        parts::box(painter, rect(), t.base, t.strong, t.theme == Theme::HighContrast ? 2 : 1, 0);
    }
};

} // namespace

Overlay::Overlay(QWidget &host, const QSize &size)
    : QWidget(&host), m_size(size), m_panel(new Panel(this)), m_layout(new QVBoxLayout(m_panel))
{
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(0);
    host.installEventFilter(this);
    followTextSize(*this, [this] { place(); });
    hide();
}

void Overlay::open(QWidget &first)
{
    if (!isVisible())
        m_cameFrom = QApplication::focusWidget();
    place();
    raise();
    show();
    first.setFocus(Qt::ShortcutFocusReason);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    emit dismissed();
}

void Overlay::place()
{
    setGeometry(parentWidget()->rect());
    const int top = std::min(topAt, height() / 10);
    const QSize size(std::min(scaled(m_size.width()), width() - 2 * space::wide),
                     std::min(scaled(m_size.height()), height() - top - space::wide));
    m_panel->setGeometry((width() - size.width()) / 2, top, size.width(), size.height());
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensFor(this).scrim);
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept(); // Nothing typed here may reach what is behind.
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->pos()))
        dismiss();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return false;
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget *here = QApplication::focusWidget();
    for (QWidget *to = here; to;) {
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
        if (to == here)
            break;
        if (isAncestorOf(to) && to->isVisible() && to->isEnabled() && (to->focusPolicy() & Qt::TabFocus)) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    }
    return true;
}

} // namespace dais::widgets
