#pragma once

#include "domain/entity.h"

#include <set>

namespace dais::tests {

/// What an entity stands on by itself: its case, and the submission it is about.
inline std::vector<QUuid> standsOn(const domain::Entity &entity)
{
    return std::visit(
        [](const auto &value) {
            std::vector<QUuid> owners;
            if constexpr (requires { value.caseId->uuid(); })
                owners.push_back(value.caseId.value_or(domain::CaseId()).uuid());
            else if constexpr (requires { value.caseId.uuid(); })
                owners.push_back(value.caseId.uuid());
            if constexpr (requires { value.submission.uuid(); })
                owners.push_back(value.submission.uuid());
            else if constexpr (requires { value.about.id; })
                owners.push_back(value.about.id);
            return owners;
        },
        entity);
}

/// What belongs to a case, out of everything there is: what stands on it, and on what was filed in it.
inline std::vector<domain::Entity> belongingIn(const std::vector<domain::Entity> &all, const domain::CaseId &id)
{
    std::set<QUuid> owners{id.uuid()};
    for (const domain::Entity &entity : all)
        if (const auto *submission = std::get_if<domain::Submission>(&entity); submission && submission->caseId == id)
            owners.insert(submission->id.uuid());
    std::vector<domain::Entity> found;
    for (const domain::Entity &entity : all) {
        const auto stands = standsOn(entity);
        if (std::any_of(stands.begin(), stands.end(), [&](const QUuid &owner) { return owners.contains(owner); }))
            found.push_back(entity);
    }
    return found;
}

} // namespace dais::tests
