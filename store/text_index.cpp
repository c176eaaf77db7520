#include "store/text_index.h"

#include "sql/migrator.h"
#include "sql/transaction.h"
#include "store/store_resources.h"
#include "store/text_rows.h"

#include <QRegularExpression>

namespace dais::store {

namespace {

constexpr int contextWords = 14;

bool isBeyondUse(const Error &error)
{
    return error.kind == Error::Kind::Storage &&
           (error.detail == QLatin1String("corrupt") || error.detail == QLatin1String("store_newer"));
}

Result<sql::Connection> openCurrent(const QString &path, TextIndex::Use use)
{
    using Checkpoints = sql::OpenOptions::Checkpoints;
    sql::OpenOptions options;
    options.checkpoints = use == TextIndex::Use::Fill ? Checkpoints::Automatic : Checkpoints::Never;
    auto connection = sql::Connection::open(path, options);
    if (!connection)
        return connection;
    // What a document said must not stay in freed pages of the file.
    DAIS_TRY(connection->execute(QStringLiteral("PRAGMA secure_delete=ON")));
    // Losing the last pages of an index costs reading them again.
    DAIS_TRY(connection->execute(QStringLiteral("PRAGMA synchronous=NORMAL")));
    DAIS_TRY(sql::migrate(*connection, textSchemaFolder()));
    return connection;
}

} // namespace

Result<std::unique_ptr<TextIndex>> TextIndex::open(const QString &path, WriteGate &gate, Use use)
{
    if (use == Use::Find && !sql::databaseExists(path))
        return fail(Error::Kind::NotFound);
    const auto hold = gate.hold();
    auto connection = openCurrent(path, use);
    if (!connection && use == Use::Fill && isBeyondUse(connection.error())) {
        DAIS_TRY(sql::removeDatabase(path));
        connection = openCurrent(path, use);
    }
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<TextIndex>(new TextIndex(std::move(*connection), gate));
}

Result<qint64> TextIndex::numberOf(const QString &sha256)
{
    return m_connection.number(QStringLiteral("SELECT n FROM document WHERE sha256 = ?"), 0, sha256);
}

Result<bool> TextIndex::has(const QString &sha256)
{
    return m_connection.number(QStringLiteral("SELECT complete FROM document WHERE sha256 = ?"), 0, sha256)
        .map([](qint64 complete) { return complete != 0; });
}

Result<> TextIndex::erase(qint64 document)
{
    const qint64 first = document * pagesOfADocument;
    const qint64 last = first + pagesOfADocument - 1;
    DAIS_TRY(m_connection.execute(
        QStringLiteral(
            "INSERT INTO word(word, rowid, text) SELECT 'delete', n, text FROM page WHERE n BETWEEN ? AND ?"),
        first, last));
    DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM page WHERE n BETWEEN ? AND ?"), first, last));
    DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM picture WHERE n BETWEEN ? AND ?"), first, last));
    DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM part WHERE document = ?"), document));
    return m_connection.execute(QStringLiteral("DELETE FROM document WHERE n = ?"), document);
}

Result<> TextIndex::begin(const QString &sha256, int pages)
{
    const auto hold = m_gate.hold();
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto known = numberOf(sha256);
    if (!known)
        return tl::unexpected(known.error());
    if (*known > 0)
        DAIS_TRY(erase(*known));
    DAIS_TRY(m_connection.execute(QStringLiteral("INSERT INTO document(sha256, pages, complete) VALUES(?, ?, 0)"),
                                  sha256, pages));
    return transaction->commit();
}

Result<> TextIndex::add(const QString &sha256, int first, const QStringList &texts)
{
    const auto hold = m_gate.hold();
    auto transaction = sql::Transaction::begin(m_connection);
    // Asked for within the gate: a document that was taken out meanwhile has no number any more, or another's.
    const auto document = transaction ? numberOf(sha256) : Result<qint64>(tl::unexpected(transaction.error()));
    if (!document || *document == 0)
        return document ? Result<>(fail(Error::Kind::NotFound)) : tl::unexpected(document.error());
    auto page = m_connection.prepare(QStringLiteral("INSERT INTO page(n, text) VALUES(?, ?)"));
    auto word = m_connection.prepare(QStringLiteral("INSERT INTO word(rowid, text) VALUES(?, ?)"));
    auto picture = m_connection.prepare(QStringLiteral("INSERT INTO picture(n, words) VALUES(?, NULL)"));
    if (!transaction || !page || !word || !picture)
        return tl::unexpected(!transaction ? transaction.error()
                              : !page      ? page.error()
                              : !word      ? word.error()
                                           : picture.error());
    for (int i = 0; i < texts.size(); ++i) {
        const qint64 n = *document * pagesOfADocument + first + i;
        DAIS_TRY(page->run(n, texts[i]));
        DAIS_TRY(word->run(n, texts[i]));
        if (texts[i].trimmed().isEmpty())
            DAIS_TRY(picture->run(n));
    }
    return transaction->commit();
}

Result<> TextIndex::finish(const QString &sha256, const std::vector<TextPart> &parts)
{
    const auto hold = m_gate.hold();
    auto transaction = sql::Transaction::begin(m_connection);
    const auto document = transaction ? numberOf(sha256) : Result<qint64>(tl::unexpected(transaction.error()));
    if (!document || *document == 0)
        return document ? Result<>(fail(Error::Kind::NotFound)) : tl::unexpected(document.error());
    auto part = m_connection.prepare(
        QStringLiteral("INSERT INTO part(document, seq, title, page, depth) VALUES(?, ?, ?, ?, ?)"));
    if (!transaction || !part)
        return tl::unexpected(!transaction ? transaction.error() : part.error());
    for (std::size_t i = 0; i < parts.size(); ++i)
        DAIS_TRY(part->run(*document, int(i), parts[i].title, parts[i].page, parts[i].depth));
    DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE document SET complete = 1 WHERE n = ?"), *document));
    return transaction->commit();
}

Result<std::vector<TextPart>> TextIndex::parts(const QString &sha256)
{
    auto rows = m_connection.prepare(QStringLiteral(
        "SELECT title, page, depth FROM part WHERE document = (SELECT n FROM document WHERE sha256 = ?) ORDER BY seq"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(sha256));
    std::vector<TextPart> parts;
    while (rows->next())
        parts.push_back({rows->text(0), int(rows->integer(1)), int(rows->integer(2))});
    return parts;
}

Result<QStringList> TextIndex::documents()
{
    auto rows = m_connection.prepare(QStringLiteral("SELECT sha256 FROM document"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    QStringList all;
    while (rows->next())
        all.append(rows->text(0));
    return all;
}

Result<TextIndex::Found> TextIndex::find(const QString &words, const QStringList &documents, int limit)
{
    Found found;
    const QString query = textQueryOf(words);
    if (query.isEmpty())
        return found;
    QHash<qint64, int> places; // Of each document's number among those asked for.
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = 0;
    for (int i = 0; i < documents.size(); ++i) {
        const auto document = numberOf(documents[i]);
        if (!document)
            return tl::unexpected(document.error());
        if (*document == 0)
            continue; // Not read yet.
        places.insert(*document, i);
        least = std::min(least, *document);
        most = std::max(most, *document);
    }
    // One look for all of them: what a beginning of words stands for is put together once, and not for each document.
    auto rows = m_connection.prepare(
        QStringLiteral("SELECT rowid FROM word WHERE word MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"));
    if (!rows)
        return tl::unexpected(rows.error());
    if (places.isEmpty())
        return found;
    DAIS_TRY(rows->run(query, least * pagesOfADocument, (most + 1) * pagesOfADocument - 1));
    std::vector<std::vector<int>> pages(std::size_t(documents.size()));
    while (rows->next()) {
        const qint64 row = rows->integer(0);
        const auto place = places.constFind(row / pagesOfADocument);
        if (place != places.constEnd())
            pages[std::size_t(*place)].push_back(int(row % pagesOfADocument));
    }
    for (int i = 0; i < documents.size(); ++i) {
        const std::vector<int> &of = pages[std::size_t(i)];
        if (!of.empty())
            found.pages.insert(documents[i], int(of.size()));
        for (std::size_t n = 0; n < of.size() && int(n) < limit; ++n)
            found.hits.push_back({documents[i], of[n]});
    }
    return found;
}

Result<QString> TextIndex::context(const QString &words, const TextHit &hit)
{
    const auto document = numberOf(hit.sha256);
    auto row = m_connection.prepare(QStringLiteral("SELECT snippet(word, 0, char(2), char(3), char(8230), ?) FROM word "
                                                   "WHERE word MATCH ? AND rowid = ?"));
    if (!document || !row)
        return tl::unexpected(!document ? document.error() : row.error());
    DAIS_TRY(row->run(contextWords, textQueryOf(words), *document * pagesOfADocument + hit.page));
    return row->next() ? row->text(0).simplified() : QString();
}

Result<> TextIndex::keepOnly(const QString &path, WriteGate &gate,
                             const std::function<bool(const QString &sha256)> &isKept)
{
    if (!sql::databaseExists(path))
        return {};
    auto index = open(path, gate, Use::Fill);
    if (!index)
        return tl::unexpected(index.error());
    auto gone = (*index)->documents();
    if (!gone)
        return tl::unexpected(gone.error());
    gone->erase(std::remove_if(gone->begin(), gone->end(), isKept), gone->end());
    if (gone->isEmpty())
        return {};
    sql::Connection &connection = (*index)->m_connection;
    const auto hold = gate.hold();
    {
        auto transaction = sql::Transaction::begin(connection);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (const QString &sha256 : std::as_const(*gone)) {
            const auto document = (*index)->numberOf(sha256);
            if (!document)
                return tl::unexpected(document.error());
            DAIS_TRY((*index)->erase(*document));
        }
        // A search index keeps what it deleted until its parts are merged.
        DAIS_TRY(connection.execute(QStringLiteral("INSERT INTO word(word) VALUES('optimize')")));
        DAIS_TRY(transaction->commit());
    }
    DAIS_TRY(connection.execute(QStringLiteral("VACUUM")));
    const auto emptied = connection.checkpoint();
    if (!emptied)
        return tl::unexpected(emptied.error());
    return *emptied ? Result<>() : fail(Error::Kind::Storage, QStringLiteral("busy"));
}

QString textQueryOf(const QString &words)
{
    // Only letters and digits reach the engine, so that nothing typed is its own language.
    static const QRegularExpression token(QStringLiteral("\"([^\"]*)\"|[\\p{L}\\p{N}]+"));
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList terms;
    bool lastIsWord = false;
    for (auto it = token.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const QString phrase = QString(match.captured(1)).replace(other, QStringLiteral(" ")).trimmed();
        lastIsWord = match.captured(1).isNull() && !match.captured(0).startsWith(QLatin1Char('"'));
        const QString term = lastIsWord ? match.captured(0) : phrase;
        if (!term.isEmpty())
            terms.append(QLatin1Char('"') + term + QLatin1Char('"'));
    }
    if (terms.isEmpty())
        return {};
    const bool isWhole = words.endsWith(QLatin1Char(' ')) || !lastIsWord;
    return terms.join(QLatin1Char(' ')) + (isWhole ? QString() : QStringLiteral("*"));
}

} // namespace dais::store
