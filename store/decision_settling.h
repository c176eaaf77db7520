#pragma once

#include "domain/decision.h"
#include "store/actor.h"
#include "store/overlay.h"

#include <chrono>

namespace dais::store {

/// The person's word on what two people decided about one thing: saved here at once, seen in "now" at once, sent after
/// the rest time. UI thread; never waits for the network.
class DecisionSettling {
public:
    DecisionSettling(Cache &cache, Outbox &outbox, Overlay &overlay, const Actor &actor, const domain::Clock &clock,
                     domain::Random &random);
    /// How long it rests before it is sent, and can be taken back.
    void setRest(std::chrono::milliseconds rest) { m_rest = rest; }

    /// Settles it this way. Errors: NotFound, Conflict "settled", Invalid (why this choice is not possible, see
    /// domain::refusalToSettle()), Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> settle(const domain::DecisionId &id, domain::SettleChoice choice);

private:
    Cache &m_cache;
    Outbox &m_outbox;
    Overlay &m_overlay;
    Actor m_actor;
    const domain::Clock &m_clock;
    domain::Random &m_random;
    std::chrono::milliseconds m_rest{60000};
};

} // namespace dais::store
