#include "store/text_index.h"
#include "tests/support/must.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using store::TextIndex;

namespace {

/// Something happens while one waits for one's turn.
struct WaitedFor : store::WriteGate {
    void lock() override
    {
        if (const auto now = std::exchange(meanwhile, {}))
            now();
        WriteGate::lock();
    }
    std::function<void()> meanwhile;
};

} // namespace

/// The words of documents: found as one types, in the order of the record, and gone without a trace when they must be.
class TextIndexTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(QStringLiteral("text.db"));
        m_index = TextIndex::open(m_path, m_gate, TextIndex::Use::Fill).value();
    }
    void cleanup() { m_index.reset(); }

    void wordsAreFoundByTheirBeginningInTheOrderOfTheRecord()
    {
        read(QStringLiteral("b"),
             {QStringLiteral("The respondent fled the village."), QStringLiteral("Nothing here.")});
        read(QStringLiteral("a"), {QStringLiteral("Villages in the north."), QStringLiteral("A villager said so.")});
        const auto found = *m_index->find(QStringLiteral("villag"), {QStringLiteral("a"), QStringLiteral("b")}, 10);
        QCOMPARE(found.hits.size(), std::size_t(3));
        QCOMPARE(found.hits[0].sha256, QStringLiteral("a"));
        QCOMPARE(found.hits[1].page, 1);
        QCOMPARE(found.hits[2].sha256, QStringLiteral("b"));
        QVERIFY(
            m_index->context(QStringLiteral("villag"), found.hits[2])->contains(QStringLiteral("\u0002village\u0003")));
        QCOMPARE(found.pages, (QHash<QString, int>{{QStringLiteral("a"), 2}, {QStringLiteral("b"), 1}}));
        // Only what is asked for, and no more hits a document than wanted, though all are counted.
        const auto few = *m_index->find(QStringLiteral("villag"), {QStringLiteral("a")}, 1);
        QCOMPARE(few.hits.size(), std::size_t(1));
        QCOMPARE(few.pages.value(QStringLiteral("a")), 2);
    }

    void allWordsMustBeOnThePageAndPhrasesTogether()
    {
        read(QStringLiteral("a"), {QStringLiteral("past harm in the village"), QStringLiteral("harm in the past")});
        const QStringList all{QStringLiteral("a")};
        QCOMPARE(m_index->find(QStringLiteral("harm past"), all, 9)->hits.size(), std::size_t(2));
        QCOMPARE(m_index->find(QStringLiteral("\"past harm\""), all, 9)->hits.size(), std::size_t(1));
        QCOMPARE(m_index->find(QStringLiteral("harm vill"), all, 9)->hits.size(), std::size_t(1));
        QVERIFY(m_index->find(QStringLiteral("harm vill "), all, 9)->hits.empty()); // A space ends the word.
    }

    void aPageWithoutWordsWaitsForItsPictureAndIsFoundByIt()
    {
        read(QStringLiteral("a"), {QStringLiteral("Words of its own."), QStringLiteral(" "), QString()});
        QCOMPARE(*m_index->picturesWaiting(), 2);
        const auto first = m_index->nextPicture().value();
        QCOMPARE(first, std::optional(store::TextHit{QStringLiteral("a"), 1}));
        QVERIFY(m_index->addPicture(*first, QStringLiteral("A scanned village"), "blob of words"));
        const auto second = m_index->nextPicture().value();
        QCOMPARE(second->page, 2);
        QVERIFY(m_index->addPicture(*second, {}, {})); // It says nothing, and waits no longer.
        QVERIFY(!m_index->nextPicture().value());
        const auto found = *m_index->find(QStringLiteral("villag"), {QStringLiteral("a")}, 9);
        QCOMPARE(found.hits.size(), std::size_t(1));
        QCOMPARE(found.hits[0].page, 1);
        QCOMPARE(*m_index->picture(found.hits[0]), std::optional(QByteArray("blob of words")));
        QVERIFY(!m_index->picture({QStringLiteral("a"), 0}).value()); // Its words stand in the file.
        QVERIFY(!m_index->picture(*second).value());
        // What a picture said goes with its document, as all of its words do.
        m_index.reset();
        QVERIFY(TextIndex::keepOnly(m_path, m_gate, [](const QString &) { return false; }));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("village") && !bytes.contains("blob of words"));
    }

    void wordsOfADocumentThatGoesWhileTheyWaitToBeWrittenGoWithIt()
    {
        WaitedFor gate;
        auto slow = TextIndex::open(m_path, gate, TextIndex::Use::Fill).value();
        QVERIFY(slow->begin(QStringLiteral("lost"), 2));
        QVERIFY(slow->add(QStringLiteral("lost"), 0, {QString()}));
        const auto erased = [this] {
            QVERIFY(TextIndex::keepOnly(m_path, m_gate, [](const QString &) { return false; }));
            read(QStringLiteral("next"), {QStringLiteral("Other words")}); // Takes the number that is free again.
        };
        m_index.reset();
        m_index = TextIndex::open(m_path, m_gate, TextIndex::Use::Fill).value();
        gate.meanwhile = erased;
        QVERIFY(!slow->addPicture({QStringLiteral("lost"), 0}, QStringLiteral("A hidden village"), "blob"));
        QVERIFY(slow->begin(QStringLiteral("lost"), 2));
        gate.meanwhile = erased;
        QVERIFY(!slow->add(QStringLiteral("lost"), 1, {QStringLiteral("A hidden village")}));
        const QStringList both{QStringLiteral("lost"), QStringLiteral("next")};
        QVERIFY(m_index->find(QStringLiteral("hidden"), both, 9)->hits.empty());
    }

    void accentsAndLetterCaseDoNotMatter()
    {
        read(QStringLiteral("a"), {QStringLiteral("Declaración de la señora Núñez")});
        QCOMPARE(m_index->find(QStringLiteral("declaracion NUNEZ"), {QStringLiteral("a")}, 9)->hits.size(),
                 std::size_t(1));
    }

    void whateverIsTypedIsOnlyWords()
    {
        read(QStringLiteral("a"), {QStringLiteral("AND or NOT near")});
        for (const char *typed : {"", "\"", "\"\"", "AND", "a OR", "NEAR(", "*", "x:y", "- ^ +", "'; DROP TABLE page;"})
            QVERIFY2(m_index->find(QString::fromLatin1(typed), {QStringLiteral("a")}, 9), typed);
        QCOMPARE(store::textQueryOf(QStringLiteral("a\"b c\"")), QStringLiteral("\"a\" \"b c\""));
    }

    void aDocumentIsThereOnceItWasReadWholeAndReadingItAgainBeginsAnew()
    {
        must(m_index->begin(QStringLiteral("a"), 2));
        must(m_index->add(QStringLiteral("a"), 0, {QStringLiteral("first")}));
        QVERIFY(!*m_index->has(QStringLiteral("a")));
        read(QStringLiteral("a"), {QStringLiteral("first"), QStringLiteral("second")});
        QVERIFY(*m_index->has(QStringLiteral("a")));
        QCOMPARE(m_index->find(QStringLiteral("first"), {QStringLiteral("a")}, 9)->hits.size(), std::size_t(1));
        QCOMPARE(m_index->parts(QStringLiteral("a"))->front().title, QStringLiteral("Tab A"));
    }

    void whatMustGoLeavesNoTraceOfItsWords()
    {
        read(QStringLiteral("a"), {QStringLiteral("zanzibarconfidential words")});
        read(QStringLiteral("b"), {QStringLiteral("kept words")});
        m_index.reset();
        QVERIFY(fileHolds("zanzibarconfidential")); // The look-out works.
        must(TextIndex::keepOnly(m_path, m_gate, [](const QString &sha256) { return sha256 == QLatin1String("b"); }));
        QVERIFY(!fileHolds("zanzibarconfidential"));
        QVERIFY(!fileHolds("zanzibar")); // Nor a piece of it.
        m_index = TextIndex::open(m_path, m_gate, TextIndex::Use::Find).value();
        QCOMPARE(m_index->find(QStringLiteral("words"), {QStringLiteral("a"), QStringLiteral("b")}, 9)->hits.size(),
                 std::size_t(1));
    }

    void anIndexThatIsDamagedIsMadeAnew()
    {
        read(QStringLiteral("a"), {QStringLiteral("words")});
        m_index.reset();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.write(QByteArray(100, 'x')) == 100);
        file.close();
        m_index = TextIndex::open(m_path, m_gate, TextIndex::Use::Fill).value();
        QVERIFY(m_index->documents()->isEmpty());
    }

    void thereIsNothingToFindInBeforeAnythingWasRead()
    {
        const auto none = TextIndex::open(m_folder->filePath(QStringLiteral("none.db")), m_gate, TextIndex::Use::Find);
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
    }

private:
    void read(const QString &sha256, const QStringList &pages)
    {
        must(m_index->begin(sha256, int(pages.size())));
        must(m_index->add(sha256, 0, pages));
        must(m_index->finish(sha256, {{QStringLiteral("Tab A"), 0, 0}}));
    }
    bool fileHolds(const QByteArray &bytes) const
    {
        for (const char *end : {"", "-wal"}) {
            QFile file(m_path + QLatin1String(end));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    store::WriteGate m_gate;
    std::unique_ptr<TextIndex> m_index;
};

QTEST_GUILESS_MAIN(TextIndexTest)
#include "text_index_test.moc"
