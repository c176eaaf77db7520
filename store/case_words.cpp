#include "store/case_words.h"

#include "sql/transaction.h"
#include "store/json_scan.h"

namespace dais::store {

namespace {

using domain::EntityKind;

/// The text of an array of strings, each behind a space.
QString joined(QByteArrayView array)
{
    QString text;
    const bool followed =
        JsonScan::array(array, [&](QByteArrayView value) { text += QLatin1Char(' ') + JsonScan::text(value); });
    return followed ? text : QString();
}

QString namesIn(QByteArrayView name)
{
    QString text;
    const bool followed = JsonScan::object(name, [&](QByteArrayView key, QByteArrayView value) {
        if (key == "family" || key == "given")
            text += QLatin1Char(' ') + JsonScan::text(value);
        else if (key == "aliases")
            text += joined(value);
    });
    return followed ? text : QString();
}

} // namespace

QStringList searchWords(const QString &names)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (const QChar letter : names.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (letter.isLetterOrNumber())
            word += letter;
        else if (!letter.isMark() && letter != QLatin1Char('\'') && letter != QChar(0x2019))
            end();
    }
    end();
    words.removeDuplicates();
    words.sort();
    return words;
}

CaseWords CaseWords::of(const domain::EntityRef &ref, QByteArrayView body)
{
    CaseWords found;
    QString names;
    bool isRespondent = true;
    const bool followed = JsonScan::object(body, [&](QByteArrayView key, QByteArrayView value) {
        if (ref.kind == EntityKind::Case && key == "respondent")
            names += QLatin1Char(' ') + JsonScan::text(value);
        else if (ref.kind == EntityKind::Case && key == "other_names")
            names += joined(value);
        else if (ref.kind == EntityKind::Party && key == "name")
            names = namesIn(value);
        else if (ref.kind == EntityKind::Party && key == "case")
            found.caseId = JsonScan::uuid(value);
        else if (ref.kind == EntityKind::Party && key == "role")
            isRespondent = JsonScan::text(value) != QLatin1String("dhs");
    });
    if (ref.kind == EntityKind::Case)
        found.caseId = ref.id.toRfc4122();
    if (followed && isRespondent)
        found.words = searchWords(names);
    return found;
}

Result<> fillCaseWords(sql::Connection &connection)
{
    const auto filled = connection.number(QStringLiteral("SELECT count(*) FROM main.meta WHERE key = 'case_words'"), 0);
    if (!filled || *filled > 0)
        return filled ? Result<>() : Result<>(tl::unexpected(filled.error()));
    auto transaction = sql::Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto bodies = connection.prepare(QStringLiteral("SELECT kind, id, body FROM main.entity WHERE kind IN (?, ?)"));
    auto put = connection.prepare(QStringLiteral("INSERT OR REPLACE INTO main.case_word VALUES(?, ?, ?, ?)"));
    if (!bodies || !put)
        return tl::unexpected(!bodies ? bodies.error() : put.error());
    DAIS_TRY(bodies->run(int(EntityKind::Case), int(EntityKind::Party)));
    while (bodies->next()) {
        const domain::EntityRef ref{EntityKind(bodies->integer(0)), bodies->uuid(1)};
        const CaseWords found = CaseWords::of(ref, bodies->bytes(2));
        for (const QString &word : found.words)
            DAIS_TRY(put->run(word, found.caseId, ref.id.toRfc4122(), found.name()));
    }
    DAIS_TRY(connection.execute(QStringLiteral("INSERT INTO main.meta(key, value) VALUES('case_words', 1)")));
    return transaction->commit();
}

} // namespace dais::store
