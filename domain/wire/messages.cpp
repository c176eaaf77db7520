#include "domain/wire/messages.h"

#include "domain/wire/record_fields.h"
#include "domain/wire/strict_json.h"

#include <QJsonDocument>

namespace dais::domain {

template <typename F, Of<Outcome> S>
void describe(F &f, S &s)
{
    f("kind", s.kind), f("code", s.code), f("same_as", s.sameAs), f("decision", s.decision);
}

} // namespace dais::domain

namespace dais::domain::wire {

namespace {

constexpr qsizetype maxReplyBytes = 8 << 20; // A page holds whole commits, so it may pass its own bound.

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template <typename T>
Result<T> readMessage(const QByteArray &bytes, qsizetype maxBytes = 1 << 20)
{
    const auto object = parseObject(bytes, maxBytes);
    return object ? read<T>(*object) : Result<T>(tl::unexpected(object.error()));
}

} // namespace

template <typename F, Of<SignIn> S>
void describe(F &f, S &s)
{
    f("login", s.login), f("password", s.password), f("device", s.device), f("device_name", s.deviceName);
}
template <typename F, Of<Lease> S>
void describe(F &f, S &s)
{
    f("user", s.user), f("device", s.device), f("partitions", s.partitions), f("not_after", s.notAfter);
}
template <typename F, Of<SignedIn> S>
void describe(F &f, S &s)
{
    f("token", s.token), f("expires_at", s.expiresAt), f("user", s.user), f("lease", s.lease);
    f("server_time", s.serverTime);
}
template <typename F, Of<Hello> S>
void describe(F &f, S &s)
{
    f("oldest", s.oldest), f("newest", s.newest), f("device", s.device), f("next_seq", s.nextSeq);
    f("last_acked_seq", s.lastAckedSeq), f("last_acked_digest", s.lastAckedDigest);
}
template <typename F, Of<HelloReply> S>
void describe(F &f, S &s)
{
    f("version", s.version), f("epoch", s.epoch), f("highest_seq", s.highestSeq);
    f("outbox_matches", s.outboxMatches), f("minimum_client", s.minimumClient), f("server_time", s.serverTime);
    f("time_token", s.timeToken);
}
template <typename F, Of<PushResult> S>
void describe(F &f, S &s)
{
    f("seq", s.seq), f("cmd_id", s.command), f("digest", s.digest), f("state", s.state);
    f("outcome", s.outcome), f("waits_for", s.waitsFor);
}
template <typename F, Of<PushReply> S>
void describe(F &f, S &s)
{
    f("results", s.results), f("server_time", s.serverTime), f("epoch", s.epoch);
}
template <typename F, Of<Position> S>
void describe(F &f, S &s)
{
    f("p", s.partition), f("epoch", s.epoch), f("rev", s.rev), f("chain", s.chain);
}
template <typename F, Of<Dropped> S>
void describe(F &f, S &s)
{
    f("p", s.partition), f("authz_epoch", s.authzEpoch);
}
template <typename F, Of<PullRequest> S>
void describe(F &f, S &s)
{
    f("positions", s.positions), f("outcome_cursor", s.outcomeCursor), f("gone_cursor", s.goneCursor);
    f("dropped", s.dropped);
}
template <typename F, Of<ScopeEntry> S>
void describe(F &f, S &s)
{
    f("p", s.partition), f("act", s.act), f("fork", s.fork);
}
template <typename F, Of<DeliveredOutcome> S>
void describe(F &f, S &s)
{
    f("seq", s.seq), f("cmd_id", s.command), f("digest", s.digest), f("outcome", s.outcome);
    f("received_at", s.receivedAt), f("decided_at", s.decidedAt);
}
/// An aspect's version as an object of its own.
struct AspectVersion {
    QString aspect;
    qint64 version = 0;
};
template <typename F, Of<AspectVersion> S>
void describe(F &f, S &s)
{
    f("a", s.aspect), f("v", s.version);
}
template <typename F, Of<PullHead> S>
void describe(F &f, S &s)
{
    f("epoch", s.epoch), f("scope", s.scope), f("covered", s.covered), f("outcomes", s.outcomes);
    f("outcome_cursor", s.outcomeCursor), f("gone", s.gone), f("gone_cursor", s.goneCursor);
    f("safe", s.safe), f("safe_through", s.safeThrough), f("more", s.more), f("server_time", s.serverTime);
    f("authz_epoch", s.authzEpoch), f("time_token", s.timeToken), f("outcomes_from", s.outcomesFrom);
    f("gone_from", s.goneFrom);
}
template <typename F, Of<AccessRequest> S>
void describe(F &f, S &s)
{
    f("case", s.caseId), f("reason", s.reason);
}
template <typename F, Of<AccessReply> S>
void describe(F &f, S &s)
{
    f("head", s.head), f("until", s.until);
}
template <typename F, Of<ClaimRequest> S>
void describe(F &f, S &s)
{
    f("submission", s.submission), f("act", s.act);
}
template <typename F, Of<ClaimReply> S>
void describe(F &f, S &s)
{
    f("submission", s.submission), f("holder", s.holder), f("holder_name", s.holderName), f("until", s.until);
    f("asker", s.asker), f("asker_name", s.askerName), f("kept", s.kept);
}
template <typename F, Of<ClaimList> S>
void describe(F &f, S &s)
{
    f("claims", s.claims);
}
template <typename F, Of<Change> S>
void describe(F &f, S &s)
{
    f("p", s.partition), f("rev", s.rev), f("commit", s.commit), f("entity", s.entity), f("op", s.op);
    f("salt", s.salt), f("body_digest", s.bodyDigest), f("envelope_digest", s.envelopeDigest);
    f("outcome", s.outcome), f("version", s.version);
}

QByteArray writeSignIn(const SignIn &message)
{
    return compact(write(message));
}
Result<SignIn> readSignIn(const QByteArray &bytes)
{
    return readMessage<SignIn>(bytes);
}
QByteArray writeSignedIn(const SignedIn &message)
{
    return compact(write(message));
}
Result<SignedIn> readSignedIn(const QByteArray &bytes)
{
    return readMessage<SignedIn>(bytes);
}
QByteArray writeHello(const Hello &message)
{
    return compact(write(message));
}
Result<Hello> readHello(const QByteArray &bytes)
{
    return readMessage<Hello>(bytes);
}
QByteArray writeHelloReply(const HelloReply &message)
{
    return compact(write(message));
}
Result<HelloReply> readHelloReply(const QByteArray &bytes)
{
    return readMessage<HelloReply>(bytes);
}
QByteArray writePushReply(const PushReply &message)
{
    return compact(write(message));
}
Result<PushReply> readPushReply(const QByteArray &bytes)
{
    return readMessage<PushReply>(bytes);
}
QByteArray writePullRequest(const PullRequest &message)
{
    return compact(write(message));
}
Result<PullRequest> readPullRequest(const QByteArray &bytes)
{
    return readMessage<PullRequest>(bytes);
}
QByteArray writePullHead(const PullHead &head)
{
    return compact(write(head)) + '\n';
}
QByteArray writeAccessRequest(const AccessRequest &message)
{
    return compact(write(message));
}
Result<AccessRequest> readAccessRequest(const QByteArray &bytes)
{
    return readMessage<AccessRequest>(bytes);
}
QByteArray writeAccessReply(const AccessReply &message)
{
    return compact(write(message));
}
Result<AccessReply> readAccessReply(const QByteArray &bytes)
{
    return readMessage<AccessReply>(bytes);
}
QByteArray writeClaimRequest(const ClaimRequest &message)
{
    return compact(write(message));
}
Result<ClaimRequest> readClaimRequest(const QByteArray &bytes)
{
    return readMessage<ClaimRequest>(bytes);
}
QByteArray writeClaimReply(const ClaimReply &message)
{
    return compact(write(message));
}
Result<ClaimReply> readClaimReply(const QByteArray &bytes)
{
    return readMessage<ClaimReply>(bytes);
}
QByteArray writeClaimList(const ClaimList &message)
{
    return compact(write(message));
}
Result<ClaimList> readClaimList(const QByteArray &bytes)
{
    return readMessage<ClaimList>(bytes);
}

void appendChange(QByteArray &page, const Change &change)
{
    QJsonObject line = write(change);
    QJsonArray aspects;
    for (const auto &[aspect, version] : change.aspects)
        aspects.append(write(AspectVersion{aspect, version}));
    line.insert(QLatin1String("aspects"), aspects);
    page += compact(line) + '\n';
    if (change.op == 1)
        page += change.body + '\n';
}

namespace {

Result<Change> readChange(const QByteArray &line)
{
    const auto object = parseObject(line);
    if (!object)
        return tl::unexpected(object.error());
    auto change = read<Change>(*object);
    if (!change)
        return change;
    std::vector<AspectVersion> aspects;
    if (!Reader::read(object->value(QLatin1String("aspects")), aspects))
        return fail(Error::Kind::Invalid, QStringLiteral("wrong_field:aspects"));
    for (const AspectVersion &aspect : aspects)
        change->aspects.emplace_back(aspect.aspect, aspect.version);
    return change;
}

} // namespace

Result<PullPage> readPullPage(const QByteArray &bytes)
{
    const auto cut = [] { return fail(Error::Kind::Protocol, QStringLiteral("page_cut_short")); };
    if (!bytes.endsWith('\n'))
        return cut();
    qsizetype at = 0;
    const auto nextLine = [&]() -> QByteArray {
        const auto end = bytes.indexOf('\n', at);
        QByteArray line = bytes.mid(at, end - at);
        at = end + 1;
        return line;
    };
    const auto head = readMessage<PullHead>(nextLine(), maxReplyBytes);
    if (!head)
        return tl::unexpected(head.error());
    PullPage page{*head, {}};
    while (at < bytes.size()) {
        auto change = readChange(nextLine());
        if (!change)
            return tl::unexpected(change.error());
        if (change->op == 1) {
            if (at >= bytes.size())
                return cut();
            change->body = nextLine();
        }
        page.changes.push_back(std::move(*change));
    }
    return page;
}

} // namespace dais::domain::wire
