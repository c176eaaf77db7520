#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

namespace dais::widgets {

/// A mark in a list: a chip of its colour, what its issue is called, its page, what it stands on, and its words.
class MarkRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// What the seven issues are called.
    void setIssueNames(const QStringList &names) { m_issues = names; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QStringList m_issues;
};

/// A mark as one sentence for a screen reader.
[[nodiscard]] QString spokenMark(const QModelIndex &index, const QStringList &issues);

} // namespace dais::widgets
