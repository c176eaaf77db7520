#pragma once

#include "domain/courts.h"
#include "server/service/mail.h"

namespace dais::server::service {

/// Who writes, and where the portal is.
struct Letterhead {
    QString from;   ///< An address.
    QString portal; ///< "https://filing.example"; empty when it is not told.
};

/// A message as it travels (RFC 5322): ASCII, lines ended by CR LF, the same bytes each time. It names the court, the
/// filing's number and the time; no person, no A-Number, no title: mail is read by others on its way.
[[nodiscard]] QByteArray messageOf(const Mail &mail, const domain::Court *court, const Letterhead &letterhead);

} // namespace dais::server::service
