/// How each kind of mark looks on a page. Our exported copies draw the same shapes.
#include "domain/mark_strokes.h"
#include "widgets/metrics.h"
#include "widgets/page_marks.h"

#include <cmath>
#include <QPainter>
#include <QPainterPath>

namespace dais::widgets {

namespace {

using domain::MarkKind;

constexpr double lineWidth = 2;
constexpr double arrowLength = 12;
constexpr double arrowSpread = 0.45; ///< Radians to each side.
constexpr int noteSide = 18;
constexpr double waveHeight = 2.5;
constexpr double waveLength = 7;
constexpr double barWidth = 3;

/// Marker ink lies on the paper: print shows through it.
void fillAreas(QPainter &painter, const PageMark &mark, const PagePlacing &placed, Paper paper)
{
    painter.save();
    painter.setCompositionMode(paper == Paper::Night ? QPainter::CompositionMode_Screen
                                                     : QPainter::CompositionMode_Multiply);
    const QColor ink = paper == Paper::Night ? markInk(mark.pen).edge : markInk(mark.pen).fill;
    for (const QRectF &area : mark.areas)
        painter.fillRect(placed(area).adjusted(-1, -1, 1, 1), ink);
    painter.restore();
}

void paintRules(QPainter &painter, const PageMark &mark, const PagePlacing &placed)
{
    for (const QRectF &area : mark.areas) {
        // The line follows the words' own foot, so it turns with the page.
        const double at = mark.kind == MarkKind::Strike ? area.center().y() : area.bottom();
        const QPointF from = placed(QRectF(area.left(), at, 0, 0)).topLeft();
        const QPointF to = placed(QRectF(area.right(), at, 0, 0)).topLeft();
        if (mark.kind != MarkKind::Squiggle) {
            painter.drawLine(from, to);
            continue;
        }
        const auto waves = domain::wavesBetween(from, to, waveHeight, waveLength);
        painter.drawPolyline(waves.data(), int(waves.size()));
    }
}

/// A bar beside the lines, outside of them whichever way the page is turned.
void paintBars(QPainter &painter, const PageMark &mark, const PagePlacing &placed)
{
    painter.setPen(QPen(markInk(mark.pen).edge, barWidth, Qt::SolidLine, Qt::FlatCap));
    for (const QRectF &area : mark.areas) {
        const double left = domain::marginBarAt(area.left());
        painter.drawLine(placed(QRectF(left, area.top(), 0, 0)).topLeft(),
                         placed(QRectF(left, area.bottom(), 0, 0)).topLeft());
    }
}

void paintStrokes(QPainter &painter, const PageMark &mark, const PagePlacing &placed)
{
    for (const QPolygonF &stroke : mark.strokes) {
        QPolygonF points;
        for (const QPointF &part : stroke)
            points.append(placed(QRectF(part, QSizeF(0, 0))).topLeft());
        painter.drawPolyline(points);
        if (mark.kind != MarkKind::Arrow || points.size() < 2)
            continue;
        const QPointF tip = points.last();
        const QPointF from = tip - points[points.size() - 2];
        const double angle = std::atan2(from.y(), from.x());
        for (const double side : {angle + arrowSpread, angle - arrowSpread})
            painter.drawLine(tip, tip - QPointF(std::cos(side), std::sin(side)) * arrowLength);
    }
}

void paintWords(QPainter &painter, const PageMark &mark, const PagePlacing &placed)
{
    const Ink ink = markInk(mark.pen);
    for (const QRectF &area : mark.areas) {
        const QRectF box = placed(area);
        if (mark.kind == MarkKind::Stamp) {
            painter.setPen(QPen(ink.edge, lineWidth));
            painter.drawRoundedRect(box, space::hair, space::hair);
        } else {
            painter.fillRect(box, ink.fill);
        }
        painter.setPen(mark.kind == MarkKind::Stamp ? ink.edge : ink.text);
        painter.setFont(fontOf(mark.kind == MarkKind::Stamp ? Type::BodyStrong : Type::Body));
        painter.drawText(box.adjusted(space::hair, 2, -space::hair, -2),
                         int(Qt::TextWordWrap) | int(mark.kind == MarkKind::Stamp ? Qt::AlignCenter : Qt::AlignLeft),
                         mark.text);
    }
}

/// A small sheet for a note, a ribbon for a bookmark: where it stands, of one size at every zoom.
void paintSign(QPainter &painter, const PageMark &mark, const PagePlacing &placed)
{
    const Ink ink = markInk(mark.pen);
    for (const QRectF &area : mark.areas) {
        const QPointF at = placed(area).topLeft();
        QPainterPath shape;
        if (mark.kind == MarkKind::Bookmark) {
            const QRectF box(at, QSizeF(noteSide * 0.7, noteSide * 1.4));
            shape.addPolygon(QPolygonF({box.topLeft(),
                                        box.topRight(),
                                        box.bottomRight(),
                                        {box.center().x(), box.bottom() - box.width() / 2},
                                        box.bottomLeft(),
                                        box.topLeft()}));
        } else {
            shape.addRoundedRect(QRectF(at, QSizeF(noteSide, noteSide)), 3, 3);
        }
        painter.fillPath(shape, ink.fill);
        painter.setPen(QPen(ink.edge, 1.5));
        painter.drawPath(shape);
        if (mark.kind != MarkKind::Note)
            continue;
        for (int line = 0; line < 3; ++line) // Written lines: a shape beside the colour.
            painter.drawLine(at + QPointF(4, 5 + line * 4), at + QPointF(line == 2 ? 9 : noteSide - 4, 5 + line * 4));
    }
}

void paintEdge(QPainter &painter, const PageMark &mark, const PagePlacing &placed, bool isChosen)
{
    constexpr int air = 3;
    QPen pen(markInk(mark.pen).edge, isChosen ? lineWidth : 1);
    pen.setStyle(mark.isMoved ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(placed(mark.bounds()).adjusted(-air, -air, air, air));
}

/// What says in the corner of a highlight that words belong to it.
void paintWordsSign(QPainter &painter, const PageMark &mark, const PagePlacing &placed)
{
    if (mark.text.isEmpty() || mark.areas.isEmpty())
        return;
    const Ink ink = markInk(mark.pen);
    const QRectF last = placed(mark.areas.last());
    const QRectF box(last.right() + 3, last.top() - 3, noteSide * 0.7, noteSide * 0.7);
    painter.setPen(QPen(ink.edge, 1.5));
    painter.setBrush(ink.fill);
    painter.drawRect(box);
    painter.drawLine(box.topLeft() + QPointF(3, 4), box.topRight() + QPointF(-3, 4));
    painter.drawLine(box.topLeft() + QPointF(3, 8), box.topRight() + QPointF(-5, 8));
    painter.setBrush(Qt::NoBrush);
}

/// An arrow at the end of a mark that leads somewhere.
void paintLinkSign(QPainter &painter, const PageMark &mark, const PagePlacing &placed)
{
    const QRectF box = placed(mark.bounds());
    const QPointF tail(box.right() + 5, box.bottom() - noteSide * 0.35);
    const QPointF tip = tail + QPointF(noteSide * 0.8, 0);
    painter.setPen(QPen(markInk(mark.pen).edge, lineWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(tail, tip);
    painter.drawLine(tip, tip + QPointF(-5, -4));
    painter.drawLine(tip, tip + QPointF(-5, 4));
}

} // namespace

void paintMark(QPainter &painter, const PageMark &mark, const PagePlacing &placed, Paper paper, bool isChosen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(markInk(mark.pen).edge, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (mark.kind) {
    case MarkKind::Highlight:
        fillAreas(painter, mark, placed, paper);
        paintWordsSign(painter, mark, placed);
        break;
    case MarkKind::Underline:
    case MarkKind::Squiggle:
    case MarkKind::Strike:
        paintRules(painter, mark, placed);
        paintWordsSign(painter, mark, placed);
        break;
    case MarkKind::Box:
        for (const QRectF &area : mark.areas)
            painter.drawRect(placed(area));
        paintWordsSign(painter, mark, placed);
        break;
    case MarkKind::Ellipse:
        for (const QRectF &area : mark.areas)
            painter.drawEllipse(placed(area));
        paintWordsSign(painter, mark, placed);
        break;
    case MarkKind::Margin:
        paintBars(painter, mark, placed);
        paintWordsSign(painter, mark, placed);
        break;
    case MarkKind::Ink:
    case MarkKind::Line:
    case MarkKind::Arrow:
        paintStrokes(painter, mark, placed);
        break;
    case MarkKind::Text:
    case MarkKind::Stamp:
        paintWords(painter, mark, placed);
        break;
    case MarkKind::Note:
    case MarkKind::Bookmark:
        paintSign(painter, mark, placed);
        break;
    }
    if (mark.isLink)
        paintLinkSign(painter, mark, placed);
    if (isChosen || mark.isMoved)
        paintEdge(painter, mark, placed, isChosen);
    painter.restore();
}

} // namespace dais::widgets
