#include "domain/hearing.h"

namespace dais::domain {

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

} // namespace dais::domain
