#include "sync/sync_round.h"

#include "domain/known_bad.h"
#include "domain/wire/strict_json.h"
#include "sync/fetch_documents.h"
#include "sync/pull_changes.h"
#include "sync/push_commands.h"
#include "sync/server_calls.h"

#include <QUrlQuery>

namespace dais::sync {

namespace {

constexpr int mostPages = 100000; // A court that never ends a pull is broken; every loop ends.
constexpr int mostOutOfOrder = 3; // A page that was cut or came late is asked for again.
constexpr int mostResets = 3;     // A chain that never fits is not healed by asking for ever.

} // namespace

SyncRound::SyncRound(const RoundParts &parts)
    : m_parts(parts), m_applier(parts.workspace.cache()), m_housekeeping(parts.workspace, parts.clock),
      m_room(parts.workspace, parts.clock, parts.documentBytes)
{
}

Result<> SyncRound::run(std::stop_token stop)
{
    if (m_parts.session.token().isEmpty())
        return fail(Error::Kind::Unauthorized, QStringLiteral("sign_in_needed"));
    const auto done = [&]() -> Result<> {
        DAIS_TRY(lookAtCacheOnce());
        if (!m_greeted)
            DAIS_TRY(greet(stop));
        DAIS_TRY(push(stop));
        return pull(stop);
    }();
    if (!done) {
        m_greeted = false;
        if (done.error().detail == QLatin1String("sign_in_needed"))
            m_parts.session.end();
        return m_parts.workspace.heed(done);
    }
    if (const auto swept = m_parts.workspace.papers().sweep(m_parts.workspace.outbox()); !swept)
        qWarning("papers that the court has were not deleted"); // The next round tries again.
    return m_parts.workspace.cache().setLastContact(m_parts.clock.now());
}

Result<> SyncRound::lookAtCacheOnce()
{
    if (m_cacheLookedAt)
        return {};
    const auto sound = m_parts.workspace.cacheIsSound();
    if (!sound)
        return tl::unexpected(sound.error());
    m_cacheLookedAt = *sound; // A damaged one is built upon by no later round of this run either.
    return *sound ? Result<>() : fail(Error::Kind::Storage, QStringLiteral("corrupt"));
}

Result<> SyncRound::greet(std::stop_token stop)
{
    store::Outbox &outbox = m_parts.workspace.outbox();
    const auto device = outbox.device();
    const auto next = outbox.nextSeq();
    const auto last = outbox.lastAcknowledged();
    if (!device || !next || !last)
        return tl::unexpected(!device ? device.error() : !next ? next.error() : last.error());
    const domain::wire::Hello hello{
        .device = *device, .nextSeq = *next, .lastAckedSeq = last->seq, .lastAckedDigest = last->digest};
    const auto response = checked(m_parts.transport.send(
        post(QStringLiteral("/v1/hello"), domain::wire::writeHello(hello), m_parts.session.pass()), stop));
    if (!response)
        return tl::unexpected(response.error());
    const auto reply = domain::wire::readHelloReply(response->body);
    if (!reply)
        return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
    if (reply->version < domain::wire::protocolOldest)
        return fail(Error::Kind::Protocol, QStringLiteral("server_too_old"));
    if (reply->version > domain::wire::protocolNewest)
        return fail(Error::Kind::Protocol, QStringLiteral("client_too_old"));
    if (!domain::knownBad("clone_ignored") && (!reply->outboxMatches || reply->highestSeq >= *next))
        return goOnAsAnotherDevice(); // Restored or cloned.
    const auto revived = m_parts.workspace.enterEpoch(reply->epoch);
    if (!revived)
        return tl::unexpected(revived.error());
    store::TrustedTime time(outbox, m_parts.clock);
    DAIS_TRY(time.heard(reply->serverTime, reply->timeToken.value_or(QString())));
    const auto moved = settleLeftovers(m_parts.workspace);
    if (!moved)
        return tl::unexpected(moved.error());
    if (*moved || *revived)
        m_parts.listener.commandsMoved();
    m_greeted = true;
    return {};
}

Result<> SyncRound::push(std::stop_token stop)
{
    const auto moved = pushCommands(m_parts.transport, m_parts.workspace.outbox(), m_parts.workspace.papers(),
                                    m_parts.session.pass(), stop);
    if (!moved && moved.error().detail == QLatin1String("outbox_cloned"))
        return goOnAsAnotherDevice();
    if (!moved)
        return tl::unexpected(moved.error());
    if (*moved)
        m_parts.listener.commandsMoved();
    return {};
}

Result<> SyncRound::goOnAsAnotherDevice()
{
    DAIS_TRY(m_parts.workspace.outbox().enrolAnew());
    m_parts.listener.commandsMoved();
    return fail(Error::Kind::Unauthorized, QStringLiteral("sign_in_needed")); // The token belongs to the old one.
}

Result<> SyncRound::pull(std::stop_token stop)
{
    store::Subscriptions subscriptions(m_parts.workspace.outbox(), m_parts.clock);
    store::TrustedTime time(m_parts.workspace.outbox(), m_parts.clock);
    int outOfOrder = 0;
    int resets = 0;
    for (int pages = 0; pages < mostPages; ++pages) {
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled);
        const auto page =
            pullPage(m_parts.transport, m_parts.workspace, m_applier, subscriptions, m_parts.session.pass(), stop);
        if (!page && page.error().detail == QLatin1String("page_out_of_order") && ++outOfOrder < mostOutOfOrder)
            continue;
        if (!page)
            return tl::unexpected(page.error());
        if (!page->more)
            DAIS_TRY(time.heard(page->serverTime, page->timeToken));
        m_parts.listener.pageApplied(page->effect);
        if (page->commandsMoved)
            m_parts.listener.commandsMoved();
        if (!page->effect.reset.isEmpty() && ++resets >= mostResets)
            return fail(Error::Kind::Protocol, QStringLiteral("chain_differs"));
        m_serverTime = page->serverTime;
        m_safeThrough = page->safeThrough;
        if (!page->more)
            return {};
    }
    return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
}

Result<bool> SyncRound::fetchDocuments(int count, std::stop_token stop)
{
    store::Cache &cache = m_parts.workspace.cache();
    const store::Documents &documents = m_parts.workspace.documents();
    const auto gone = m_room.makeRoom();
    const auto aside = m_room.aside();
    if (!gone || !aside)
        return tl::unexpected(!gone ? gone.error() : aside.error());
    for (const domain::DocumentId &document : *gone)
        m_parts.listener.documentPutAside(document);
    constexpr int step = 200;
    for (int offset = 0;; offset += step) {
        const auto wanted = cache.wantedFiles(step, offset);
        if (!wanted)
            return tl::unexpected(wanted.error());
        for (const store::Cache::WantedFile &file : *wanted) {
            if (documents.has(file.sha256) || m_unavailable.contains(file.sha256) || aside->contains(file.caseId))
                continue;
            if (count-- <= 0)
                return true;
            const auto fetched = fetchDocument(m_parts.transport, documents, file, m_parts.session.pass(), stop);
            if (fetched)
                m_parts.listener.documentArrived(file.document);
            else if (fetched.error().kind == Error::Kind::NotFound || fetched.error().kind == Error::Kind::Protocol)
                m_unavailable.insert(file.sha256); // Asked for again after the next start; others go on.
            else
                return tl::unexpected(fetched.error());
        }
        if (wanted->size() < step)
            return false;
    }
}

Result<> SyncRound::tidy(std::stop_token stop)
{
    return m_housekeeping.tidy(m_serverTime, m_safeThrough, std::move(stop));
}

Result<bool> SyncRound::waitForNews(std::chrono::milliseconds longest, std::stop_token stop)
{
    const auto positions = m_parts.workspace.cache().positions();
    if (!positions)
        return tl::unexpected(positions.error());
    QUrlQuery query{{QStringLiteral("heard"), m_heard}};
    for (const domain::wire::Position &position : *positions)
        query.addQueryItem(QStringLiteral("partition"), position.partition);
    HttpRequest request =
        get(QStringLiteral("/v1/events?") + query.toString(QUrl::FullyEncoded), m_parts.session.pass());
    request.timeout = longest;
    const auto response = checked(m_parts.transport.send(request, stop));
    if (!response && response.error() == Error{Error::Kind::TimedOut, QStringLiteral("timed_out")})
        return false; // As long as was asked for: nothing happened.
    if (!response) {
        m_greeted = m_greeted && response.error().kind == Error::Kind::Cancelled;
        return tl::unexpected(response.error());
    }
    const auto news = domain::wire::parseObject(response->body);
    if (!news)
        return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
    m_claimsMoved = m_claimsMoved || news->value(QLatin1String("claims")).toBool();
    m_heard = news->value(QLatin1String("heard")).toString(QStringLiteral("0"));
    return news->value(QLatin1String("pull")).toBool();
}

Result<domain::wire::ClaimList> SyncRound::claims(const QString &court, std::stop_token stop)
{
    m_claimsMoved = false; // What moves while this is under way is told by the next news.
    const auto response = checked(m_parts.transport.send(
        get(QStringLiteral("/v1/claims?court=") + QString::fromLatin1(QUrl::toPercentEncoding(court)),
            m_parts.session.pass()),
        stop));
    if (!response)
        return tl::unexpected(response.error());
    const auto list = domain::wire::readClaimList(response->body);
    return list ? list : fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
}

Result<domain::wire::ClaimReply> SyncRound::claim(const domain::wire::ClaimRequest &request, std::stop_token stop)
{
    const auto response = checked(m_parts.transport.send(
        post(QStringLiteral("/v1/claims"), domain::wire::writeClaimRequest(request), m_parts.session.pass()), stop));
    if (!response)
        return tl::unexpected(response.error());
    const auto reply = domain::wire::readClaimReply(response->body);
    return reply ? reply : fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
}

} // namespace dais::sync
