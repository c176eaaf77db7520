#include "app/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace dais::app {

IdleWatch::IdleWatch(int minutes, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(minutes * 60 * 1000);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        m_timer.start();
        break;
    default:
        break;
    }
    return false;
}

} // namespace dais::app
