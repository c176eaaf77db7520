#include "tests/simulator/ledger.h"

namespace dais::simulator {

bool Ledger::mayHaveSeen(const domain::UserId &user, const QString &court, std::int64_t from, std::int64_t to) const
{
    const auto found = rights.find(user);
    if (found == rights.end())
        return false;
    const auto &spans = found->second;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const bool ended = i + 1 < spans.size() && spans[i + 1].first < from;
        if (!ended && spans[i].first <= to && spans[i].second.contains(court))
            return true;
    }
    return false;
}

QStringList Ledger::courtsNow(const domain::UserId &user) const
{
    const auto found = rights.find(user);
    return found == rights.end() ? QStringList() : found->second.back().second;
}

QString Canary::of(const QString &court, std::uint64_t number)
{
    return QStringLiteral("cnry-%1-%2").arg(court).arg(qulonglong(number), 8, 16, QLatin1Char('0'));
}

QByteArray Canary::ofDocument(const domain::DocumentId &id)
{
    return "pages-" + id.toString().toLatin1();
}

std::set<QString> Canary::courtsIn(QByteArrayView bytes)
{
    static constexpr QByteArrayView mark("cnry-");
    std::set<QString> courts;
    for (auto at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1))
        if (at + mark.size() + 3 <= bytes.size())
            courts.insert(QString::fromLatin1(bytes.sliced(at + mark.size(), 3)));
    return courts;
}

} // namespace dais::simulator
