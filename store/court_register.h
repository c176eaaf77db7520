#pragma once

#include "domain/entity.h"
#include "store/act_saver.h"

namespace dais::store {

/// What a court keeps beside its cases: outages, and words and views that people made for themselves. Reads "now".
class CourtRegister {
public:
    explicit CourtRegister(Cache &cache) : m_cache(cache) {}
    /// Of all courts that this computer has, latest first; struck ones too.
    [[nodiscard]] Result<std::vector<domain::OutageRecord>> outages();
    /// Who works in a court; nobody while its list has not come.
    [[nodiscard]] Result<domain::Roster> roster(const QString &court);
    /// A court's routing rules; none while there are none.
    [[nodiscard]] Result<domain::RoutingTable> routing(const QString &court);
    /// The circles of people that one shares with, one's own and others'.
    [[nodiscard]] Result<std::vector<domain::Share>> circles();
    /// One's own and those shared with a court, by name.
    [[nodiscard]] Result<std::vector<domain::Preset>> presets(domain::Preset::Use use);

private:
    Cache &m_cache;
};

/// Notes outages and corrects what was noted. UI thread; never waits for the network.
class OutageNotes {
public:
    OutageNotes(ActSaver &acts, Cache &cache) : m_acts(acts), m_cache(cache) {} ///< Both outlive it.
    /// A new outage when `outage.outage` is none; else the line of that id becomes this.
    /// Errors: Invalid "times", Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> note(domain::RecordOutage outage, const QString &reason);

private:
    ActSaver &m_acts;
    Cache &m_cache;
};

/// Sets a court's routing rules. UI thread; never waits for the network.
class RoutingKeeping {
public:
    RoutingKeeping(ActSaver &acts, Cache &cache) : m_acts(acts), m_cache(cache) {} ///< Both outlive it.
    /// In place of those that are shown now. Errors: Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> set(const QString &court, std::vector<domain::RoutingRule> rules);

private:
    ActSaver &m_acts;
    Cache &m_cache;
};

/// Keeps and drops a person's words and views. UI thread; never waits for the network.
class PresetKeeping {
public:
    explicit PresetKeeping(ActSaver &acts) : m_acts(acts) {} ///< Outlives it.
    /// Keeps it under a fresh id when it has none. Errors: Invalid "empty", Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> keep(domain::SetPreset preset);
    [[nodiscard]] Result<StoredCommand> drop(const domain::Preset &preset);

private:
    ActSaver &m_acts;
};

/// Makes circles of people who share by name. UI thread; never waits for the network.
class CircleMaking {
public:
    explicit CircleMaking(ActSaver &acts) : m_acts(acts) {} ///< Outlives it.
    /// A circle of these people and oneself; its id. Errors: Storage: nothing was saved.
    [[nodiscard]] Result<domain::ShareId> make(const std::vector<domain::UserId> &people);

private:
    ActSaver &m_acts;
};

} // namespace dais::store
