#include "store/decision_settling.h"

#include "domain/rules/homes.h"
#include "domain/settling.h"

namespace dais::store {

namespace {

struct Place {
    QString lane;
    domain::Partition partition;
};

/// Of a decision: with the package that it is about, or with the hearings of its case.
Result<Place> whereItLives(Cache &cache, const domain::Decision &decision)
{
    if (decision.about.kind == domain::EntityKind::Hearing)
        return cache.get<domain::CaseFile>(decision.caseId.uuid()).map([](const domain::CaseFile &file) {
            return Place{file.id.toString(), domain::rules::homeOf(file)};
        });
    return cache.get<domain::Submission>(decision.about.id).map([](const domain::Submission &one) {
        return Place{one.caseId ? one.caseId->toString() : one.id.toString(),
                     domain::Partition::courtOrdinary(one.court)};
    });
}

} // namespace

DecisionSettling::DecisionSettling(Cache &cache, Outbox &outbox, Overlay &overlay, const Actor &actor,
                                   const domain::Clock &clock, domain::Random &random)
    : m_cache(cache), m_outbox(outbox), m_overlay(overlay), m_actor(actor), m_clock(clock), m_random(random)
{
}

Result<StoredCommand> DecisionSettling::settle(const domain::DecisionId &id, domain::SettleChoice choice)
{
    const auto decision = m_cache.get<domain::Decision>(id.uuid());
    if (!decision)
        return tl::unexpected(decision.error());
    if (decision->settledBy)
        return fail(Error::Kind::Conflict, QStringLiteral("settled"));
    if (const QString code = domain::refusalToSettle(*decision, choice); !code.isEmpty())
        return fail(Error::Kind::Invalid, code);
    const auto where = whereItLives(m_cache, *decision);
    if (!where)
        return tl::unexpected(where.error());
    const domain::EntityRef ref = domain::refOf(*decision);
    const QString aspect = QStringLiteral("settlement");
    domain::Command command{.id = domain::CommandId::make(m_clock, m_random),
                            .device = {},
                            .seq = 0,
                            .actor = m_actor.user,
                            .actingRole = m_actor.role,
                            .lane = where->lane,
                            .partition = where->partition,
                            .deps = {},
                            .expects = {{ref, aspect, m_cache.version(ref, aspect).value_or(0)}},
                            .claimedAt = m_clock.now(),
                            .args = domain::SettleDecision{decision->id, decision->about, decision->first.command,
                                                           decision->second.command, choice},
                            .payloads = {}};
    const auto stored = m_outbox.append(std::move(command), m_clock.now().addMSecs(m_rest.count()));
    if (!stored)
        return stored;
    if (const auto shown = m_overlay.add(*stored); !shown) // It is saved: that it cannot be shown yet loses nothing.
        qWarning("overlay: %s", qUtf8Printable(shown.error().detail));
    return stored;
}

} // namespace dais::store
