#pragma once

#ifdef DAIS_KNOWN_BAD
#include <span>
#endif

namespace dais::domain {

#ifdef DAIS_KNOWN_BAD
/// The names of all variants.
[[nodiscard]] std::span<const char *const> knownBadVariants();
/// Whether the known-bad variant `name` was chosen for this run: so that the simulator can be seen to catch it. Only the
/// build made for that (preset "mutants") has them; in every other one this is false when compiled.
[[nodiscard]] bool knownBad(const char *name);
/// Chooses one of knownBadVariants(), or none with an empty name.
void chooseKnownBad(const char *name);
#else
[[nodiscard]] constexpr bool knownBad(const char *)
{
    return false;
}
#endif

} // namespace dais::domain
