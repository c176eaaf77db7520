#pragma once

#include "domain/wire/entity_codec.h"
#include "server/sample/sample_maker.h"
#include "tests/support/fixed_clock.h"

#include <QTemporaryDir>
#include <QTest>

namespace dais::tests {

/// A sample made in a temporary folder, with real workers.
class SampleCourt {
public:
    explicit SampleCourt(const server::sample::SampleOrder &order,
                         const QDateTime &really = QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC))
        : real(really), ids(order.seed * 2), m_order(order)
    {
        using namespace server::sample;
        mustHold(folder.create());
        court = must(QuietCourt::open(folder, QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"), clock, ids,
                                      server::auth::PasswordCost::least()));
        clock.moveTo(SampleMaker::beginning(order, *court->tables().courts().find(order.court)));
        report = must(SampleMaker(*court, clock, ids, order).make());
    }
    static server::sample::SampleOrder order(int cases, quint64 seed)
    {
        return {.cases = cases,
                .seed = seed,
                .court = QStringLiteral("NYC"),
                .today = QDate(2026, 11, 20),
                .password = QStringLiteral("sample-password-1"),
                .files = {}};
    }
    Result<server::sample::SampleReport> makeAgain()
    {
        return server::sample::SampleMaker(*court, clock, ids, m_order).make();
    }

    template <typename T>
    static T must(Result<T> &&result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return std::move(*result);
    }
    static void mustHold(const Result<> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
    }

    /// Every entity of a kind, as it is now.
    template <typename T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        eachRow(QStringLiteral(
                    "SELECT c.body FROM entity e JOIN change c ON c.n = e.last_change WHERE e.kind = %1 ORDER BY e.id")
                    .arg(int(domain::kindOf<T>())),
                [&](const sql::Statement &row) {
                    found.push_back(std::get<T>(must(domain::wire::decodeEntity(domain::kindOf<T>(), row.bytes(0)))));
                });
        return found;
    }
    /// Everything that was ever entered, and the hashes of all stored bytes: a line each.
    QList<QByteArray> everything() const
    {
        QList<QByteArray> lines;
        eachRow(QStringLiteral("SELECT p || ' ' || rev || ' ' || op || ' ' || kind, id, body FROM change ORDER BY n"),
                [&](const sql::Statement &row) {
                    lines.append(row.text(0).toUtf8() + ' ' + row.bytes(1).toHex() + ' ' + row.bytes(2));
                });
        eachRow(QStringLiteral("SELECT doc, sha256, name FROM document ORDER BY doc, part"),
                [&](const sql::Statement &row) {
                    lines.append(row.bytes(0).toHex() + ' ' + row.bytes(1).toHex() + ' ' + row.text(2).toUtf8());
                });
        return lines;
    }
    QByteArray bytesOf(const QString &sha256) const
    {
        const auto reader = must(court->documents().open(sha256));
        QByteArray bytes;
        while (bytes.size() < reader->size())
            bytes += must(reader->read(bytes.size(), 1 << 20));
        return bytes;
    }

    QTemporaryDir directory;
    FixedClock real;
    server::sample::Dice ids;
    /// The store itself, whose own identity is dated by its making, is always made at one instant.
    server::sample::SampleClock clock{real, QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC)};
    server::store::StoreFolder folder{directory.path() + QStringLiteral("/court")};
    std::unique_ptr<server::sample::QuietCourt> court;
    server::sample::SampleReport report;

private:
    template <typename Use>
    void eachRow(const QString &query, const Use &use) const
    {
        mustHold(court->readers().snapshot([&](sql::Connection &connection) -> Result<> {
            auto rows = connection.prepare(query);
            if (!rows)
                return tl::unexpected(rows.error());
            DAIS_TRY(rows->run());
            while (rows->next())
                use(*rows);
            return {};
        }));
    }
    server::sample::SampleOrder m_order;
};

} // namespace dais::tests
