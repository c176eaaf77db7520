#pragma once

#include "tests/simulator/disk.h"
#include "tests/simulator/fibres.h"

namespace dais::simulator {

/// Makes SQLite's files those of simulated disks: registered as SQLite's default file layer for the whole program. A path
/// belongs to the disk whose mount is its longest prefix; other paths get a disk of their own that nobody looks at. All
/// connections of a disk are one process: locks and the log's shared memory are kept in memory. One thread.
class SimulatedFiles {
public:
    /// Registers itself once; later objects take its place.
    explicit SimulatedFiles(Fibres &fibres);
    ~SimulatedFiles();

    void mount(const std::string &prefix, Disk &disk);
    void unmount(const std::string &prefix);
};

} // namespace dais::simulator
