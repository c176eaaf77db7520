#include "sync/session.h"

#include "sync/server_calls.h"

namespace dais::sync {

Pass Session::pass() const
{
    const std::scoped_lock lock(m_mutex);
    return m_granted && !m_ended ? Pass{m_granted->token, m_granted->lease.device} : Pass();
}

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

Result<domain::wire::SignedIn> signIn(Transport &transport, const domain::wire::SignIn &who, std::stop_token stop)
{
    const auto response = transport.send(post(QStringLiteral("/v1/sign-in"), domain::wire::writeSignIn(who), {}), stop);
    if (response && response->status == 429)
        return fail(Error::Kind::Unauthorized, QStringLiteral("too_many_attempts"));
    if (response && (response->status == 401 || response->status == 403))
        return fail(Error::Kind::Unauthorized, QStringLiteral("wrong_password"));
    if (response && response->status == 409)
        return fail(Error::Kind::Unauthorized, QStringLiteral("device_of_another"));
    const auto good = checked(response);
    if (!good)
        return tl::unexpected(good.error());
    const auto granted = domain::wire::readSignedIn(good->body);
    return granted ? granted : fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
}

} // namespace dais::sync
