#include "tests/support/fake_server.h"

#include "domain/chain.h"
#include "domain/wire/entity_codec.h"

#include <QCryptographicHash>

namespace dais::tests {

using namespace domain::wire;

FakeServer::FakeServer(const domain::Clock &clock) : m_clock(clock) {}

// --- What happens at the court -------------------------------------------------------------------------------------

domain::SubmissionId FakeServer::receives(const SubmissionBuilder &builder)
{
    const domain::Submission submission = builder.build();
    setContent(submission.filings.front().document, builder.bytes());
    puts(domain::Partition::courtOrdinary(submission.court), {submission});
    return submission.id;
}

domain::CaseFile FakeServer::opens(const domain::CaseFile &caseFile)
{
    puts(domain::Partition::courtOrdinary(caseFile.court), {caseFile});
    return caseFile;
}

void FakeServer::puts(const domain::Partition &partition, const std::vector<domain::Entity> &entities)
{
    std::vector<domain::EntityChange> changes;
    for (const domain::Entity &entity : entities)
        changes.push_back(
            {partition, refOf(entity), domain::EntityChange::Op::Put, entity, {QStringLiteral("content")}});
    set([&] { commit(changes, domain::Outcome::applied(), QByteArray(32, 'e')); });
}

void FakeServer::removes(const domain::Partition &partition, const std::vector<domain::EntityRef> &refs)
{
    std::vector<domain::EntityChange> changes;
    for (const domain::EntityRef &ref : refs)
        changes.push_back({partition, ref, domain::EntityChange::Op::Tombstone, std::nullopt, {}});
    set([&] { commit(changes, domain::Outcome::applied(), QByteArray(32, 'e')); });
}

void FakeServer::moves(const domain::EntityRef &ref, const domain::Partition &to)
{
    set([&] {
        const FakeState::Row row = m_state.rows.at(ref);
        commit({{row.partition, ref, domain::EntityChange::Op::MovedOut, std::nullopt, {}},
                {to, ref, domain::EntityChange::Op::Put, row.entity, {}}},
               domain::Outcome::applied(), QByteArray(32, 'e'));
    });
}

domain::Outcome FakeServer::somebodyElse(domain::CommandArgs args, const QString &name,
                                         std::vector<domain::Payload> payloads)
{
    domain::Outcome outcome;
    set([&] {
        domain::Command command{.id = domain::CommandId(nextTestId()),
                                .device = domain::DeviceId(testId(777)),
                                .seq = qint64(m_commands.size()) + 1,
                                .actor = domain::UserId(testId(778)),
                                .actingRole = domain::Role::Clerk,
                                .claimedAt = m_clock.now(),
                                .args = std::move(args),
                                .payloads = std::move(payloads)};
        const domain::ApplyContext context{m_clock.now(), name, m_vocabulary};
        const auto applied = domain::apply(m_state, command, context).value();
        outcome = applied.outcome;
        commit(applied.changes, applied.outcome, QByteArray(32, 's'));
        for (const domain::Effect &effect : applied.effects)
            if (effect.kind == domain::Effect::Kind::DeleteDocument)
                m_gone.push_back(effect.document), m_contents.erase(effect.document);
    });
    return outcome;
}

void FakeServer::receivesFrom(const domain::Command &command)
{
    set([&] { receive(domain::wire::readEnvelope(domain::wire::writeEnvelope(command)).value(), command.payloads); });
}

void FakeServer::commit(const std::vector<domain::EntityChange> &changes, const domain::Outcome &outcome,
                        const QByteArray &envelopeDigest)
{
    if (changes.empty())
        return;
    const domain::CommitId id{nextTestId()};
    std::vector<Change> rows;
    for (const domain::EntityChange &change : changes) {
        auto &head = m_heads[change.partition.toString()];
        if (head.chain.isEmpty())
            head.chain = domain::chainStart();
        Change row{.partition = change.partition.toString(),
                   .rev = ++head.rev,
                   .commit = id,
                   .entity = change.ref,
                   .op = int(change.op),
                   .envelopeDigest = envelopeDigest,
                   .outcome = int(outcome.kind)};
        if (change.entity) {
            auto [at, fresh] =
                m_state.rows.insert_or_assign(change.ref, FakeState::Row{*change.entity, change.partition, {}});
            for (const QString &aspect : change.aspects)
                ++at->second.versions[aspect];
            for (const auto &[aspect, version] : at->second.versions)
                row.aspects.emplace_back(aspect, version), row.version += version;
            row.salt = QByteArray(16, 's');
            row.body = encodeEntity(*change.entity);
        } else if (change.op == domain::EntityChange::Op::Tombstone) {
            m_state.rows.erase(change.ref);
        }
        row.bodyDigest = domain::bodyDigest(row.salt, row.body);
        const domain::ChainLeaf leaf{change.partition,   row.rev,    id, row.entity, row.op, row.bodyDigest,
                                     row.envelopeDigest, row.outcome};
        head.chain = domain::chainAfter(head.chain, leaf.hash());
        m_chains[{row.partition, row.rev}] = head.chain;
        rows.push_back(row);
    }
    m_commits.push_back(std::move(rows));
}

void FakeServer::restoresBackup()
{
    set([&] {
        // A backup from before anybody's command: what was received since is gone, what was filed is not.
        m_commands.clear();
        m_keys.clear();
        m_decided.clear();
        m_heads.clear();
        std::vector<std::vector<Change>> kept;
        std::swap(kept, m_commits);
        FakeState before;
        std::swap(before, m_state);
        for (const auto &rows : kept) {
            if (rows.front().envelopeDigest != QByteArray(32, 'e'))
                continue;
            std::vector<domain::EntityChange> changes;
            for (const Change &row : rows)
                changes.push_back(
                    {domain::Partition::parse(row.partition).value(),
                     row.entity,
                     domain::EntityChange::Op(row.op),
                     row.op == 1 ? std::optional(decodeEntity(row.entity.kind, row.body).value()) : std::nullopt,
                     {QStringLiteral("content")}});
            commit(changes, domain::Outcome::applied(), QByteArray(32, 'e'));
        }
        m_epoch += QLatin1Char('2');
    });
}

void FakeServer::setContent(const domain::DocumentId &document, const QByteArray &bytes)
{
    set([&] { m_contents[document] = bytes; });
}

void FakeServer::losesNextReply(const QString &path)
{
    set([&] { m_losesReplyOf = path; });
}

void FakeServer::answersNext(const QString &path, int status)
{
    set([&] { m_statusNext[path] = status; });
}

void FakeServer::decides()
{
    set([&] {
        m_decidesLater = false;
        for (auto &[id, stored] : m_commands)
            if (!stored.outcome)
                decide(stored);
    });
}

// --- What it knows -------------------------------------------------------------------------------------------------

domain::Submission FakeServer::submission(const domain::SubmissionId &id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_state.get<domain::Submission>(id.uuid()).value();
}

bool FakeServer::hasAccepted(const domain::SubmissionId &id) const
{
    return submission(id).state == domain::SubmissionState::Accepted;
}

int FakeServer::timesAccepted(const domain::SubmissionId &id) const
{
    const domain::DocumentId document = submission(id).filings.front().document;
    const std::scoped_lock lock(m_mutex);
    return int(std::count_if(m_state.rows.begin(), m_state.rows.end(), [&](const auto &row) {
        const auto *entry = std::get_if<domain::DocketEntry>(&row.second.entity);
        return entry && entry->document == document && entry->corrects.isNull();
    }));
}

int FakeServer::commandsReceived() const
{
    const std::scoped_lock lock(m_mutex);
    return int(m_commands.size());
}

int FakeServer::requests(const QString &path) const
{
    const std::scoped_lock lock(m_mutex);
    const auto count = m_requests.find(path);
    return count == m_requests.end() ? 0 : count->second;
}

std::vector<QByteArray> FakeServer::bodiesNow(const QString &partition) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<QByteArray> bodies;
    for (const auto &[ref, row] : m_state.rows)
        if (row.partition.toString() == partition)
            bodies.push_back(encodeEntity(row.entity));
    std::sort(bodies.begin(), bodies.end());
    return bodies;
}

SignedIn FakeServer::signsIn(const domain::User &user, const domain::DeviceId &device)
{
    const std::scoped_lock lock(m_mutex);
    m_devices[device] = user.id;
    m_token = QStringLiteral("token of %1").arg(m_devices.size());
    m_tokenDevice = device;
    QStringList partitions;
    for (const QString &court : user.courts)
        partitions.append(domain::Partition::courtOrdinary(court).toString());
    return {.token = m_token,
            .expiresAt = m_clock.now().addSecs(3600),
            .user = user,
            .lease = {user.id, device, partitions, m_clock.now().addDays(3)},
            .serverTime = m_clock.now()};
}

QString FakeServer::epoch() const
{
    const std::scoped_lock lock(m_mutex);
    return m_epoch;
}

} // namespace dais::tests
