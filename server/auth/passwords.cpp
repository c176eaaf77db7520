#include "server/auth/passwords.h"

#include <array>
#include <QByteArray>
#include <sodium.h>

namespace dais::server::auth {

namespace {

QString hashed(const QByteArray &password, const PasswordCost &cost)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.constData(), static_cast<unsigned long long>(password.size()),
                              cost.rounds, cost.bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {}; // Out of memory.
    return QString::fromLatin1(text.data());
}

} // namespace

/// One of the few places at which passwords are hashed; held while one is.
class Passwords::Turn {
public:
    explicit Turn(const Passwords &owner) : m_owner(owner)
    {
        std::unique_lock lock(owner.m_mutex);
        if (owner.m_running >= owner.m_limits.running && owner.m_waiting >= owner.m_limits.waiting)
            return;
        ++owner.m_waiting;
        owner.m_freed.wait(lock, [&] { return owner.m_running < owner.m_limits.running; });
        --owner.m_waiting;
        ++owner.m_running;
        m_held = true;
    }
    ~Turn()
    {
        if (!m_held)
            return;
        const std::scoped_lock lock(m_owner.m_mutex);
        --m_owner.m_running;
        m_owner.m_freed.notify_one();
    }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;
    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    const Passwords &m_owner;
    bool m_held = false;
};

Passwords::Passwords(const PasswordCost &cost, const Limits &limits) : m_cost(cost), m_limits(limits)
{
    [[maybe_unused]] const int ready = sodium_init(); // Harmless when done before.
    Q_ASSERT(ready >= 0);
    m_nobodys = hashed("nobody's password", cost);
}

Result<QString> Passwords::hash(const QString &password) const
{
    const Turn turn(*this);
    if (!turn.isHeld())
        return fail(Error::Kind::TimedOut, QStringLiteral("busy"));
    const QString text = hashed(password.toUtf8(), m_cost);
    if (text.isEmpty())
        return fail(Error::Kind::Storage, QStringLiteral("no memory to hash a password"));
    return text;
}

Result<bool> Passwords::verify(const QString &password, const QString &stored) const
{
    const Turn turn(*this);
    if (!turn.isHeld())
        return fail(Error::Kind::TimedOut, QStringLiteral("busy"));
    const QByteArray known = (stored.isEmpty() ? m_nobodys : stored).toLatin1();
    const QByteArray given = password.toUtf8();
    const bool matches = crypto_pwhash_str_verify(known.constData(), given.constData(),
                                                  static_cast<unsigned long long>(given.size())) == 0;
    return matches && !stored.isEmpty();
}

} // namespace dais::server::auth
