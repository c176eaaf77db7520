/// The fake server's answers to requests.
#include "tests/support/fake_server.h"

#include "domain/chain.h"

namespace dais::tests {

using namespace domain::wire;

Result<sync::HttpResponse> FakeServer::send(const sync::HttpRequest &request, std::stop_token stop)
{
    return answer(request, std::move(stop));
}

Result<sync::HttpResponse> FakeServer::answer(const sync::HttpRequest &request, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    const QString path = request.path.section(QLatin1Char('?'), 0, 0);
    ++m_requests[path];
    if (m_offline)
        return fail(Error::Kind::Offline);
    if (const auto status = m_statusNext.extract(path); !status.empty())
        return sync::HttpResponse{.status = status.mapped()};
    if ((request.pass.token != m_token || request.pass.device != m_tokenDevice) && path != QLatin1String("/v1/sign-in"))
        return sync::HttpResponse{.status = 401};
    if (path == QLatin1String("/v1/events")) {
        const auto commits = m_commits.size();
        const auto decided = m_decided.size();
        m_changed.wait_for(lock, stop, request.timeout,
                           [&] { return m_commits.size() != commits || m_decided.size() != decided || m_offline; });
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled);
        return m_offline ? Result<sync::HttpResponse>(fail(Error::Kind::Offline))
                         : sync::HttpResponse{.status = 200, .body = R"({"heard":"1","pull":true,"claims":false})"};
    }
    auto response = route(request);
    if (m_losesReplyOf && (m_losesReplyOf->isEmpty() || *m_losesReplyOf == path)) {
        m_losesReplyOf.reset();
        return fail(Error::Kind::Offline, QStringLiteral("lost"));
    }
    if (path == m_alterPath && m_alter)
        std::exchange(m_alter, nullptr)(response.body);
    m_changed.notify_all();
    return response;
}

sync::HttpResponse FakeServer::route(const sync::HttpRequest &request)
{
    if (request.path == QLatin1String("/v1/hello"))
        return hello(request.body);
    if (request.path == QLatin1String("/v1/push"))
        return push(request.body);
    if (request.path == QLatin1String("/v1/pull"))
        return pull(request.body);
    if (request.path == QLatin1String("/v1/claims"))
        return claim(request.body);
    return {.status = 404};
}

sync::HttpResponse FakeServer::hello(const QByteArray &body)
{
    const auto said = readHello(body).value();
    HelloReply reply{.version = m_version, .epoch = m_epoch, .serverTime = m_clock.now()};
    for (const auto &[key, id] : m_keys)
        if (key.first == said.device) {
            reply.highestSeq = std::max(reply.highestSeq, key.second);
            if (key.second == said.lastAckedSeq)
                reply.outboxMatches =
                    QString::fromLatin1(m_commands.at(id).envelope.digest().toHex()) == said.lastAckedDigest;
        }
    reply.outboxMatches = reply.outboxMatches && reply.highestSeq < said.nextSeq;
    return {.status = 200, .body = writeHelloReply(reply)};
}

sync::HttpResponse FakeServer::push(const QByteArray &body)
{
    PushReply reply{.serverTime = m_clock.now(), .epoch = m_epoch};
    std::map<domain::CommandId, std::vector<domain::Payload>> payloads;
    for (const QByteArray &line : body.split('\n')) {
        if (line.startsWith("#payload ")) {
            const auto payload = readPayloadLine(line).value();
            payloads[payload.command].push_back(payload.payload);
        } else if (!line.isEmpty()) {
            const auto envelope = readEnvelope(line).value();
            reply.results.push_back(receive(envelope, payloads[envelope.command.id]));
        }
    }
    return {.status = 200, .body = writePushReply(reply)};
}

PushResult FakeServer::receive(const Envelope &envelope, std::vector<domain::Payload> payloads)
{
    const domain::Command &command = envelope.command;
    const auto key = m_keys.find({command.device, command.seq});
    if (key != m_keys.end() && key->second != command.id)
        return {.seq = command.seq,
                .command = command.id,
                .digest = QString::fromLatin1(envelope.digest().toHex()),
                .state = PushResult::State::Decided,
                .outcome = domain::Outcome::refused(QStringLiteral("key_reuse"))};
    m_keys.emplace(std::pair{command.device, command.seq}, command.id);
    auto [at, fresh] =
        m_commands.try_emplace(command.id, Stored{envelope, std::move(payloads), m_clock.now(), {}, {}, 0});
    Stored &stored = at->second;
    if (!stored.outcome && !m_decidesLater)
        decide(stored);
    PushResult result{.seq = command.seq,
                      .command = command.id,
                      .digest = QString::fromLatin1(envelope.digest().toHex()),
                      .state = stored.outcome ? PushResult::State::Decided : PushResult::State::Received,
                      .outcome = stored.outcome};
    return result;
}

void FakeServer::decide(Stored &stored)
{
    Envelope envelope = stored.envelope;
    if (!envelope.attach(stored.payloads)) {
        stored.outcome = domain::Outcome::refused(QStringLiteral("payload_missing"));
    } else {
        const domain::ApplyContext context{m_clock.now(), QStringLiteral("R. Alvarez"), m_vocabulary};
        const auto applied = domain::apply(m_state, envelope.command, context).value();
        stored.outcome = applied.outcome;
        commit(applied.changes, applied.outcome, envelope.digest());
        for (const domain::Effect &effect : applied.effects)
            if (effect.kind == domain::Effect::Kind::DeleteDocument)
                m_gone.push_back(effect.document), m_contents.erase(effect.document);
    }
    stored.decidedAt = m_clock.now();
    m_decided.push_back(envelope.command.id);
    stored.outcomeNumber = int(m_decided.size());
}

sync::HttpResponse FakeServer::pull(const QByteArray &body)
{
    const auto request = readPullRequest(body).value();
    PullHead head{.epoch = m_epoch, .safeThrough = m_safeThrough, .serverTime = m_clock.now()};
    std::map<QString, Head> at; // Where the client stands, moving with the page.
    for (const Position &position : request.positions) {
        if (m_drops.contains(position.partition)) {
            head.scope.push_back({position.partition, ScopeEntry::Act::Drop, 0});
            continue;
        }
        const bool other = !position.epoch.isEmpty() && position.epoch != m_epoch;
        if (other)
            head.scope.push_back({position.partition, ScopeEntry::Act::Diverged, 0});
        at[position.partition] = other || position.rev == 0
                                     ? Head{0, domain::chainStart()}
                                     : Head{position.rev, QByteArray::fromHex(position.chain.toLatin1())};
    }
    QByteArray lines;
    int sent = 0;
    for (const auto &rows : m_commits) {
        std::vector<const Change *> mine;
        for (const Change &row : rows)
            if (const auto position = at.find(row.partition); position != at.end() && row.rev > position->second.rev)
                mine.push_back(&row);
        if (mine.empty())
            continue;
        if (sent >= m_pageChanges) {
            head.more = true;
            break;
        }
        for (const Change *row : mine) {
            appendChange(lines, *row);
            at[row->partition] = {row->rev, m_chains.at({row->partition, row->rev})};
            ++sent;
        }
    }
    for (const auto &[partition, position] : at)
        head.covered.push_back({partition, m_epoch, position.rev, QString::fromLatin1(position.chain.toHex())});
    head.outcomeCursor = request.outcomeCursor;
    head.goneCursor = request.goneCursor;
    if (!head.more) { // An outcome comes with its effects, never before them.
        const qint64 known = std::min<qint64>(request.outcomeCursor, qint64(m_decided.size()));
        for (auto i = std::size_t(known); i < m_decided.size(); ++i) {
            const Stored &stored = m_commands.at(m_decided[i]);
            head.outcomes.push_back({stored.envelope.command.seq, stored.envelope.command.id,
                                     QString::fromLatin1(stored.envelope.digest().toHex()), *stored.outcome,
                                     stored.receivedAt, stored.decidedAt});
        }
        head.outcomeCursor = qint64(m_decided.size());
        for (auto i = std::size_t(request.goneCursor); i < m_gone.size(); ++i)
            head.gone.push_back(m_gone[i]);
        head.goneCursor = qint64(m_gone.size());
    }
    return {.status = 200, .body = writePullHead(head) + lines, .contentType = "application/x-ndjson"};
}

sync::HttpResponse FakeServer::claim(const QByteArray &body)
{
    const auto request = readClaimRequest(body).value();
    ClaimReply reply{.submission = request.submission};
    if (m_claimedElsewhere.contains(request.submission)) {
        reply.holder = domain::UserId(testId(778));
        reply.holderName = QStringLiteral("M. Chen");
        reply.until = m_clock.now().addSecs(1200);
    } else if (request.act == ClaimRequest::Act::Take) {
        reply.holder = m_devices.empty() ? domain::UserId(testId(1)) : m_devices.begin()->second;
        reply.until = m_clock.now().addSecs(1200);
    }
    return {.status = 200, .body = writeClaimReply(reply)};
}

Result<sync::HttpResponse> FakeServer::download(const sync::HttpRequest &request, const sync::Sink &sink,
                                                std::stop_token)
{
    QByteArray bytes;
    qint64 cutAfter = -1;
    {
        const std::scoped_lock lock(m_mutex);
        ++m_requests[QStringLiteral("download")];
        if (m_offline)
            return fail(Error::Kind::Offline);
        if ((request.pass.token != m_token || request.pass.device != m_tokenDevice))
            return sync::HttpResponse{.status = 401};
        const auto id = domain::DocumentId::parse(request.path.section(QLatin1Char('/'), 3, 3)).value();
        const auto content = m_contents.find(id);
        if (content == m_contents.end())
            return sync::HttpResponse{.status = 404};
        bytes = content->second;
        cutAfter = std::exchange(m_cutAfter, -1);
    }
    const qint64 from = request.rangeFrom.value_or(0);
    DAIS_TRY(
        sink.write(bytes.sliced(from, cutAfter >= 0 ? std::min(cutAfter, bytes.size() - from) : bytes.size() - from)));
    if (cutAfter >= 0)
        return fail(Error::Kind::Offline, QStringLiteral("cut"));
    return sync::HttpResponse{.status = request.rangeFrom ? 206 : 200};
}

} // namespace dais::tests
