#pragma once

#include <string>

namespace dais::simulator {

/// The files of stores that nobody has used yet, as the programs' own migrations make them. Made once in a program's life:
/// most runs begin with copies, so that not each of them carries out every migration on every disk again.
struct EmptyStores {
    std::string court;
    std::string outbox;
    std::string cache;

    /// Makes them when first asked, on a disk of its own. Not while a run is under way: it takes the file layer for itself.
    [[nodiscard]] static const EmptyStores &made();
};

} // namespace dais::simulator
