#pragma once

#include "domain/entity.h"

/// In which partition each thing lives: one at a time, and a sealed case's things in its seal.
namespace dais::domain::rules {

/// Where a case's head, its hearings and notes for the court live.
[[nodiscard]] Partition homeOf(const CaseFile &caseFile);
/// Where a package, and what stands on it, lives.
[[nodiscard]] Partition homeOf(const Submission &submission);
/// Where the record in detail lives: documents, docket, parties.
[[nodiscard]] Partition recordOf(const CaseFile &caseFile);
/// The same for a package that was accepted into the case `id`.
[[nodiscard]] Partition recordOf(const Submission &accepted, const CaseId &id);
/// Where a note or a mark lives that some people share: in a layer of theirs over where its matter lives, so that nobody
/// keeps words of what they may read no longer. Nothing where the audience is the court, or not named.
[[nodiscard]] std::optional<Partition> homeOf(const Note &note, const Partition &subject);
[[nodiscard]] std::optional<Partition> homeOf(const Annotation &mark, const CaseFile &caseFile);
/// Where something of a case lives while the case is as given; nothing for what belongs to no case.
[[nodiscard]] std::optional<Partition> homeIn(const CaseFile &caseFile, const Entity &entity);

} // namespace dais::domain::rules
