#pragma once

#include "domain/annotation.h"

#include <optional>
#include <vector>

namespace dais::models {

/// What became of one mark by one act: from one state to another; nothing stands for "not there".
struct MarkStep {
    std::optional<domain::Annotation> before;
    std::optional<domain::Annotation> after;
};

/// What a person did to marks since a case was opened, so that it can be undone and done again. Plain data.
class MarkHistory {
public:
    static constexpr std::size_t most = 200; ///< Steps that are remembered.
    /// Something was done; what was undone before cannot be done again.
    void did(MarkStep step);
    /// The step to carry out so that the last one is undone, or nothing. Counted as carried out.
    [[nodiscard]] std::optional<MarkStep> undo();
    [[nodiscard]] std::optional<MarkStep> redo();
    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }
    void clear();

private:
    std::vector<MarkStep> m_steps;
    std::size_t m_done = 0; ///< Those before it are done, the others undone.
};

} // namespace dais::models
