#pragma once

#include "store/case_finder.h"
#include "widgets/command_model.h"

namespace dais::app {

/// Lets the palette find cases on this computer by number or name. `cache` outlives it.
class CaseSearch final : public widgets::CommandSearch {
public:
    CaseSearch(store::Cache &cache, std::function<void(const domain::CaseId &)> open)
        : m_finder(cache), m_open(std::move(open))
    {
    }
    [[nodiscard]] QList<widgets::CommandRow> find(const QString &text, int most) override;

private:
    store::CaseFinder m_finder;
    std::function<void(const domain::CaseId &)> m_open;
};

} // namespace dais::app
