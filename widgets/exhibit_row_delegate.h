#pragma once

#include <QStyledItemDelegate>
#include <QTimeZone>

namespace dais::widgets {

/// A line of the exhibit list: what it is called, its title, how it stands; below it everything that was said of it.
class ExhibitRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace dais::widgets
