#pragma once

#include "widgets/metrics.h"

#include <QStyledItemDelegate>

namespace dais::widgets {

/// Draws the lines of the Sync view: what, case, when here, when at the court and the word in columns, and below, in a
/// second line, why it waits.
class SyncRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// Where the columns stand within a line of that width; the heads above the list stand there too.
    struct Columns {
        QRect what, ofCase, here, court, word;
    };
    [[nodiscard]] static Columns columnsIn(const QRect &line);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dais::widgets
