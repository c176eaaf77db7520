#pragma once

#include <QStyledItemDelegate>

namespace dais::widgets {

/// What was found: a document's head with the count of its pages, and a line of each page with what was looked for in it
/// strong and underlined, so that it stands out without colour.
class FoundRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A line's context in its parts: plain and found in turn, the first one plain. The first plain part is cut at its
/// beginning, so that what was found is seen in a narrow list.
[[nodiscard]] QStringList contextParts(const QString &context, int lettersBefore);

} // namespace dais::widgets
