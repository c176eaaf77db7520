#include "domain/entity_ref.h"

#include <QRegularExpression>

namespace dais::domain {

namespace {

struct Prefix {
    Partition::Kind kind;
    const char *word;
    bool keyIsId;
};
constexpr std::array prefixes{
    Prefix{Partition::Kind::CourtOrdinary, "ord", false}, Prefix{Partition::Kind::CaseRecord, "rec", true},
    Prefix{Partition::Kind::Chambers, "chm", true},       Prefix{Partition::Kind::Shared, "shr", true},
    Prefix{Partition::Kind::Person, "per", true},         Prefix{Partition::Kind::Directory, "dir", false},
    Prefix{Partition::Kind::Sealed, "seal", true}};

constexpr const char *layerWord = "lay";

bool isCourtCode(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Z0-9]{3}$"));
    return pattern.match(text).hasMatch();
}

bool isId(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == text;
}

/// "court.word.id" or "seal id.word.id" of a layer, in its three parts; empty when it is none.
QStringList layerParts(const QString &key)
{
    const QStringList parts = key.split(QLatin1Char('.'));
    static const QStringList audiences{QStringLiteral("per"), QStringLiteral("chm"), QStringLiteral("shr")};
    const bool isLayer = parts.size() == 3 && (isId(parts[0]) || isCourtCode(parts[0])) &&
                         audiences.contains(parts[1]) && isId(parts[2]);
    return isLayer ? parts : QStringList();
}

} // namespace

Result<Partition> Partition::parse(const QString &text)
{
    const auto slash = text.indexOf(QLatin1Char('/'));
    if (slash >= 0 && text.first(slash) == QLatin1String(layerWord) && !layerParts(text.sliced(slash + 1)).isEmpty())
        return Partition(Kind::Layer, text);
    for (const Prefix &prefix : prefixes) {
        if (slash < 0 || text.first(slash) != QLatin1String(prefix.word))
            continue;
        const QString key = text.sliced(slash + 1);
        if (prefix.keyIsId ? isId(key) : isCourtCode(key))
            return Partition(prefix.kind, text);
    }
    return fail(Error::Kind::Invalid, QStringLiteral("not a partition"));
}

Partition Partition::courtOrdinary(const QString &courtCode)
{
    Q_ASSERT(isCourtCode(courtCode));
    return {Kind::CourtOrdinary, QStringLiteral("ord/") + courtCode};
}

Partition Partition::caseRecord(const CaseId &id)
{
    return {Kind::CaseRecord, QStringLiteral("rec/") + id.toString()};
}

Partition Partition::person(const UserId &id)
{
    return {Kind::Person, QStringLiteral("per/") + id.toString()};
}

Partition Partition::directory(const QString &courtCode)
{
    Q_ASSERT(isCourtCode(courtCode));
    return {Kind::Directory, QStringLiteral("dir/") + courtCode};
}

Partition Partition::chambers(const UserId &judge)
{
    return {Kind::Chambers, QStringLiteral("chm/") + judge.toString()};
}

Partition Partition::shared(const ShareId &id)
{
    return {Kind::Shared, QStringLiteral("shr/") + id.toString()};
}

Partition Partition::sealed(const SealId &id)
{
    return {Kind::Sealed, QStringLiteral("seal/") + id.toString()};
}

Partition Partition::layer(const Partition &home, const Partition &audience)
{
    Q_ASSERT(home.kind() == Kind::CourtOrdinary || home.kind() == Kind::Sealed);
    Q_ASSERT(audience.kind() == Kind::Person || audience.kind() == Kind::Chambers || audience.kind() == Kind::Shared);
    QString whose = audience.toString();
    whose.replace(QLatin1Char('/'), QLatin1Char('.'));
    return {Kind::Layer, QStringLiteral("%1/%2.%3").arg(QLatin1String(layerWord), home.key(), whose)};
}

Partition Partition::homeOfLayer() const
{
    Q_ASSERT(m_kind == Kind::Layer);
    const QString home = layerParts(key())[0];
    return isCourtCode(home) ? courtOrdinary(home) : sealed(SealId(QUuid::fromString(home)));
}

Partition Partition::audienceOfLayer() const
{
    Q_ASSERT(m_kind == Kind::Layer);
    const QStringList parts = layerParts(key());
    return *parse(parts[1] + QLatin1Char('/') + parts[2]);
}

QString Partition::key() const
{
    return m_text.sliced(m_text.indexOf(QLatin1Char('/')) + 1);
}

} // namespace dais::domain
