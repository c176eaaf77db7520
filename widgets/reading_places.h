#pragma once

#include "widgets/reader_pane.h"
#include "widgets/settings_store.h"

#include <optional>

namespace dais::widgets {

/// Where a person left off in each record on this computer, and how much of it they had seen. Holds ids and numbers only.
class ReadingPlaces {
public:
    static constexpr int mostCases = 500;            ///< The longest ago are forgotten.
    explicit ReadingPlaces(SettingsStore &settings); ///< The person's own; outlives it.

    [[nodiscard]] std::optional<ReaderPane::Place> last(const domain::CaseId &id) const;
    void keep(const domain::CaseId &id, const ReaderPane::Place &place);
    /// The pages that the record had when it was last read here; 0 when it never was.
    [[nodiscard]] int seenPages(const domain::CaseId &id) const;
    void keepSeen(const domain::CaseId &id, int pages);
    /// What was kept is written down: between pages it is only remembered.
    void save();

private:
    void write(const domain::CaseId &id, const std::optional<ReaderPane::Place> &place, int seen);

    SettingsStore &m_settings;
    QStringList m_lines; ///< "case document page seen", the latest first.
    bool m_isChanged = false;
};

} // namespace dais::widgets
