#include "server/record/pull.h"

#include "domain/known_bad.h"
#include "server/record/hub.h"
#include "server/record/outcome_body.h"
#include "server/record/page_writer.h"
#include "server/record/readership.h"
#include "server/record/rights.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

namespace wire = domain::wire;
using store::instant;

namespace {

constexpr int mostOutcomes = 500; ///< In one page.
constexpr int mostGone = 2000;    ///< In one page.

Result<domain::User> staffAccount(sql::Connection &connection, const Sender &sender)
{
    auto account = accountOf(connection, sender.user);
    if (!account)
        return account.error().kind == Error::Kind::NotFound ? fail(Error::Kind::Unauthorized)
                                                             : tl::unexpected(account.error());
    if (account->disabled || !domain::isStaff(account->role))
        return fail(Error::Kind::Unauthorized);
    return account;
}

/// The outcomes this device has not heard; true when there are more.
Result<bool> addOutcomes(sql::Connection &connection, wire::PullHead &head, const domain::DeviceId &device)
{
    auto rows = connection.prepare(
        QStringLiteral("SELECT o.n, c.seq, c.cmd_id, c.digest, c.outcome, c.outcome_body, c.received_at, c.decided_at "
                       "FROM outcome_log o JOIN command c ON c.n = o.command WHERE o.device = ? AND o.n > ? "
                       "ORDER BY o.n LIMIT ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(device, head.outcomeCursor, mostOutcomes));
    while (rows->next()) {
        const auto outcome = outcomeFrom(rows->integer(4), rows->bytes(5));
        if (!outcome)
            return tl::unexpected(outcome.error());
        const domain::CommandId id = rows->isNull(2) ? outcome->sameAs : domain::CommandId(rows->uuid(2));
        head.outcomes.push_back({rows->integer(1), id, QString::fromLatin1(rows->bytes(3).toHex()), *outcome,
                                 instant(rows->integer(6)), instant(rows->integer(7))});
        head.outcomeCursor = rows->integer(0);
    }
    return head.outcomes.size() == std::size_t(mostOutcomes);
}

/// The rejected documents this client must drop; true when there are more.
Result<bool> addGone(sql::Connection &connection, wire::PullHead &head, const QStringList &readable)
{
    auto rows = connection.prepare(QStringLiteral("SELECT n, p, doc FROM gone_log WHERE n > ? ORDER BY n LIMIT ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(head.goneCursor, mostGone));
    int seen = 0;
    for (; rows->next(); ++seen) {
        if (readable.contains(rows->text(1)) && !domain::knownBad("gone_not_told"))
            head.gone.emplace_back(rows->uuid(2));
        head.goneCursor = rows->integer(0);
    }
    return seen == mostGone;
}

} // namespace

Pull::Pull(const store::Readers &readers, const SafePoints &safe, const domain::Clock &clock)
    : m_readers(readers), m_safe(safe), m_clock(clock)
{
}

Result<QByteArray> Pull::page(const Sender &sender, const wire::PullRequest &request, qsizetype maxBytes) const
{
    if (m_holdings && request.dropped)
        DAIS_TRY(m_holdings->acknowledge(sender, *request.dropped, m_clock.now()));
    Page page;
    DAIS_TRY(m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        return read(connection, sender, request, maxBytes).map([&](Page &&result) { page = std::move(result); });
    }));
    if (m_holdings) // Before it leaves: what is handed out unnoted could never be asked for again.
        DAIS_TRY(m_holdings->note(sender, page.head, m_clock.now()));
    return wire::writePullHead(page.head) + page.lines;
}

Result<QByteArray> Pull::page(sql::Connection &connection, const Sender &sender, const wire::PullRequest &request,
                              qsizetype maxBytes) const
{
    return read(connection, sender, request, maxBytes).map([](const Page &page) {
        return wire::writePullHead(page.head) + page.lines;
    });
}

Result<Pull::Page> Pull::read(sql::Connection &connection, const Sender &sender, const wire::PullRequest &request,
                              qsizetype maxBytes) const
{
    const auto account = staffAccount(connection, sender);
    if (!account)
        return tl::unexpected(account.error());
    auto scope = scopeOf(connection, *account, sender.device, request.positions, m_clock.now());
    if (!scope)
        return tl::unexpected(scope.error());
    auto changes = writeChanges(connection, *scope, maxBytes);
    if (!changes)
        return tl::unexpected(changes.error());

    wire::PullHead head{.epoch = QString::fromLatin1(scope->epoch.toHex()),
                        .scope = std::move(scope->entries),
                        .covered = std::move(changes->covered),
                        .outcomeCursor = request.outcomeCursor,
                        .goneCursor = request.goneCursor,
                        .more = !changes->complete,
                        .authzEpoch = scope->authzEpoch,
                        .serverTime = m_clock.now(),
                        .outcomesFrom = request.outcomeCursor,
                        .goneFrom = request.goneCursor};
    if (m_tokens)
        head.timeToken = m_tokens->issue(head.serverTime, head.epoch, *m_random);
    // An outcome comes with its effects or after them, never before: with the page that reaches the heads.
    if (changes->complete || domain::knownBad("outcomes_before_effects")) {
        const auto more = addOutcomes(connection, head, sender.device);
        if (!more)
            return tl::unexpected(more.error());
        head.more = *more;
    }
    const auto moreGone = addGone(connection, head, scope->readable);
    if (!moreGone)
        return tl::unexpected(moreGone.error());
    head.more = head.more || *moreGone;
    for (const wire::Position &covered : head.covered)
        if (const auto safe = m_safe.of(head.epoch, covered.partition); safe.rev > 0)
            head.safe.push_back({covered.partition, head.epoch, safe.rev, safe.chain});
    head.safeThrough = m_safe.through(head.epoch);
    return Page{std::move(head), std::move(changes->lines)};
}

Result<QStringList> Pull::topics(const Sender &sender, const QStringList &subscribed) const
{
    QStringList topics{Hub::topicOf(sender.device)};
    DAIS_TRY(m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        const auto account = staffAccount(connection, sender);
        if (!account)
            return tl::unexpected(account.error());
        const auto standing = standingPartitions(connection, *account);
        if (!standing)
            return tl::unexpected(standing.error());
        topics += *standing;
        for (const QString &partition : subscribed) {
            const auto may = mayPull(connection, *account, partition, m_clock.now());
            if (!may)
                return tl::unexpected(may.error());
            if (*may && !topics.contains(partition))
                topics.append(partition);
        }
        return {};
    }));
    return topics;
}

} // namespace dais::server::record
