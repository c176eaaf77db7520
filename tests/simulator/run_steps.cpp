#include "tests/simulator/run.h"

namespace dais::simulator {

using Kind = Step::Kind;

void Run::carryOut(const Step &step)
{
    Workstation &machine = *m_machines[std::size_t(step.machine) % m_machines.size()];
    switch (step.kind) {
    case Kind::File:
        return fileSomething(step);
    case Kind::Accept:
    case Kind::Reject:
    case Kind::Note:
    case Kind::Mark:
    case Kind::Undo:
    case Kind::OpenCase:
    case Kind::SignOut:
        return machine.ask(step);
    case Kind::KillWorkstation:
    case Kind::KillWorkstationAtWrite:
    case Kind::WorkstationPowerLoss:
    case Kind::CutLine:
    case Kind::MendLine:
    case Kind::ClockJump:
    case Kind::DiskFull:
    case Kind::DiskHeals:
    case Kind::DiskReadErrors:
    case Kind::DiskSyncErrors:
    case Kind::CorruptCache:
    case Kind::CloneMachine:
    case Kind::RestoreOutbox:
        return happenToWorkstation(step, machine);
    case Kind::KillServer:
    case Kind::KillServerAtWrite:
    case Kind::ServerPowerLoss:
    case Kind::ServerDiskFull:
    case Kind::ServerSyncError:
    case Kind::ServerDiskHeals:
    case Kind::BackUp:
    case Kind::RestoreBackup:
        return happenToServer(step);
    case Kind::Revoke:
    case Kind::Grant:
    case Kind::ReuseKey:
    case Kind::Poison:
        return happenAmongPeople(step, machine);
    }
}

void Run::happenToWorkstation(const Step &step, Workstation &machine)
{
    const auto fault = [&](const char *name) { m_world.fault(name); };
    switch (step.kind) {
    case Kind::KillWorkstation:
        fault("workstation killed");
        return machine.kill();
    case Kind::KillWorkstationAtWrite:
        fault("workstation killed at a write");
        return machine.disk().dieAfter(1 + int(step.pick % 40), step.pick % 3 == 0);
    case Kind::WorkstationPowerLoss:
        fault("workstation lost power");
        return machine.losePower();
    case Kind::CutLine:
        fault("line cut");
        machine.line().cut = true;
        return;
    case Kind::MendLine:
        machine.line().cut = false;
        return;
    case Kind::ClockJump:
        fault("clock set");
        return machine.clock().setOffset((qint64(step.pick % 20001) - 10000) * (step.pick % 2 ? 1000 : 3'600'000 * 8));
    case Kind::DiskFull:
        fault("workstation's disk full");
        return machine.disk().setFault(DiskFault::Full);
    case Kind::DiskReadErrors:
        fault("workstation's disk with read errors");
        return machine.disk().setFault(DiskFault::ReadError);
    case Kind::DiskSyncErrors:
        fault("workstation's syncs fail");
        return machine.disk().setFault(DiskFault::SyncError);
    case Kind::DiskHeals:
        return machine.disk().setFault(DiskFault::None);
    case Kind::CorruptCache:
        fault("cache altered");
        return machine.corruptCache(step.pick);
    case Kind::CloneMachine:
    case Kind::RestoreOutbox:
        return copyMachine(step, machine);
    default:
        return;
    }
}

void Run::copyMachine(const Step &step, Workstation &machine)
{
    const Workstation &other = *m_machines[std::size_t(step.pick % m_machines.size())];
    const std::size_t place = std::size_t(machine.number());
    std::int64_t since = 0;
    const auto noteCopies = [&](int from) {
        for (auto &[id, saved] : m_ledger.saved)
            saved.copied = saved.copied || saved.machine == from;
    };
    if (step.kind == Kind::CloneMachine && &other != &machine) {
        m_world.fault("machine cloned");
        machine.becomeCopyOf(other);
        noteCopies(other.number());
    } else if (step.kind == Kind::RestoreOutbox && !m_images[place].disk.empty()) {
        m_world.fault("older outbox put back");
        since = m_images[place].at;
        machine.putBackOutbox(m_images[place].disk);
        noteCopies(machine.number());
    } else {
        return;
    }
    // What was saved here meanwhile and had not left was destroyed by hand: nobody can bring it back.
    for (auto &[id, saved] : m_ledger.saved)
        if (saved.machine == machine.number() && saved.at >= since)
            saved.lostByHand = true;
}

void Run::happenToServer(const Step &step)
{
    switch (step.kind) {
    case Kind::KillServer:
        m_world.fault("server killed");
        return m_server.kill();
    case Kind::KillServerAtWrite:
        m_world.fault("server killed at a write");
        return m_server.disk().dieAfter(1 + int(step.pick % 60), step.pick % 3 == 0);
    case Kind::ServerPowerLoss:
        m_world.fault("server lost power");
        return m_server.losePower();
    case Kind::ServerDiskFull:
        m_world.fault("server's disk full");
        return m_server.disk().setFault(DiskFault::Full);
    case Kind::ServerSyncError:
        m_world.fault("server's syncs fail");
        return m_server.disk().setFault(DiskFault::SyncError);
    case Kind::ServerDiskHeals:
        m_server.disk().setFault(DiskFault::None);
        return m_server.kill(); // Somebody starts it again: a writer that met a fault takes nothing more.
    case Kind::BackUp:
        m_backups.push_back(m_server.backUp());
        return;
    case Kind::RestoreBackup:
        return restoreBackup(step);
    default:
        return;
    }
}

void Run::restoreBackup(const Step &step)
{
    if (m_backups.empty())
        return;
    m_world.fault("backup restored");
    m_server.disk().setFault(DiskFault::None);
    const auto &backup = m_backups[std::size_t(step.pick % m_backups.size())];
    m_ledger.restored();
    while (!m_server.restore(backup)) // The disk may be dying at a write just now.
        m_world.fibres.sleep(5);
    for (const auto &machine : m_machines)
        machine->line().oldServerAnswers = m_dice.chance(50);
    // Rights are again those of the backup; what was given since may have been seen.
    const auto courts = courtsInStore();
    for (auto &[user, spans] : m_ledger.rights)
        if (const auto found = courts.find(user); found != courts.end())
            spans.emplace_back(m_world.fibres.now(), found->second);
    const auto held = m_server.submissions();
    for (auto filed = m_ledger.filed.begin(); filed != m_ledger.filed.end();)
        filed = held.contains(filed->first) ? std::next(filed) : m_ledger.filed.erase(filed);
}

void Run::happenAmongPeople(const Step &step, Workstation &machine)
{
    switch (step.kind) {
    case Kind::Revoke:
    case Kind::Grant:
        return changeRights(step, machine.person());
    case Kind::ReuseKey:
        return reuseKey(step);
    case Kind::Poison:
        return sendPoison(step, machine.person());
    default:
        return;
    }
}

void Run::changeRights(const Step &step, const domain::User &user)
{
    const QString court = courtCodes()[int(step.pick % std::uint64_t(m_plan.courts))];
    QStringList courts = m_ledger.courtsNow(user.id);
    const bool grants = step.kind == Kind::Grant;
    if (courts.contains(court) == grants)
        return;
    auto &spans = m_ledger.rights[user.id];
    if (grants) {
        courts.append(court);
        spans.emplace_back(m_world.fibres.now(), courts); // From here on it may be seen.
    } else {
        courts.removeAll(court);
    }
    const bool done = m_server.setCourts(user.id, courts);
    m_world.fault(grants ? "right given" : "right taken away");
    if (done && !grants)
        spans.emplace_back(m_world.fibres.now(), courts);
    if (!done) { // Whether it was written before the server died is what its store says later; both may be seen.
        const auto stored = courtsInStore();
        if (const auto found = stored.find(user.id); found != stored.end() && found->second == courts)
            spans.emplace_back(m_world.fibres.now(), courts);
    }
}

} // namespace dais::simulator
