#pragma once

#include <QStyledItemDelegate>

namespace dais::widgets {

/// Draws the review list: heads, and lines of two rows each (what and why it stands there; case, filer, pages, word).
/// The reason for its place and the A-Number are never cut; the title is.
class ReviewRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dais::widgets
