#pragma once

#include "store/actor.h"
#include "store/overlay.h"

#include <chrono>

namespace dais::store {

/// Saves what the person at the desk does as a command and shows it. UI thread; never waits for the network.
class ActSaver {
public:
    /// All outlive it.
    ActSaver(Outbox &outbox, Overlay &overlay, const Actor &actor, const domain::Clock &clock, domain::Random &random)
        : m_outbox(outbox), m_overlay(overlay), m_actor(actor), m_clock(clock), m_random(random)
    {
    }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const domain::Clock &clock() const { return m_clock; }
    /// A fresh id for something that the act makes.
    template <typename IdType>
    [[nodiscard]] IdType fresh() const
    {
        return IdType::make(m_clock, m_random);
    }

    /// What stands in a command beside its arguments.
    struct Frame {
        QString lane; ///< The case's id, or that of what it is about.
        domain::Partition partition;
        std::vector<domain::Expectation> expects = {};
        QString text = {};                 ///< The payload "text"; none when empty.
        QString quote = {};                ///< The payload "quote"; none when empty.
        std::chrono::milliseconds rest{0}; ///< How long it can be taken back before it is sent.
    };
    /// Errors: Storage ("disk_full", "io", "outbox_newer"): nothing was saved.
    [[nodiscard]] Result<StoredCommand> save(domain::CommandArgs args, const Frame &frame);

private:
    [[nodiscard]] domain::Payload sealedWords(const QString &name, const QString &words);

    Outbox &m_outbox;
    Overlay &m_overlay;
    Actor m_actor;
    const domain::Clock &m_clock;
    domain::Random &m_random;
};

} // namespace dais::store
