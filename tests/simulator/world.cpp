#include "tests/simulator/world.h"

#include <QDir>
#include <QFileInfo>

namespace dais::simulator {

QString temporaryPlace()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
}

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
