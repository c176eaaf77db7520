#pragma once

#include "widgets/page_mark.h"

#include <optional>

namespace dais::widgets {

/// What the pointer does on a page. Words are selected where a tool marks words and there are some.
enum class PageTool {
    Select,
    Highlight,
    Underline,
    Squiggle,
    Strike,
    Box,
    Ellipse,
    Margin,
    Note,
    Text,
    Ink,
    Line,
    Arrow,
    Stamp
};

/// The kind of mark that a tool makes; nothing for the one that only selects.
[[nodiscard]] std::optional<domain::MarkKind> kindOf(PageTool tool);
/// Whether a tool marks words where there are some.
[[nodiscard]] bool marksWords(PageTool tool);

/// A shape while it is being drawn on one page; parts of the page, 0 to 1. Plain data.
class DrawingHand {
public:
    void begin(PageTool tool, int page, const QPointF &part);
    void moveTo(const QPointF &part);
    [[nodiscard]] bool isDrawing() const { return m_tool != PageTool::Select; }
    [[nodiscard]] int page() const { return m_page; }
    /// The shape as it would be if the pen were lifted now.
    [[nodiscard]] PageMark shape(MarkPen pen) const;
    /// Lifts the pen. Nothing when what was drawn is too small to be meant, `least` being the smallest part.
    [[nodiscard]] std::optional<DrawnMark> lift(const QSizeF &least);
    void drop() { m_tool = PageTool::Select; }

private:
    [[nodiscard]] bool isStroke() const;
    /// A note or a stamp stands where the pen was put down, whatever it did then.
    [[nodiscard]] bool isSpot() const;

    PageTool m_tool = PageTool::Select;
    int m_page = 0;
    QPointF m_from;
    QPointF m_to;
    QPolygonF m_ink;
};

} // namespace dais::widgets
