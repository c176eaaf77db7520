#include "store/overlay.h"

#include "domain/known_bad.h"
#include "domain/wire/entity_codec.h"
#include "domain/wire/envelope.h"
#include "sql/transaction.h"
#include "store/entity_writer.h"
#include "store/now_state.h"
#include "store/subscriptions.h"

#include <set>

namespace dais::store {

namespace {

bool changesNothing(const domain::Outcome &outcome)
{
    switch (outcome.kind) {
    case domain::Outcome::Kind::Applied:
    case domain::Outcome::Kind::AppliedRebased:
        return false;
    case domain::Outcome::Kind::SameAs:
    case domain::Outcome::Kind::NeedsDecision:
    case domain::Outcome::Kind::Refused:
    case domain::Outcome::Kind::Quarantined:
        return true;
    }
    Q_UNREACHABLE();
}

/// Whether the person should know that the court will probably not simply enter it.
bool isDoubtful(const domain::Outcome &outcome)
{
    return changesNothing(outcome) && outcome.kind != domain::Outcome::Kind::SameAs;
}

} // namespace

Overlay::Overlay(const Dependencies &with)
    : m_with(with), m_writer(std::make_unique<EntityWriter>(with.cache.connection(), EntityWriter::Layer::Overlay))
{
}

Overlay::~Overlay() = default;

Result<> Overlay::rebuild()
{
    ChangeSet changes = touched();
    DAIS_TRY(rebuildQuietly());
    changes.add(touched());
    emit m_with.feed.changed(changes);
    emit m_with.feed.commandsChanged();
    return {};
}

Result<> Overlay::rebuildQuietly()
{
    const auto pending = m_with.outbox.unpulled();
    const auto attention = m_with.outbox.needingAttention();
    const auto today = m_with.outbox.since(m_with.clock.now().addDays(-1), 1000);
    const auto lost = Subscriptions::lost(m_with.outbox);
    if (!pending || !attention || !today || !lost)
        return tl::unexpected(!pending     ? pending.error()
                              : !attention ? attention.error()
                              : !today     ? today.error()
                                           : lost.error());
    m_lost = *lost;

    // A read transaction: one snapshot of the truth; the temporary tables need no lock on the file.
    auto transaction = sql::Transaction::begin(m_with.cache.connection(), sql::Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DAIS_TRY(m_writer->clearOverlay());
    m_touched.clear();
    for (auto command = today->rbegin(); command != today->rend(); ++command)
        DAIS_TRY(noteWord(*command, {}));
    for (const StoredCommand &command : *pending)
        DAIS_TRY(replay(command));
    for (const StoredCommand &command : *attention)
        DAIS_TRY(noteAttention(command));
    m_replayed = int(pending->size() + attention->size());
    return transaction->commit();
}

Result<> Overlay::add(const StoredCommand &command)
{
    const std::size_t before = m_touched.size();
    auto transaction = sql::Transaction::begin(m_with.cache.connection(), sql::Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DAIS_TRY(replay(command));
    ++m_replayed;
    DAIS_TRY(transaction->commit());
    ChangeSet changes;
    changes.entities.assign(m_touched.begin() + std::ptrdiff_t(before), m_touched.end());
    emit m_with.feed.changed(changes);
    emit m_with.feed.commandsChanged();
    return {};
}

Result<> Overlay::commandsMoved()
{
    return rebuild();
}

Result<> Overlay::pulled(const ChangeSet &changes)
{
    const std::set<domain::EntityRef> ours(m_touched.begin(), m_touched.end());
    const bool touchesOurs =
        changes.everything || std::any_of(changes.entities.begin(), changes.entities.end(),
                                          [&](const domain::EntityRef &ref) { return ours.contains(ref); });
    ChangeSet told = changes;
    if (m_replayed > 0 && touchesOurs && !domain::knownBad("overlay_not_rebuilt")) {
        told.add(touched());
        DAIS_TRY(rebuildQuietly());
        told.add(touched());
    }
    emit m_with.feed.changed(told);
    return {};
}

Result<> Overlay::replay(const StoredCommand &command)
{
    if (isHidden(command))
        return {};
    m_touched.push_back(command.subject);
    const auto answered = m_with.cache.holdsOutcome(command.id);
    if (!answered)
        return tl::unexpected(answered.error());
    const bool refusedAlready = command.state == CommandState::Decided && changesNothing(command.outcome);
    if (*answered || refusedAlready || !command.isIntact())
        return noteWord(command, {}); // The truth holds its effects already, or it has none.

    auto envelope = domain::wire::readEnvelope(command.envelope);
    const auto payloads = m_with.outbox.payloads(command.id);
    if (!envelope || !payloads)
        return noteWord(command, QStringLiteral("not_readable")); // Still sent: the court decides.
    if (!envelope->attach(*payloads))
        return noteWord(command, QStringLiteral("text_missing"));
    const domain::ApplyContext context{command.savedAt, m_with.actorName, m_with.vocabulary};
    const auto applied = domain::apply(NowState(m_with.cache), envelope->command, context);
    if (!applied)
        return noteWord(command, applied.error().detail);
    if (command.state != CommandState::Decided && isDoubtful(applied->outcome))
        return noteWord(command, applied->outcome.code);
    for (const domain::EntityChange &change : applied->changes)
        DAIS_TRY(write(change));
    return noteWord(command, {});
}

bool Overlay::isSettled(const StoredCommand &command, Cache::View view)
{
    if (command.settled || command.outcome.kind != domain::Outcome::Kind::NeedsDecision)
        return command.settled;
    m_touched.push_back({domain::EntityKind::Decision, command.outcome.decision.uuid()});
    const auto decision = m_with.cache.get<domain::Decision>(command.outcome.decision.uuid(), view);
    return decision && decision->settledBy;
}

Result<> Overlay::noteAttention(const StoredCommand &command)
{
    if (!isSettled(command, Cache::View::Now))
        return noteWord(command, {});
    // Once the court knows that it was settled, by whomever, it needs nobody any more. Until then that may be taken back.
    if (isSettled(command, Cache::View::Truth) && m_with.outbox.mode() == Outbox::Mode::ReadWrite)
        return m_with.outbox.settle(command.id);
    return {};
}

Result<> Overlay::write(const domain::EntityChange &change)
{
    m_touched.push_back(change.ref);
    switch (change.op) {
    case domain::EntityChange::Op::Put:
        return m_writer->put(change.ref, domain::wire::encodeEntity(*change.entity), {});
    case domain::EntityChange::Op::Tombstone:
        return m_writer->erase(change.ref);
    case domain::EntityChange::Op::MovedOut:
        return {}; // The put that goes with it says where it is.
    }
    Q_UNREACHABLE();
}

bool Overlay::isHidden(const StoredCommand &command) const
{
    if (m_lost.isEmpty())
        return false;
    const auto envelope = domain::wire::readEnvelope(command.envelope);
    return envelope && m_lost.contains(envelope->command.partition.toString());
}

Result<> Overlay::noteWord(const StoredCommand &command, const QString &attention)
{
    if (isHidden(command))
        return {};
    if (command.state == CommandState::Withdrawn)
        return m_with.cache.connection().execute(QStringLiteral("DELETE FROM temp.over_command WHERE cmd_id = ?"),
                                                 command.id);
    m_touched.push_back(command.subject);
    const bool needsYou = command.word() == CommandWord::NeedsYou && !isSettled(command, Cache::View::Now);
    // A note never hides that something else about its subject needs the person.
    const bool isNote = command.kind == domain::commandKind(domain::AddNote{});
    const bool settles = command.kind == domain::commandKind(domain::SettleDecision{}) && !needsYou;
    return m_with.cache.connection().execute(
        QStringLiteral("INSERT INTO temp.over_command(subject, cmd_id, word, attention, needs_you, settled_at) "
                       "VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(subject) DO UPDATE SET cmd_id = excluded.cmd_id, "
                       "word = excluded.word, attention = excluded.attention, needs_you = excluded.needs_you, "
                       "settled_at = max(settled_at, excluded.settled_at) WHERE NOT (needs_you AND ?)"),
        command.subject.id, command.id, int(command.word()), !attention.isEmpty(), needsYou,
        settles ? command.savedAt.toMSecsSinceEpoch() : 0, isNote);
}

ChangeSet Overlay::touched() const
{
    return {m_touched, false};
}

} // namespace dais::store
