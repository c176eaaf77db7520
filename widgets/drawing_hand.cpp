#include "widgets/drawing_hand.h"

#include <cmath>

namespace dais::widgets {

namespace {

using domain::MarkKind;

constexpr std::size_t mostInk = 4'000; ///< Points of one stroke: more says nothing that a page could show.
constexpr QSizeF spotSize(0.03, 0.023);
constexpr QSizeF stampSize(0.22, 0.035);

QPointF onPage(const QPointF &part)
{
    return {std::clamp(part.x(), 0.0, 1.0), std::clamp(part.y(), 0.0, 1.0)};
}

/// A box of that size at a point, moved so that all of it is on the page.
QRectF boxAt(const QPointF &part, const QSizeF &size)
{
    return {QPointF(std::min(part.x(), 1 - size.width()), std::min(part.y(), 1 - size.height())), size};
}

} // namespace

std::optional<MarkKind> kindOf(PageTool tool)
{
    switch (tool) {
    case PageTool::Select:
        return std::nullopt;
    case PageTool::Highlight:
        return MarkKind::Highlight;
    case PageTool::Underline:
        return MarkKind::Underline;
    case PageTool::Squiggle:
        return MarkKind::Squiggle;
    case PageTool::Strike:
        return MarkKind::Strike;
    case PageTool::Box:
        return MarkKind::Box;
    case PageTool::Ellipse:
        return MarkKind::Ellipse;
    case PageTool::Margin:
        return MarkKind::Margin;
    case PageTool::Note:
        return MarkKind::Note;
    case PageTool::Text:
        return MarkKind::Text;
    case PageTool::Ink:
        return MarkKind::Ink;
    case PageTool::Line:
        return MarkKind::Line;
    case PageTool::Arrow:
        return MarkKind::Arrow;
    case PageTool::Stamp:
        return MarkKind::Stamp;
    }
    Q_UNREACHABLE();
}

bool marksWords(PageTool tool)
{
    return tool == PageTool::Select || tool == PageTool::Highlight || tool == PageTool::Underline ||
           tool == PageTool::Squiggle || tool == PageTool::Strike || tool == PageTool::Margin;
}

bool DrawingHand::isStroke() const
{
    return m_tool == PageTool::Ink || m_tool == PageTool::Line || m_tool == PageTool::Arrow;
}

bool DrawingHand::isSpot() const
{
    return m_tool == PageTool::Note || m_tool == PageTool::Stamp;
}

void DrawingHand::begin(PageTool tool, int page, const QPointF &part)
{
    m_tool = tool;
    m_page = page;
    m_from = m_to = onPage(part);
    m_ink = QPolygonF({m_from});
}

void DrawingHand::moveTo(const QPointF &part)
{
    m_to = onPage(part);
    if (m_tool == PageTool::Ink && std::size_t(m_ink.size()) < mostInk && m_ink.last() != m_to)
        m_ink.append(m_to);
}

PageMark DrawingHand::shape(MarkPen pen) const
{
    PageMark mark{.id = {},
                  .page = m_page,
                  .kind = kindOf(m_tool).value_or(MarkKind::Box),
                  .pen = pen,
                  .areas = {},
                  .strokes = {},
                  .text = {},
                  .quote = {}};
    if (isStroke())
        mark.strokes = {m_tool == PageTool::Ink ? m_ink : QPolygonF({m_from, m_to})};
    else if (isSpot())
        mark.areas = {boxAt(m_from, m_tool == PageTool::Stamp ? stampSize : spotSize)};
    else
        mark.areas = {QRectF(m_from, m_to).normalized()};
    return mark;
}

std::optional<DrawnMark> DrawingHand::lift(const QSizeF &least)
{
    const PageMark drawn = shape(MarkPen::Grey);
    const bool stroke = isStroke();
    const bool spot = isSpot();
    m_tool = PageTool::Select;
    const QRectF box = drawn.bounds();
    const bool isMeant = spot || (stroke ? box.width() >= least.width() || box.height() >= least.height()
                                         : box.width() >= least.width() && box.height() >= least.height());
    if (!isMeant)
        return std::nullopt;
    DrawnMark mark{drawn.page, drawn.kind, {}, {}, {}};
    for (const QRectF &area : drawn.areas)
        mark.areas.push_back(areaOf(area));
    for (const QPolygonF &line : drawn.strokes)
        for (const QPointF &part : line)
            mark.points.push_back(pointOf(part));
    return mark;
}

} // namespace dais::widgets
