#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Makes a mark, or changes one's own. Changed on another computer meanwhile: both are kept, the later to arrive as a
/// mark of its own. Removed meanwhile: it is there again (reliability design, section 9).
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const PutAnnotation &args,
                                    const ApplyContext &context);

/// Takes one's own mark away; one that is gone already is none to refuse, and one that was changed meanwhile stays.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const RemoveAnnotation &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
