#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <optional>

namespace dais::domain {

/// Something a person made once to use often: words to filers, or a view of the queue. Lives in the person's own
/// partition, or in the court's directory when it is shared with everybody there.
struct Preset {
    enum class Use {
        Words,  ///< What a filer is told to do when a filing is rejected.
        Filter, ///< What the queue's search box is to hold.
        Issue,  ///< What one of the seven colours of marks means to its owner; `text` is its number.
    };
    PresetId id;
    UserId owner; ///< Who may change it.
    QString ownerName;
    Use use = Use::Words;
    std::optional<QString> court; ///< Shared with the people of this court; a code.
    QString name;
    QString text;

    friend bool operator==(const Preset &, const Preset &) = default;
};

constexpr auto namesOf(Preset::Use)
{
    return std::array{std::pair{Preset::Use::Words, "words"}, std::pair{Preset::Use::Filter, "filter"},
                      std::pair{Preset::Use::Issue, "issue"}};
}

} // namespace dais::domain
