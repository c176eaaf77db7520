#pragma once

#include "domain/clock.h"
#include "server/store/store_folder.h"

#include <QStringList>

namespace dais::server::cli {

/// Makes the court's own certificate authority and, signed by it, the server's certificate for localhost, the
/// loopback addresses and `hosts` (names or addresses), and writes them into the folder's tls/. Keys are P-256 and
/// readable by the owner only. Errors: Invalid with a host that is neither; Storage.
[[nodiscard]] Result<> makeLocalCertificates(const store::StoreFolder &folder, const QStringList &hosts,
                                             const domain::Clock &clock);

} // namespace dais::server::cli
