#pragma once

#include "pdf/page.h"

namespace dais::pdf {

/// Where a phrase stands on a page.
struct TextMatch {
    QVector<QRectF> places; ///< One rectangle a line that it touches; points as in TextBox.
    int firstBox = 0;       ///< Index of the word that it begins in.

    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

enum class MatchCase : quint8 { No, Yes };

/// Every place of `phrase` on a page, also where it runs over a line end. White space in the phrase matches
/// any gap between words. An empty phrase matches nothing.
[[nodiscard]] QVector<TextMatch> findInPage(const PageText &text, const QString &phrase,
                                            MatchCase matchCase = MatchCase::No);

} // namespace dais::pdf
