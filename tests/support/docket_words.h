#pragma once

#include "domain/apply.h"

namespace dais::tests {

/// Three codes are enough: one stops the clock, one lets it run, one is of the past.
inline std::optional<domain::AdjournmentMeaning> adjournmentOf(const QString &code)
{
    if (code == QLatin1String("01"))
        return domain::AdjournmentMeaning{domain::ClockEffect::Stops, true, true};
    if (code == QLatin1String("13"))
        return domain::AdjournmentMeaning{domain::ClockEffect::Runs, false, true};
    if (code == QLatin1String("05"))
        return domain::AdjournmentMeaning{domain::ClockEffect::Stops, true, false};
    return std::nullopt;
}

/// Those among hearings that stand in the way of one.
inline std::vector<domain::Hearing> inTheWay(const std::vector<domain::Hearing> &all, const domain::Hearing &hearing)
{
    std::vector<domain::Hearing> found;
    for (const domain::Hearing &one : all)
        if (domain::sharedBy(hearing, one) != domain::Shared::Nothing)
            found.push_back(one);
    return found;
}

} // namespace dais::tests
