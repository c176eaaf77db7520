#pragma once

#include "domain/wire/messages.h"
#include "server/record/sender.h"
#include "server/store/writer.h"

#include <mutex>
#include <set>

namespace dais::server::record {

/// A partition that a workstation was told, or is to be told, to drop.
struct DropOrder {
    QString deviceName;
    QString login;
    QString partition;
    QDateTime orderedAt;
    qint64 authzEpoch = 0;
};

/// Orders the drop of whatever this person's workstations hold and may no longer, and takes back what may be kept
/// after all. In the transaction that changed the right.
[[nodiscard]] Result<> orderDrops(sql::Connection &connection, const domain::UserId &user, const QDateTime &now);
/// The same for everybody who holds `partition`, and raises their authorization epoch. Whose rights changed.
[[nodiscard]] Result<std::vector<domain::UserId>>
orderDropsOf(sql::Connection &connection, const domain::Partition &partition, const QDateTime &now);
/// What a device was told to drop and has not said that it did.
[[nodiscard]] Result<QStringList> openOrders(sql::Connection &connection, const domain::DeviceId &device);
/// All drops that were ordered before `before` and never acknowledged, oldest first.
[[nodiscard]] Result<std::vector<DropOrder>> overdueDrops(sql::Connection &connection, const QDateTime &before);

/// Writes down what pulls hand out and take back, before the page leaves. Thread-safe; calls block.
class Holdings {
public:
    explicit Holdings(store::Writer &writer) : m_writer(writer) {}

    /// The device's word that nothing is left of these.
    [[nodiscard]] Result<> acknowledge(const Sender &sender, const std::vector<domain::wire::Dropped> &dropped,
                                       const QDateTime &now);
    /// What the page that is about to leave gives, or tells to drop. Most pages say nothing new, and write nothing.
    [[nodiscard]] Result<> note(const Sender &sender, const domain::wire::PullHead &head, const QDateTime &now);

private:
    [[nodiscard]] Result<> write(const Sender &sender, const domain::wire::PullHead &head, const QDateTime &now);
    store::Writer &m_writer;
    std::mutex m_mutex;
    std::set<std::pair<QUuid, QString>> m_given; ///< Written down by this run of the program, or one before.
};

} // namespace dais::server::record
