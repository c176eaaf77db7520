#pragma once

#include "pdf/inspection.h"
#include "server/intake/findings.h"

#include <optional>

namespace dais::server::intake {

/// What becomes of a file as far as a program can tell. A clerk decides on everything that is not refused.
enum class Verdict { Accept, Review, Refuse };
constexpr auto namesOf(Verdict)
{
    return std::array{std::pair{Verdict::Accept, "accept"}, std::pair{Verdict::Review, "review"},
                      std::pair{Verdict::Refuse, "refuse"}};
}

/// Refuse when one finding refuses, else review when one warns, else accept.
[[nodiscard]] Verdict verdictOf(const QList<Finding> &findings);

/// What both readers said of a file. Nothing of a reader means that it came to no answer within its bounds.
struct Readings {
    std::optional<pdf::Inspection> inspection;       ///< libqpdf's, or the walk over a JPEG's markers.
    std::optional<pdf::SecondOpinion> secondOpinion; ///< Poppler's; only of PDFs.
};

/// The readings as codes for the finding table, the gravest first, and how many pages the file has.
struct Judgement {
    QStringList codes;
    int pages = -1; ///< -1 when not known.
    QList<pdf::LowPage> lowPages;
    int lowPageCount = 0;
};

/// Weighs the readings. One reader that opens the file is enough for a clerk to look at it: a filing refused
/// by mistake may cost a respondent the deadline, one that is looked at in vain costs a minute. A lock is
/// decided by libqpdf alone, because Poppler shows some locked files as blank pages.
[[nodiscard]] Judgement judge(const Readings &readings);

} // namespace dais::server::intake
