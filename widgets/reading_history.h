#pragma once

#include "widgets/reader_pane.h"

#include <optional>
#include <vector>

namespace dais::widgets {

/// The places that a reader jumped from, to go back to and forward again. Plain data.
class ReadingHistory {
public:
    static constexpr std::size_t most = 100;
    /// A jump away from this place.
    void leave(const ReaderPane::Place &from);
    /// Where to go back to from `now`, or forward; nothing at the end.
    [[nodiscard]] std::optional<ReaderPane::Place> back(const ReaderPane::Place &now);
    [[nodiscard]] std::optional<ReaderPane::Place> forward(const ReaderPane::Place &now);
    void clear();

private:
    std::vector<ReaderPane::Place> m_back;
    std::vector<ReaderPane::Place> m_forward;
};

} // namespace dais::widgets
