#include "domain/court.h"

namespace dais::domain {
namespace {

bool isCapitals(const QString &text, int length)
{
    return text.size() == length &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

} // namespace

Result<Court> Court::make(const Facts &facts)
{
    if (!isCapitals(facts.code, 3))
        return fail(Error::Kind::Invalid, QStringLiteral("court code '%1'").arg(facts.code));
    if (facts.name.isEmpty() || facts.city.isEmpty() || !isCapitals(facts.state, 2))
        return fail(Error::Kind::Invalid, QStringLiteral("court %1: name, city or state").arg(facts.code));
    // An offset such as "UTC-05:00" also makes a QTimeZone, but knows no daylight saving time.
    if (!facts.zone.contains(u'/'))
        return fail(Error::Kind::Invalid, QStringLiteral("court %1: no IANA zone").arg(facts.code));
    const QTimeZone zone(facts.zone.toLatin1());
    if (!zone.isValid())
        return fail(Error::Kind::Invalid, QStringLiteral("court %1: unknown zone %2").arg(facts.code, facts.zone));
    return Court(facts, zone);
}

bool Court::takesFilings() const
{
    switch (m_facts.kind) {
    case CourtKind::Court:
    case CourtKind::Detained:
    case CourtKind::Adjudication:
    case CourtKind::Institutional:
    case CourtKind::Board:
        return true;
    case CourtKind::Headquarters:
    case CourtKind::Test:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace dais::domain
