#include "tests/simulator/world.h"

namespace dais::simulator {

void World::trace(const std::string &line)
{
    const std::string whole = std::to_string(fibres.now()) + " " + line;
    for (const char c : whole)
        storyDigest = (storyDigest ^ std::uint64_t(static_cast<unsigned char>(c))) * 1099511628211ULL;
    ++storyLines;
    if (keepTrace)
        story.push_back(whole);
}

} // namespace dais::simulator
