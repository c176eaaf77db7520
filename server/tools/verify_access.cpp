#include "server/tools/verify_parts.h"
#include "server/tools/verify_recipe.h"

namespace dais::server::verifying {

Result<> checkAccess(sql::Connection &connection, Verification &found)
{
    auto rows = connection.prepare(QStringLiteral(
        "SELECT p, rev, at, user, device, act, case_id, document, reason, chain FROM access_log ORDER BY p, rev"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    QHash<QString, std::pair<qint64, QByteArray>> ends;
    while (found.fault.isEmpty() && rows->next()) {
        auto &[rev, chain] = ends[rows->text(0)];
        const QByteArray leaf = Recipe('\6')
                                    .bytes(rows->bytes(0))
                                    .number(rows->integer(1))
                                    .number(rows->integer(2))
                                    .bytes(rows->bytes(3))
                                    .bytes(rows->bytes(4))
                                    .bytes(rows->bytes(5))
                                    .bytes(rows->bytes(6))
                                    .bytes(rows->bytes(7))
                                    .bytes(rows->bytes(8))
                                    .hash();
        chain = linked(rev == 0 ? zeros() : chain, leaf);
        if (rows->integer(1) != ++rev || chain != rows->bytes(9))
            found.fault = QStringLiteral("access log %1, line %2: it was altered, or the one before it is missing")
                              .arg(rows->text(0))
                              .arg(rows->integer(1));
    }
    auto heads = connection.prepare(QStringLiteral("SELECT p, rev, chain FROM access_head ORDER BY p"));
    if (!heads)
        return tl::unexpected(heads.error());
    DAIS_TRY(heads->run());
    while (found.fault.isEmpty() && heads->next())
        if (ends.take(heads->text(0)) != std::pair(heads->integer(1), heads->bytes(2)))
            found.fault =
                QStringLiteral("access log %1: it ends before line %2").arg(heads->text(0)).arg(heads->integer(1));
    if (found.fault.isEmpty() && !ends.isEmpty())
        found.fault = QStringLiteral("access log %1: it has no head").arg(ends.begin().key());
    return {};
}

} // namespace dais::server::verifying
