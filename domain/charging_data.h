#pragma once

#include "domain/a_number.h"
#include "domain/ids.h"

#include <optional>
#include <QDate>
#include <QStringList>
#include <vector>

namespace dais::domain {

/// A person's name as the charging document gives it (8 CFR 1003.15(b)).
struct PersonName {
    QString family;
    QString given;
    QStringList aliases;

    /// "RESPONDENT, Sample", the way dockets list people.
    [[nodiscard]] QString listed() const { return given.isEmpty() ? family : family + QStringLiteral(", ") + given; }
    friend bool operator==(const PersonName &, const PersonName &) = default;
};

/// Where somebody lives; a respondent must keep it current (8 CFR 1003.15(d)).
struct PostalAddress {
    QString street;
    QString city;
    QString state; ///< Two letters.
    QString zip;

    [[nodiscard]] bool isEmpty() const { return street.isEmpty() && city.isEmpty() && zip.isEmpty(); }
    friend bool operator==(const PostalAddress &, const PostalAddress &) = default;
};

/// One respondent named in a charging document; the first is the lead, the others ride with the lead.
struct ChargedPerson {
    std::optional<ANumber> aNumber;
    PersonName name;
    std::optional<QDate> birthDate;
    PostalAddress address;
    QString nationality; ///< Code from the table of nationalities.
    QString language;    ///< Code from the table of languages.
    bool detained = false;

    friend bool operator==(const ChargedPerson &, const ChargedPerson &) = default;
};

/// What DHS enters with a charging document, and what the clerk verifies beside its page 1 (8 CFR 1003.15).
struct ChargingData {
    QString caseType; ///< Code from the table of case types, e.g. "RMV".
    std::vector<ChargedPerson> persons;
    QStringList specialClassifications; ///< Detained, juvenile, emergency stay...
    QStringList allegations;
    QStringList charges; ///< Codes from the table of charges.
    std::optional<QDate> served;

    friend bool operator==(const ChargingData &, const ChargingData &) = default;
};

} // namespace dais::domain
