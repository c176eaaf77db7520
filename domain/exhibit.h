#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <optional>
#include <QDateTime>
#include <vector>

namespace dais::domain {

/// How a document stands as evidence in a case.
enum class ExhibitStatus {
    Offered,
    Marked, ///< For identification.
    Admitted,
    Excluded,
    None, ///< What was said of it before was taken back.
};
constexpr auto namesOf(ExhibitStatus)
{
    return std::array{std::pair{ExhibitStatus::Offered, "offered"}, std::pair{ExhibitStatus::Marked, "marked"},
                      std::pair{ExhibitStatus::Admitted, "admitted"}, std::pair{ExhibitStatus::Excluded, "excluded"},
                      std::pair{ExhibitStatus::None, "none"}};
}

/// One line of an exhibit's log: what became of it, when, by whom.
struct ExhibitMove {
    ExhibitStatus status = ExhibitStatus::Offered;
    QDateTime at;        ///< As the person's computer had it: a hearing may be held without a network.
    QDateTime enteredAt; ///< When the court had it.
    UserId by;
    QString byName;

    friend bool operator==(const ExhibitMove &, const ExhibitMove &) = default;
};

/// A document of the record as evidence: its label and everything that was ever said of its standing. Part of the
/// record in detail (Immigration Court Practice Manual, chapter 3.3, "exhibits").
struct Exhibit {
    ExhibitId id;
    CaseId caseId;
    DocumentId document;
    QString label;                ///< "C", "DHS 2"; empty while it has none.
    std::vector<ExhibitMove> log; ///< In the order in which the court had them.

    /// The one exhibit that a document is.
    [[nodiscard]] static ExhibitId idFor(const DocumentId &document);
    /// Where it stands now.
    [[nodiscard]] ExhibitStatus status() const { return log.empty() ? ExhibitStatus::None : log.back().status; }
    friend bool operator==(const Exhibit &, const Exhibit &) = default;
};

/// "This exhibit is offered, marked, admitted, excluded", or "it is called this": `exhibit.set`.
struct SetExhibit {
    CaseId caseId;
    DocumentId document;
    std::optional<QString> label = {};        ///< None: as it is.
    std::optional<ExhibitStatus> status = {}; ///< None: as it is.
    QDateTime at;                             ///< When it was said.

    friend bool operator==(const SetExhibit &, const SetExhibit &) = default;
};

} // namespace dais::domain
