#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// A refusal with a stable code and no change.
[[nodiscard]] Applied refused(const char *code);

/// Somebody decided differently what was accepted already: a visible Decision with both sides, the first in force.
[[nodiscard]] Applied needsDecision(const Command &second, const Submission &submission, const ApplyContext &context);

/// Keeps words about a submission as a note of whoever said them; at most one a command.
[[nodiscard]] EntityChange putNote(const Submission &submission, const Command &command, const QString &text,
                                   const UserId &author, const QString &authorName, const QDateTime &at);

/// Adds a document to a case's record: gives it number and pages, writes the docket line, advances the case.
void enterIntoRecord(Applied &applied, const Command &command, const ApplyContext &context, CaseFile &caseFile,
                     Document document);

/// Writes the case back where cases live.
[[nodiscard]] EntityChange putCase(const CaseFile &caseFile, const QStringList &aspects);

/// Writes the submission back into its court's queue.
[[nodiscard]] EntityChange putSubmission(const Submission &submission, const QStringList &aspects);

} // namespace dais::domain::rules
