#include "widgets/review_list_model.h"

namespace dais::widgets {

using models::ReviewQueueModel;

ReviewListModel::ReviewListModel(ReviewQueueModel &queue, QObject *parent) : QIdentityProxyModel(parent), m_queue(queue)
{
    // Connected before any view is, and so told before any selection moves.
    connect(this, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_moving = true; });
    connect(this, &QAbstractItemModel::rowsAboutToBeMoved, this, [this] { m_moving = true; });
    connect(this, &QAbstractItemModel::rowsRemoved, this, [this] { m_moving = false; });
    connect(this, &QAbstractItemModel::rowsMoved, this, [this] { m_moving = false; });
    setSourceModel(&queue);
}

void ReviewListModel::setTime(const CourtTime &time)
{
    m_time = time;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QModelIndex ReviewListModel::indexOf(const domain::SubmissionId &id) const
{
    return mapFromSource(m_queue.indexOf(id));
}

void ReviewListModel::markOpened(const domain::SubmissionId &id)
{
    if (m_opened.contains(id))
        return;
    m_opened.insert(id);
    if (const QModelIndex index = indexOf(id); index.isValid())
        emit dataChanged(index, index);
}

void ReviewListModel::toggleTick(const domain::SubmissionId &id)
{
    const QModelIndex index = indexOf(id);
    const bool waits = index.data(ReviewQueueModel::GroupRole).toInt() == int(store::QueueGroup::Waiting);
    if (!index.isValid() || (!waits && !m_ticked.contains(id)))
        return;
    if (!m_ticked.remove(id))
        m_ticked.insert(id);
    emit dataChanged(index, index);
    emit ticksChanged();
}

void ReviewListModel::clearTicks()
{
    if (m_ticked.isEmpty())
        return;
    m_ticked.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    emit ticksChanged();
}

void ReviewListModel::untick(const std::vector<domain::SubmissionId> &ids)
{
    for (const domain::SubmissionId &id : ids)
        m_ticked.remove(id);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    emit ticksChanged();
}

std::vector<store::QueueRow> ReviewListModel::ticked() const
{
    std::vector<std::pair<int, store::QueueRow>> placed;
    for (const domain::SubmissionId &id : m_ticked) {
        const QModelIndex index = indexOf(id);
        if (index.isValid() && index.data(ReviewQueueModel::GroupRole).toInt() == int(store::QueueGroup::Waiting))
            placed.emplace_back(index.row(), index.data(ReviewQueueModel::RowRole).value<store::QueueRow>());
    }
    std::ranges::sort(placed, {}, [](const auto &one) { return one.first; });
    std::vector<store::QueueRow> rows;
    for (auto &[row, line] : placed)
        rows.push_back(std::move(line));
    return rows;
}

QVariant ReviewListModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole && role != Qt::DisplayRole)
        return QIdentityProxyModel::data(index, role);
    if (index.data(ReviewQueueModel::IsHeadRole).toBool()) {
        const auto group = store::QueueGroup(index.data(ReviewQueueModel::GroupRole).toInt());
        return tr("%1 %2").arg(headOf(group), QLocale().toString(index.data(ReviewQueueModel::CountRole).toInt()));
    }
    if (role == Qt::DisplayRole)
        return QIdentityProxyModel::data(index, role);
    const auto row = index.data(ReviewQueueModel::RowRole).value<store::QueueRow>();
    const QString sentence = sentenceOf(row, m_time);
    return m_ticked.contains(row.id) ? tr("Ticked, %1").arg(sentence) : sentence;
}

} // namespace dais::widgets
