#include "store/sign_in_vault.h"


#include <array>
#include <sodium.h>

namespace dais::store {

namespace {

const QString verifierKey = QStringLiteral("sign_in/verifier");
const QString leaseKey = QStringLiteral("sign_in/granted");
const QString maxSeenKey = QStringLiteral("sign_in/max_seen");
constexpr qint64 toleratedBackwards = 5 * 60 * 1000; // Section 10.
constexpr unsigned long long passes = 3;
constexpr std::size_t memory = std::size_t(64) << 20;

/// argon2id of the password; empty when there was not enough memory for it.
QByteArray derive(const QString &password, const QByteArray &salt)
{
    QByteArray key(32, '\0');
    const QByteArray secret = password.toUtf8();
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), std::size_t(key.size()),
                                     secret.constData(), std::size_t(secret.size()),
                                     reinterpret_cast<const unsigned char *>(salt.constData()), passes, memory,
                                     crypto_pwhash_ALG_ARGON2ID13);
    return failed ? QByteArray() : key;
}

} // namespace

SignInVault::SignInVault(Outbox &outbox, const domain::Clock &clock, domain::Random &random)
    : m_outbox(outbox), m_clock(clock), m_random(random)
{
    [[maybe_unused]] static const int ready = sodium_init();
}

Result<> SignInVault::remember(const QString &password, const domain::wire::SignedIn &granted)
{
    std::array<std::byte, crypto_pwhash_SALTBYTES> random{};
    m_random.fill(random);
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), random.size());
    const QByteArray key = derive(password, salt);
    if (key.isEmpty())
        return fail(Error::Kind::Storage, QStringLiteral("no memory for argon2id"));
    domain::wire::SignedIn kept = granted;
    kept.token = QStringLiteral("-"); // The token lives in memory only.
    DAIS_TRY(m_outbox.setSetting(verifierKey, salt + key));
    DAIS_TRY(m_outbox.setSetting(leaseKey, domain::wire::writeSignedIn(kept)));
    // The court's word resets the newest time: a clock that ran ahead once must not lock the person out for ever.
    const qint64 seen = std::max(granted.serverTime, m_clock.now()).toMSecsSinceEpoch();
    return m_outbox.setSetting(maxSeenKey, QByteArray::number(seen));
}

Result<> SignInVault::sawTime(const QDateTime &time)
{
    const auto known = m_outbox.setting(maxSeenKey);
    if (!known)
        return tl::unexpected(known.error());
    const qint64 at = time.toMSecsSinceEpoch();
    return at <= known->toLongLong() ? Result<>() : m_outbox.setSetting(maxSeenKey, QByteArray::number(at));
}

Result<SignInVault::Unlocked> SignInVault::unlock(const QString &password)
{
    const auto verifier = m_outbox.setting(verifierKey);
    if (!verifier)
        return tl::unexpected(verifier.error());
    if (verifier->size() != qsizetype(crypto_pwhash_SALTBYTES) + 32)
        return fail(Error::Kind::NotFound, QStringLiteral("never_signed_in"));
    const QByteArray key = derive(password, verifier->first(crypto_pwhash_SALTBYTES));
    const QByteArray known = verifier->last(32);
    if (key.size() != known.size() || sodium_memcmp(key.constData(), known.constData(), std::size_t(known.size())) != 0)
        return fail(Error::Kind::Unauthorized, QStringLiteral("wrong_password"));
    return lease();
}

Result<SignInVault::Unlocked> SignInVault::lease()
{
    const auto bytes = m_outbox.setting(leaseKey);
    const auto seen = m_outbox.setting(maxSeenKey);
    if (!bytes || !seen)
        return tl::unexpected(!bytes ? bytes.error() : seen.error());
    if (bytes->isEmpty())
        return fail(Error::Kind::NotFound, QStringLiteral("never_signed_in"));
    const auto granted = domain::wire::readSignedIn(*bytes);
    if (!granted)
        return tl::unexpected(granted.error());
    const QDateTime now = m_clock.now();
    if (now.toMSecsSinceEpoch() < seen->toLongLong() - toleratedBackwards)
        return fail(Error::Kind::Unauthorized, QStringLiteral("clock_went_back"));
    const QDateTime newest = QDateTime::fromMSecsSinceEpoch(std::max(now.toMSecsSinceEpoch(), seen->toLongLong()), Qt::UTC);
    if (newest > granted->lease.notAfter)
        return fail(Error::Kind::Unauthorized, QStringLiteral("lease_ended"));
    DAIS_TRY(sawTime(now));
    return Unlocked{granted->user, granted->lease};
}

Result<domain::User> SignInVault::lastUser()
{
    const auto bytes = m_outbox.setting(leaseKey);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->isEmpty())
        return fail(Error::Kind::NotFound, QStringLiteral("never_signed_in"));
    return domain::wire::readSignedIn(*bytes).map([](const domain::wire::SignedIn &granted) { return granted.user; });
}

} // namespace dais::store
