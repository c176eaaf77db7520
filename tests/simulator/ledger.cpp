#include "tests/simulator/ledger.h"

#include "tests/simulator/plan.h"

#include <cstring>

namespace dais::simulator {

namespace {

constexpr QByteArrayView courtMark("cnry-");
constexpr QByteArrayView documentMark("pages-");
constexpr QByteArrayView personMark("priv-");
constexpr qsizetype idLength = 36;

/// Whole disks are looked through, in every run: the C library's search is several times as fast as Qt's.
std::vector<qsizetype> placesOf(QByteArrayView mark, QByteArrayView bytes)
{
    std::vector<qsizetype> places;
    const char *const end = bytes.data() + bytes.size();
    for (const char *from = bytes.data(); from < end; ++from) {
        from =
            static_cast<const char *>(::memmem(from, std::size_t(end - from), mark.data(), std::size_t(mark.size())));
        if (!from)
            break;
        places.push_back(from - bytes.data());
    }
    return places;
}

template <typename IdType>
std::set<IdType> idsAfter(QByteArrayView mark, QByteArrayView bytes)
{
    std::set<IdType> ids;
    for (const qsizetype at : placesOf(mark, bytes))
        if (const auto after = at + mark.size(); after + idLength <= bytes.size())
            if (const auto id = IdType::parse(QString::fromLatin1(bytes.sliced(after, idLength))))
                ids.insert(*id);
    return ids;
}

} // namespace

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

QString Canary::ofPerson(const domain::UserId &user)
{
    return QString::fromLatin1(personMark) + user.toString();
}

QByteArray Canary::ofDocument(const domain::DocumentId &id)
{
    return documentMark.toByteArray() + id.toString().toLatin1();
}

std::set<QString> Canary::courtsIn(QByteArrayView bytes)
{
    std::set<QString> courts;
    for (const qsizetype at : placesIn(bytes))
        if (at + courtMark.size() + 3 <= bytes.size())
            if (const QString court = QString::fromLatin1(bytes.sliced(at + courtMark.size(), 3));
                courtCodes().contains(court)) // Else it was torn here, or altered by hand.
                courts.insert(court);
    return courts;
}

std::set<domain::DocumentId> Canary::documentsIn(QByteArrayView bytes)
{
    return idsAfter<domain::DocumentId>(documentMark, bytes);
}

std::set<domain::UserId> Canary::peopleIn(QByteArrayView bytes)
{
    return idsAfter<domain::UserId>(personMark, bytes);
}

std::vector<qsizetype> Canary::placesIn(QByteArrayView bytes)
{
    return placesOf(courtMark, bytes);
}

} // namespace dais::simulator
