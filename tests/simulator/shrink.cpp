#include "tests/simulator/shrink.h"

namespace dais::simulator {

namespace {

bool breaks(const Plan &plan, int invariant)
{
    const RunReport report = Run(plan).play();
    return std::any_of(report.violations.begin(), report.violations.end(),
                       [&](const World::Violation &violation) { return violation.invariant == invariant; });
}

} // namespace

Plan shrink(const Plan &plan, const RunReport &report, int tries)
{
    if (report.violations.empty())
        return plan;
    const int invariant = report.violations.front().invariant;
    Plan shortest = plan;
    for (std::size_t piece = std::max<std::size_t>(1, shortest.steps.size() / 2); piece >= 1 && tries > 0; piece /= 2) {
        for (std::size_t from = 0; from < shortest.steps.size() && tries > 0;) {
            Plan shorter = shortest;
            const auto begin = shorter.steps.begin() + std::ptrdiff_t(from);
            shorter.steps.erase(begin, begin + std::ptrdiff_t(std::min(piece, shorter.steps.size() - from)));
            --tries;
            if (breaks(shorter, invariant))
                shortest = std::move(shorter);
            else
                from += piece;
        }
    }
    return shortest;
}

} // namespace dais::simulator
