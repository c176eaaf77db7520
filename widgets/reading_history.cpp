#include "widgets/reading_history.h"

namespace dais::widgets {

namespace {

std::optional<ReaderPane::Place> step(std::vector<ReaderPane::Place> &from, std::vector<ReaderPane::Place> &to,
                                      const ReaderPane::Place &now)
{
    while (!from.empty()) {
        const ReaderPane::Place place = from.back();
        from.pop_back();
        if (place == now)
            continue; // It leads nowhere else.
        to.push_back(now);
        return place;
    }
    return std::nullopt;
}

} // namespace

void ReadingHistory::leave(const ReaderPane::Place &from)
{
    if (from.document.isNull() || (!m_back.empty() && m_back.back() == from))
        return;
    m_back.push_back(from);
    if (m_back.size() > most)
        m_back.erase(m_back.begin());
    m_forward.clear();
}

std::optional<ReaderPane::Place> ReadingHistory::back(const ReaderPane::Place &now)
{
    return step(m_back, m_forward, now);
}

std::optional<ReaderPane::Place> ReadingHistory::forward(const ReaderPane::Place &now)
{
    return step(m_forward, m_back, now);
}

void ReadingHistory::clear()
{
    m_back.clear();
    m_forward.clear();
}

} // namespace dais::widgets
