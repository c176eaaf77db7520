#include "domain/code_tables.h"

#include "domain/code_table_row.h"

namespace dais::domain {
namespace {

QString boardCode()
{
    return QStringLiteral("BIA");
}

} // namespace

Result<CodeTables> CodeTables::load()
{
    CodeTables tables;
    auto courts = Courts::load();
    if (!courts)
        return tl::unexpected(courts.error());
    tables.m_courts = *std::move(courts);
    if (!tables.m_courts.find(boardCode()))
        return fail(Error::Kind::Invalid, QStringLiteral("courts.csv: no Board"));
    DAIS_TRY(tables.loadLookups());
    DAIS_TRY(tables.loadFilings());
    DAIS_TRY(tables.loadRules());
    return tables;
}

const Court &CodeTables::board() const
{
    return *m_courts.find(boardCode());
}

Result<> CodeTables::loadLookups()
{
    DAIS_TRY(loadCodeTable(m_hearingLocations, QStringLiteral("hearing_locations.csv")));
    DAIS_TRY(loadCodeTable(m_adjournmentCodes, QStringLiteral("adjournment_codes.csv")));
    DAIS_TRY(loadCodeTable(m_hearingTypes, QStringLiteral("hearing_types.csv")));
    DAIS_TRY(loadCodeTable(m_motions, QStringLiteral("motions.csv")));
    DAIS_TRY(loadCodeTable(m_decisions, QStringLiteral("decisions.csv")));
    DAIS_TRY(loadCodeTable(m_decisionsByCaseType, QStringLiteral("decisions_by_case_type.csv")));
    DAIS_TRY(loadCodeTable(m_applicationDecisions, QStringLiteral("application_decisions.csv")));
    DAIS_TRY(loadCodeTable(m_charges, QStringLiteral("charges.csv")));
    DAIS_TRY(loadCodeTable(m_languages, QStringLiteral("languages.csv")));
    DAIS_TRY(loadCodeTable(m_nationalities, QStringLiteral("nationalities.csv")));
    return loadCodeTable(m_specialClassifications, QStringLiteral("special_classifications.csv"));
}

Result<> CodeTables::loadFilings()
{
    DAIS_TRY(loadCodeTable(m_caseTypes, QStringLiteral("case_types.csv")));
    DAIS_TRY(loadCodeTable(m_documentTypes, QStringLiteral("document_types.csv")));
    DAIS_TRY(loadCodeTable(m_applications, QStringLiteral("applications.csv")));
    DAIS_TRY(loadCodeTable(m_rejectionReasons, QStringLiteral("rejection_reasons.csv")));
    DAIS_TRY(loadCodeTable(m_fees, QStringLiteral("fees.csv")));
    return loadCodeTable(m_feeExemptions, QStringLiteral("fee_exemptions.csv"));
}

Result<> CodeTables::loadRules()
{
    DAIS_TRY(loadCodeTable(m_deadlines, QStringLiteral("deadlines.csv")));
    DAIS_TRY(loadCodeTable(m_filingEffects, QStringLiteral("filing_effects.csv")));
    DAIS_TRY(loadCodeTable(m_docketRules, QStringLiteral("docket_rules.csv")));
    DAIS_TRY(loadCodeTable(m_holidayRules, QStringLiteral("holidays.csv")));
    m_holidays = Holidays::make(m_holidayRules.rows());
    return {};
}

} // namespace dais::domain
