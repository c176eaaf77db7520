#include "tests/simulator/oracles.h"

#include "domain/wire/entity_codec.h"
#include "domain/wire/messages.h"

#include <QDirIterator>
#include <QFile>

namespace dais::simulator {

namespace {

/// The base of a partition on a workstation: what the court said.
std::map<domain::EntityRef, QByteArray> baseOf(store::Cache &cache, const QString &partition)
{
    std::map<domain::EntityRef, QByteArray> base;
    auto rows = cache.connection().prepare(QStringLiteral(
        "SELECT e.kind, e.id, e.body FROM main.entity e JOIN main.partition p ON p.n = e.p WHERE p.p = ?"));
    if (rows && rows->run(partition))
        while (rows->next())
            base[{domain::EntityKind(rows->integer(0)), rows->uuid(1)}] = rows->bytes(2);
    return base;
}

/// Everything that a person sees at present, by entity.
std::map<domain::EntityRef, QByteArray> seenNow(store::Cache &cache)
{
    std::map<domain::EntityRef, QByteArray> seen;
    auto rows = cache.connection().prepare(QStringLiteral("SELECT kind, id, body FROM entity_now"));
    if (rows && rows->run())
        while (rows->next())
            seen[{domain::EntityKind(rows->integer(0)), rows->uuid(1)}] = rows->bytes(2);
    return seen;
}

} // namespace

void Oracles::checkArrival(World &world, const Ledger &ledger, const Workstation &machine, const QString &path,
                           const QByteArray &bytes, std::int64_t began)
{
    for (const QString &court : Canary::courtsIn(bytes))
        world.check(18, ledger.mayHaveSeen(machine.person().id, court, began, world.fibres.now()),
                    "machine " + std::to_string(machine.number()) + " was sent something of " + court.toStdString() +
                        " by " + path.toStdString());
    for (const domain::UserId &person : Canary::peopleIn(bytes))
        world.check(18, person == machine.person().id,
                    "machine " + std::to_string(machine.number()) + " was sent somebody else's private words by " +
                        path.toStdString());
}

void Oracles::checkPage(World &world, const CourtServer &server, const QByteArray &page)
{
    const Fibres::StandStill still(world.fibres);
    const auto read = domain::wire::readPullPage(page);
    if (!read || !read->head.more || read->changes.empty())
        return;
    const domain::CommitId last = read->changes.back().commit;
    qint64 missing = 0;
    const bool looked = server.look([&](sql::Connection &connection) -> Result<> {
        for (const domain::wire::Position &covered : read->head.covered) {
            const auto behind = connection.number(
                QStringLiteral("SELECT count(*) FROM change WHERE commit_id = ? AND p = ? AND rev > ?"), 0, last,
                covered.partition, covered.rev);
            if (!behind)
                return tl::unexpected(behind.error());
            missing += *behind;
        }
        return {};
    });
    if (looked)
        world.check(10, missing == 0, "a page ends inside a commit");
}

bool Oracles::mayRead(const Workstation &machine, const QString &partition) const
{
    const auto rights = m_parts.rights.find(machine.person().id);
    if (rights == m_parts.rights.end())
        return false;
    const QString self = machine.person().id.toString();
    if (partition == QStringLiteral("per/") + self)
        return true;
    if (partition == QStringLiteral("chm/") + self)
        return machine.person().role == domain::Role::Judge;
    for (const QString &court : rights->second)
        if (partition == domain::Partition::courtOrdinary(court).toString() ||
            partition == domain::Partition::directory(court).toString() ||
            partition == QStringLiteral("lay/%1.per.%2").arg(court, self))
            return true;
    return partition.startsWith(QLatin1String("rec/")); // Whose case it is, the canaries tell.
}

void Oracles::checkMachine(const ServerFacts &facts, Workstation &machine)
{
    checkReplay(m_parts.world, machine);
    checkBase(facts, machine);
    checkOutcomes(facts, machine);
    const auto waiting = machine.workspace().outbox().waitingCount();
    check(13, waiting && *waiting == 0,
          "something still waits in the outbox of machine " + std::to_string(machine.number()));
}

void Oracles::checkReplay(World &world, Workstation &machine)
{
    const auto before = seenNow(machine.workspace().cache());
    const auto rebuilt = machine.overlay().rebuild();
    const auto after = seenNow(machine.workspace().cache());
    std::string what = rebuilt ? "" : " " + rebuilt.error().detail.toStdString();
    for (const auto &[ref, body] : before)
        if (const auto again = after.find(ref); again == after.end() || again->second != body)
            what += " " + domain::nameOf(ref.kind).toStdString() + " " +
                    ref.id.toString(QUuid::WithoutBraces).toStdString();
    for (const auto &[ref, body] : after)
        if (!before.contains(ref))
            what += " new " + domain::nameOf(ref.kind).toStdString() + " " +
                    ref.id.toString(QUuid::WithoutBraces).toStdString();
    world.check(12, rebuilt.has_value() && before == after,
                "what is seen differs from what cache and outbox make anew:" + what);
}

void Oracles::checkBase(const ServerFacts &facts, Workstation &machine)
{
    store::Cache &cache = machine.workspace().cache();
    const auto positions = cache.positions();
    check(9, bool(positions), "the cache cannot be read");
    if (!positions)
        return;
    std::map<QString, qint64> at;
    for (const domain::wire::Position &position : *positions) {
        const std::string where = position.partition.toStdString() + " on machine " + std::to_string(machine.number());
        check(20, mayRead(machine, position.partition), "a lost right left its data behind: " + where);
        at[position.partition] = position.rev;
        const auto head = facts.heads.find(position.partition);
        const qint64 headRev = head == facts.heads.end() ? 0 : head->second.first;
        check(13, position.rev == headRev, "not up to date after the storm: " + where);
        if (position.rev == headRev && headRev > 0)
            check(7, position.chain == QString::fromLatin1(head->second.second.toHex()), "another chain: " + where);
        check(9, baseOf(cache, position.partition) == facts.projection(position.partition, position.rev),
              "the base is not what the court says: " + where);
    }
    const auto rights = m_parts.rights.find(machine.person().id);
    if (rights != m_parts.rights.end())
        for (const QString &court : rights->second) {
            const QString partition = domain::Partition::courtOrdinary(court).toString();
            check(13, at.contains(partition) || !facts.heads.contains(partition),
                  "a court that may be read is not here");
        }
    std::map<domain::CommitId, std::pair<bool, bool>> parts; // Something of it is here; something is missing.
    for (const ServerFacts::Change &change : facts.changes)
        if (const auto position = at.find(change.partition); position != at.end())
            (change.rev <= position->second ? parts[change.commit].first : parts[change.commit].second) = true;
    for (const auto &[commit, part] : parts)
        check(10, !(part.first && part.second), "half a commit is on machine " + std::to_string(machine.number()));
}

void Oracles::checkOutcomes(const ServerFacts &facts, Workstation &machine)
{
    const auto all = machine.workspace().outbox().since(QDateTime::fromMSecsSinceEpoch(0), 100000);
    check(1, bool(all), "the outbox cannot be read");
    if (!all)
        return;
    for (const store::StoredCommand &command : *all) {
        if (command.state == store::CommandState::Withdrawn)
            continue;
        check(1, command.isIntact(), "an envelope in the outbox was altered");
        if (command.state != store::CommandState::Decided)
            continue;
        const ServerFacts::Command *there = facts.find(command.id);
        check(28, there != nullptr && there->decided, "an outcome is shown that the court never gave");
        if (!there || !there->decided)
            continue;
        const bool same = there->outcome.kind == command.outcome.kind;
        check(3, same,
              "workstation and court disagree on an outcome: " + command.id.toString().toStdString() + " " +
                  domain::nameOf(there->outcome.kind).toStdString() + "/" +
                  domain::nameOf(command.outcome.kind).toStdString() + " " + command.outcome.code.toStdString());
        check(11,
              command.pulled || machine.workspace().cache().holdsOutcome(command.id).value_or(false) ||
                  there->device != command.device,
              "an outcome is known that no pull brought: " + command.id.toString().toStdString() + " on machine " +
                  std::to_string(machine.number()) + ", cursor " +
                  std::to_string(machine.workspace().cache().outcomeCursor().value_or(-1)));
    }
}

void Oracles::checkDisk(const ServerFacts &facts, Workstation &machine)
{
    const auto rights = m_parts.rights.find(machine.person().id);
    const QStringList courts = rights == m_parts.rights.end() ? QStringList() : rights->second;
    const std::string who = " on machine " + std::to_string(machine.number());
    for (const auto &[path, file] : machine.disk().files()) {
        if (path.find("outbox") != std::string::npos)
            continue; // What the person typed is theirs; it stays, and is still sent.
        for (const QString &court : Canary::courtsIn(file->bytes()))
            check(19, courts.contains(court),
                  "something of " + court.toStdString() + " was left behind" + who + " in " + path);
        for (const domain::UserId &person : Canary::peopleIn(file->bytes()))
            check(19, person == machine.person().id, "somebody else's private words are" + who + " in " + path);
        const auto documents = Canary::documentsIn(file->bytes());
        for (const domain::DocumentId &document : facts.gone)
            check(29, !documents.contains(document), "bytes of a rejected document are in a database" + who);
    }
    QDirIterator files(machine.folder(), {QStringLiteral("*")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto documents = Canary::documentsIn(file.readAll());
        for (const domain::DocumentId &document : facts.gone)
            check(29, !documents.contains(document), "bytes of a rejected document are kept" + who);
        for (const auto &[id, filed] : m_parts.ledger.filed)
            for (const domain::DocumentId &document : filed.documents)
                if (documents.contains(document)) {
                    check(19, courts.contains(filed.court), "a document of a court whose right is gone is kept" + who);
                    const QString name = QFileInfo(file).fileName();
                    check(22, !machine.documents().has(name) || bool(machine.documents().openVerified(name)),
                          "a document is shown whose bytes are other ones" + who);
                }
    }
}

} // namespace dais::simulator
