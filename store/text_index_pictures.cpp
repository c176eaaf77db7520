// Words that TextIndex has from pictures of pages: which pages wait for it, and what they say.
#include "sql/transaction.h"
#include "store/text_index.h"
#include "store/text_rows.h"

namespace dais::store {

Result<std::optional<TextHit>> TextIndex::nextPicture()
{
    auto row = m_connection.prepare(
        QStringLiteral("SELECT d.sha256, p.n - d.n * ? FROM picture p JOIN document d ON d.n = p.n / ? "
                       "WHERE p.words IS NULL AND d.complete = 1 ORDER BY d.n DESC, p.n LIMIT 1"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(pagesOfADocument, pagesOfADocument));
    if (!row->next())
        return std::optional<TextHit>();
    return TextHit{row->text(0), int(row->integer(1))};
}

Result<int> TextIndex::picturesWaiting()
{
    return m_connection.number(QStringLiteral("SELECT count(*) FROM picture WHERE words IS NULL"), 0)
        .map([](qint64 count) { return int(count); });
}

Result<> TextIndex::addPicture(const TextHit &page, const QString &text, const QByteArray &places)
{
    const auto hold = m_gate.hold();
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Asked for only now: while one waits at the gate the document may be taken out, and its number given to another.
    const auto document = numberOf(page.sha256);
    if (!document || *document == 0)
        return document ? Result<>(fail(Error::Kind::NotFound)) : tl::unexpected(document.error());
    const qint64 n = *document * pagesOfADocument + page.page;
    // A page that says nothing is read, too: an empty value is not none.
    DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE picture SET words = ? WHERE n = ?"),
                                  text.isEmpty() ? QByteArray("") : places, n));
    if (!text.isEmpty()) {
        // The index is told what it had of the page, which is nothing, before it is told what it has.
        DAIS_TRY(m_connection.execute(
            QStringLiteral("INSERT INTO word(word, rowid, text) SELECT 'delete', n, text FROM page "
                           "WHERE n = ?"),
            n));
        DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE page SET text = ? WHERE n = ?"), text, n));
        DAIS_TRY(m_connection.execute(QStringLiteral("INSERT INTO word(rowid, text) VALUES(?, ?)"), n, text));
    }
    return transaction->commit();
}

Result<std::optional<QByteArray>> TextIndex::picture(const TextHit &page)
{
    auto row = m_connection.prepare(QStringLiteral(
        "SELECT words FROM picture WHERE n = (SELECT n FROM document WHERE sha256 = ?) * ? + ? AND words <> x''"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(page.sha256, pagesOfADocument, page.page));
    return row->next() ? std::optional(row->bytes(0)) : std::nullopt;
}

} // namespace dais::store
