#pragma once

#include "domain/charging_data.h"
#include "domain/names.h"

#include <QDateTime>

namespace dais::domain {

/// Where a respondent is, in the words of the case data: never detained, detained, released.
enum class CustodyStatus { NeverDetained, Detained, Released };
constexpr auto namesOf(CustodyStatus)
{
    return std::array{std::pair{CustodyStatus::NeverDetained, "never_detained"},
                      std::pair{CustodyStatus::Detained, "detained"}, std::pair{CustodyStatus::Released, "released"}};
}

/// What a record of proceeding is kept on. Nothing is filed electronically in one that is on paper (8 CFR 1001.1(cc)).
enum class RecordMedium { Electronic, Paper };
constexpr auto namesOf(RecordMedium)
{
    return std::array{std::pair{RecordMedium::Electronic, "electronic"}, std::pair{RecordMedium::Paper, "paper"}};
}

/// What one charging document opened. It keeps its id through every change of venue.
struct CaseFile {
    CaseId id;
    std::optional<ANumber> aNumber; ///< Of the lead respondent; always set in a stored case.
    QString respondent;             ///< "RESPONDENT, Sample".
    QString caseType;               ///< Code from the table of case types.
    QString court;                  ///< Code of the court with administrative control now.
    QDate opened;                   ///< The charging document's filing date.
    CustodyStatus custody = CustodyStatus::NeverDetained;
    QStringList specialClassifications;
    int persons = 1;                        ///< The lead and the riders.
    int recordPages = 0;                    ///< Pages in the record so far.
    int recordDocuments = 0;                ///< Documents in the record so far.
    std::optional<QDateTime> nextHearingAt; ///< UTC.
    QString nextHearingJudge;
    std::optional<UserId> judge;
    std::optional<SealId> seal;                 ///< Of the sealed matter that it is; lives there then.
    std::optional<RecordMedium> medium = {};    ///< Electronic where nothing is said.
    std::optional<QStringList> otherNames = {}; ///< Of riders, as lists show them, and aliases: for finding it.

    [[nodiscard]] bool isOnPaper() const { return medium == RecordMedium::Paper; }

    friend bool operator==(const CaseFile &, const CaseFile &) = default;
};

/// One adjudication in one court; a change of venue, remand or reopening starts a new one in the same case.
struct Proceeding {
    ProceedingId id;
    CaseId caseId;
    QString court;
    QString caseType;
    QDate began;
    std::optional<QDate> ended;
    QStringList allegations;
    QStringList charges;

    friend bool operator==(const Proceeding &, const Proceeding &) = default;
};

/// How somebody takes part in a case.
enum class PartyRole { LeadRespondent, Rider, Dhs };
constexpr auto namesOf(PartyRole)
{
    return std::array{std::pair{PartyRole::LeadRespondent, "lead"}, std::pair{PartyRole::Rider, "rider"},
                      std::pair{PartyRole::Dhs, "dhs"}};
}

/// A respondent of a case, or DHS.
struct Party {
    PartyId id;
    CaseId caseId;
    PartyRole role = PartyRole::LeadRespondent;
    std::optional<ANumber> aNumber; ///< Respondents only.
    PersonName name;
    std::optional<QDate> birthDate;
    PostalAddress address;
    QString nationality;
    QString language;

    friend bool operator==(const Party &, const Party &) = default;
};

/// For what a practitioner appears (8 CFR 1003.17(a)).
enum class AppearanceScope {
    All,
    CustodyOnly,
    AllButCustody,
    Board, ///< Before the Board only (EOIR-27).
};
constexpr auto namesOf(AppearanceScope)
{
    return std::array{std::pair{AppearanceScope::All, "all"}, std::pair{AppearanceScope::CustodyOnly, "custody_only"},
                      std::pair{AppearanceScope::AllButCustody, "all_but_custody"},
                      std::pair{AppearanceScope::Board, "board"}};
}

/// A practitioner of record for one party, per scope.
struct Appearance {
    AppearanceId id;
    CaseId caseId;
    PartyId party;
    UserId practitioner;
    QString practitionerName;
    AppearanceScope scope = AppearanceScope::All;
    bool primary = true; ///< Gets the notices when there are several.
    QDate since;
    std::optional<QDate> until;

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

/// One row of a respondent's custody history (8 CFR 1003.19(g)).
struct Custody {
    CustodyId id;
    CaseId caseId;
    PartyId party;
    CustodyStatus status = CustodyStatus::NeverDetained;
    QDate effective;
    QString place;

    friend bool operator==(const Custody &, const Custody &) = default;
};

} // namespace dais::domain
