#pragma once

#include "tests/simulator/dice.h"

#include <QStringList>
#include <string>
#include <vector>

namespace dais::simulator {

/// One thing that happens in a run, at a moment, to one machine. `pick` chooses among what there is at that moment, so
/// that a step still means something when others are left out.
struct Step {
    enum class Kind {
        // What people do.
        File,
        Accept,
        Reject,
        Note,
        Mark,
        Undo,
        OpenCase,
        SignOut,
        // What happens to a workstation.
        KillWorkstation,
        KillWorkstationAtWrite,
        WorkstationPowerLoss,
        CutLine,
        MendLine,
        ClockJump,
        DiskFull,
        DiskHeals,
        DiskReadErrors,
        DiskSyncErrors,
        CorruptCache,
        CloneMachine,
        RestoreOutbox,
        // What happens to the court.
        KillServer,
        KillServerAtWrite,
        ServerPowerLoss,
        ServerDiskFull,
        ServerSyncError,
        ServerDiskHeals,
        BackUp,
        RestoreBackup,
        // What others do.
        Revoke,
        Grant,
        ReuseKey,
        Poison,
    };
    std::int64_t at = 0; ///< Milliseconds of simulated time.
    Kind kind = Kind::File;
    int machine = 0; ///< Of which workstation, where it matters.
    std::uint64_t pick = 0;

    [[nodiscard]] std::string words() const;
};

/// What a run is made of: everything follows from the seed.
struct Plan {
    std::uint64_t seed = 1;
    int machines = 3;
    int courts = 2;
    double switchPercent = 10;
    int restSeconds = 0;     ///< How long decisions rest before they are sent.
    int weather = 0;         ///< 0 fair to 3 storm.
    int pageBytes = 2 << 20; ///< Of a pull: small ones need many pages.
    bool wildClocks = false; ///< Workstations' clocks are years off.
    bool bareDisks = false;  ///< Every store is made in the run: all migrations, on every disk.
    std::vector<Step> steps;

    /// The plan of a seed: at least 60 commands of people, 3 machines and 2 faults.
    [[nodiscard]] static Plan of(std::uint64_t seed);
    [[nodiscard]] bool isFault(const Step &step) const { return step.kind >= Step::Kind::KillWorkstation; }
};

/// Codes of the simulated courts.
[[nodiscard]] const QStringList &courtCodes();

} // namespace dais::simulator
