#include "server/tools/verify_parts.h"
#include "server/tools/verify_recipe.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace dais::server::verifying {

namespace {

QString commandPlace(qint64 n)
{
    return QStringLiteral("command %1").arg(n);
}

/// The state of a chained log as its rows come by.
struct Chained {
    qint64 began = 0; ///< Rows up to here have no link.
    qint64 headN = 0;
    QByteArray headChain;
    qint64 n = 0;
    QByteArray chain = zeros();

    static Result<Chained> open(sql::Connection &connection, const QString &name)
    {
        auto head = connection.prepare(QStringLiteral("SELECT began, n, chain FROM log_head WHERE name = ?"));
        if (!head)
            return tl::unexpected(head.error());
        DAIS_TRY(head->run(name));
        Chained log;
        if (head->next())
            log.began = head->integer(0), log.headN = head->integer(1), log.headChain = head->bytes(2);
        return log;
    }
    /// Takes the next row; false when its link is not the one that follows.
    bool take(qint64 number, const QByteArray &leaf, const QByteArray &link)
    {
        n = number;
        if (number <= began)
            return link.isEmpty();
        chain = linked(chain, leaf);
        return chain == link;
    }
    [[nodiscard]] bool isAtHead() const { return n == headN && chain == headChain; }
};

/// What an outcome's body says was the matter.
QString codeIn(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object().value(QLatin1String("code")).toString();
}

/// An envelope that could not be read when it came: its texts were not kept.
bool wasUnreadable(const QByteArray &outcomeBody)
{
    static const QSet<QString> codes{QStringLiteral("malformed"), QStringLiteral("unknown_kind"),
                                     QStringLiteral("unknown_version")};
    return codes.contains(codeIn(outcomeBody));
}

QJsonObject payloadsIn(const QByteArray &envelope)
{
    return QJsonDocument::fromJson(envelope).object().value(QLatin1String("payloads")).toObject();
}

Result<bool> hasItsTexts(sql::Connection &connection, const QByteArray &id, const QByteArray &envelope)
{
    const qsizetype named = payloadsIn(envelope).size();
    if (named == 0)
        return true;
    return connection.number(QStringLiteral("SELECT count(*) FROM payload WHERE cmd_id = ?"), 0, QVariant(id))
        .map([&](qint64 kept) { return kept == named; });
}

Result<> checkReceipts(sql::Connection &connection, Verification &found)
{
    auto log = Chained::open(connection, QStringLiteral("receipts"));
    if (!log)
        return tl::unexpected(log.error());
    auto rows = connection.prepare(QStringLiteral(
        "SELECT n, device, seq, digest, envelope, received_at, cmd_id, actor, kind, lane, chain, state, outcome_body, "
        "outcome IS NULL AND decided_at IS NULL AND commit_id IS NULL AND outcome_body IS NULL, "
        "sig IS NULL AND sig_alg IS NULL AND key_id IS NULL FROM command ORDER BY n"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    while (found.fault.isEmpty() && rows->next()) {
        const qint64 n = rows->integer(0);
        const auto wrong = [&](const char *what) {
            if (found.fault.isEmpty())
                found.fault = commandPlace(n) + QStringLiteral(": ") + QLatin1String(what);
        };
        if (n != log->n + 1)
            wrong("the command before it is missing");
        if (sha256(rows->bytes(4)) != rows->bytes(3))
            wrong("the envelope was altered");
        const QByteArray leaf = Recipe('\3')
                                    .number(n)
                                    .bytes(rows->bytes(1))
                                    .number(rows->integer(2))
                                    .bytes(rows->bytes(3))
                                    .number(rows->integer(5))
                                    .bytes(rows->bytes(6))
                                    .bytes(rows->bytes(7))
                                    .bytes(rows->bytes(8))
                                    .bytes(rows->bytes(9))
                                    .hash();
        if (!log->take(n, leaf, rows->bytes(10)))
            wrong("its receipt was altered");
        if ((rows->integer(11) == 0) != (rows->integer(13) == 1))
            wrong("it is decided and undecided at once");
        if (rows->integer(14) != 1)
            wrong("it is signed in a way that this program does not know");
        if (!rows->isNull(6) && !wasUnreadable(rows->bytes(12))) {
            const auto whole = hasItsTexts(connection, rows->bytes(6), rows->bytes(4));
            if (!whole)
                return tl::unexpected(whole.error());
            if (!*whole)
                wrong("a text that came with it is missing");
        }
        ++found.commands;
    }
    if (found.fault.isEmpty() && !log->isAtHead())
        found.fault =
            commandPlace(log->n) + QStringLiteral(": the log of commands ends here, but its head says otherwise");
    return {};
}

Result<> checkOutcomes(sql::Connection &connection, const Commits &commits, Verification &found)
{
    auto log = Chained::open(connection, QStringLiteral("outcomes"));
    if (!log)
        return tl::unexpected(log.error());
    auto rows = connection.prepare(QStringLiteral(
        "SELECT o.n, o.device, o.command, o.chain, c.device, c.digest, c.attempts, c.outcome, c.outcome_body, "
        "c.decided_at, c.commit_id, c.state FROM outcome_log o LEFT JOIN command c ON c.n = o.command ORDER BY o.n"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    QSet<qint64> answered;
    while (found.fault.isEmpty() && rows->next()) {
        const qint64 command = rows->integer(2);
        const QByteArray leaf = Recipe('\4')
                                    .number(rows->integer(0))
                                    .bytes(rows->bytes(1))
                                    .number(command)
                                    .bytes(rows->bytes(5))
                                    .number(rows->integer(6))
                                    .number(rows->integer(7))
                                    .bytes(rows->bytes(8))
                                    .number(rows->integer(9))
                                    .bytes(rows->bytes(10))
                                    .bytes(commits.written.value(rows->bytes(10)))
                                    .hash();
        if (rows->integer(11) != 1 || rows->bytes(1) != rows->bytes(4) || answered.contains(command))
            found.fault = commandPlace(command) + QStringLiteral(": its outcome is not its own");
        else if (!log->take(rows->integer(0), leaf, rows->bytes(3)))
            found.fault = commandPlace(command) + QStringLiteral(": its outcome, or what it wrote, was altered");
        answered.insert(command);
    }
    if (!found.fault.isEmpty())
        return {};
    if (!log->isAtHead()) {
        found.fault =
            QStringLiteral("outcome %1: the log of outcomes ends here, but its head says otherwise").arg(log->n);
        return {};
    }
    auto silent = connection.prepare(QStringLiteral(
        "SELECT n FROM command WHERE state <> 0 AND n NOT IN (SELECT command FROM outcome_log) ORDER BY n LIMIT 1"));
    if (!silent)
        return tl::unexpected(silent.error());
    DAIS_TRY(silent->run());
    if (silent->next())
        found.fault = commandPlace(silent->integer(0)) + QStringLiteral(": its outcome was never told");
    return {};
}

Result<> checkPayloads(sql::Connection &connection, Verification &found)
{
    auto rows =
        connection.prepare(QStringLiteral("SELECT p.name, p.salt, p.body, c.n, c.envelope, lower(hex(p.cmd_id)) FROM "
                                          "payload p LEFT JOIN command c ON c.cmd_id = p.cmd_id ORDER BY c.n, p.name"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    while (found.fault.isEmpty() && rows->next()) {
        const QByteArray salt = rows->bytes(1);
        const QByteArray body = rows->bytes(2);
        const QString where = rows->isNull(3) ? QStringLiteral("a text of an unknown command, %1").arg(rows->text(5))
                                              : commandPlace(rows->integer(3));
        const QJsonValue digest = payloadsIn(rows->bytes(4)).value(rows->text(0));
        if (!digest.isString())
            found.fault = where + QStringLiteral(": a text stands beside it that it does not name");
        else if (salt.isEmpty() && body.isEmpty())
            ++found.expunged;
        else if (QString::fromLatin1(sha256(salt + body).toHex()) != digest.toString())
            found.fault = where + QStringLiteral(": the text that came with it was altered");
    }
    return {};
}

} // namespace

Result<> checkCommands(sql::Connection &connection, const Commits &commits, Verification &found)
{
    DAIS_TRY(checkReceipts(connection, found));
    if (found.fault.isEmpty())
        DAIS_TRY(checkOutcomes(connection, commits, found));
    return found.fault.isEmpty() ? checkPayloads(connection, found) : Result<>();
}

} // namespace dais::server::verifying
