#include "tests/support/fake_state.h"

#include "tests/support/belonging.h"
#include "tests/support/docket_words.h"

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

Result<std::vector<domain::Hearing>> FakeState::hearingsOf(const domain::CaseId &id) const
{
    std::vector<domain::Hearing> found;
    for (const auto &[ref, row] : rows)
        if (const auto *hearing = std::get_if<domain::Hearing>(&row.entity); hearing && hearing->caseId == id)
            found.push_back(*hearing);
    return found;
}

Result<std::vector<domain::Hearing>> FakeState::bookedAgainst(const domain::Hearing &hearing) const
{
    std::vector<domain::Hearing> all;
    for (const auto &[ref, row] : rows)
        if (const auto *one = std::get_if<domain::Hearing>(&row.entity))
            all.push_back(*one);
    return inTheWay(all, hearing);
}

} // namespace dais::tests
