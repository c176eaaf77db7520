#pragma once

#include "tests/simulator/workstation.h"

namespace dais::simulator {

/// What one run showed.
struct RunReport {
    std::uint64_t seed = 0;
    std::uint64_t switches = 0;
    std::uint64_t storyDigest = 0;
    std::int64_t commands = 0;    ///< What people saved, and filings that arrived.
    std::int64_t crashPoints = 0; ///< Deaths at a planned write.
    Counts faults;
    Counts sometimes;
    Counts evaluated;
    Counts lostReplies; ///< By call.
    std::vector<World::Violation> violations;
    std::vector<std::string> story; ///< Only when asked for.
};

/// Plays a plan from beginning to end: faults, then peace, then the last look.
class Run {
public:
    enum class Story { Forget, Keep };
    explicit Run(const Plan &plan, Story story = Story::Forget);
    ~Run();
    [[nodiscard]] RunReport play();

private:
    void direct();
    void keepServerUp();
    void setUp();
    void carryOut(const Step &step);
    void happenToWorkstation(const Step &step, Workstation &machine);
    void happenToServer(const Step &step);
    void happenAmongPeople(const Step &step, Workstation &machine);
    void fileSomething(const Step &step);
    void changeRights(const Step &step, const domain::User &user);
    void reuseKey(const Step &step);
    void sendPoison(const Step &step, const domain::User &user);
    void restoreBackup(const Step &step);
    void copyMachine(const Step &step, Workstation &machine);
    void keepImages();
    void heal();
    void comeToRest();
    [[nodiscard]] std::map<domain::UserId, QStringList> courtsInStore() const;

    Plan m_plan;
    World m_world;
    Ledger m_ledger;
    CourtServer m_server;
    Dice m_dice;
    std::vector<domain::User> m_people;
    std::vector<std::unique_ptr<Workstation>> m_machines;
    std::vector<CourtServer::Backup> m_backups;
    struct Image {
        std::int64_t at = 0;
        std::map<std::string, std::string> disk;
    };
    std::vector<Image> m_images; ///< By machine.
    std::int64_t m_nextImages = 0;
    std::uint64_t m_filed = 0;
    qint64 m_poisonSeq = 0;
};

} // namespace dais::simulator
