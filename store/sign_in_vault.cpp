#include "store/sign_in_vault.h"

#include <array>
#include <sodium.h>

namespace dais::store {

namespace {

const QString verifierKey = QStringLiteral("sign_in/verifier");
const QString leaseKey = QStringLiteral("sign_in/granted");
constexpr unsigned long long passes = 3;
constexpr std::size_t memory = std::size_t(64) << 20;

/// argon2id of the password; empty when there was not enough memory for it.
QByteArray derive(const QString &password, const QByteArray &salt)
{
    QByteArray key(32, '\0');
    const QByteArray secret = password.toUtf8();
    const int failed =
        crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), std::size_t(key.size()), secret.constData(),
                      std::size_t(secret.size()), reinterpret_cast<const unsigned char *>(salt.constData()), passes,
                      memory, crypto_pwhash_ALG_ARGON2ID13);
    return failed ? QByteArray() : key;
}

} // namespace

SignInVault::SignInVault(Outbox &outbox, const domain::Clock &clock, domain::Random &random)
    : m_outbox(outbox), m_time(outbox, clock), m_random(random)
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
    return m_time.heard(granted.serverTime, {});
}

Result<> SignInVault::sawTime(const QDateTime &time)
{
    return m_time.saw(time);
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
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->isEmpty())
        return fail(Error::Kind::NotFound, QStringLiteral("never_signed_in"));
    const auto granted = domain::wire::readSignedIn(*bytes);
    const auto reading = m_time.now();
    if (!granted || !reading)
        return tl::unexpected(!granted ? granted.error() : reading.error());
    if (reading->wentBack)
        return fail(Error::Kind::Unauthorized, QStringLiteral("clock_went_back"));
    if (reading->time > granted->lease.notAfter)
        return fail(Error::Kind::Unauthorized, QStringLiteral("lease_ended"));
    DAIS_TRY(m_time.saw(reading->time));
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
