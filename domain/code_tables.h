#pragma once

#include "domain/code_table_filings.h"
#include "domain/code_table_lookups.h"
#include "domain/courts.h"
#include "domain/deadline_rule.h"
#include "domain/docket_rule.h"
#include "domain/filing_effect.h"
#include "domain/holiday.h"

namespace dais::domain {

/// The code tables that the programs are built with. Load once, pass by const reference; immutable and
/// thread-safe.
class CodeTables {
public:
    /// Fails only when the program was built with tables that break their own rules; the detail names file
    /// and line.
    [[nodiscard]] static Result<CodeTables> load();

    [[nodiscard]] const Courts &courts() const { return m_courts; }
    [[nodiscard]] const Court &board() const; ///< The Board of Immigration Appeals.
    [[nodiscard]] const CodeTable<NamedCode> &hearingLocations() const { return m_hearingLocations; }
    [[nodiscard]] const CodeTable<AdjournmentCode> &adjournmentCodes() const { return m_adjournmentCodes; }
    [[nodiscard]] const CodeTable<CaseType> &caseTypes() const { return m_caseTypes; }
    [[nodiscard]] const CodeTable<HearingType> &hearingTypes() const { return m_hearingTypes; }
    [[nodiscard]] const CodeTable<DocumentType> &documentTypes() const { return m_documentTypes; }
    [[nodiscard]] const CodeTable<NamedCode> &motions() const { return m_motions; }
    [[nodiscard]] const CodeTable<ApplicationType> &applications() const { return m_applications; }
    [[nodiscard]] const CodeTable<DecisionCode> &decisions() const { return m_decisions; }
    [[nodiscard]] const CodeTable<DecisionByCaseType> &decisionsByCaseType() const { return m_decisionsByCaseType; }
    [[nodiscard]] const CodeTable<ApplicationDecision> &applicationDecisions() const { return m_applicationDecisions; }
    [[nodiscard]] const CodeTable<Charge> &charges() const { return m_charges; }
    [[nodiscard]] const CodeTable<NamedCode> &languages() const { return m_languages; }
    [[nodiscard]] const CodeTable<NamedCode> &nationalities() const { return m_nationalities; }
    [[nodiscard]] const CodeTable<ListedCode> &specialClassifications() const { return m_specialClassifications; }
    [[nodiscard]] const CodeTable<RejectionCode> &rejectionReasons() const { return m_rejectionReasons; }
    [[nodiscard]] const EditionTable<Fee> &fees() const { return m_fees; }
    [[nodiscard]] const EditionTable<FeeExemption> &feeExemptions() const { return m_feeExemptions; }
    [[nodiscard]] const EditionTable<DeadlineRule> &deadlines() const { return m_deadlines; }
    [[nodiscard]] const EditionTable<FilingEffect> &filingEffects() const { return m_filingEffects; }
    [[nodiscard]] const EditionTable<DocketRule> &docketRules() const { return m_docketRules; }
    [[nodiscard]] const CodeTable<HolidayRule> &holidayRules() const { return m_holidayRules; }
    [[nodiscard]] const Holidays &holidays() const { return m_holidays; }

private:
    CodeTables() = default;
    [[nodiscard]] Result<> loadLookups();
    [[nodiscard]] Result<> loadFilings();
    [[nodiscard]] Result<> loadRules();

    Courts m_courts;
    CodeTable<NamedCode> m_hearingLocations;
    CodeTable<AdjournmentCode> m_adjournmentCodes;
    CodeTable<CaseType> m_caseTypes;
    CodeTable<HearingType> m_hearingTypes;
    CodeTable<DocumentType> m_documentTypes;
    CodeTable<NamedCode> m_motions;
    CodeTable<ApplicationType> m_applications;
    CodeTable<DecisionCode> m_decisions;
    CodeTable<DecisionByCaseType> m_decisionsByCaseType;
    CodeTable<ApplicationDecision> m_applicationDecisions;
    CodeTable<Charge> m_charges;
    CodeTable<NamedCode> m_languages;
    CodeTable<NamedCode> m_nationalities;
    CodeTable<ListedCode> m_specialClassifications;
    CodeTable<RejectionCode> m_rejectionReasons;
    EditionTable<Fee> m_fees;
    EditionTable<FeeExemption> m_feeExemptions;
    EditionTable<DeadlineRule> m_deadlines;
    EditionTable<FilingEffect> m_filingEffects;
    EditionTable<DocketRule> m_docketRules;
    CodeTable<HolidayRule> m_holidayRules;
    Holidays m_holidays;
};

} // namespace dais::domain
