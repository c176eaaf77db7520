#pragma once

#include "widgets/sync_words.h"

#include <QIdentityProxyModel>

namespace dais::widgets {

/// What the person did as it is read aloud: the same rows, with a sentence for each and the words of the heads. UI
/// thread.
class SyncListProxy : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit SyncListProxy(models::SyncListModel &list, QObject *parent = nullptr);
    /// Words about time are told by this clock and zone.
    void setTime(const CourtTime &time);
    void setReach(const CourtReach &reach);
    [[nodiscard]] const CourtTime &time() const { return m_time; }
    [[nodiscard]] const CourtReach &reach() const { return m_reach; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void allChanged();
    CourtTime m_time{QTimeZone::utc(), {}};
    CourtReach m_reach;
};

} // namespace dais::widgets
