#include "store/page_applier.h"

#include "domain/chain.h"
#include "domain/known_bad.h"
#include "sql/transaction.h"
#include "store/applied_page.h"

namespace dais::store {

namespace {

using domain::wire::Change;
using domain::wire::Position;

constexpr int mostDeletedCases = 500;
constexpr int mostDeletedPercent = 5;
constexpr int movedOut = 3;         ///< domain::EntityChange::Op.
constexpr int alwaysDeletable = 20; // Five per cent of a small partition would hold every single deletion.

QString aspectsJson(const Change &change)
{
    QString text = QStringLiteral("{");
    for (const auto &[aspect, version] : change.aspects) {
        const bool plain = std::all_of(aspect.begin(), aspect.end(),
                                       [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); });
        if (plain) // Another name could not be asked for.
            text += (text.size() > 1 ? QStringLiteral(",\"") : QStringLiteral("\"")) + aspect + QStringLiteral("\":") +
                    QString::number(version);
    }
    return text + QLatin1Char('}');
}

tl::unexpected<Error> outOfOrder()
{
    return fail(Error::Kind::Protocol, QStringLiteral("page_out_of_order"));
}

} // namespace

PageApplier::PageApplier(Cache &cache)
    : m_cache(cache), m_writer(std::make_unique<EntityWriter>(cache.connection(), EntityWriter::Layer::Truth))
{
}

PageApplier::~PageApplier() = default;

Result<PageEffect> PageApplier::apply(const domain::wire::PullPage &page)
{
    const auto hold = m_cache.gate().hold();
    auto transaction = sql::Transaction::begin(m_cache.connection());
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto effect = Page(m_cache, *m_writer, page).run();
    if (effect)
        DAIS_TRY(transaction->commit());
    if (!effect && effect.error().detail == QLatin1String("deletions_held")) {
        {
            auto rolledBack = std::move(*transaction);
        } // What was written goes; only the report stays.
        for (const Position &covered : page.head.covered)
            DAIS_TRY(m_cache.connection().execute(
                QStringLiteral("UPDATE main.partition SET held = max(held, 1) WHERE p = ? AND released = 0"),
                covered.partition));
    }
    return effect;
}

Result<PageEffect> PageApplier::Page::run()
{
    DAIS_TRY(enterHistory());
    DAIS_TRY(enterScope());
    for (const Change &change : m_page.changes)
        if (change.op == 1)
            m_putHere.insert(change.entity);
    for (const Change &change : m_page.changes)
        DAIS_TRY(takeChange(change));
    DAIS_TRY(guardDeletions());
    DAIS_TRY(settlePositions());
    DAIS_TRY(resetBroken());
    DAIS_TRY(takeOutcomes());
    DAIS_TRY(takeGone());
    DAIS_TRY(keepOpen());
    ChangeSet changed; // Past a certain length it is no list any more.
    changed.add(m_effect.changed);
    m_effect.changed = std::move(changed);
    DAIS_TRY(m_connection.execute(
        QStringLiteral("DELETE FROM main.file_to_delete WHERE sha256 IN (SELECT sha256 FROM main.document_file)")));
    return std::move(m_effect);
}

Result<PageApplier::Page::Part *> PageApplier::Page::part(const QString &partition)
{
    if (const auto known = m_parts.find(partition); known != m_parts.end())
        return &known->second;
    DAIS_TRY(m_connection.execute(
        QStringLiteral("INSERT OR IGNORE INTO main.partition(p, epoch, rev, chain) VALUES(?, ?, 0, ?)"), partition,
        m_page.head.epoch, domain::chainStart()));
    DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM main.dropped_partition WHERE p = ?"), partition));
    auto row = m_connection.prepare(
        QStringLiteral("SELECT n, epoch, rev, chain, deleted, before, released FROM main.partition WHERE p = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(partition));
    if (!row->next())
        return fail(Error::Kind::Storage, QStringLiteral("partition_lost"));
    const auto name = domain::Partition::parse(partition);
    if (!name)
        return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
    Part part{.name = *name,
              .number = row->integer(0),
              .epoch = row->text(1),
              .rev = row->integer(2),
              .chain = row->bytes(3),
              .deleted = row->integer(4),
              .before = row->integer(5),
              .released = row->integer(6) != 0};
    part.verified = part.chain;
    part.downloaded = part.rev == 0;
    if (part.downloaded)
        m_effect.added.append(partition);
    if (part.before < 0) {
        const auto count =
            m_connection.number(QStringLiteral("SELECT count(*) FROM main.entity WHERE p = ?"), 0, part.number);
        if (!count)
            return tl::unexpected(count.error());
        part.before = *count;
    }
    return &m_parts.emplace(partition, std::move(part)).first->second;
}

Result<> PageApplier::Page::takeChange(const Change &change)
{
    const auto found = part(change.partition);
    if (!found)
        return tl::unexpected(found.error());
    Part &part = **found;
    if (change.rev <= part.rev)
        return {}; // This page, or a part of it, was here before.
    if (part.broken)
        return {};
    if (change.rev != part.rev + 1)
        return outOfOrder();
    part.rev = change.rev;
    if (!follows(part, change)) {
        part.broken = true;
        return {};
    }
    if (change.op == 1 && change.body.isEmpty())
        return {}; // A later change of this pull carries what it is now; this one only proves the chain.
    m_effect.changed.entities.push_back(change.entity);
    if (change.op == 1)
        return write(part, change);
    const auto away = takeAway(part, change);
    return away ? Result<>() : tl::unexpected(away.error());
}

bool PageApplier::Page::follows(Part &part, const Change &change)
{
    if (change.op == 1 && !change.body.isEmpty() && domain::bodyDigest(change.salt, change.body) != change.bodyDigest)
        return false;
    const domain::ChainLeaf leaf{.partition = part.name,
                                 .rev = change.rev,
                                 .commit = change.commit,
                                 .entity = change.entity,
                                 .op = change.op,
                                 .bodyDigest = change.bodyDigest,
                                 .envelopeDigest = change.envelopeDigest,
                                 .outcome = change.outcome};
    part.verified = domain::chainAfter(part.verified, leaf.hash());
    return true;
}

Result<> PageApplier::Page::write(const Part &part, const Change &change)
{
    return m_writer.put(change.entity, change.body,
                        {.partition = part.number,
                         .rev = change.rev,
                         .version = change.version,
                         .aspects = aspectsJson(change),
                         .salt = change.salt,
                         .digest = change.bodyDigest});
}

Result<bool> PageApplier::Page::takeAway(Part &part, const Change &change)
{
    const auto here =
        m_connection.number(QStringLiteral("SELECT count(*) FROM main.entity WHERE id = ? AND kind = ? AND p = ?"), 0,
                            change.entity.id, int(change.entity.kind), part.number);
    if (!here)
        return tl::unexpected(here.error());
    if (*here == 0)
        return false; // It lives in another partition by now, or was never here.
    // Moved out is no loss that somebody might have to look at: it is what a narrower right looks like from here.
    if (!m_putHere.contains(change.entity) && change.op != movedOut) {
        ++part.deleted;
        part.deletedCases += change.entity.kind == domain::EntityKind::Case ? 1 : 0;
    }
    DAIS_TRY(m_writer.erase(change.entity));
    DAIS_TRY(setMeta("traces", 1));
    return true;
}

Result<> PageApplier::Page::guardDeletions()
{
    for (const auto &[name, part] : m_parts) {
        const bool tooMany = part.deleted > std::max<qint64>(alwaysDeletable, part.before * mostDeletedPercent / 100) ||
                             part.deletedCases > mostDeletedCases;
        if (tooMany && !part.released)
            return fail(Error::Kind::Conflict, QStringLiteral("deletions_held"));
    }
    return {};
}

const Position *PageApplier::Page::coveredOf(const QString &partition) const
{
    for (const Position &covered : m_page.head.covered)
        if (covered.partition == partition)
            return &covered;
    return nullptr;
}

Result<> PageApplier::Page::settlePositions()
{
    for (const Position &covered : m_page.head.covered) {
        const auto found = part(covered.partition);
        if (!found)
            return tl::unexpected(found.error());
        Part &part = **found;
        if (part.broken || covered.rev < part.rev)
            continue; // An old page delivered again.
        if (covered.rev > part.rev && domain::knownBad("cut_page_taken"))
            part.rev = covered.rev, part.verified = QByteArray::fromHex(covered.chain.toLatin1());
        if (covered.rev > part.rev)
            return outOfOrder(); // Changes are missing: the page was cut, or another one belongs before it.
        part.broken =
            QByteArray::fromHex(covered.chain.toLatin1()) != part.verified && !domain::knownBad("fork_unknown");
        part.epoch = covered.epoch;
    }
    for (auto &[name, part] : m_parts) {
        if (part.broken)
            continue;
        const bool ended = !m_page.head.more;
        DAIS_TRY(m_connection.execute(
            QStringLiteral(
                "UPDATE main.partition SET epoch = ?, rev = ?, chain = ?, deleted = ?, before = ?, held = 0, "
                "released = CASE WHEN ? THEN 0 ELSE released END WHERE n = ?"),
            part.epoch, part.rev, part.verified, ended ? qint64(0) : part.deleted, ended ? qint64(-1) : part.before,
            ended, part.number));
    }
    return {};
}

} // namespace dais::store
