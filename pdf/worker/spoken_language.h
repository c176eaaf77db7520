#pragma once

#include <QString>

namespace dais::pdf::worker {

/// What the words of a page are written in, as far as counting tells.
enum class Language {
    Unknown, ///< Too few words, or none that tell.
    English,
    Spanish,
    Other, ///< Another language or another script.
};

/// Counts short words that only one of a few languages has, and letters of other scripts. Says Unknown rather than
/// guess: tables, names and numbers have no language.
[[nodiscard]] Language languageOf(const QString &text);

} // namespace dais::pdf::worker
