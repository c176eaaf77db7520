#include "pdf/render_work.h"

#include <algorithm>

namespace dais::pdf {

void RenderBacklog::add(RenderWork work)
{
    const auto isSame = [&work](const RenderWork &other) { return other.isSameAs(work); };
    const auto isGoingOn = [&](const RenderWork &other) { return isSame(other) && !other.stop.stop_requested(); };
    if (std::any_of(m_active.begin(), m_active.end(), isGoingOn))
        return;
    work.order = ++m_lastOrder;
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), isSame);
    if (waiting == m_waiting.end())
        m_waiting.push_back(std::move(work));
    else if (work.priority < waiting->priority)
        *waiting = std::move(work);
}

std::optional<RenderWork> RenderBacklog::take()
{
    const auto next = std::min_element(m_waiting.begin(), m_waiting.end(),
                                       [](const RenderWork &a, const RenderWork &b) { return a.comesBefore(b); });
    if (next == m_waiting.end())
        return std::nullopt;
    m_active.push_back(std::move(*next));
    m_waiting.erase(next);
    return m_active.back();
}

void RenderBacklog::finish(const RenderWork &work)
{
    const auto done = std::find_if(m_active.begin(), m_active.end(),
                                   [&work](const RenderWork &other) { return other.order == work.order; });
    if (done != m_active.end())
        m_active.erase(done);
}

template <typename Condition>
void RenderBacklog::cancelIf(Condition condition)
{
    std::erase_if(m_waiting, condition);
    for (RenderWork &work : m_active) {
        if (condition(work))
            work.stop.request_stop();
    }
}

void RenderBacklog::keepOnly(DocumentKey document, const QVector<TileKey> &wanted, const QVector<Priority> &priorities)
{
    cancelIf([&](const RenderWork &work) {
        return work.what == RenderWork::What::Tile && work.document() == document &&
               priorities.contains(work.priority) && !wanted.contains(work.tile);
    });
}

void RenderBacklog::cancel(DocumentKey document)
{
    cancelIf([document](const RenderWork &work) { return work.document() == document; });
}

void RenderBacklog::cancelAll()
{
    cancelIf([](const RenderWork &) { return true; });
}

} // namespace dais::pdf
