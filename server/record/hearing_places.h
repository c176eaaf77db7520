#pragma once

#include "domain/hearing.h"
#include "sql/connection.h"

/// What each hearing takes and when: an index beside the log, written with it.
namespace dais::server::record {

/// Notes where a hearing is now, inside the caller's transaction.
[[nodiscard]] Result<> placeHearing(sql::Connection &connection, const domain::Hearing &hearing);
/// Hearings of a case, in no order.
[[nodiscard]] Result<std::vector<domain::Hearing>> hearingsOf(sql::Connection &connection, const domain::CaseId &id);
/// Those that stand in a hearing's way, in any court (domain::sharedBy()).
[[nodiscard]] Result<std::vector<domain::Hearing>> hearingsAgainst(sql::Connection &connection,
                                                                   const domain::Hearing &hearing);
/// Active ones of a judge, or of a court where `judge` is none, that begin between these instants, soonest first.
[[nodiscard]] Result<std::vector<domain::Hearing>> hearingsBetween(sql::Connection &connection, const QString &court,
                                                                   const std::optional<domain::UserId> &judge,
                                                                   const QDateTime &from, const QDateTime &to);

} // namespace dais::server::record
