#pragma once

#include "domain/ids.h"
#include "domain/names.h"
#include "domain/outage.h"

#include <optional>

namespace dais::domain {

constexpr auto namesOf(Outage::Kind)
{
    return std::array{std::pair{Outage::Kind::Unplanned, "unplanned"}, std::pair{Outage::Kind::Planned, "planned"}};
}

/// An outage as the register of one court has it (8 CFR 1003.31(b)): who noted what. Lives in the court's directory
/// partition. Times are UTC.
struct OutageRecord {
    OutageId id;
    QString court; ///< Code.
    QDateTime from;
    std::optional<QDateTime> to;          ///< Nothing while it lasts.
    std::optional<QDateTime> announcedAt; ///< Nothing when filers were not told before.
    Outage::Kind kind = Outage::Kind::Unplanned;
    bool struck = false; ///< Noted by mistake: no deadline heeds it, the line stays.
    QString reason;      ///< In the words of whoever noted it.
    UserId by;
    QString byName;
    QDateTime at; ///< When it was noted or last corrected, server time.

    /// As deadlines read it.
    [[nodiscard]] Outage outage() const
    {
        return {from, to.value_or(QDateTime()), announcedAt.value_or(QDateTime()), kind};
    }
    friend bool operator==(const OutageRecord &, const OutageRecord &) = default;
};

} // namespace dais::domain
