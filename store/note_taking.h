#pragma once

#include "store/actor.h"
#include "store/overlay.h"

namespace dais::store {

/// Notes on submissions and cases. UI thread; never waits for the network.
class NoteTaking {
public:
    NoteTaking(Outbox &outbox, Overlay &overlay, const Actor &actor, const domain::Clock &clock,
               domain::Random &random);
    /// Notes something about a submission of `court`. Errors: Invalid "empty", Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> add(const domain::SubmissionId &about, const QString &court,
                                            const QString &text);
    /// Notes something about a case of `court`.
    [[nodiscard]] Result<StoredCommand> add(const domain::CaseId &about, const QString &court, const QString &text);

private:
    [[nodiscard]] Result<StoredCommand> save(domain::AddNote note, const QString &lane, const QString &court,
                                             const QString &text);
    Outbox &m_outbox;
    Overlay &m_overlay;
    Actor m_actor;
    const domain::Clock &m_clock;
    domain::Random &m_random;
};

} // namespace dais::store
