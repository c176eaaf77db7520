#pragma once

#include <QStyledItemDelegate>

namespace dais::widgets {

/// Draws the lines and headings of the palette and of the list of keys.
class CommandRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dais::widgets
