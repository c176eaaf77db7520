#include "server/record/change_writer.h"

#include "domain/chain.h"
#include "domain/known_bad.h"
#include "domain/wire/entity_codec.h"
#include "server/record/aspect_versions.h"
#include "server/record/hearing_places.h"
#include "server/record/holdings.h"
#include "server/record/readership.h"
#include "server/store/store_folder.h"

#include <span>

namespace dais::server::record {

namespace {

using domain::EntityChange;

constexpr qsizetype saltBytes = 16;

/// The aspects of an entity's present row; none when it is new.
Result<AspectVersions> presentAspects(sql::Connection &connection, const domain::EntityRef &ref)
{
    auto row = connection.prepare(QStringLiteral(
        "SELECT c.aspects FROM entity e JOIN change c ON c.n = e.last_change WHERE e.kind = ? AND e.id = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(int(ref.kind), ref.id));
    return row->next() ? AspectVersions(row->bytes(0)) : AspectVersions();
}

/// What an entity stands on: its case, the submission it is about.
std::vector<QUuid> ownersOf(const domain::Entity &entity)
{
    std::vector<QUuid> owners;
    const auto add = [&](const auto &id) {
        if (!id.isNull())
            owners.push_back(id.uuid());
    };
    std::visit(
        [&](const auto &value) {
            if constexpr (requires { value.caseId->uuid(); })
                add(value.caseId.value_or(domain::CaseId()));
            else if constexpr (requires { value.caseId.uuid(); })
                add(value.caseId);
            if constexpr (requires { value.submission.uuid(); })
                add(value.submission);
            else if constexpr (requires { value.about.id; })
                add(domain::SubmissionId(value.about.id));
        },
        entity);
    return owners;
}

} // namespace

Result<> ChangeWriter::write(const EntityChange &change)
{
    auto aspects = presentAspects(m_connection, change.ref);
    if (!aspects)
        return tl::unexpected(aspects.error());
    if (change.op == EntityChange::Op::Put && change.aspects.isEmpty())
        aspects->rise(QStringLiteral("content"));
    for (const QString &aspect : change.aspects)
        aspects->rise(aspect);
    DAIS_TRY(append(change, aspects->text(), aspects->sum(),
                    change.entity ? domain::wire::encodeEntity(*change.entity) : QByteArray()));
    return index(change);
}

Result<ChangeWriter::Head *> ChangeWriter::headOf(const QString &partition)
{
    if (const auto known = m_heads.find(partition); known != m_heads.end())
        return &known->second;
    auto row = m_connection.prepare(QStringLiteral("SELECT rev, chain FROM partition_head WHERE p = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(partition));
    const Head head = row->next() ? Head{row->integer(0), row->bytes(1)} : Head{0, domain::chainStart()};
    return &m_heads.emplace(partition, head).first->second;
}

Result<> ChangeWriter::append(const EntityChange &change, const QByteArray &aspects, qint64 version,
                              const QByteArray &body)
{
    const QString partition = change.partition.toString();
    const auto found = headOf(partition);
    if (!found)
        return tl::unexpected(found.error());
    Head &head = **found;
    QByteArray salt;
    if (!body.isEmpty()) {
        salt.resize(saltBytes);
        m_random.fill(std::as_writable_bytes(std::span(salt.data(), std::size_t(salt.size()))));
    }
    const domain::ChainLeaf leaf{.partition = change.partition,
                                 .rev = head.rev + (domain::knownBad("revision_skipped") ? 2 : 1),
                                 .commit = m_commit.id,
                                 .entity = change.ref,
                                 .op = int(change.op),
                                 .bodyDigest = domain::bodyDigest(salt, body),
                                 .envelopeDigest = m_commit.envelopeDigest,
                                 .outcome = m_commit.outcome};
    const QByteArray leafHash = leaf.hash();
    head = {leaf.rev,
            domain::chainAfter(domain::knownBad("chain_restarts") ? domain::chainStart() : head.chain, leafHash)};
    if (m_last == 0) { // Numbers have no gap either: nothing is ever taken out of the log.
        const auto last = m_connection.number(QStringLiteral("SELECT max(n) FROM change"), 0);
        if (!last)
            return tl::unexpected(last.error());
        m_last = *last;
    }
    m_hash.add(++m_last, version, aspects, leafHash);
    DAIS_TRY(m_connection.execute(
        QStringLiteral(
            "INSERT INTO change(n, p, rev, commit_id, kind, id, op, version, aspects, salt, body, body_digest, "
            "envelope_digest, outcome, leaf, chain) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        m_last, partition, head.rev, m_commit.id, int(change.ref.kind), change.ref.id, leaf.op, version,
        QString::fromLatin1(aspects), salt, body, leaf.bodyDigest, leaf.envelopeDigest, leaf.outcome, leafHash,
        head.chain));
    return m_connection.execute(QStringLiteral("INSERT INTO entity(kind, id, p, last_change, op) VALUES(?, ?, ?, ?, ?) "
                                               "ON CONFLICT(kind, id) DO UPDATE SET p = excluded.p, "
                                               "last_change = excluded.last_change, op = excluded.op"),
                                int(change.ref.kind), change.ref.id, partition, m_last, leaf.op);
}

Result<> ChangeWriter::index(const EntityChange &change)
{
    switch (change.op) {
    case EntityChange::Op::MovedOut:
        if (change.ref.kind == domain::EntityKind::Case)
            m_left.push_back(domain::Partition::caseRecord(domain::CaseId(change.ref.id)));
        return {}; // The put that goes with it says the rest.
    case EntityChange::Op::Tombstone:
        return change.ref.kind == domain::EntityKind::Seal ? readBy(change.partition, {}) : Result<>();
    case EntityChange::Op::Put:
        break;
    }
    for (const QUuid &owner : ownersOf(*change.entity))
        DAIS_TRY(m_connection.execute(
            QStringLiteral("INSERT INTO belongs(owner, kind, id) VALUES(?, ?, ?) ON CONFLICT DO NOTHING"), owner,
            int(change.ref.kind), change.ref.id));
    if (const auto *seal = std::get_if<domain::Seal>(&*change.entity))
        return readBy(change.partition, seal->readers);
    if (const auto *share = std::get_if<domain::Share>(&*change.entity))
        return readBy(change.partition, share->members);
    return find(*change.entity);
}

Result<> ChangeWriter::readBy(const domain::Partition &partition, const std::vector<domain::UserId> &readers)
{
    const auto touched = setReaders(m_connection, partition, readers);
    if (!touched)
        return tl::unexpected(touched.error());
    m_people.insert(m_people.end(), touched->begin(), touched->end());
    return {};
}

Result<> ChangeWriter::find(const domain::Entity &entity)
{
    const auto numbered = [&](const std::optional<domain::ANumber> &number, const domain::CaseId &id) -> Result<> {
        if (!number)
            return {};
        return m_connection.execute(
            QStringLiteral("INSERT INTO case_number(a_number, case_id) VALUES(?, ?) ON CONFLICT DO NOTHING"),
            number->toString(), id);
    };
    if (const auto *caseFile = std::get_if<domain::CaseFile>(&entity))
        return numbered(caseFile->aNumber, caseFile->id);
    if (const auto *party = std::get_if<domain::Party>(&entity))
        return numbered(party->aNumber, party->caseId);
    if (const auto *hearing = std::get_if<domain::Hearing>(&entity))
        return placeHearing(m_connection, *hearing);
    if (const auto *submission = std::get_if<domain::Submission>(&entity))
        return m_connection.execute(QStringLiteral("INSERT INTO filer_submission(filer, received_at, submission) "
                                                   "VALUES(?, ?, ?) ON CONFLICT DO NOTHING"),
                                    submission->filer.user, store::instant(submission->lastByteAt), submission->id);
    return {};
}

Result<> ChangeWriter::reviewHoldings()
{
    for (const domain::UserId &person : m_people)
        DAIS_TRY(orderDrops(m_connection, person, m_commit.at));
    for (const domain::Partition &record : m_left) {
        const auto touched = orderDropsOf(m_connection, record, m_commit.at);
        if (!touched)
            return tl::unexpected(touched.error());
        m_people.insert(m_people.end(), touched->begin(), touched->end());
    }
    return {};
}

Result<QStringList> ChangeWriter::finish()
{
    DAIS_TRY(reviewHoldings());
    QStringList topics;
    for (const auto &[partition, head] : m_heads) {
        DAIS_TRY(m_connection.execute(
            QStringLiteral("INSERT INTO partition_head(p, rev, chain, epoch) "
                           "VALUES(?, ?, ?, (SELECT id FROM epoch ORDER BY n DESC LIMIT 1)) ON CONFLICT(p) DO UPDATE "
                           "SET rev = excluded.rev, chain = excluded.chain, epoch = excluded.epoch"),
            partition, head.rev, head.chain));
        topics.append(partition);
    }
    for (const domain::UserId &person : m_people)
        topics.append(rightsTopic(person));
    return topics;
}

} // namespace dais::server::record
