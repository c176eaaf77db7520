#pragma once

#include "domain/case_file.h"
#include "domain/code_tables.h"
#include "store/claim_book.h"
#include "widgets/decision_outcome.h"
#include "widgets/review_facts.h"
#include "widgets/review_words.h"

namespace dais::widgets {

/// The facts that stand over a decision: case, filer, when, hearing, and who has it open or how it was served.
/// `caseFile` may be null.
[[nodiscard]] QList<ReviewFacts::Fact> factsOf(const domain::Submission &submission, const domain::CaseFile *caseFile,
                                               const store::Claim &claim, const domain::CodeTables &tables,
                                               const CourtTime &time);

/// What a second attempt says of the first: when it was filed, and why it was rejected (the judge rules on lateness).
/// `first` is null where it is not kept here any more.
[[nodiscard]] ReviewFacts::Fact refilingFact(const domain::Submission *first, const domain::CodeTables &tables,
                                             const CourtTime &time);

/// "Claimed by you until 10:18 am", "M. Chen has this open"; empty for nobody.
[[nodiscard]] QString claimWords(const store::Claim &claim, const CourtTime &time);

/// What is said about a filing that was decided, withdrawn, or needs the person.
[[nodiscard]] DecisionOutcome::Content decidedContent(const store::QueueRow &row, const domain::Submission &submission,
                                                      const std::optional<store::StoredCommand> &command,
                                                      const domain::CodeTables &tables, const CourtTime &time);

/// A note's text as people read it: a line that begins with the code of a reason says its title instead.
[[nodiscard]] QString noteWords(const QString &text, const domain::CodeTables &tables);

/// "Settled by M. Chen, Nov 20, 2026 9:58 am EST: the first was kept." for each that is settled.
[[nodiscard]] QStringList settledLines(const std::vector<domain::Decision> &decisions, const CourtTime &time);

} // namespace dais::widgets
