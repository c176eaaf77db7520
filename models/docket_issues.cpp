#include "models/docket_issues.h"

#include "domain/bookings.h"
#include "domain/free_slots.h"

#include <algorithm>

namespace dais::models {

namespace {

using Kind = DocketIssue::Kind;
using Issues = std::vector<DocketIssue>;

DocketIssue about(Kind kind, const DocketRow &row)
{
    return {.kind = kind,
            .hearing = row.hearing.id,
            .caseId = row.hearing.caseId,
            .at = row.hearing.startsAt,
            .judge = row.hearing.judge,
            .who = row.aNumber};
}

void addDoubles(Issues &issues, const DocketModel &docket)
{
    domain::Bookings booked;
    for (const DocketRow &row : docket.everything())
        booked.add(row.hearing);
    for (const DocketRow &row : docket.everything())
        for (const domain::HearingId &other : booked.against(row.hearing)) {
            if (other < row.hearing.id)
                continue; // The pair stands there already.
            DocketIssue issue = about(Kind::Double, row);
            issue.other = other;
            issue.shared = domain::sharedBy(row.hearing, *booked.find(other));
            issues.push_back(issue);
        }
}

void addSessions(Issues &issues, const DocketModel &docket)
{
    QHash<domain::SessionId, int> cases;
    for (const DocketRow &row : docket.everything())
        if (row.hearing.session && row.hearing.isActive())
            ++cases[*row.hearing.session];
    for (const domain::Session &session : docket.sessions())
        if (const int number = cases.value(session.id); number > session.capacity)
            issues.push_back({.kind = Kind::OverCapacity,
                              .session = session.id,
                              .at = session.startsAt,
                              .judge = session.judgeName,
                              .number = number,
                              .limit = session.capacity});
}

void addHearings(Issues &issues, const DocketModel &docket)
{
    for (const DocketRow &row : docket.everything()) {
        const domain::Hearing &hearing = row.hearing;
        if (!hearing.isActive())
            continue;
        for (const domain::Absence &one : docket.absences())
            if (one.meets(hearing.court, hearing.slotNow())) {
                DocketIssue issue = about(Kind::WhileAway, row);
                issue.who = one.reason;
                issues.push_back(issue);
                break;
            }
        if (hearing.interpreter && hearing.interpreter->isEmpty() && !hearing.language.isEmpty())
            issues.push_back(about(Kind::NoInterpreter, row));
    }
}

} // namespace

std::vector<DocketIssue> issuesOf(const DocketModel &docket, const std::vector<domain::Decision> &decisions,
                                  const std::vector<domain::CaseFile> &withoutHearing)
{
    Issues issues;
    addDoubles(issues, docket);
    addSessions(issues, docket);
    addHearings(issues, docket);
    std::ranges::stable_sort(issues, {}, &DocketIssue::at);
    Issues all;
    for (const domain::Decision &decision : decisions)
        all.push_back({.kind = Kind::Decision,
                       .hearing = domain::HearingId(decision.about.id),
                       .decision = decision.id,
                       .caseId = decision.caseId,
                       .at = decision.second.at,
                       .judge = decision.second.byName});
    all.insert(all.end(), issues.begin(), issues.end());
    for (const domain::CaseFile &file : domain::inTurn(withoutHearing))
        all.push_back(
            {.kind = Kind::NoHearing, .caseId = file.id, .who = file.aNumber ? file.aNumber->toString() : QString()});
    return all;
}

} // namespace dais::models
