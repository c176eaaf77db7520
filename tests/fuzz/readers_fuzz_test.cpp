#include "tests/fuzz/entries.h"
#include "tests/fuzz/mutations.h"
#include "tests/fuzz/seeds.h"

#include <QElapsedTimer>
#include <QTest>

using namespace dais::tests;

/// What libFuzzer does for hours, in seconds and with the compiler that we ship with.
class ReadersFuzzTest : public QObject {
    Q_OBJECT
private:
    static const FuzzEntry &entryOfThisRow()
    {
        for (const FuzzEntry &entry : fuzzEntries())
            if (QLatin1String(entry.name) == QLatin1String(QTest::currentDataTag()))
                return entry;
        qFatal("no such entry");
    }
    static void addEntries()
    {
        QTest::addColumn<int>("none");
        for (const FuzzEntry &entry : fuzzEntries())
            QTest::newRow(entry.name) << 0;
    }

private slots:
    void everySeedIsAMessageThatItsReaderTakes_data() { addEntries(); }
    /// Else a change of the format would leave the fuzzer with nothing but refusals.
    void everySeedIsAMessageThatItsReaderTakes()
    {
        const FuzzEntry &entry = entryOfThisRow();
        const auto seeds = seedsOf(entry.name);
        QVERIFY(!seeds.empty());
        for (const QByteArray &seed : seeds)
            QVERIFY2(entry.read(seed), seed.left(200).constData());
    }

    void whatIsSpoiledBreaksNoPromiseOfItsReader_data() { addEntries(); }
    void whatIsSpoiledBreaksNoPromiseOfItsReader()
    {
        const FuzzEntry &entry = entryOfThisRow();
        const auto seeds = seedsOf(entry.name);
        Mutations mutations(1);
        constexpr qint64 mostMilliseconds = 700;
        QElapsedTimer timer;
        timer.start();
        int tried = 0;
        for (; tried < 3000 && timer.elapsed() < mostMilliseconds; ++tried)
            entry.read(mutations.next(seeds));
        QVERIFY(tried > 20);
    }

    void filesThatOthersTestTheirReadersWithBreakNoPromise()
    {
        const auto files = foreignJson();
        if (files.empty())
            QSKIP("The corpus is not here; set DAIS_CORPUS to its folder.");
        for (const QByteArray &file : files)
            for (const FuzzEntry &entry : fuzzEntries())
                entry.read(file);
    }
};

QTEST_GUILESS_MAIN(ReadersFuzzTest)
#include "readers_fuzz_test.moc"
