#include "tests/simulator/oracles.h"

#include "domain/chain.h"
#include "domain/wire/entity_codec.h"
#include "domain/wire/envelope.h"
#include "tests/support/fake_state.h"

#include <QMultiHash>
#include <set>

namespace dais::simulator {

using domain::Outcome;

namespace {

std::string text(const domain::CommandId &id)
{
    return id.toString().toStdString();
}

/// Texts with canaries in them, found without reading everything for each.
class Typed {
public:
    explicit Typed(const QByteArray &everything) : m_everything(everything)
    {
        for (const qsizetype at : Canary::placesIn(everything))
            m_places.insert(QByteArrayView(everything).sliced(at, std::min(canaryLength, everything.size() - at)), at);
    }
    /// Whether `text`, which has a canary, stands somewhere.
    [[nodiscard]] bool holds(const QByteArray &text) const
    {
        const auto inside = Canary::placesIn(text);
        if (inside.empty())
            return m_everything.contains(text);
        const auto canary =
            QByteArrayView(text).sliced(inside.front(), std::min(canaryLength, text.size() - inside.front()));
        const auto [begin, end] = m_places.equal_range(canary);
        return std::any_of(begin, end, [&](qsizetype at) {
            const qsizetype from = at - inside.front();
            return from >= 0 && from + text.size() <= m_everything.size() &&
                   QByteArrayView(m_everything).sliced(from, text.size()) == QByteArrayView(text);
        });
    }

private:
    static constexpr qsizetype canaryLength = 17;
    const QByteArray &m_everything;
    QMultiHash<QByteArrayView, qsizetype> m_places;
};

bool entersRecord(const Outcome &outcome)
{
    return outcome.kind == Outcome::Kind::Applied || outcome.kind == Outcome::Kind::AppliedRebased;
}

} // namespace

void Oracles::lastLook()
{
    const Fibres::StandStill still(m_parts.world.fibres);
    const auto facts = ServerFacts::read(m_parts.server);
    check(6, facts != nullptr, "the server's store cannot be read");
    if (!facts)
        return;
    checkLog(*facts);
    checkPromises(*facts);
    checkModel(*facts);
    checkDispositions(*facts);
    checkGone(*facts);
    for (const auto &machine : m_parts.machines)
        if (machine->isRunning()) {
            checkMachine(*facts, *machine);
            checkDisk(*facts, *machine);
        }
}

void Oracles::checkLog(const ServerFacts &facts)
{
    std::map<QString, std::pair<qint64, QByteArray>> reached;
    std::map<QByteArray, domain::CommitId> commitOf;
    for (const ServerFacts::Change &change : facts.changes) {
        auto &[rev, chain] = reached[change.partition];
        check(6, change.rev == rev + 1, "a revision is missing in " + change.partition.toStdString());
        rev = change.rev;
        chain = change.chain;
        const auto [known, fresh] = commitOf.emplace(change.envelopeDigest, change.commit);
        check(4, fresh || known->second == change.commit, "a command has two commits");
    }
    for (const auto &[partition, head] : facts.heads)
        check(24, reached[partition] == head, "a head is not where its log ends: " + partition.toStdString());
    for (const auto &[id, times] : facts.outcomesTold)
        check(3, times == 1, "a command has " + std::to_string(times) + " outcomes: " + text(id));
    for (const ServerFacts::Command &command : facts.commands) {
        check(26, command.decided, "a command is undecided for ever: " + text(command.id));
        const auto heard = m_parts.ledger.outcomes.find(command.id);
        if (command.decided && heard != m_parts.ledger.outcomes.end())
            check(3, heard->second == command.outcome, "an outcome changed: " + text(command.id));
    }
    check(29, facts.effectsWaiting == 0, "effects wait although everything is well");
}

void Oracles::checkPromises(const ServerFacts &facts)
{
    QByteArray everything; // Where a typed value may be found again.
    for (const ServerFacts::Command &command : facts.commands)
        everything += command.envelope;
    for (const auto &[id, payloads] : facts.payloads)
        for (const domain::Payload &payload : payloads)
            everything += payload.body + '\n';
    for (const ServerFacts::Change &change : facts.changes)
        everything += change.body;
    const Typed words(everything);
    for (const auto &[id, saved] : m_parts.ledger.saved) {
        const ServerFacts::Command *there = facts.find(id);
        const std::string who = text(id) + " of machine " + std::to_string(saved.machine);
        if (saved.withdrawn) {
            check(1, there == nullptr || saved.copied, "a command that was taken back reached the court: " + who);
            continue;
        }
        if (saved.lostByHand || (saved.beingWithdrawn && !there))
            continue;
        check(saved.received ? (m_parts.ledger.restores > 0 ? 23 : 2) : 1, there != nullptr,
              "a command is lost: " + who);
        if (!there)
            continue;
        check(13, there->decided, "a command has no outcome: " + who);
        for (const QString &typed : saved.typed)
            check(14, words.holds(typed.toUtf8()), "typed words are nowhere: " + typed.toStdString());
    }
}

void Oracles::checkModel(const ServerFacts &facts)
{
    // The log's own commands, carried out again one after the other on a state in memory.
    tests::FakeState model;
    static const tests::AnyVocabulary vocabulary;
    std::map<QByteArray, const ServerFacts::Command *> byDigest;
    for (const ServerFacts::Command &command : facts.commands)
        byDigest[command.digest] = &command;
    std::set<domain::CommitId> done;
    for (const ServerFacts::Change &change : facts.changes) {
        if (!done.insert(change.commit).second)
            continue;
        const auto found = byDigest.find(change.envelopeDigest);
        check(8, found != byDigest.end(), "a commit has no command");
        if (found == byDigest.end())
            return;
        auto envelope = domain::wire::readEnvelope(found->second->envelope);
        const auto payloads = facts.payloads.find(found->second->id);
        if (!envelope ||
            !envelope->attach(payloads == facts.payloads.end() ? std::vector<domain::Payload>() : payloads->second)) {
            check(8, false, "a carried out command cannot be read again");
            return;
        }
        const auto name = facts.names.find(envelope->command.actor);
        const QString actor = name == facts.names.end() ? QStringLiteral("Court") : name->second;
        const auto applied = domain::apply(model, envelope->command, {found->second->decidedAt, actor, vocabulary});
        check(8, applied && applied->outcome == found->second->outcome,
              "the model decides otherwise: " + text(found->second->id));
        if (!applied)
            return;
        for (const domain::EntityChange &write : applied->changes)
            if (write.op == domain::EntityChange::Op::Put)
                model.rows.insert_or_assign(write.ref, tests::FakeState::Row{*write.entity, write.partition, {}});
            else if (const auto row = model.rows.find(write.ref);
                     row != model.rows.end() && row->second.partition == write.partition)
                model.rows.erase(row);
    }
    std::map<domain::EntityRef, QByteArray> stored;
    for (const auto &[partition, head] : facts.heads)
        for (const auto &[ref, body] : facts.projection(partition, head.first)) {
            check(8, !stored.contains(ref), "an entity lives in two partitions");
            stored[ref] = body;
        }
    check(8, stored.size() == model.rows.size(), "model and store hold different numbers of entities");
    for (const auto &[ref, row] : model.rows)
        check(8, stored[ref] == domain::wire::encodeEntity(row.entity),
              "an entity is not what the model says: " + domain::nameOf(ref.kind).toStdString());
}

void Oracles::checkDispositions(const ServerFacts &facts)
{
    // A reference of its own, which knows nothing of the rules: the first decision on a package stands.
    std::map<domain::SubmissionId, std::vector<const ServerFacts::Command *>> entered;
    std::map<domain::SubmissionId, int> docketLines;
    std::map<QUuid, domain::SubmissionId> submissionOf;
    for (const auto &[id, filed] : m_parts.ledger.filed)
        for (const domain::DocumentId &document : filed.documents)
            submissionOf.emplace(document.uuid(), id);
    for (const ServerFacts::Command &command : facts.commands) {
        if (command.id.isNull() || !command.decided || !entersRecord(command.outcome))
            continue; // Without an id it is the same command under another key, with the first one's outcome.
        const auto envelope = domain::wire::readEnvelope(command.envelope);
        if (!envelope)
            continue;
        if (const auto filed = m_parts.ledger.saved.find(command.id);
            filed != m_parts.ledger.saved.end() && m_parts.ledger.restores == 0) {
            const std::int64_t at = command.decidedAt.toMSecsSinceEpoch() - MachineClock::startOfTime;
            check(17, m_parts.ledger.mayHaveSeen(envelope->command.actor, filed->second.court, at - 100, at),
                  "somebody without a right decided: " + text(command.id));
        }
        if (const auto *accept = std::get_if<domain::AcceptSubmission>(&envelope->command.args))
            entered[accept->submission].push_back(&command);
        if (const auto *reject = std::get_if<domain::RejectSubmission>(&envelope->command.args))
            entered[reject->submission].push_back(&command);
    }
    for (const auto &[submission, commands] : entered)
        check(15, commands.size() == 1, "a package was decided " + std::to_string(commands.size()) + " times");
    std::map<QUuid, int> entries;
    std::map<QUuid, int> notices;
    for (const auto &[partition, head] : facts.heads)
        for (const auto &[ref, body] : facts.projection(partition, head.first))
            if (const auto notice = ref.kind == domain::EntityKind::Notice
                                        ? domain::wire::decodeEntity(ref.kind, body)
                                        : Result<domain::Entity>(fail(Error::Kind::NotFound)))
                ++notices[std::get<domain::Notice>(*notice).submission.uuid()];
            else if (ref.kind == domain::EntityKind::DocketEntry)
                if (const auto entry = domain::wire::decodeEntity(ref.kind, body))
                    ++entries[std::get<domain::DocketEntry>(*entry).document.uuid()];
    for (const auto &[submission, commands] : entered)
        check(4, notices[submission.uuid()] == 1,
              "a decision has " + std::to_string(notices[submission.uuid()]) + " notices instead of one");
    for (const auto &[document, times] : entries)
        if (submissionOf.contains(document))
            check(15, times <= 1, "a document entered the docket " + std::to_string(times) + " times");
    const auto held = m_parts.server.submissions();
    for (const auto &[id, filed] : m_parts.ledger.filed)
        check(2, filed.inDoubt || held.contains(id), "a filing is lost: " + id.toString().toStdString());
}

void Oracles::checkGone(const ServerFacts &facts)
{
    check(29, facts.leaving.empty(), "rejected documents are still to be deleted");
    for (const auto &[sha256, bytes] : m_parts.server.documents().kept)
        for (const auto documents = Canary::documentsIn(bytes); const domain::DocumentId &document : facts.gone)
            check(29, !documents.contains(document), "the court still has bytes of a rejected document");
    for (const auto &[path, file] : m_parts.server.disk().files())
        for (const auto documents = Canary::documentsIn(file->bytes()); const domain::DocumentId &document : facts.gone)
            check(29, !documents.contains(document), "the court's database has bytes of a rejected document");
}

} // namespace dais::simulator
