#include "server/record/time_tokens.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QSaveFile>

namespace dais::server::record {

namespace {

constexpr qsizetype keyBytes = 32;

/// Looks at every byte, whatever the first ones say.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    int difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

} // namespace

Result<TimeTokens> TimeTokens::open(const QString &file, domain::Random &random)
{
    QFile known(file);
    if (known.open(QIODevice::ReadOnly)) {
        const QByteArray key = known.readAll();
        return key.size() == keyBytes ? Result<TimeTokens>(TimeTokens(key))
                                      : fail(Error::Kind::Storage, QStringLiteral("time_key"));
    }
    QByteArray key(keyBytes, '\0');
    random.fill(std::as_writable_bytes(std::span(key.data(), std::size_t(key.size()))));
    QSaveFile fresh(file);
    if (!fresh.open(QIODevice::WriteOnly) || !fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        fresh.write(key) != key.size() || !fresh.commit())
        return fail(Error::Kind::Storage, QStringLiteral("time_key"));
    return TimeTokens(key);
}

QByteArray TimeTokens::signatureOf(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash("dais time\n" + text, m_key, QCryptographicHash::Sha256).toHex();
}

QString TimeTokens::issue(const QDateTime &time, const QString &epoch, domain::Random &random) const
{
    QByteArray nonce(8, '\0');
    random.fill(std::as_writable_bytes(std::span(nonce.data(), std::size_t(nonce.size()))));
    const QByteArray text = QByteArray::number(time.toMSecsSinceEpoch()) + '.' + epoch.toLatin1() + '.' + nonce.toHex();
    return QString::fromLatin1(text + '.' + signatureOf(text));
}

std::optional<QDateTime> TimeTokens::read(const QByteArray &token) const
{
    const qsizetype dot = token.lastIndexOf('.');
    if (dot < 0 || token.size() > 512 || !isSame(token.sliced(dot + 1), signatureOf(token.first(dot))))
        return std::nullopt;
    bool isNumber = false;
    const qint64 at = token.first(token.indexOf('.')).toLongLong(&isNumber);
    return isNumber ? std::optional(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)) : std::nullopt;
}

} // namespace dais::server::record
