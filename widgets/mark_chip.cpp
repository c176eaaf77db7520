#include "widgets/mark_chip.h"

#include "widgets/page_mark.h"

#include <QPainter>

namespace dais::widgets {

QIcon chipOf(int issue)
{
    constexpr int side = 14;
    QPixmap picture(side * 2, side * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const Ink ink = markInk(penOf(issue));
    painter.fillRect(QRectF(1, 1, side - 2, side - 2), ink.fill);
    painter.setPen(ink.edge);
    painter.drawRect(QRectF(1.5, 1.5, side - 3, side - 3));
    return QIcon(picture);
}

} // namespace dais::widgets
