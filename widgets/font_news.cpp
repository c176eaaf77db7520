#include "widgets/font_news.h"
#include <QApplication>
#include <QEvent>

namespace dais::widgets {

FontNews &FontNews::of(QApplication &application)
{
    auto *found = application.findChild<FontNews *>({}, Qt::FindDirectChildrenOnly);
    return found ? *found : *new FontNews(application);
}

FontNews::FontNews(QApplication &application) : QObject(&application)
{
    application.installEventFilter(this);
}

bool FontNews::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && watched == parent())
        emit changed();
    return false;
}

} // namespace dais::widgets
