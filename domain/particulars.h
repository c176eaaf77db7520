#pragma once

#include "domain/case_file.h"

namespace dais::domain {

/// What an entry of appearance says (EOIR-28, EOIR-27; 8 CFR 1003.17(a), 1003.38(g)).
struct AppearanceParticulars {
    AppearanceScope scope = AppearanceScope::All;
    bool primary = true;  ///< Gets the notices when there are several.
    QString practitioner; ///< Name on the form; empty: whoever filed it.

    friend bool operator==(const AppearanceParticulars &, const AppearanceParticulars &) = default;
};

/// What a change of address says (EOIR-33; 8 CFR 1003.15(d)).
struct AddressParticulars {
    PostalAddress address;

    friend bool operator==(const AddressParticulars &, const AddressParticulars &) = default;
};

/// What DHS says of custody (I-830; 8 CFR 1003.19(g)).
struct CustodyParticulars {
    CustodyStatus status = CustodyStatus::Detained;
    QDate effective; ///< In the court's zone.
    QString place;   ///< Where the respondent is held; empty when released.

    friend bool operator==(const CustodyParticulars &, const CustodyParticulars &) = default;
};

/// What counts for the clock of an asylum application (I-589; 8 CFR 208.7(a)).
struct AsylumParticulars {
    std::optional<QDate> receivedByUscis; ///< When it was first filed there: the clock goes on from that day.

    friend bool operator==(const AsylumParticulars &, const AsylumParticulars &) = default;
};

/// What a document says that changes its case when it is accepted: typed by the filer, verified by the clerk beside
/// page 1. At most one of the four is there.
struct Particulars {
    std::vector<PartyId> parties; ///< Whom it concerns; empty: every respondent of the case.
    std::optional<AppearanceParticulars> appearance = {};
    std::optional<AddressParticulars> address = {};
    std::optional<CustodyParticulars> custody = {};
    std::optional<AsylumParticulars> asylum = {};

    friend bool operator==(const Particulars &, const Particulars &) = default;
};

} // namespace dais::domain
