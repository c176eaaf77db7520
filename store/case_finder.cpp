#include "store/case_finder.h"

#include "store/case_words.h"
#include "store/entity_columns.h"
#include "store/typed_number.h"

namespace dais::store {

namespace {

const QString columns = QStringLiteral("SELECT id, a_number, respondent, court, next_hearing FROM case_now WHERE ");

/// The digits when the text can be (a part of) an A-Number, else nothing.
QString digitsOf(const QString &text)
{
    const QString digits = typedDigits(text).value_or(QString());
    return digits.size() <= 9 ? digits : QString();
}

FoundCase readFound(const sql::Statement &row)
{
    const QString digits = QStringLiteral("%1").arg(row.integer(1), 9, 10, QLatin1Char('0'));
    FoundCase found{.id = domain::CaseId(row.uuid(0)),
                    .aNumber = QStringLiteral("A%1-%2-%3").arg(digits.first(3), digits.sliced(3, 3), digits.last(3)),
                    .respondent = row.text(2),
                    .court = row.text(3),
                    .nextHearingAt = {}};
    if (row.integer(4) < notYet)
        found.nextHearingAt = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC);
    return found;
}

std::vector<FoundCase> readAll(sql::Statement &rows)
{
    std::vector<FoundCase> found;
    while (rows.next())
        found.push_back(readFound(rows));
    return found;
}

/// What comes after every text that begins with `beginning`.
QString after(const QString &beginning)
{
    return beginning + QChar(0xffff);
}

} // namespace

Result<std::vector<FoundCase>> CaseFinder::byNumber(const QString &digits, int limit)
{
    auto rows = m_cache.connection().prepare(
        columns + (digits.size() == 6
                       ? QStringLiteral("a_tail = ? OR a_number BETWEEN ? AND ? ORDER BY a_number, id LIMIT ?")
                       : QStringLiteral("a_number BETWEEN ? AND ? ORDER BY a_number, id LIMIT ?")));
    if (!rows)
        return tl::unexpected(rows.error());
    const qint64 low = digits.leftJustified(9, QLatin1Char('0')).toLongLong();
    const qint64 high = digits.leftJustified(9, QLatin1Char('9')).toLongLong();
    if (digits.size() == 6) {
        DAIS_TRY(rows->run(digits.toLongLong(), low, high, limit));
    } else {
        DAIS_TRY(rows->run(low, high, limit));
    }
    return readAll(*rows);
}

Result<std::vector<FoundCase>> CaseFinder::byBeginning(const QString &text, int limit)
{
    auto rows = m_cache.connection().prepare(
        columns + QStringLiteral("respondent >= ? AND respondent < ? ORDER BY respondent, id LIMIT ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(text, after(text), limit));
    return readAll(*rows);
}

/// Moves the word that fewest names begin with to the front: it leads to the fewest that have to be looked at.
Result<> CaseFinder::rarestFirst(QStringList &words)
{
    constexpr int enough = 2000; // Beyond that, more or less makes no difference that anybody waits for.
    auto count = m_cache.connection().prepare(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM case_word_now WHERE word >= ? AND word < ? LIMIT %1)")
            .arg(enough));
    if (!count)
        return tl::unexpected(count.error());
    qsizetype rarest = 0;
    qint64 fewest = enough + 1;
    for (qsizetype i = 0; i < words.size(); ++i) {
        DAIS_TRY(count->run(words[i], after(words[i])));
        const qint64 these = count->next() ? count->integer(0) : 0;
        count->finish();
        const bool isBetter = these < fewest || (these == fewest && words[i].size() > words[rarest].size());
        if (isBetter)
            rarest = i, fewest = these;
    }
    words.swapItemsAt(0, rarest);
    return {};
}

Result<std::vector<FoundCase>> CaseFinder::byWords(QStringList words, int limit)
{
    // A few hundred are enough to choose from; without a bound, one typed letter would sort half the country.
    constexpr int mostLookedAt = 500;
    if (words.size() > 1)
        DAIS_TRY(rarestFirst(words));
    QString having = QStringLiteral("word >= ? AND word < ?");
    std::vector<QVariant> values{words[0], after(words[0])};
    for (const QString &other : words.mid(1)) {
        having += QStringLiteral(" AND instr(name, ?)"); // All words are of one person's name.
        values.emplace_back(QLatin1Char(' ') + other);
    }
    auto rows = m_cache.connection().prepare(
        columns + QStringLiteral("id IN (SELECT case_id FROM case_word_now WHERE %1 LIMIT %2) ORDER BY respondent, id "
                                 "LIMIT ?")
                      .arg(having)
                      .arg(mostLookedAt));
    if (!rows)
        return tl::unexpected(rows.error());
    values.emplace_back(limit);
    DAIS_TRY(rows->runRow(values));
    return readAll(*rows);
}

Result<std::vector<FoundCase>> CaseFinder::find(const QString &text, int limit)
{
    const QString wanted = text.trimmed();
    const QString digits = digitsOf(wanted);
    if (!digits.isEmpty())
        return byNumber(digits, limit);
    auto found = byBeginning(wanted, limit);
    QStringList words = searchWords(wanted);
    if (!found || words.isEmpty() || found->size() >= std::size_t(limit))
        return found;
    words = words.mid(0, 6); // Nobody has so many names that more of them tell anything.
    const auto others = byWords(words, limit);
    if (!others)
        return others;
    for (const FoundCase &one : *others)
        if (found->size() < std::size_t(limit) && std::find(found->begin(), found->end(), one) == found->end())
            found->push_back(one);
    return found;
}

Result<FoundCase> CaseFinder::one(const domain::CaseId &id)
{
    auto rows = m_cache.connection().prepare(columns + QStringLiteral("id = ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(id));
    const std::vector<FoundCase> found = readAll(*rows);
    return found.empty() ? Result<FoundCase>(fail(Error::Kind::NotFound)) : found.front();
}

} // namespace dais::store
