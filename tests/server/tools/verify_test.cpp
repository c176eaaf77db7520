#include "server/tools/checkpoint.h"
#include "server/tools/verify.h"
#include "tests/server/record/record_court.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

namespace {

/// A court in which everything happened once, closed, and one connection that alters it.
class AlteredCourt : public RecordCourt {
public:
    AlteredCourt()
    {
        auto clerks = desk();
        Desk judges{addAccount(QStringLiteral("judge"), Role::Judge, QStringLiteral("NEW")),
                    DeviceId::make(clock, random), 0, Role::Judge};
        const auto first = openedCase(clerks);
        for (int i = 0; i < 3; ++i)
            static_cast<void>(push(clerks, command(clerks, Samples::acceptance(motionIn(first)))));
        const auto rejected = motionIn(first);
        static_cast<void>(push(clerks, command(clerks, RejectSubmission{rejected.id, {QStringLiteral("NO_FEE")}},
                                               {{QStringLiteral("fix.NO_FEE"), QByteArray(16, 's'), "Pay the fee."}})));
        static_cast<void>(push(clerks, command(clerks, Samples::acceptance(rejected)))); // Refused.
        for (const char *text : {"One", "Two"})
            static_cast<void>(push(clerks, command(clerks, AddNote{NoteId::make(clock, random), {}, first.id},
                                                   {{QStringLiteral("text"), QByteArray(16, 's'), text}})));
        auto unknown =
            bodyOf(command(clerks, SetShare{ShareId::make(clock, random), {}})).replace("share.set", "share.xyz");
        static_cast<void>(push(clerks, unknown));
        static_cast<void>(
            push(judges, command(judges, SealCase{first.id, SealId::make(clock, random), {clerks.user}})));
        mustHold(effects->runDue());
        must(server::makeCheckpoint(*writer, *readers, clock));
        static_cast<void>(push(clerks, command(clerks, Samples::acceptance(motionIn(first)))));
        close();
        connection = std::make_unique<sql::Connection>(must(sql::Connection::open(folder.database())));
    }
    ~AlteredCourt() { connection.reset(); }

    [[nodiscard]] QString fault() { return must(server::verifyRecord(*connection)).fault; }
    [[nodiscard]] QVariant value(const QString &query)
    {
        auto row = must(connection->prepare(query));
        mustHold(row.run());
        return row.next() ? row.value(0) : QVariant();
    }
    /// What a verification says after `alter`, which is undone; nothing when the store itself did not allow it.
    std::optional<QString> faultAfter(const std::function<Result<>()> &alter)
    {
        auto transaction = must(sql::Transaction::begin(*connection));
        return alter() ? std::optional(fault()) : std::nullopt;
    }

    std::unique_ptr<sql::Connection> connection;
};

/// A table, how a row of it is named, and how a row is made up that looks like the others.
struct Table {
    QString name;
    QString key;      ///< Columns that name a row, as one text.
    QString invented; ///< An INSERT that copies the row :key with a name of its own.
};

const std::vector<Table> tables{
    {QStringLiteral("change"), QStringLiteral("CAST(n AS TEXT)"),
     QStringLiteral(
         "INSERT INTO change SELECT (SELECT max(n) + 1 FROM change), p, (SELECT max(rev) + 1 FROM change d WHERE d.p = "
         "c.p), commit_id, kind, id, op, version, aspects, enc, key_id, salt, body, body_digest, envelope_digest, "
         "outcome, leaf, chain FROM change c WHERE CAST(n AS TEXT) = ?")},
    {QStringLiteral("command"), QStringLiteral("CAST(n AS TEXT)"),
     QStringLiteral(
         "INSERT INTO command SELECT (SELECT max(n) + 1 FROM command), device, seq + 1000, digest, envelope, "
         "received_at, randomblob(16), actor, kind, lane, state, attempts, outcome, outcome_body, decided_at, "
         "commit_id, sig, sig_alg, key_id, chain FROM command WHERE CAST(n AS TEXT) = ?")},
    {QStringLiteral("entity"), QStringLiteral("kind || hex(id)"),
     QStringLiteral(
         "INSERT INTO entity SELECT kind, randomblob(16), p, last_change, op FROM entity WHERE kind || hex(id) = ?")},
    {QStringLiteral("payload"), QStringLiteral("hex(cmd_id) || name"),
     QStringLiteral(
         "INSERT INTO payload SELECT cmd_id, name || '2', salt, body FROM payload WHERE hex(cmd_id) || name = ?")}};

/// Chance that a seed repeats.
class Dice {
public:
    explicit Dice(quint64 seed) : m_random(seed) {}
    int below(qsizetype count)
    {
        std::array<std::byte, 8> bytes{};
        m_random.fill(bytes);
        quint64 number = 0;
        for (const std::byte byte : bytes)
            number = number * 256 + std::to_integer<quint64>(byte);
        return int(number % quint64(count));
    }

private:
    SeededRandom m_random;
};

/// Something near the value that it is not.
QVariant altered(const QVariant &value, Dice &dice)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return value.toLongLong() + (dice.below(2) ? 1 : -1);
    case QMetaType::QString:
        return value.toString() + QLatin1Char('x');
    default:
        break;
    }
    QByteArray bytes = value.toByteArray();
    if (value.isNull() || bytes.isEmpty())
        return QByteArray(16, 'x');
    if (dice.below(8) == 0)
        return QByteArray();
    bytes[dice.below(bytes.size())] = char(bytes[dice.below(bytes.size())] ^ (1 << dice.below(8)));
    return bytes;
}

} // namespace

/// INV-24: whatever one row is turned into, the place is named.
class VerifyTest : public QObject {
    Q_OBJECT

private slots:
    void everythingHoldsAndExpungementPasses()
    {
        AlteredCourt court;
        const auto found = RecordCourt::must(server::verifyRecord(*court.connection));
        QCOMPARE(found.fault, QString());
        QVERIFY(found.changes > 40 && found.commands > 15);
        QCOMPARE(found.checkpoints, 1);

        for (const char *erase : {"UPDATE change SET salt = x'', body = x'' WHERE kind = 14",
                                  "UPDATE payload SET salt = NULL, body = NULL WHERE name = 'text'"})
            QCOMPARE(court.faultAfter([&] { return court.connection->execute(QLatin1String(erase)); }), QString());
    }

    void anyRowAlteredIsNamed_data()
    {
        QTest::addColumn<int>("table");
        QTest::addColumn<QString>("act");
        for (int i = 0; i < int(tables.size()); ++i)
            for (const char *act : {"update", "delete", "insert", "swap"})
                QTest::addRow("%s in %s", act, qPrintable(tables[std::size_t(i)].name))
                    << i << QString::fromLatin1(act);
    }
    void anyRowAlteredIsNamed()
    {
        QFETCH(int, table);
        QFETCH(QString, act);
        const Table &of = tables[std::size_t(table)];
        AlteredCourt court;
        const QStringList keys = column(court, QStringLiteral("SELECT %1 FROM %2 ORDER BY 1").arg(of.key, of.name));
        const QStringList columns =
            column(court, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(of.name));
        int tried = 0;
        Dice dice(quint64(table) * 1000 + quint64(act.size()));
        for (int round = 0; round < 200; ++round) {
            const QString key = keys[dice.below(keys.size())];
            const QString other = keys[dice.below(keys.size())];
            const QString name = columns[dice.below(columns.size())];
            const auto fault = court.faultAfter([&]() -> Result<> {
                const auto cell = [&](const QString &row) {
                    return court.value(
                        QStringLiteral("SELECT %1 FROM %2 WHERE %3 = '%4'").arg(name, of.name, of.key, row));
                };
                const auto set = [&](const QString &row, const QVariant &to) {
                    return court.connection->execute(
                        QStringLiteral("UPDATE %1 SET %2 = ? WHERE %3 = ?").arg(of.name, name, of.key), to, row);
                };
                if (act == QLatin1String("update"))
                    return set(key, altered(cell(key), dice));
                if (act == QLatin1String("delete"))
                    return court.connection->execute(QStringLiteral("DELETE FROM %1 WHERE %2 = ?").arg(of.name, of.key),
                                                     key);
                if (act == QLatin1String("insert"))
                    return court.connection->execute(of.invented, key);
                const QVariant one = cell(key);
                const QVariant two = cell(other);
                if (one == two)
                    return fail(Error::Kind::Invalid);
                DAIS_TRY(set(key, QVariant(QByteArray("between"))));
                const QString moved = name == QLatin1String("n") || of.key.contains(name) ? QString() : key;
                return moved.isNull() ? fail(Error::Kind::Invalid)
                                      : set(other, one).and_then([&] { return set(key, two); });
            });
            if (!fault)
                continue;
            ++tried;
            QVERIFY2(
                fault->contains(QRegularExpression(QStringLiteral("(command|revision|entity|outcome) \\w+"))),
                qPrintable(QStringLiteral("%1.%2 of row %3 (and %4): '%5'").arg(of.name, name, key, other, *fault)));
        }
        qInfo("%d altered rows", tried);
        QVERIFY(tried >= (act == QLatin1String("swap") ? 20 : 100));
    }

    void theFirstBadRowIsTheOneThatIsNamed()
    {
        AlteredCourt court;
        const auto fault = court.faultAfter([&] {
            return court.connection->execute(
                QStringLiteral("UPDATE change SET body = x'00' WHERE p = 'ord/NEW' AND rev IN (4, 6)"));
        });
        QCOMPARE(fault, QStringLiteral("partition ord/NEW, revision 4: the body is not the one that was entered"));
        const auto dropped = court.faultAfter([&] {
            return court.connection->execute(
                QStringLiteral("DELETE FROM command WHERE n = (SELECT max(n) FROM command)"));
        });
        QVERIFY(dropped->contains(QStringLiteral("command"))); // Its last row is missed as well.
    }

    void anAlteredCheckpointIsNamedAndNoneIsMadeOfAnAlteredLog()
    {
        AlteredCourt court;
        for (const char *alter : {"UPDATE checkpoint SET root = x'00'", "UPDATE checkpoint SET made_at = made_at + 1",
                                  "UPDATE checkpoint SET heads = replace(heads, 'ord/NEW', 'ord/LOS')"})
            QVERIFY2(court.faultAfter([&] { return court.connection->execute(QLatin1String(alter)); })
                         ->startsWith(QStringLiteral("checkpoint 1")),
                     alter);
        RecordCourt::mustHold(court.connection->execute(QStringLiteral("UPDATE change SET body = x'00' WHERE n = 3")));
        court.connection.reset();
        court.restart();

        const auto made = server::makeCheckpoint(*court.writer, *court.readers, court.clock);

        QCOMPARE(made.error().kind, Error::Kind::Conflict);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM checkpoint")), 1);
        court.close();
        court.connection =
            std::make_unique<sql::Connection>(RecordCourt::must(sql::Connection::open(court.folder.database())));
    }

private:
    static QStringList column(AlteredCourt &court, const QString &query)
    {
        auto rows = RecordCourt::must(court.connection->prepare(query));
        RecordCourt::mustHold(rows.run());
        QStringList found;
        while (rows.next())
            found.append(rows.text(0));
        return found;
    }
};

QTEST_GUILESS_MAIN(VerifyTest)
#include "verify_test.moc"
