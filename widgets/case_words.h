#pragma once

#include "domain/deadline_rules.h"
#include "models/case_sheet.h"
#include "widgets/colour_tokens.h"
#include "widgets/review_words.h"

namespace dais::widgets {

/// One fact of a case in words.
struct CaseLine {
    QString what;                                        ///< "Counsel of record: M. Lopez, all proceedings".
    QString detail = {};                                 ///< Since when, from which paper, how it was counted.
    QString state = {};                                  ///< One word at the right: "met", "Entered"; may be empty.
    Tint tint = Tint::Plain;                             ///< Of the state.
    std::optional<domain::DocumentId> document = {};     ///< The paper it comes from, when that is in the record.
    std::optional<domain::SubmissionId> submission = {}; ///< The filing, when it is one.
};

/// A part of the page of facts.
struct CaseSection {
    QString heading;
    QList<CaseLine> lines;
    QString empty; ///< What is said when there are no lines.
};

/// What turns facts into words: tables, rules, the court's time.
struct CaseWording {
    const domain::CodeTables &tables;
    const domain::DeadlineRules &rules;
    CourtTime time;
};

/// The page of facts of a case, in reading order.
[[nodiscard]] QList<CaseSection> sectionsOf(const models::CaseSheet &sheet, const CaseWording &wording);

/// "150 days on Sep 3, 2026" and how the clock stands, for one respondent.
[[nodiscard]] CaseLine clockLine(const domain::AsylumClock &clock, const QString &who);

} // namespace dais::widgets
