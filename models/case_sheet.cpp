#include "models/case_sheet.h"

#include <algorithm>

namespace dais::models {

namespace {

/// Puts what `read` gives into its place in the sheet.
template <typename T>
Result<> take(std::vector<T> &place, Result<std::vector<T>> read)
{
    if (!read)
        return tl::unexpected(read.error());
    place = *std::move(read);
    return {};
}

template <typename T, typename Key>
void sortBy(std::vector<T> &list, Key key)
{
    std::stable_sort(list.begin(), list.end(), [&](const T &one, const T &other) { return key(one) < key(other); });
}

template <typename T, typename Key>
void sortDownBy(std::vector<T> &list, Key key)
{
    std::stable_sort(list.begin(), list.end(), [&](const T &one, const T &other) { return key(other) < key(one); });
}

void order(CaseSheet &sheet)
{
    sortBy(sheet.parties, [](const domain::Party &party) { return int(party.role); });
    sortDownBy(sheet.appearances, [](const domain::Appearance &one) { return std::pair(!one.until, one.since); });
    sortDownBy(sheet.custody, [](const domain::Custody &one) { return one.effective; });
    sortDownBy(sheet.proceedings, [](const domain::Proceeding &one) { return one.began; });
    sortDownBy(sheet.hearings, [](const domain::Hearing &one) { return one.startsAt; });
    sortBy(sheet.deadlines, [](const domain::Deadline &one) { return std::pair(one.met, one.due); });
    sortBy(sheet.clock, [](const domain::ClockEvent &one) { return one.on; });
    std::reverse(sheet.filings.begin(), sheet.filings.end());
    sortDownBy(sheet.notes, [](const domain::Note &one) { return one.at; });
}

} // namespace

const domain::Document *CaseSheet::document(const domain::DocumentId &id) const
{
    const auto found =
        std::find_if(documents.begin(), documents.end(), [&](const domain::Document &one) { return one.id == id; });
    return found == documents.end() || id.isNull() ? nullptr : &*found;
}

std::vector<domain::ClockEvent> CaseSheet::clockOf(const domain::PartyId &party) const
{
    std::vector<domain::ClockEvent> events;
    std::copy_if(clock.begin(), clock.end(), std::back_inserter(events),
                 [&](const domain::ClockEvent &event) { return event.party == party; });
    return events;
}

Result<CaseSheet> readCaseSheet(store::CaseRecord &record, store::CourtRegister &court, const domain::CaseId &id)
{
    auto head = record.head(id);
    if (!head)
        return tl::unexpected(head.error());
    CaseSheet sheet{.head = *std::move(head)};
    DAIS_TRY(take(sheet.parties, record.parties(id)));
    DAIS_TRY(take(sheet.appearances, record.appearances(id)));
    DAIS_TRY(take(sheet.custody, record.custody(id)));
    DAIS_TRY(take(sheet.proceedings, record.proceedings(id)));
    DAIS_TRY(take(sheet.hearings, record.hearings(id)));
    DAIS_TRY(take(sheet.deadlines, record.deadlines(id)));
    DAIS_TRY(take(sheet.clock, record.clock(id)));
    DAIS_TRY(take(sheet.filings, record.filings(id)));
    DAIS_TRY(take(sheet.documents, record.documents(id)));
    DAIS_TRY(take(sheet.notes, record.notes(id)));
    const auto outages = court.outages();
    if (!outages)
        return tl::unexpected(outages.error());
    for (const domain::OutageRecord &outage : *outages)
        if (outage.court == sheet.head.court && !outage.struck)
            sheet.outages.push_back(outage.outage());
    order(sheet);
    return sheet;
}

} // namespace dais::models
