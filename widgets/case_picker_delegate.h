#pragma once

#include <QStyledItemDelegate>
#include <QTimeZone>

namespace dais::widgets {

/// A case in the list of cases: its number and name, when it is heard next, and whether its whole record can be read here
/// without the court.
class CasePickerDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// Hearings are told in this zone, the court's.
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTimeZone m_zone = QTimeZone::utc();
};

/// How much of a record is here, in words; empty where nothing of it is known.
[[nodiscard]] QString recordHereWords(const QModelIndex &index);

} // namespace dais::widgets
