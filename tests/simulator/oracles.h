#pragma once

#include "tests/simulator/server_facts.h"
#include "tests/simulator/workstation.h"

namespace dais::simulator {

/// Holds what is there against what was promised: the invariants of docs/reliability.md, by their numbers.
class Oracles {
public:
    struct Parts {
        World &world;
        Ledger &ledger;
        CourtServer &server;
        const std::vector<std::unique_ptr<Workstation>> &machines;
        std::map<domain::UserId, QStringList> rights; ///< As the server's store has them now.
    };
    explicit Oracles(const Parts &parts) : m_parts(parts) {}

    /// Everything, once the storm is over and everybody is at rest.
    void lastLook();
    /// What a workstation gets must be what its person may read: called for every answer, before it is used (18).
    static void checkArrival(World &world, const Ledger &ledger, const Workstation &machine, const QString &path,
                             const QByteArray &bytes, std::int64_t began);
    /// A page that another one follows ends between two commits (10): called for every page.
    static void checkPage(World &world, const CourtServer &server, const QByteArray &page);
    /// What is seen is what cache and outbox make anew (12): for a machine at which nothing happens just now.
    static void checkReplay(World &world, Workstation &machine);

private:
    void checkLog(const ServerFacts &facts);                           ///< 3, 4, 6, 24
    void checkPromises(const ServerFacts &facts);                      ///< 1, 2, 13, 14, 23, 26
    void checkModel(const ServerFacts &facts);                         ///< 8
    void checkDispositions(const ServerFacts &facts);                  ///< 15, and the reference model of what decides
    void checkMachine(const ServerFacts &facts, Workstation &machine); ///< 7, 9, 10, 11, 12, 13, 17, 20, 28
    void checkBase(const ServerFacts &facts, Workstation &machine);
    void checkOutcomes(const ServerFacts &facts, Workstation &machine);
    void checkDisk(const ServerFacts &facts, Workstation &machine); ///< 18, 19, 22, 29
    void checkGone(const ServerFacts &facts);                       ///< 29
    [[nodiscard]] bool mayRead(const Workstation &machine, const QString &partition) const;
    void check(int invariant, bool holds, const std::string &words) { m_parts.world.check(invariant, holds, words); }
    Parts m_parts;
};

} // namespace dais::simulator
