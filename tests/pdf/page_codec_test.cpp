#include "pdf/failure.h"
#include "pdf/messages.h"
#include "pdf/page_codec.h"
#include "tests/pdf/fuzz_replies.h"

#include <limits>
#include <QTest>
#include <random>

using namespace dais;
using namespace dais::pdf;

namespace {
DocumentFacts someFacts()
{
    return {.pageCount = 500,
            .form = FormKind::Xfa,
            .hasLayers = true,
            .isEncrypted = true,
            .pages = {{QSizeF(612, 792), QStringLiteral("iv"), true, false}, {QSizeF(842, 595), {}, false, true}}};
}

PageText someText()
{
    return {.boxes = {{QRectF(1, 2, 3, 4), QStringLiteral("Señor"), TextBox::Follows::Space},
                      {QRectF(5, 6, 7, 8), QStringLiteral("李"), TextBox::Follows::LineEnd}},
            .isCut = true};
}

Outline someOutline()
{
    return {{QStringLiteral("Tab A"), 0, 12.5, 0}, {QStringLiteral("1"), 3, 0, 1}, {QStringLiteral("Tab B"), -1, 0, 0}};
}

QVector<QByteArray> allAnswers()
{
    SelfTestReport report;
    report.acts = {{QStringLiteral("fly"), true}};
    return {encodeFacts(someFacts()),
            encodePages(someFacts().pages),
            encodeText(someText()),
            encodeOutline(someOutline()),
            encode(ReplyMessage{7, Failure::Damaged}),
            encodeHello({7, true}),
            encode(LaunchReply{1, 2}),
            encode(report),
            encode(PageArguments{})};
}

bool isLie(const Error &error)
{
    return failureOf(error) == Failure::LyingWorker;
}
} // namespace

class PageCodecTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadBack()
    {
        QCOMPARE(parseFacts(encodeFacts(someFacts())).value(), someFacts());
        QCOMPARE(parsePages(encodePages(someFacts().pages)).value(), someFacts().pages);
        QCOMPARE(parseText(encodeText(someText())).value(), someText());
        QCOMPARE(parseOutline(encodeOutline(someOutline())).value(), someOutline());
        QCOMPARE(parseReplyMessage(encode(ReplyMessage{7, Failure::LyingWorker})).value(),
                 (ReplyMessage{7, Failure::LyingWorker}));
    }

    void argumentsReachTheWorkerAsTheyWere()
    {
        const PageArguments sent{
            QStringLiteral("pässword"), 3, 4, {5, {600, 700}, QRect(1, 2, 3, 4), Rotation::Half}, {9, 8, 7}};
        const auto read = parsePageArguments(encode(sent));
        QVERIFY(read);
        QCOMPARE(read->password, sent.password);
        QCOMPARE(read->first, 3);
        QCOMPARE(read->count, 4);
        QCOMPARE(read->render, sent.render);
        QCOMPARE(read->pages, sent.pages);
    }

    void anAnswerCutAnywhereOrTooLongIsALie()
    {
        const QByteArray whole = encodeText(someText());
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(isLie(parseText(whole.first(size)).error()));
        QVERIFY(isLie(parseText(whole + '\0').error()));
    }

    void numbersOutOfBoundsAreLies()
    {
        DocumentFacts facts = someFacts();
        facts.pageCount = maximumPageCount + 1;
        QVERIFY(isLie(parseFacts(encodeFacts(facts)).error()));
        facts.pageCount = 1; // Fewer than it then describes.
        QVERIFY(isLie(parseFacts(encodeFacts(facts)).error()));
        for (const double size :
             {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN(), 1e7}) {
            facts = someFacts();
            facts.pages[0].size.setWidth(size);
            QVERIFY(isLie(parseFacts(encodeFacts(facts)).error()));
        }
        Outline outline = someOutline();
        outline[1].depth = 2; // A grandchild without a child.
        QVERIFY(isLie(parseOutline(encodeOutline(outline)).error()));
        outline = someOutline();
        outline[0].page = -2;
        QVERIFY(isLie(parseOutline(encodeOutline(outline)).error()));
    }

    void aPageThatCannotBeDrawnIsNotAskedFor()
    {
        QVERIFY(isDrawable({0, {100, 100}, QRect(0, 0, 100, 100), Rotation::None}));
        QVERIFY(!isDrawable({0, {100, 100}, QRect(0, 0, 101, 100), Rotation::None}));
        QVERIFY(!isDrawable({0, {maximumPagePixels + 1, 100}, QRect(0, 0, 10, 10), Rotation::None}));
        QVERIFY(!isDrawable({0, {10000, 10000}, QRect(0, 0, 10000, 10000), Rotation::None}));
    }

    void changedAndRandomBytesNeverDoHarm()
    {
        std::mt19937 random(20261122); // The same bytes in every run.
        const QVector<QByteArray> answers = allAnswers();
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes = answers[round % answers.size()];
            const int changes = int(random() % 4) + 1;
            for (int i = 0; i < changes; ++i)
                bytes[int(random() % unsigned(bytes.size()))] = char(random());
            if (random() % 3 == 0)
                bytes.truncate(int(random() % unsigned(bytes.size() + 1)));
            LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()));
        }
    }
};

QTEST_GUILESS_MAIN(PageCodecTest)
#include "page_codec_test.moc"
