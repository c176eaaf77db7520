#include "tests/support/fake_state.h"

#include "tests/support/belonging.h"

namespace dais::tests {

Result<domain::Entity> FakeState::find(const domain::EntityRef &ref) const
{
    const auto row = rows.find(ref);
    return row == rows.end() ? Result<domain::Entity>(fail(Error::Kind::NotFound)) : row->second.entity;
}

Result<qint64> FakeState::version(const domain::EntityRef &ref, const QString &aspect) const
{
    const auto row = rows.find(ref);
    if (row == rows.end())
        return 0;
    const auto version = row->second.versions.find(aspect);
    return version == row->second.versions.end() ? 0 : version->second;
}

Result<domain::CaseFile> FakeState::caseByANumber(const domain::ANumber &number) const
{
    for (const auto &[ref, row] : rows)
        if (const auto *caseFile = std::get_if<domain::CaseFile>(&row.entity); caseFile && caseFile->aNumber == number)
            return *caseFile;
    return fail(Error::Kind::NotFound);
}

Result<std::vector<domain::Entity>> FakeState::belongingTo(const domain::CaseId &id) const
{
    std::vector<domain::Entity> all;
    for (const auto &[ref, row] : rows)
        all.push_back(row.entity);
    return belongingIn(all, id);
}

} // namespace dais::tests
