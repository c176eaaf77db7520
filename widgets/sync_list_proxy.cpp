#include "widgets/sync_list_proxy.h"

#include <QLocale>

namespace dais::widgets {

using models::SyncListModel;

SyncListProxy::SyncListProxy(SyncListModel &list, QObject *parent) : QIdentityProxyModel(parent)
{
    setSourceModel(&list);
}

void SyncListProxy::setTime(const CourtTime &time)
{
    m_time = time;
    allChanged();
}

void SyncListProxy::setReach(const CourtReach &reach)
{
    if (m_reach == reach)
        return;
    m_reach = reach;
    allChanged();
}

void SyncListProxy::allChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QVariant SyncListProxy::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    if (index.data(SyncListModel::IsHeadRole).toBool()) {
        const auto group = SyncListModel::Group(index.data(SyncListModel::GroupRole).toInt());
        return role == Qt::ToolTipRole
                   ? QVariant()
                   : tr("%1 %2").arg(headOf(group), QLocale().toString(index.data(SyncListModel::CountRole).toInt()));
    }
    const auto line = index.data(SyncListModel::LineRole).value<store::JournalLine>();
    if (role == Qt::ToolTipRole)
        return whyOf(line, m_reach, m_time);
    const auto facts = index.data(SyncListModel::FactsRole).value<SyncListModel::Facts>();
    return role == Qt::DisplayRole ? whatOf(line, facts) : sentenceOf(line, facts, m_reach, m_time);
}

} // namespace dais::widgets
