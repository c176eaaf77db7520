#pragma once

#include <QStyledItemDelegate>

namespace dais::widgets {

/// A line of the contents of a record: a document with who filed it and its first page in the record, or a bookmark.
class ContentsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dais::widgets
