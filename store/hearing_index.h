#pragma once

#include "domain/entity_ref.h"
#include "sql/connection.h"

#include <optional>

namespace dais::store {

/// The columns of a hearing's body that the docket finds it by; see the cache's table "hearing".
struct HearingColumns {
    QByteArray caseId; ///< Null when there is none; so the other ids.
    QString court;
    QByteArray judge;
    QString room;
    QString interpreter;
    QByteArray counsel;
    QByteArray session;
    qint64 starts = 0;
    qint64 ends = 0;
    bool active = true;

    /// Reads them out of a body. Empty when the body cannot be followed.
    [[nodiscard]] static std::optional<HearingColumns> of(QByteArrayView body);
};

/// Fills a cache's table of hearings from its bodies, once, when the table has come to a cache that had hearings already.
[[nodiscard]] Result<> fillHearings(sql::Connection &connection);

} // namespace dais::store
