#include "tests/simulator/workstation.h"

#include <QDir>

namespace dais::simulator {

namespace {

constexpr std::int64_t longestPause = 1500; ///< Between two rounds of the sync actor.
const QString serverName = QStringLiteral("https://court.example");

} // namespace

Workstation::Workstation(const Place &place, int number, const domain::User &person, int restSeconds)
    : m_world(place.world), m_server(place.server), m_ledger(place.ledger), m_number(number), m_person(person),
      m_restSeconds(restSeconds), m_dice(place.world.dice.stream(100 + std::uint64_t(number))),
      m_disk(place.world.dice.stream(200 + std::uint64_t(number))), m_clock(place.world.fibres),
      m_line(place.world, place.server, "workstation " + std::to_string(number), 300 + std::uint64_t(number)),
      m_root(place.world.folder.path() + QStringLiteral("/desk%1").arg(number))
{
    QDir().mkpath(m_root);
    m_world.files.mount(m_root.toStdString(), m_disk);
    m_disk.perhapsSwitch = [this] { m_world.fibres.perhapsYield(); };
    m_disk.onDeath = [this] { m_world.trace("workstation " + std::to_string(m_number) + " died at a write"); };
    m_line.dead = [this] { return !isRunning(); };
}

Workstation::~Workstation()
{
    close();
}

bool Workstation::open()
{
    auto profile = store::Profile::open(m_root, serverName, m_person.login);
    if (!profile)
        return false;
    if (m_world.storesReady && m_disk.files().empty()) {
        m_disk.make((*profile)->outboxPath().toStdString())->alter(m_world.empty.outbox);
        m_disk.make((*profile)->cachePath().toStdString())->alter(m_world.empty.cache);
    }
    auto parts = std::make_unique<Parts>();
    parts->life = m_disk.life();
    parts->profile = std::move(*profile);
    parts->profile->setGates(std::make_unique<FibreGate>(m_world), std::make_unique<FibreGate>(m_world));
    const store::Workspace::World world{m_clock, m_dice, [this] { m_world.fibres.perhapsYield(); }, 0};
    auto syncing = store::Workspace::open(*parts->profile, store::Workspace::Thread::Sync, world);
    auto screen = syncing ? store::Workspace::open(*parts->profile, store::Workspace::Thread::Ui, world)
                          : decltype(syncing)(tl::unexpected(syncing.error()));
    if (!screen) {
        m_world.reached("not opened: " + screen.error().detail.left(40).toStdString());
        return false;
    }
    parts->syncing = std::move(*syncing);
    parts->screen = std::move(*screen);
    parts->overlay = std::make_unique<store::Overlay>(store::Overlay::Dependencies{
        parts->screen->cache(), parts->screen->outbox(), parts->feed, m_vocabulary, m_clock, m_person.displayName});
    const auto actor = store::Actor::of(m_person);
    parts->review = std::make_unique<store::SubmissionReview>(parts->screen->cache(), parts->screen->outbox(),
                                                              *parts->overlay, actor, m_clock, m_dice);
    parts->review->setRest(std::chrono::seconds(m_restSeconds));
    parts->acts = std::make_unique<store::ActSaver>(parts->screen->outbox(), *parts->overlay, actor, m_clock, m_dice);
    parts->notes = std::make_unique<store::NoteTaking>(*parts->acts);
    parts->marks = std::make_unique<store::MarkTaking>(*parts->acts, parts->screen->cache());
    parts->round =
        std::make_unique<sync::SyncRound>(sync::RoundParts{m_line,
                                                           *parts->syncing,
                                                           m_session,
                                                           m_clock,
                                                           m_dice,
                                                           {.pageApplied =
                                                                [this](const store::PageEffect &effect) {
                                                                    m_news.push_back({effect.changed, false});
                                                                },
                                                            .commandsMoved =
                                                                [this] {
                                                                    m_news.push_back({{}, true});
                                                                },
                                                            .documentArrived = [](const domain::DocumentId &) {}}});
    if (const auto shown = parts->screen->heed(parts->overlay->rebuild()); !shown) {
        m_world.reached("not shown: " + shown.error().detail.left(40).toStdString());
        return false; // The person starts it again.
    }
    if (m_disk.life() != parts->life)
        return false;
    m_news.clear();
    m_parts = std::move(parts);
    return true;
}

void Workstation::close()
{
    if (!m_parts)
        return;
    m_parts->round.reset();
    m_parts->notes.reset();
    m_parts->review.reset();
    m_parts->overlay.reset();
    m_parts->screen.reset();
    m_parts->syncing.reset();
    m_parts->profile.reset();
    m_parts.reset();
}

void Workstation::begin()
{
    m_world.fibres.spawn("screen " + std::to_string(m_number), [this] { liveAtScreen(); });
    m_world.fibres.spawn("line " + std::to_string(m_number), [this] { liveAtLine(); });
}

void Workstation::liveAtScreen()
{
    while (!m_world.ending) {
        if (!isRunning()) {
            m_world.fibres.sleep(m_dice.below(m_world.healing ? 20 : 1000));
            if (!m_world.fibres.waitFor([this] { return m_inside == 0; }, 60000))
                continue;
            close();
            if (!open())
                close();
            continue;
        }
        m_world.fibres.waitFor([this] { return !m_asked.empty() || !m_news.empty() || !alive(); }, 2000);
        if (!alive())
            continue;
        ++m_inside;
        m_screenBusy = true;
        takeNews();
        if (!m_asked.empty()) {
            const Step step = m_asked.front();
            m_asked.pop_front();
            act(step);
        }
        m_screenBusy = false;
        --m_inside;
    }
}

void Workstation::takeNews()
{
    while (!m_news.empty() && alive()) {
        News news = m_news.front();
        m_news.pop_front();
        while (!m_news.empty() && m_news.front().commandsMoved == news.commandsMoved) { // As a busy screen takes them.
            news.changes.add(m_news.front().changes);
            m_news.pop_front();
        }
        const auto shown =
            news.commandsMoved ? m_parts->overlay->commandsMoved() : m_parts->overlay->pulled(news.changes);
        if (!shown)
            m_world.reached("the screen could not be brought up to date at once");
    }
    noteWords();
}

void Workstation::liveAtLine()
{
    while (!m_world.ending) {
        if (!isRunning()) {
            m_world.fibres.waitFor([this] { return isRunning() || m_world.ending; }, 5000);
            continue;
        }
        ++m_inside;
        syncOnce();
        --m_inside;
        const int quiet = m_roundsSinceHealing > 4 ? 5000 : 20; // Once at rest, it only looks now and then.
        m_world.fibres.sleep(m_world.healing ? quiet : m_dice.below(int(longestPause)));
    }
}

void Workstation::syncOnce()
{
    if (m_session.token().isEmpty()) {
        if (m_line.cut)
            return;
        const auto device = m_parts->syncing->outbox().device();
        const auto granted = device ? m_server.signIn(m_person.id, *device) : tl::unexpected(device.error());
        if (!granted || !alive())
            return;
        m_session.begin(*granted);
        if (!store::Subscriptions(m_parts->syncing->outbox(), m_clock).setGranted(granted->lease.partitions))
            return;
    }
    const auto done = m_parts->round->run({});
    if (!alive())
        return;
    if (!done) {
        m_world.reached("a round ended with " + done.error().detail.left(30).toStdString());
        if (done.error().detail == QLatin1String("cache_damaged"))
            return kill(); // The person closes the program and opens it again, as they are told.
        if (done.error().detail == QLatin1String("deletions_held"))
            if (const auto held = m_parts->syncing->cache().held())
                for (const auto &partition : *held)
                    (void)m_parts->syncing->cache().release(
                        partition.partition); // Somebody looks, and says it is meant.
        return;
    }
    const auto more = m_parts->round->fetchDocuments(20, {});
    if (more && !*more && alive())
        (void)m_parts->round->tidy({}); // It can wait until later.
    if (m_world.healing && alive())
        ++m_roundsSinceHealing;
}

void Workstation::kill()
{
    m_disk.kill();
}

void Workstation::losePower()
{
    m_disk.losePower();
}

void Workstation::corruptCache(std::uint64_t how)
{
    m_disk.kill();
    if (how % 4 > 0) { // Mostly the program had ended well, which moves the log into the file.
        const Fibres::StandStill still(m_world.fibres);
        for (const auto &[path, file] : std::map(m_disk.files()))
            if (path.ends_with("cache.db"))
                if (auto cache = sql::Connection::open(QString::fromStdString(path)))
                    (void)cache->checkpoint();
    }
    for (const auto &[path, file] : m_disk.files()) {
        if (!path.ends_with("cache.db") && !path.ends_with("cache.db-wal"))
            continue;
        std::string bytes = file->bytes();
        if (bytes.empty())
            continue;
        if (how % 3 == 0)
            bytes.resize(bytes.size() / 2);
        else
            for (std::uint64_t i = 0; i < 40; ++i)
                bytes[std::size_t((how >> 8) + i * 7919) % bytes.size()] ^= char(1 << (i % 8));
        file->alter(bytes);
    }
}

void Workstation::putBackOutbox(const std::map<std::string, std::string> &image)
{
    m_disk.kill();
    for (const auto &[path, file] : m_disk.files())
        if (path.find("outbox.db") != std::string::npos)
            file->alter({});
    for (const auto &[path, bytes] : image)
        if (path.find("outbox.db") != std::string::npos && path.find("-shm") == std::string::npos)
            m_disk.make(path)->alter(bytes);
}

void Workstation::becomeCopyOf(const Workstation &other)
{
    m_disk.kill();
    m_session.end();
    std::map<std::string, std::string> image;
    for (const auto &[path, bytes] : other.m_disk.image()) {
        // The folder's name follows from server and login: it is the same one below the root.
        const std::string tail = path.substr(other.m_root.toStdString().size());
        image[m_root.toStdString() + tail] = bytes;
    }
    m_person = other.m_person;
    m_line.forgetAnswers(); // Of whoever sat here before: the copy speaks over connections of its own.
    m_disk.setImage(image);
    for (const QFileInfo &profile : QDir(m_root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        QDir(profile.filePath() + QStringLiteral("/documents")).removeRecursively(); // The disk that was here is gone.
}

} // namespace dais::simulator
