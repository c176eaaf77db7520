#include "app/preset_desk.h"

#include <QPointer>

namespace dais::app {

PresetDesk::PresetDesk(store::Cache &cache, store::ActSaver &acts, store::ChangeFeed &feed, widgets::PresetShelf &shelf)
    : m_register(cache), m_keeping(acts)
{
    connect(&shelf, &widgets::PresetShelf::keepWanted, this,
            [this](const domain::SetPreset &preset) { saved(m_keeping.keep(preset)); });
    connect(&shelf, &widgets::PresetShelf::dropWanted, this,
            [this](const domain::Preset &preset) { saved(m_keeping.drop(preset)); });
    connect(&feed, &store::ChangeFeed::changed, this,
            [this, there = QPointer(&shelf)](const store::ChangeSet &changes) {
                const auto isPreset = [](const auto &ref) { return ref.kind == domain::EntityKind::Preset; };
                if (changes.everything || std::any_of(changes.entities.begin(), changes.entities.end(), isPreset))
                    fill(there);
            });
    fill(&shelf);
}

void PresetDesk::fill(widgets::PresetShelf *shelf)
{
    auto words = m_register.presets(domain::Preset::Use::Words);
    const auto filters = m_register.presets(domain::Preset::Use::Filter);
    if (!words || !filters || !shelf)
        return; // What is on the shelf stays.
    words->insert(words->end(), filters->begin(), filters->end());
    shelf->setPresets(std::move(*words));
}

void PresetDesk::saved(const Result<store::StoredCommand> &result)
{
    if (result)
        emit contactWanted();
    else
        emit notSaved(result.error());
}

} // namespace dais::app
