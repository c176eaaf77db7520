#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// What was settled about one document of the package; null when nothing was.
[[nodiscard]] const AcceptedFiling *choiceFor(const AcceptSubmission &args, const FilingId &id);

/// Whether every document of the package, no more and no less, has a title and a type that the court knows. An error's
/// detail is a stable code.
[[nodiscard]] Result<> checkChoices(const Submission &submission, const AcceptSubmission &args,
                                    const Vocabulary &vocabulary);

/// The titles that an acceptance gives, a line each.
[[nodiscard]] QString titlesOf(const AcceptSubmission &args);

/// `submission.accept`: the package enters the record, whole. Outcomes: reliability design, section 6.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const AcceptSubmission &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
