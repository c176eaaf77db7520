#pragma once

#include "domain/apply.h"
#include "store/cache.h"

namespace dais::store {

/// "Now" as the rules read it. Lives as long as one replay.
class NowState final : public domain::State {
public:
    explicit NowState(Cache &cache) : m_cache(cache) {}
    [[nodiscard]] Result<domain::Entity> find(const domain::EntityRef &ref) const override;
    [[nodiscard]] Result<qint64> version(const domain::EntityRef &ref, const QString &aspect) const override;
    [[nodiscard]] Result<domain::CaseFile> caseByANumber(const domain::ANumber &number) const override;
    [[nodiscard]] Result<std::vector<domain::Entity>> belongingTo(const domain::CaseId &id) const override;
    [[nodiscard]] Result<std::vector<domain::Hearing>> hearingsOf(const domain::CaseId &id) const override;
    [[nodiscard]] Result<std::vector<domain::Hearing>> bookedAgainst(const domain::Hearing &hearing) const override;

private:
    Cache &m_cache;
};

} // namespace dais::store
