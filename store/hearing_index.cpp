#include "store/hearing_index.h"

#include "sql/transaction.h"
#include "store/json_scan.h"

namespace dais::store {

namespace {

QVariant orNull(const QByteArray &id)
{
    return id.isEmpty() ? QVariant() : QVariant(id);
}

} // namespace

std::optional<HearingColumns> HearingColumns::of(QByteArrayView body)
{
    HearingColumns c;
    c.court = QLatin1String("");
    c.room = QLatin1String("");
    c.interpreter = QLatin1String("");
    qint64 minutes = 0;
    const bool followed = JsonScan::object(body, [&](QByteArrayView key, QByteArrayView value) {
        if (key == "case")
            c.caseId = JsonScan::uuid(value);
        else if (key == "court")
            c.court = JsonScan::text(value);
        else if (key == "judge_id")
            c.judge = JsonScan::uuid(value);
        else if (key == "room" && !JsonScan::text(value).isEmpty())
            c.room = JsonScan::text(value);
        else if (key == "interpreter" && !JsonScan::text(value).isEmpty())
            c.interpreter = JsonScan::text(value);
        else if (key == "counsel")
            c.counsel = JsonScan::uuid(value);
        else if (key == "session")
            c.session = JsonScan::uuid(value);
        else if (key == "starts_at")
            c.starts = JsonScan::time(value).value_or(0);
        else if (key == "minutes")
            minutes = JsonScan::number(value);
        else if (key == "status")
            c.active = JsonScan::text(value) == QLatin1String("scheduled");
    });
    c.ends = c.starts + minutes * 60'000;
    return followed ? std::optional(c) : std::nullopt;
}

Result<> fillHearings(sql::Connection &connection)
{
    const auto filled = connection.number(QStringLiteral("SELECT count(*) FROM main.meta WHERE key = 'hearings'"), 0);
    if (!filled || *filled > 0)
        return filled ? Result<>() : Result<>(tl::unexpected(filled.error()));
    auto transaction = sql::Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto bodies = connection.prepare(QStringLiteral("SELECT id, body FROM main.entity WHERE kind = ?"));
    auto put = connection.prepare(
        QStringLiteral("INSERT OR REPLACE INTO main.hearing VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!bodies || !put)
        return tl::unexpected(!bodies ? bodies.error() : put.error());
    DAIS_TRY(bodies->run(int(domain::EntityKind::Hearing)));
    while (bodies->next())
        if (const auto c = HearingColumns::of(bodies->bytes(1)))
            DAIS_TRY(put->run(bodies->bytes(0), orNull(c->caseId), c->court, orNull(c->judge), c->room, c->interpreter,
                              orNull(c->counsel), orNull(c->session), c->starts, c->ends, c->active));
    DAIS_TRY(connection.execute(QStringLiteral("INSERT INTO main.meta(key, value) VALUES('hearings', 1)")));
    return transaction->commit();
}

} // namespace dais::store
