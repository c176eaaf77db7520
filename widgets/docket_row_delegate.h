#pragma once

#include "widgets/docket_words.h"

#include <QStyledItemDelegate>

namespace dais::widgets {

/// Draws a line of the docket's list: when, what kind, who, before whom. `words` outlives it.
class DocketRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit DocketRowDelegate(const DocketWords &words, QObject *parent) : QStyledItemDelegate(parent), m_words(words)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const DocketWords &m_words;
};

} // namespace dais::widgets
