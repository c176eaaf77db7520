#pragma once

#include "domain/entity.h"
#include "server/record/sender.h"
#include "sql/connection.h"

/// Who may read which partition: the only place that decides it. Everything runs in the caller's snapshot, which is
/// the one that the data is read from.
namespace dais::server::record {

/// Whether the holder of `account` reads `partition` as their own: their courts, their chambers, what they are named
/// in. A case that another court has is not among it, nor the record of a sealed one.
[[nodiscard]] Result<bool> mayRead(sql::Connection &connection, const domain::User &account,
                                   const domain::Partition &partition);

/// Whether they may read it online at `now`: as their own, or because the case was opened to them with a reason.
[[nodiscard]] Result<bool> mayOpen(sql::Connection &connection, const domain::User &account,
                                   const domain::Partition &partition, const QDateTime &now);

/// Whether an entity lives where the holder of `account` reads. False also for what does not exist.
[[nodiscard]] Result<bool> mayRead(sql::Connection &connection, const domain::User &account,
                                   const domain::EntityRef &ref);

/// The partitions that a staff member always has, without asking for each: all but records of cases.
[[nodiscard]] Result<QStringList> standingPartitions(sql::Connection &connection, const domain::User &account);

/// The partition an entity is in now; NotFound when it is in none.
[[nodiscard]] Result<domain::Partition> partitionOf(sql::Connection &connection, const domain::EntityRef &ref);

/// Replaces the list of those who read `partition` by name, and raises the authorization epoch of everybody who came
/// or went. Inside the writer's transaction. Who came or went.
[[nodiscard]] Result<std::vector<domain::UserId>>
setReaders(sql::Connection &connection, const domain::Partition &partition, const std::vector<domain::UserId> &readers);

/// What changed for a person: their rights. Under this topic at the hub they hear of it.
[[nodiscard]] QString rightsTopic(const domain::UserId &user);

} // namespace dais::server::record
