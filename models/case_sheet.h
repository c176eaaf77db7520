#pragma once

#include "domain/asylum_clock.h"
#include "store/case_record.h"
#include "store/court_register.h"

namespace dais::models {

/// Everything that this computer knows of one case, read at once: what the screen Case shows.
struct CaseSheet {
    domain::CaseFile head;
    std::vector<domain::Party> parties;          ///< Lead first, then riders, then DHS.
    std::vector<domain::Appearance> appearances; ///< Those that stand first, then the ended ones, newest first.
    std::vector<domain::Custody> custody;        ///< Newest first.
    std::vector<domain::Proceeding> proceedings; ///< Newest first.
    std::vector<domain::Hearing> hearings;       ///< Latest first.
    std::vector<domain::Deadline> deadlines;     ///< Open ones by day, then those that were met.
    std::vector<domain::ClockEvent> clock;       ///< In the order of their days.
    std::vector<domain::Submission> filings;     ///< Newest first.
    std::vector<domain::Document> documents;     ///< In the order of the record.
    std::vector<domain::Note> notes;             ///< Newest first.
    std::vector<domain::Outage> outages;         ///< Of the court in which it is heard.

    /// Whether the record in detail is here: until it has come down, only head, hearings and filings are.
    [[nodiscard]] bool isDetailed() const { return !parties.empty(); }
    /// The document of the record with this id; null when there is none, or it is not here.
    [[nodiscard]] const domain::Document *document(const domain::DocumentId &id) const;
    /// The events of one respondent's clock.
    [[nodiscard]] std::vector<domain::ClockEvent> clockOf(const domain::PartyId &party) const;
};

/// Reads a case as "now" has it. Errors: NotFound when the case is not on this computer; Storage.
[[nodiscard]] Result<CaseSheet> readCaseSheet(store::CaseRecord &record, store::CourtRegister &court,
                                              const domain::CaseId &id);

} // namespace dais::models
