#include "domain/hearing.h"

namespace dais::domain {

void Hearing::placeAt(const HearingSlot &place)
{
    startsAt = place.startsAt;
    minutes = place.minutes;
    medium = place.medium;
    judgeId = place.judge;
    judge = place.judgeName;
    room = place.room;
    session = place.session;
}

Result<> Hearing::checkConsistent() const
{
    if (!startsAt.isValid() || startsAt.timeSpec() != Qt::UTC)
        return fail(Error::Kind::Invalid, QStringLiteral("start_missing"));
    if (minutes <= 0 || minutes > 24 * 60)
        return fail(Error::Kind::Invalid, QStringLiteral("length_impossible"));
    if (court.isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("court_missing"));
    return {};
}

Shared sharedBy(const Hearing &one, const Hearing &other)
{
    if (one.id == other.id || !one.isActive() || !other.isActive())
        return Shared::Nothing;
    if (one.startsAt >= other.endsAt() || other.startsAt >= one.endsAt())
        return Shared::Nothing;
    if (one.interpreter && !one.interpreter->isEmpty() && one.interpreter == other.interpreter &&
        !(one.session && one.session == other.session)) // One interpreter serves a whole session.
        return Shared::Interpreter;
    if (one.session && one.session == other.session)
        return Shared::Nothing;
    if (one.judgeId && one.judgeId == other.judgeId)
        return Shared::Judge;
    return !one.room.isEmpty() && one.room == other.room && one.court == other.court ? Shared::Room : Shared::Nothing;
}

} // namespace dais::domain
