#include "store/trusted_time.h"

namespace dais::store {

namespace {

const QString anchorKey = QStringLiteral("time/anchor");
const QString tokenKey = QStringLiteral("time/token");
const QString maxSeenKey = QStringLiteral("sign_in/max_seen");
constexpr qint64 toleratedBackwards = 5 * 60 * 1000;

/// The court's last word, and what this computer's clocks showed then.
struct Anchor {
    qint64 server = 0;
    qint64 wall = 0;
    qint64 steady = 0;
    QString boot;

    [[nodiscard]] QByteArray text() const
    {
        return QByteArray::number(server) + ' ' + QByteArray::number(wall) + ' ' + QByteArray::number(steady) + ' ' +
               boot.toLatin1();
    }
    static std::optional<Anchor> from(const QByteArray &text)
    {
        const QList<QByteArray> words = text.split(' ');
        if (words.size() != 4)
            return std::nullopt;
        return Anchor{words[0].toLongLong(), words[1].toLongLong(), words[2].toLongLong(),
                      QString::fromLatin1(words[3])};
    }
};

} // namespace

Result<> TrustedTime::heard(const QDateTime &serverTime, const QString &token)
{
    const Anchor anchor{serverTime.toMSecsSinceEpoch(), m_clock.now().toMSecsSinceEpoch(), m_clock.steadyMilliseconds(),
                        m_clock.bootId()};
    std::vector<std::pair<QString, QByteArray>> facts{{anchorKey, anchor.text()},
                                                      {maxSeenKey, QByteArray::number(anchor.server)}};
    if (!token.isEmpty())
        facts.emplace_back(tokenKey, token.toLatin1());
    return m_outbox.setSettings(facts); // One write to the disk.
}

Result<> TrustedTime::saw(const QDateTime &time)
{
    const auto known = m_outbox.setting(maxSeenKey);
    if (!known)
        return tl::unexpected(known.error());
    const qint64 at = time.toMSecsSinceEpoch();
    return at <= known->toLongLong() ? Result<>() : m_outbox.setSetting(maxSeenKey, QByteArray::number(at));
}

Result<TrustedTime::Reading> TrustedTime::now()
{
    const auto kept = m_outbox.setting(anchorKey);
    const auto seen = m_outbox.setting(maxSeenKey);
    if (!kept || !seen)
        return tl::unexpected(!kept ? kept.error() : seen.error());
    const qint64 maxSeen = seen->toLongLong();
    const auto anchor = Anchor::from(*kept);
    const qint64 behind = anchor ? anchor->server - anchor->wall : 0;
    const qint64 wall = m_clock.now().toMSecsSinceEpoch() + behind; // A clock that is always wrong by as much is right.
    const qint64 steady = m_clock.steadyMilliseconds();
    const bool sameBoot =
        anchor && !anchor->boot.isEmpty() && anchor->boot == m_clock.bootId() && steady >= anchor->steady;
    // Since the computer was started nobody can have turned this clock: the wall's jumps are labels only.
    const qint64 passed = sameBoot ? anchor->server + (steady - anchor->steady) : wall;
    return Reading{QDateTime::fromMSecsSinceEpoch(std::max(passed, maxSeen), Qt::UTC),
                   wall < maxSeen - toleratedBackwards, behind};
}

Result<QString> TrustedTime::token()
{
    return m_outbox.setting(tokenKey).map([](const QByteArray &bytes) { return QString::fromLatin1(bytes); });
}

} // namespace dais::store
