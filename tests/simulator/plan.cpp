#include "tests/simulator/plan.h"

#include <algorithm>

namespace dais::simulator {

namespace {

using Kind = Step::Kind;

constexpr int runSeconds = 30;
constexpr std::uint64_t bareEvery = 16;

const char *nameOf(Kind kind)
{
    switch (kind) {
    case Kind::File:
        return "a filing arrives";
    case Kind::Accept:
        return "accepts";
    case Kind::Reject:
        return "rejects";
    case Kind::Note:
        return "writes a note";
    case Kind::Mark:
        return "marks a page";
    case Kind::Undo:
        return "takes the last decision back";
    case Kind::OpenCase:
        return "opens a case";
    case Kind::SignOut:
        return "is signed out";
    case Kind::KillWorkstation:
        return "workstation killed";
    case Kind::KillWorkstationAtWrite:
        return "workstation killed at a write";
    case Kind::WorkstationPowerLoss:
        return "workstation loses power";
    case Kind::CutLine:
        return "line cut";
    case Kind::MendLine:
        return "line mended";
    case Kind::ClockJump:
        return "clock set";
    case Kind::DiskFull:
        return "disk full";
    case Kind::DiskHeals:
        return "disk well again";
    case Kind::DiskReadErrors:
        return "disk with read errors";
    case Kind::DiskSyncErrors:
        return "disk with failing syncs";
    case Kind::CorruptCache:
        return "cache altered";
    case Kind::CloneMachine:
        return "machine cloned";
    case Kind::RestoreOutbox:
        return "older outbox put back";
    case Kind::KillServer:
        return "server killed";
    case Kind::KillServerAtWrite:
        return "server killed at a write";
    case Kind::ServerPowerLoss:
        return "server loses power";
    case Kind::ServerDiskFull:
        return "server's disk full";
    case Kind::ServerSyncError:
        return "server's syncs fail";
    case Kind::ServerDiskHeals:
        return "server's disk well again";
    case Kind::BackUp:
        return "backup";
    case Kind::RestoreBackup:
        return "backup restored";
    case Kind::Revoke:
        return "right to a court taken away";
    case Kind::Grant:
        return "right to a court given";
    case Kind::ReuseKey:
        return "somebody sends other bytes under a known key";
    case Kind::Poison:
        return "a command that nobody understands";
    }
    return "";
}

/// How often a step is chosen, in its half of the plan.
struct Weight {
    Kind kind;
    int weight;
};
constexpr Weight peoples[] = {{Kind::File, 24}, {Kind::Accept, 36}, {Kind::Reject, 12},  {Kind::Note, 14},
                              {Kind::Mark, 14}, {Kind::Undo, 6},    {Kind::OpenCase, 7}, {Kind::SignOut, 3}};
constexpr Weight faults[] = {{Kind::KillWorkstation, 8},
                             {Kind::KillWorkstationAtWrite, 14},
                             {Kind::WorkstationPowerLoss, 8},
                             {Kind::CutLine, 16},
                             {Kind::ClockJump, 6},
                             {Kind::DiskFull, 5},
                             {Kind::DiskReadErrors, 2},
                             {Kind::DiskSyncErrors, 2},
                             {Kind::CorruptCache, 4},
                             {Kind::CloneMachine, 3},
                             {Kind::RestoreOutbox, 3},
                             {Kind::KillServer, 6},
                             {Kind::KillServerAtWrite, 14},
                             {Kind::ServerPowerLoss, 7},
                             {Kind::ServerDiskFull, 3},
                             {Kind::ServerSyncError, 3},
                             {Kind::BackUp, 6},
                             {Kind::RestoreBackup, 5},
                             {Kind::Revoke, 6},
                             {Kind::Grant, 5},
                             {Kind::ReuseKey, 4},
                             {Kind::Poison, 3}};

template <std::size_t N>
Kind chosen(Dice &dice, const Weight (&weights)[N])
{
    int sum = 0;
    for (const Weight &weight : weights)
        sum += weight.weight;
    int at = dice.below(sum);
    for (const Weight &weight : weights)
        if ((at -= weight.weight) < 0)
            return weight.kind;
    return weights[0].kind;
}

/// What ends a trouble, some time after it began.
std::optional<Kind> cureOf(Kind kind)
{
    switch (kind) {
    case Kind::CutLine:
        return Kind::MendLine;
    case Kind::DiskFull:
    case Kind::DiskReadErrors:
    case Kind::DiskSyncErrors:
        return Kind::DiskHeals;
    case Kind::ServerDiskFull:
    case Kind::ServerSyncError:
        return Kind::ServerDiskHeals;
    default:
        return {};
    }
}

} // namespace

const QStringList &courtCodes()
{
    static const QStringList codes{QStringLiteral("NEW"), QStringLiteral("NYC"), QStringLiteral("LOS")};
    return codes;
}

std::string Step::words() const
{
    return std::to_string(at) + " ms, machine " + std::to_string(machine) + ": " + nameOf(kind) + " (" +
           std::to_string(pick % 1000) + ")";
}

Plan Plan::of(std::uint64_t seed)
{
    Dice dice = Dice(seed).stream(2);
    Plan plan{.seed = seed};
    plan.bareDisks = seed % bareEvery == 0;
    plan.machines = dice.chance(70) ? 3 : dice.between(4, 8);
    plan.courts = dice.between(1, 3);
    plan.switchPercent = std::vector<double>{1, 5, 20, 60}[std::size_t(dice.below(4))];
    plan.restSeconds = dice.chance(60) ? 0 : dice.between(1, 20);
    plan.weather = dice.below(4);
    plan.wildClocks = dice.chance(25);
    plan.pageBytes = dice.chance(50) ? 2 << 20 : dice.between(300, 6000);

    const auto add = [&](Kind kind, std::int64_t at) {
        plan.steps.push_back({at, kind, dice.below(plan.machines), dice.next()});
        return plan.steps.back();
    };
    for (int i = 0; i < 12; ++i) // Something to work on.
        add(Kind::File, dice.below(2000));
    const int acts = dice.between(70, 90);
    for (int i = 0; i < acts; ++i)
        add(chosen(dice, peoples), dice.between(3000, runSeconds * 1000));
    const int troubles = dice.between(2, 9);
    for (int i = 0; i < troubles; ++i) {
        const Step step = add(chosen(dice, faults), dice.between(1000, runSeconds * 1000));
        if (const auto cure = cureOf(step.kind))
            plan.steps.push_back({step.at + dice.between(300, 8000), *cure, step.machine, dice.next()});
        if (step.kind == Kind::DiskSyncErrors && dice.chance(70)) // What was promised after it must not hang on it.
            plan.steps.push_back({plan.steps.back().at + dice.between(500, 6000), Kind::WorkstationPowerLoss,
                                  step.machine, dice.next()});
        if (step.kind == Kind::RestoreBackup) // An older one must exist.
            plan.steps.push_back({step.at - dice.between(300, 10000), Kind::BackUp, 0, dice.next()});
        if (step.kind == Kind::Grant && plan.courts > 1 && dice.chance(50))
            plan.steps.push_back({step.at + dice.between(1, 6000), Kind::Revoke, step.machine, step.pick});
    }
    std::stable_sort(plan.steps.begin(), plan.steps.end(), [](const Step &a, const Step &b) { return a.at < b.at; });
    return plan;
}

} // namespace dais::simulator
