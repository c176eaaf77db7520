#include "domain/submission.h"

#include <numeric>

namespace dais::domain {

bool Submission::isCharging() const
{
    return std::any_of(filings.begin(), filings.end(), [](const Filing &filing) { return filing.charging; });
}

int Submission::pages() const
{
    return std::accumulate(filings.begin(), filings.end(), 0,
                           [](int sum, const Filing &filing) { return sum + filing.pages; });
}

Result<> Submission::checkReviewable() const
{
    switch (state) {
    case SubmissionState::InReview:
        return {};
    case SubmissionState::Checking:
        return fail(Error::Kind::Invalid, QStringLiteral("still_checking"));
    case SubmissionState::Accepted:
        return fail(Error::Kind::Conflict, QStringLiteral("already_accepted"));
    case SubmissionState::Rejected:
        return fail(Error::Kind::Conflict, QStringLiteral("already_rejected"));
    case SubmissionState::Withdrawn:
        return fail(Error::Kind::Conflict, QStringLiteral("withdrawn"));
    }
    Q_UNREACHABLE();
}

Result<> Submission::checkConsistent() const
{
    const auto broken = [](const char *code) { return fail(Error::Kind::Invalid, QLatin1String(code)); };
    if (filings.empty())
        return broken("no_documents");
    if (isCharging() != charging.has_value())
        return broken(isCharging() ? "charging_data_missing" : "charging_data_without_document");
    if (std::count_if(filings.begin(), filings.end(), [](const Filing &filing) { return filing.charging; }) > 1)
        return broken("two_charging_documents");
    if (charging && caseId)
        return broken("charging_document_in_existing_case");
    if (!charging && !caseId)
        return broken("case_missing");
    if (!charging)
        return {};
    if (charging->persons.empty())
        return broken("respondent_missing");
    QStringList numbers;
    for (const ChargedPerson &person : charging->persons) {
        if (!person.aNumber)
            return broken("a_number_missing");
        if (person.name.family.trimmed().isEmpty())
            return broken("name_missing");
        if (numbers.contains(person.aNumber->toString()))
            return broken("a_number_twice");
        numbers.append(person.aNumber->toString());
    }
    return {};
}

} // namespace dais::domain
