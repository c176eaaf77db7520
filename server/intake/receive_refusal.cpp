#include "server/intake/receive_refusal.h"

namespace dais::server::intake {

Refusal refusalOf(const Error &error)
{
    if (error.kind == Error::Kind::Storage && error.detail.contains(QLatin1String("disk_full")))
        return {507,
                "no_room",
                QStringLiteral("The court's server has no room for this filing."),
                QStringLiteral("Nothing was filed. Send it again later, or tell the court."),
                {}};
    return {503,
            "not_stored",
            QStringLiteral("The court's server could not keep this filing."),
            QStringLiteral("Nothing was filed. Send it again in a few minutes, or tell the court."),
            {}};
}

} // namespace dais::server::intake
