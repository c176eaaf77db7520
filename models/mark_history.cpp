#include "models/mark_history.h"

namespace dais::models {

void MarkHistory::did(MarkStep step)
{
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    if (m_steps.size() > most)
        m_steps.erase(m_steps.begin());
    m_done = m_steps.size();
}

std::optional<MarkStep> MarkHistory::undo()
{
    if (!canUndo())
        return std::nullopt;
    const MarkStep &last = m_steps[--m_done];
    return MarkStep{last.after, last.before};
}

std::optional<MarkStep> MarkHistory::redo()
{
    return canRedo() ? std::optional(m_steps[m_done++]) : std::nullopt;
}

void MarkHistory::clear()
{
    m_steps.clear();
    m_done = 0;
}

} // namespace dais::models
