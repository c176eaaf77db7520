#include "sync/push_commands.h"

#include "domain/known_bad.h"
#include "domain/wire/envelope.h"
#include "domain/wire/messages.h"
#include "sync/bring_papers.h"
#include "sync/server_calls.h"

namespace dais::sync {

namespace {

using domain::wire::PushResult;

Result<QByteArray> bodyOf(store::Outbox &outbox, const std::vector<store::StoredCommand> &commands)
{
    QByteArray body;
    for (const store::StoredCommand &command : commands) {
        const auto payloads = outbox.payloads(command.id);
        if (!payloads)
            return tl::unexpected(payloads.error());
        for (const domain::Payload &payload : *payloads)
            body += domain::wire::writePayloadLine(command.id, payload) + '\n';
        body += command.envelope + '\n';
    }
    return body;
}

/// Stores what became of one command; true when it moved on.
Result<bool> take(store::Outbox &outbox, const PushResult &result, const QDateTime &serverTime)
{
    const QByteArray digest = result.digest.toLatin1();
    Result<> stored;
    switch (result.state) {
    case PushResult::State::Received:
        stored = outbox.markReceived(result.command, digest, serverTime);
        break;
    case PushResult::State::Decided:
        if (!result.outcome)
            return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
        // Another copy of this outbox used the number for something else: this is no answer to what the person did.
        if (!domain::knownBad("clone_ignored") &&
            *result.outcome == domain::Outcome::refused(QStringLiteral("key_reuse")))
            return fail(Error::Kind::Conflict, QStringLiteral("outbox_cloned"));
        stored = outbox.recordOutcome(result.command, digest, *result.outcome, serverTime, serverTime,
                                      store::Outbox::Source::Push);
        break;
    case PushResult::State::Waiting:
        return false;
    }
    if (!stored && stored.error().kind == Error::Kind::NotFound)
        return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
    return stored.map([] { return true; });
}

} // namespace

Result<bool> pushCommands(Transport &transport, store::Outbox &outbox, const store::Papers &papers, const Pass &pass,
                          std::stop_token stop)
{
    bool moved = false;
    for (bool more = true; more;) {
        const auto commands = outbox.takeForSending(domain::wire::maxPushEnvelopes, domain::wire::maxPushBytes / 2);
        if (!commands)
            return tl::unexpected(commands.error());
        if (commands->empty())
            return moved;
        DAIS_TRY(bringPapers(transport, papers, *commands, pass, stop));
        const auto body = bodyOf(outbox, *commands);
        if (!body)
            return tl::unexpected(body.error());
        const auto response =
            checked(transport.send(post(QStringLiteral("/v1/push"), *body, pass, "application/x-ndjson"), stop));
        if (!response && domain::knownBad("silence_is_receipt"))
            for (const store::StoredCommand &command : *commands)
                DAIS_TRY(outbox.markReceived(command.id, command.digest.toHex(), command.savedAt));
        if (!response)
            return tl::unexpected(response.error());
        const auto reply = domain::wire::readPushReply(response->body);
        if (!reply)
            return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
        const auto epoch = outbox.epoch();
        if (!epoch)
            return tl::unexpected(epoch.error());
        // A server that a restore or another one has replaced may still answer a line that was open: greet again first.
        if (reply->epoch && *reply->epoch != *epoch && !domain::knownBad("old_history_answers"))
            return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
        more = false; // Unless something moved: what only waits is sent again with the next round.
        for (const PushResult &result : reply->results) {
            const auto taken = take(outbox, result, reply->serverTime);
            if (!taken)
                return taken;
            more = more || *taken;
        }
        moved = moved || more;
    }
    return moved;
}

} // namespace dais::sync
