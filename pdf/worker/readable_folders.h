#pragma once

#include <array>

namespace dais::pdf::worker {

/// All that a worker may read of the file system: fonts, their configuration and character maps. Homes are
/// not among them, so fonts that a user installed for himself are not used.
inline constexpr std::array readableFolders{
    "/usr/share/fonts",       "/usr/local/share/fonts", "/usr/share/poppler",
    "/usr/share/ghostscript", "/usr/share/fontconfig",  "/etc/fonts",
    "/var/cache/fontconfig",
};

} // namespace dais::pdf::worker
