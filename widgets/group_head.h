#pragma once

#include "widgets/colour_tokens.h"

class QPainter;
class QStyleOptionViewItem;

namespace dais::widgets {

/// The head of a group in a list: quiet words over a divider, the same in every list.
void paintGroupHead(QPainter &painter, const QStyleOptionViewItem &option, const QString &words,
                    const ColourTokens &tokens);
/// Its height at the present size of text.
[[nodiscard]] int groupHeadHeight();

} // namespace dais::widgets
