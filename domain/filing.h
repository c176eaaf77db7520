#pragma once

#include "domain/a_number.h"
#include "domain/ids.h"
#include "domain/names.h"
#include "domain/particulars.h"

#include <optional>
#include <QDate>
#include <QStringList>
#include <vector>

namespace dais::domain {

/// How much a finding weighs. Refuse stops a filing at the door; Warn is for the clerk to look at.
enum class Severity { Information, Warn, Refuse };
constexpr auto namesOf(Severity)
{
    return std::array{std::pair{Severity::Information, "information"}, std::pair{Severity::Warn, "warn"},
                      std::pair{Severity::Refuse, "refuse"}};
}

/// Where on a page something stands, in thousandths of the page as a reader shows it, from its upper left.
struct PagePlace {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

/// What a program saw in a filed document. It says what was or was not found, never that a filing is bad.
struct Finding {
    QString code; ///< From the table of intake findings, e.g. "LOW_DPI".
    Severity severity = Severity::Information;
    int page = 0;                        ///< From 1; 0 when it concerns the whole document.
    QString rule;                        ///< Citation, e.g. "8 CFR 1003.32(d)"; may be empty.
    QString text;                        ///< A sentence for the filer.
    std::optional<PagePlace> place = {}; ///< On `page`, where it is known.

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Where a document's stamped copy is. The filed bytes stay as filed; the rendition carries date and time.
enum class RenditionState { Pending, Made, Impossible };
constexpr auto namesOf(RenditionState)
{
    return std::array{std::pair{RenditionState::Pending, "pending"}, std::pair{RenditionState::Made, "made"},
                      std::pair{RenditionState::Impossible, "impossible"}};
}

/// One document of a submission: what was filed, as what, and what the checks found.
struct Filing {
    FilingId id;
    DocumentId document;
    QString documentType; ///< Code from the table of document types.
    QString title;        ///< The filer's words, until a clerk corrects them.
    QString fileName;     ///< As the filer named it; display escaped, never a path.
    QString mediaType;    ///< "application/pdf" or "image/jpeg", by content.
    QString sha256;       ///< Of the filed bytes, lower-case hex.
    qint64 bytes = 0;
    int pages = 0;
    bool charging = false; ///< Opens a case when accepted (8 CFR 1003.14(a)).
    RenditionState rendition = RenditionState::Pending;
    QString renditionSha256;   ///< Of the stamped copy; what workstations download and show.
    qint64 renditionBytes = 0; ///< Of the stamped copy.
    bool checked = false;      ///< False while the checks still run.
    std::vector<Finding> findings;
    std::optional<Particulars> particulars = {}; ///< As the filer typed them, until a clerk corrects them.

    friend bool operator==(const Filing &, const Filing &) = default;
};

} // namespace dais::domain
