#pragma once

#include "domain/apply.h"

#include <map>

namespace dais::tests {

/// A court's data in memory, for the real rules: what a server's database is to it.
class FakeState final : public domain::State {
public:
    struct Row {
        domain::Entity entity;
        domain::Partition partition;
        std::map<QString, qint64> versions;
    };
    [[nodiscard]] Result<domain::Entity> find(const domain::EntityRef &ref) const override;
    [[nodiscard]] Result<qint64> version(const domain::EntityRef &ref, const QString &aspect) const override;
    [[nodiscard]] Result<domain::CaseFile> caseByANumber(const domain::ANumber &number) const override;
    [[nodiscard]] Result<std::vector<domain::Entity>> belongingTo(const domain::CaseId &id) const override;
    [[nodiscard]] Result<std::vector<domain::Hearing>> hearingsOf(const domain::CaseId &id) const override;
    [[nodiscard]] Result<std::vector<domain::Hearing>> bookedAgainst(const domain::Hearing &hearing) const override;

    std::map<domain::EntityRef, Row> rows;
};

} // namespace dais::tests
