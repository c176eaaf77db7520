#include "domain/routing.h"

#include <algorithm>

namespace dais::domain {

namespace {

bool shares(const QStringList &wanted, const QStringList &present)
{
    return wanted.isEmpty() || std::ranges::any_of(present, [&](const QString &code) { return wanted.contains(code); });
}

QStringList typesOf(const Submission &submission)
{
    QStringList types;
    for (const Filing &filing : submission.filings)
        types.append(filing.documentType);
    return types;
}

/// A number that is the same for a package wherever it is asked for, and even over packages: the random end of its id.
quint32 shareNumber(const SubmissionId &id)
{
    const QByteArray bytes = id.uuid().toRfc4122();
    quint32 number = 0;
    for (int i = 12; i < 16; ++i)
        number = number << 8u | uchar(bytes[i]);
    return number;
}

} // namespace

bool RoutingRule::matches(const Submission &submission) const
{
    if (!filers.empty() && std::ranges::find(filers, submission.filer.role) == filers.end())
        return false;
    if (!shares(documentTypes, typesOf(submission)) || !shares(classifications, submission.specialClassifications))
        return false;
    if (charging && *charging != submission.isCharging())
        return false;
    if (!digitsFrom && !digitsTo)
        return true;
    if (!submission.aNumber)
        return false;
    const int digits = submission.aNumber->toString().right(2).toInt();
    return digits >= digitsFrom.value_or(0) && digits <= digitsTo.value_or(99);
}

RoutingTableId RoutingTable::idFor(const QString &court)
{
    return RoutingTableId(uuidNamed("routing/" + court.toUtf8()));
}

std::optional<Route> routeOf(const std::vector<RoutingRule> &rules, const Roster &roster, const Submission &submission)
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!rules[i].matches(submission))
            continue;
        std::vector<UserId> here;
        for (const UserId &user : rules[i].to)
            if (roster.has(user))
                here.push_back(user);
        if (here.empty())
            return Route{i, std::nullopt};
        return Route{i, here[shareNumber(submission.id) % here.size()]};
    }
    return std::nullopt;
}

} // namespace dais::domain
