#pragma once

#include "pdf/page_reading.h"
#include "server/intake/findings.h"

#include <optional>

namespace dais::server::intake {

/// A finding by its code, before the table gives it its words.
struct Noted {
    QString code;
    FindingTable::Values values = {};
    QList<int> pages = {};
    std::optional<domain::PagePlace> place = {}; ///< On the first of `pages`.
};

/// What the pages of a file, read by themselves, give reason to say: that needs no case. `signatures` is how many digital
/// signatures it carries. Says of nothing that it is missing unless every page's text was read.
[[nodiscard]] QList<Noted> notedOf(const pdf::PageReading &reading, int signatures);

/// The part that a document is of a set that was split: "Brief Part 2 of 3" is 2 of 3.
struct SetPart {
    QString set;   ///< The name without its number, folded.
    int part = 0;  ///< From 1.
    int total = 0; ///< 0 when the name does not say.

    friend bool operator==(const SetPart &, const SetPart &) = default;
};
/// Reads it out of a title or a file's name; nothing when there is none.
[[nodiscard]] std::optional<SetPart> setPartOf(const QString &name);

} // namespace dais::server::intake
