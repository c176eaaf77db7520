#include "domain/session.h"

namespace dais::domain {

bool Absence::meets(const QString &courtCode, const HearingSlot &slot) const
{
    if (struck || slot.startsAt >= to || slot.startsAt.addSecs(qint64(slot.minutes) * 60) <= from)
        return false;
    switch (of) {
    case Of::Judge: // Wherever the judge sits.
        return judge && slot.judge == judge;
    case Of::Room:
        return court == courtCode && !slot.room.isEmpty() && slot.room == name;
    case Of::Court:
        return court == courtCode;
    }
    Q_UNREACHABLE();
}

} // namespace dais::domain
