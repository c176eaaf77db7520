#include "sync/session.h"

namespace dais::sync {

QString Session::token() const
{
    const std::scoped_lock lock(m_mutex);
    return m_granted && !m_ended ? m_granted->token : QString();
}

void Session::begin(const domain::wire::SignedIn &granted)
{
    const std::scoped_lock lock(m_mutex);
    m_granted = granted;
    m_ended = false;
}

void Session::end()
{
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
}

std::optional<domain::wire::SignedIn> Session::granted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_granted;
}

} // namespace dais::sync
