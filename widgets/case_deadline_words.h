#pragma once

#include "widgets/case_words.h"

namespace dais::widgets {

/// "Nov 30, 2026".
[[nodiscard]] QString dayWord(const QDate &date);

/// What is due in a case, by whom, and how it was counted.
[[nodiscard]] CaseSection deadlineSection(const models::CaseSheet &sheet, const CaseWording &wording);

/// How a due day was counted, as one sentence: "10 days on from Nov 19, past Sunday Nov 29, to Nov 30, 2026".
[[nodiscard]] QString countedWords(const domain::ComputedDeadline &deadline);

} // namespace dais::widgets
