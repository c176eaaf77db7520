#include "domain/wire/strict_json.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace dais;
using namespace dais::domain;

namespace {

QString codeOf(const Result<> &scanned)
{
    return scanned ? QStringLiteral("ok") : scanned.error().detail.section(QLatin1Char(' '), 0, 0);
}

QString corpusFolder()
{
    const QString given = qEnvironmentVariable("DAIS_CORPUS");
    return given.isEmpty() ? QStringLiteral(DAIS_SOURCE_DIR "/../shared/corpus") : given;
}

} // namespace

class StrictJsonTest : public QObject {
    Q_OBJECT
private slots:
    void whatTheProtocolForbidsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &text, const char *code) {
            QTest::newRow(name) << text << QString::fromLatin1(code);
        };
        row("object", "{\"a\": [1, -0.5e+3, true, null, \"x\\u00e9\\ud83d\\ude00\"]}", "ok");
        row("duplicate key", "{\"a\":1,\"a\":2}", "duplicate_key");
        row("duplicate key in disguise", "{\"a\":1,\"\\u0061\":2}", "duplicate_key");
        row("same key in another object", "{\"a\":{\"a\":1}}", "ok");
        row("byte order mark", "\xEF\xBB\xBF{}", "byte_order_mark");
        row("lone high surrogate", "[\"\\ud83d\"]", "lone_surrogate");
        row("lone low surrogate", "[\"\\ude00\"]", "lone_surrogate");
        row("two high surrogates", "[\"\\ud83d\\ud83d\"]", "lone_surrogate");
        row("surrogate in UTF-8", "[\"\xED\xA0\x80\"]", "not_utf8");
        row("overlong UTF-8", "[\"\xC0\xAF\"]", "not_utf8");
        row("32 deep", QByteArray(32, '[') + QByteArray(32, ']'), "ok");
        row("33 deep", QByteArray(33, '[') + QByteArray(33, ']'), "too_deep");
        row("100,000 deep", QByteArray(100000, '['), "too_deep");
        row("over a mebibyte", '"' + QByteArray(1 << 20, 'x') + '"', "too_large");
        row("two values", "{}{}", "trailing_bytes");
        row("nothing", "", "truncated");
        row("cut in a string", "{\"a", "truncated");
        row("cut in an escape", "[\"\\u00", "hex_expected");
        row("a control character", "[\"\x01\"]", "control_character");
        row("a zero in front", "[01]", "comma_expected");
        row("no digit after the point", "[1.]", "digit_expected");
        row("a comma too many", "[1,]", "value_expected");
        row("a plus in front", "[+1]", "value_expected");
        row("not a number", "[NaN]", "value_expected");
        row("single quotes", "['a']", "value_expected");
        row("a comment", "{/* */}", "key_expected");
    }
    void whatTheProtocolForbidsIsRefused()
    {
        QFETCH(QByteArray, text);
        QTEST(codeOf(wire::scanStrictly(text)), "code");
    }

    void onlyAnObjectIsAMessage()
    {
        QVERIFY(wire::parseObject("{\"a\":1}"));
        QCOMPARE(wire::parseObject("[1]").error().detail, QStringLiteral("not_an_object"));
        QCOMPARE(wire::parseObject("1").error().detail, QStringLiteral("not_an_object"));
    }

    void theErrorNeverQuotesTheText()
    {
        const auto refused = wire::parseObject("{\"name\":\"SECRET\" \"x\"}");
        QVERIFY(!refused && !refused.error().detail.contains(QStringLiteral("SECRET")));
    }

    /// A public suite of JSON files: y_ must pass, n_ must be refused, i_ may do either but not crash.
    void thePublicSuiteAgrees()
    {
        const QDir folder(corpusFolder() + QStringLiteral("/json-parsing"));
        const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
        if (files.isEmpty())
            QSKIP("skipped: the folder of JSON files is not beside the project");
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const bool passes = wire::scanStrictly(file.readAll()).has_value();
            // The suite allows repeated keys; the protocol does not.
            const bool stricter = name.startsWith(QStringLiteral("y_object_duplicated_key"));
            if (name.startsWith(QStringLiteral("y_")) && !stricter)
                QVERIFY2(passes, qPrintable(name));
            if (name.startsWith(QStringLiteral("n_")) || stricter)
                QVERIFY2(!passes, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "strict_json_test.moc"
