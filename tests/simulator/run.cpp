#include "tests/simulator/run.h"

#include "tests/simulator/oracles.h"

namespace dais::simulator {

namespace {

constexpr std::uint64_t mostSwitches = 3'000'000; ///< A run that does not end by then hangs.
constexpr std::int64_t longestHealing = 120'000;
constexpr std::int64_t longestEffectWait = 660'000;
constexpr int mostTries = 10;
constexpr std::int64_t imagesEvery = 5000;

Weather weatherOf(int kind, Dice &dice)
{
    const double worst[] = {0, 2, 10, 30};
    const double most = worst[kind];
    const auto some = [&] { return most * dice.below(101) / 100.0; };
    return {.drop = some(),
            .loseReply = some(),
            .duplicate = some(),
            .truncate = some() / 3,
            .late = some() / 3,
            .refuse = some() / 3,
            .slowest = 20 + kind * 150};
}

} // namespace

Run::Run(const Plan &plan, Story story)
    : m_plan(plan), m_world(plan.seed), m_server(m_world), m_dice(m_world.dice.stream(3))
{
    m_world.keepTrace = story == Story::Keep;
    m_world.fibres.setSwitchPercent(plan.switchPercent);
    m_server.pageBytes = plan.pageBytes;
    m_world.storesReady = !plan.bareDisks;
}

Run::~Run() = default;

RunReport Run::play()
{
    m_world.fibres.spawn("director", [this] { direct(); });
    if (!m_world.fibres.run(mostSwitches))
        m_world.check(13, false, "the run did not come to its end");
    RunReport report{.seed = m_plan.seed, .switches = m_world.fibres.switches()};
    report.commands = std::int64_t(m_ledger.saved.size() + m_ledger.filed.size());
    report.crashPoints = std::int64_t(m_server.disk().deathsAtWrites());
    for (const auto &machine : m_machines) {
        report.crashPoints += std::int64_t(machine->disk().deathsAtWrites());
        for (const auto &[path, times] : machine->line().lostReplies)
            report.lostReplies[path.toStdString()] += times;
    }
    report.storyDigest = m_world.storyDigest;
    report.faults = m_world.faults;
    report.sometimes = m_world.sometimes;
    report.evaluated = m_world.evaluated;
    report.violations = m_world.violations;
    report.story = std::move(m_world.story);
    return report;
}

void Run::setUp()
{
    while (!m_server.start())
        m_world.fibres.sleep(10);
    Dice weatherDice = m_world.dice.stream(4);
    for (int i = 0; i < m_plan.machines; ++i) {
        const domain::Role role = i % 5 == 3   ? domain::Role::Judge
                                  : i % 5 == 4 ? domain::Role::CourtAdministrator
                                               : domain::Role::Clerk;
        const domain::User person{.id = domain::UserId::make(m_server.clock(), m_dice),
                                  .login = QStringLiteral("person%1").arg(i),
                                  .displayName = QStringLiteral("P. Erson %1").arg(i),
                                  .role = role,
                                  .courts = {courtCodes()[i % m_plan.courts]}};
        if (!m_server.addAccount(person))
            qFatal("no account could be made"); // Nothing has gone wrong yet.
        m_people.push_back(person);
        m_ledger.rights[person.id] = {{0, person.courts}};
        m_machines.push_back(std::make_unique<Workstation>(Workstation::Place{m_world, m_server, m_ledger}, i, person,
                                                           m_plan.restSeconds));
        Workstation &machine = *m_machines.back();
        machine.line().weather = weatherOf(m_plan.weather, weatherDice);
        if (m_plan.wildClocks)
            machine.clock().setOffset((weatherDice.below(20) - 10) * qint64(365) * 86'400'000);
        machine.line().arrived = [this, &machine](const QString &path, const QByteArray &bytes, std::int64_t began) {
            Oracles::checkArrival(m_world, m_ledger, machine, path, bytes, began);
            if (path == QLatin1String("/v1/pull"))
                Oracles::checkPage(m_world, m_server, bytes);
        };
        machine.begin();
    }
    m_images.resize(m_machines.size());
}

void Run::direct()
{
    setUp();
    m_world.fibres.spawn("keeper", [this] { keepServerUp(); });
    for (const Step &step : m_plan.steps) {
        if (step.at > m_world.fibres.now())
            m_world.fibres.sleep(step.at - m_world.fibres.now());
        keepImages();
        m_world.trace("step: " + step.words());
        carryOut(step);
    }
    heal();
    Oracles oracles({m_world, m_ledger, m_server, m_machines, courtsInStore()});
    oracles.lastLook();
    m_world.ending = true;
}

void Run::keepServerUp()
{
    while (!m_world.ending) {
        if (!m_server.isRunning()) {
            m_world.fibres.sleep(m_dice.below(m_world.healing ? 10 : 800));
            if (!m_world.ending && m_server.start())
                m_world.trace("the server is up");
        }
        m_world.fibres.waitFor([this] { return !m_server.isRunning() || m_world.ending; }, 5000);
    }
}

void Run::keepImages()
{
    if (m_world.fibres.now() < m_nextImages)
        return;
    m_nextImages = m_world.fibres.now() + imagesEvery;
    for (std::size_t i = 0; i < m_machines.size(); ++i)
        m_images[i] = {m_world.fibres.now(), m_machines[i]->diskImage()};
}

void Run::heal()
{
    m_world.healing = true;
    m_server.disk().setFault(DiskFault::None);
    m_server.disk().dieAfter(0, false);
    m_server.kill(); // A writer that met a fault of the disk goes on only after a restart.
    for (auto &machine : m_machines) {
        machine->line().cut = false;
        machine->disk().setFault(DiskFault::None);
        machine->disk().dieAfter(0, false);
        if (!m_plan.wildClocks)
            machine->clock().setOffset(0);
        machine->kill(); // Whatever lay about in memory is gone: only what is on the disk counts.
    }
    m_world.trace("peace");
    comeToRest();
    m_world.fibres.sleep(m_plan.restSeconds * 1000 + 1); // What people did last goes out, too.
    // What failed in the storm is tried again after at most ten minutes; then everybody hears of it.
    m_world.check(29, m_world.fibres.waitFor([this] { return !m_server.effectsWait(); }, longestEffectWait),
                  "effects wait although everything is well");
    for (int tries = 0; tries < mostTries; ++tries) {
        const qint64 before = m_server.size();
        comeToRest();
        if (m_server.size() == before && !m_server.effectsWait())
            return;
    }
    m_world.check(13, false, "the court's record never comes to rest");
}

void Run::comeToRest()
{
    for (auto &machine : m_machines)
        machine->settleAgain();
    const auto settled = [this] {
        return std::all_of(m_machines.begin(), m_machines.end(),
                           [](const auto &machine) { return machine->isSettled(); });
    };
    m_world.check(13, m_world.fibres.waitFor(settled, longestHealing), "not everybody came to rest after the storm");
}

} // namespace dais::simulator
