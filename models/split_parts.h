#pragma once

#include <optional>
#include <QString>

namespace dais::models {

/// A piece of a document that was too large to be filed as one: "Country report (Part 2 of 3)". (Portals take files up to a
/// size; filers split what is larger and number the pieces.)
struct SplitPart {
    QString whole; ///< "Country report".
    int part = 1;
    int of = 1;

    friend bool operator==(const SplitPart &, const SplitPart &) = default;
};

/// What a title says of a piece; nothing for a document that is whole.
[[nodiscard]] std::optional<SplitPart> splitPartOf(const QString &title);

/// Whether `next` is the piece that comes right after `title`.
[[nodiscard]] bool isNextPart(const QString &title, const QString &next);

} // namespace dais::models
