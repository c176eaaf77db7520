#include "widgets/pane_window.h"

#include "widgets/settings_store.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

QString textOf(const QRect &place)
{
    return QStringLiteral("%1,%2,%3,%4").arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
}

QRect placeOf(const QString &text)
{
    const QStringList numbers = text.split(QLatin1Char(','));
    return numbers.size() == 4 ? QRect(numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt(), numbers[3].toInt())
                               : QRect();
}

/// A screen that another window is not on; its own where there is only one.
QScreen *otherScreen(const QWidget &beside)
{
    for (QScreen *screen : QGuiApplication::screens())
        if (screen != beside.screen())
            return screen;
    return beside.screen();
}

} // namespace

PaneWindow::PaneWindow(const QString &key, SettingsStore &settings, QWidget *parent)
    : QWidget(parent, Qt::Window), m_key(key), m_settings(settings)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(qApp, &QGuiApplication::screenRemoved, this, [this](QScreen *gone) {
        if (m_pane && (!screen() || screen() == gone || QGuiApplication::screens().size() < 2))
            emit paneReturns();
    });
    hide();
}

QString PaneWindow::keyOf(const QScreen &screen) const
{
    return QStringLiteral("pane/%1/%2").arg(m_key, screen.name());
}

void PaneWindow::take(QWidget &pane, const QWidget &beside)
{
    m_pane = &pane;
    layout()->addWidget(&pane);
    pane.show();
    QScreen *where = otherScreen(beside);
    const QRect kept = placeOf(m_settings.value(keyOf(*where), QString()).toString());
    const QRect room = where->availableGeometry();
    const bool fits = kept.isValid() && room.intersects(kept);
    setGeometry(fits ? kept : QRect(room.topLeft() + QPoint(room.width() / 8, room.height() / 8), room.size() * 3 / 4));
    show();
    raise();
    activateWindow();
}

QWidget *PaneWindow::giveBack()
{
    if (!m_pane)
        return nullptr;
    keepPlace();
    layout()->removeWidget(m_pane);
    QWidget *pane = m_pane;
    m_pane = nullptr;
    hide();
    return pane;
}

void PaneWindow::keepPlace() const
{
    if (const QScreen *now = screen())
        m_settings.setValue(keyOf(*now), textOf(geometry()));
}

void PaneWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // The pane lives on: it only changes its place.
    emit paneReturns();
}

} // namespace dais::widgets
