#pragma once

#include "server/portal/pages.h"
#include "server/services.h"

namespace dais::server::portal {

/// Who was served with a filing, how, and what became of it: a list for the filer, without names, which whoever files is
/// not told here. Empty where the court tells nobody by mail. Errors: Storage.
[[nodiscard]] Result<View> serviceView(const domain::Submission &submission, const Services &services);

} // namespace dais::server::portal
