#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// What accepting a charging document creates besides the document: case, proceeding, parties, custody
/// (8 CFR 1003.14(a)). Adds all but the case, which the caller still changes, to `applied`.
[[nodiscard]] CaseFile openCase(Applied &applied, const Command &command, const Submission &submission,
                                const CaseId &id, const ChargingData &charging);

} // namespace dais::domain::rules
