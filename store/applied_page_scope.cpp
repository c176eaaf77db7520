/// What a page says beside its changes: which partitions come and go, outcomes, documents gone.
#include "sql/transaction.h"

#include "domain/known_bad.h"
#include "store/applied_page.h"
#include "store/outbox_rows.h"

namespace dais::store {

using domain::wire::ScopeEntry;

Result<> PageApplier::Page::enterHistory()
{
    auto known = m_connection.prepare(QStringLiteral("SELECT value FROM main.meta WHERE key = 'epoch'"));
    if (!known)
        return tl::unexpected(known.error());
    DAIS_TRY(known->run());
    const QString before = known->next() ? known->text(0) : QString();
    known->finish();
    if (before == m_page.head.epoch || domain::knownBad("cursors_not_lifted"))
        return {};
    DAIS_TRY(m_connection.execute(QStringLiteral("INSERT OR REPLACE INTO main.meta(key, value) VALUES('epoch', ?)"),
                                  m_page.head.epoch));
    const auto heard = m_connection.number(
        QStringLiteral("SELECT count(*) FROM main.meta WHERE key IN ('outcome_cursor', 'gone_cursor') AND value > 0"),
        0);
    if (!heard)
        return tl::unexpected(heard.error());
    if (*heard == 0)
        return {};
    // Each history counts for itself what it tells; this page was asked for by the numbers of another one.
    m_historyChanged = true;
    m_effect.rewound = true;
    DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM main.outcome")));
    DAIS_TRY(setMeta("gone_cursor", 0));
    return setMeta("outcome_cursor", 0);
}

Result<> PageApplier::Page::enterScope()
{
    for (const ScopeEntry &entry : m_page.head.scope) {
        switch (entry.act) {
        case ScopeEntry::Act::Add:
        case ScopeEntry::Act::Keep:
            break;
        case ScopeEntry::Act::Drop:
            DAIS_TRY(drop(entry.partition));
            break;
        case ScopeEntry::Act::Diverged: // History before the fork is not kept here: the base comes again.
            m_historyChanged = true;
            DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM main.outcome")));
            DAIS_TRY(setMeta("outcome_cursor", 0));
            [[fallthrough]];
        case ScopeEntry::Act::Reset:
            DAIS_TRY(empty(entry.partition));
            m_effect.changed.everything = true;
            break;
        }
    }
    return {};
}

Result<> PageApplier::Page::empty(const QString &partition)
{
    const auto number = m_connection.number(QStringLiteral("SELECT n FROM main.partition WHERE p = ?"), -1, partition);
    if (!number)
        return tl::unexpected(number.error());
    if (*number < 0)
        return {};
    DAIS_TRY(setMeta("traces", 1));
    const QString ids = QStringLiteral("(SELECT id FROM main.entity WHERE p = ?)");
    for (const QString &sql :
         {QStringLiteral(
              "INSERT OR IGNORE INTO main.file_to_delete SELECT sha256 FROM main.document_file WHERE owner IN ") +
              ids,
          QStringLiteral("DELETE FROM main.document_file WHERE owner IN ") + ids,
          QStringLiteral("DELETE FROM main.submission WHERE id IN ") + ids,
          QStringLiteral("DELETE FROM main.case_head WHERE id IN ") + ids,
          QStringLiteral("DELETE FROM main.case_word WHERE id IN ") + ids,
          QStringLiteral("DELETE FROM main.hearing WHERE id IN ") + ids,
          QStringLiteral("DELETE FROM main.member WHERE id IN ") + ids,
          QStringLiteral("DELETE FROM main.entity WHERE p = ?"),
          QStringLiteral("DELETE FROM main.partition WHERE n = ?")})
        DAIS_TRY(m_connection.execute(sql, *number));
    m_parts.erase(partition);
    return {};
}

Result<> PageApplier::Page::drop(const QString &partition)
{
    const bool wasHere =
        m_connection.number(QStringLiteral("SELECT count(*) FROM main.partition WHERE p = ?"), 0, partition)
            .value_or(1) > 0;
    DAIS_TRY(m_connection.execute(
        QStringLiteral("INSERT OR REPLACE INTO main.dropped_partition(p, authz_epoch) VALUES(?, ?)"), partition,
        m_page.head.authzEpoch));
    m_effect.dropped.append(partition);
    DAIS_TRY(setMeta("traces", 1)); // Rows that a damaged log no longer leads to still lie in it.
    if (!wasHere)
        return {};
    m_effect.emptied = true;
    DAIS_TRY(noteClosing(partition));
    if (!domain::knownBad("drop_keeps_rows"))
        DAIS_TRY(empty(partition));
    DAIS_TRY(setMeta("rewrite", 1));
    m_effect.changed.everything = true;
    return {};
}

Result<> PageApplier::Page::noteClosing(const QString &partition)
{
    auto rows = m_connection.prepare(QStringLiteral(
        "SELECT DISTINCT f.doc FROM main.document_file f JOIN main.entity e ON e.id = f.owner JOIN main.partition p ON "
        "p.n = e.p WHERE p.p = ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(partition));
    while (rows->next())
        m_effect.closed.emplace_back(rows->uuid(0));
    return {};
}

Result<> PageApplier::Page::keepOpen()
{
    const std::set<domain::DocumentId> shown(m_effect.closed.begin(), m_effect.closed.end());
    std::vector<domain::DocumentId> closed;
    for (const domain::DocumentId &document : shown) {
        const auto left =
            m_connection.number(QStringLiteral("SELECT count(*) FROM main.document_file WHERE doc = ?"), 0, document);
        if (!left)
            return tl::unexpected(left.error());
        if (*left == 0) // Else it is here by another right as well.
            closed.push_back(document);
    }
    m_effect.closed = std::move(closed);
    return {};
}

Result<> PageApplier::Page::resetBroken()
{
    QStringList broken;
    for (const auto &[name, part] : m_parts)
        if (part.broken)
            broken.append(name);
    for (const QString &name : broken) {
        DAIS_TRY(empty(name));
        m_effect.reset.append(name);
        m_effect.changed.everything = true;
    }
    return {};
}

Result<> PageApplier::Page::takeOutcomes()
{
    if (!m_effect.reset.isEmpty() || m_historyChanged)
        return {}; // Their effects are not all here; they are told again with the fresh base.
    for (const auto &told : m_page.head.outcomes)
        DAIS_TRY(m_connection.execute(
            QStringLiteral("INSERT OR IGNORE INTO main.outcome(cmd_id, digest, kind, code, same_as, decision, "
                           "received_at, decided_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"),
            told.command, told.digest, int(told.outcome.kind), told.outcome.code, told.outcome.sameAs,
            told.outcome.decision, toMilliseconds(told.receivedAt), toMilliseconds(told.decidedAt)));
    const auto known =
        m_connection.number(QStringLiteral("SELECT value FROM main.meta WHERE key = 'outcome_cursor'"), 0);
    if (!known)
        return tl::unexpected(known.error());
    return setMeta("outcome_cursor", std::max(*known, m_page.head.outcomeCursor));
}

Result<> PageApplier::Page::takeGone()
{
    if (!m_page.head.gone.empty())
        DAIS_TRY(setMeta("traces", 1));
    for (const domain::DocumentId &document : m_page.head.gone) {
        DAIS_TRY(
            m_connection.execute(QStringLiteral("INSERT OR IGNORE INTO main.gone_document(doc) VALUES(?)"), document));
        DAIS_TRY(m_connection.execute(
            QStringLiteral(
                "INSERT OR IGNORE INTO main.file_to_delete SELECT sha256 FROM main.document_file WHERE doc = ? AND ?"),
            document, !domain::knownBad("gone_keeps_file")));
        DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM main.document_file WHERE doc = ?"), document));
        m_effect.gone.push_back(document);
    }
    if (m_effect.rewound)
        return {};
    const auto known = m_connection.number(QStringLiteral("SELECT value FROM main.meta WHERE key = 'gone_cursor'"), 0);
    if (!known)
        return tl::unexpected(known.error());
    return setMeta("gone_cursor", std::max(*known, m_page.head.goneCursor));
}

Result<> PageApplier::Page::setMeta(const char *key, qint64 value)
{
    return m_connection.execute(QStringLiteral("INSERT OR REPLACE INTO main.meta(key, value) VALUES(?, ?)"),
                                QLatin1String(key).toString(), value);
}

} // namespace dais::store
