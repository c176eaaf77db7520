#include "widgets/page_finder.h"

#include <QTest>

using namespace dais;
using namespace dais::widgets;
using Follows = pdf::TextBox::Follows;

namespace {

/// Words on lines: a space between words, a line end after each line; every word is 40 x 10 points.
pdf::PageText textOf(const QStringList &lines)
{
    pdf::PageText text;
    for (int y = 0; y < lines.size(); ++y) {
        const QStringList words = lines[y].split(QLatin1Char(' '));
        for (int x = 0; x < words.size(); ++x)
            text.boxes.append(
                {QRectF(x * 50, y * 20, 40, 10), words[x], x + 1 < words.size() ? Follows::Space : Follows::LineEnd});
    }
    return text;
}

} // namespace

class PageWordsTest : public QObject {
    Q_OBJECT
private slots:
    void aSelectionRunsOverLinesAndPagesInReadingOrder()
    {
        PageWords words;
        words.setText(0, textOf({QStringLiteral("Respondent moves this"), QStringLiteral("Court to continue")}));
        words.setText(1, textOf({QStringLiteral("the hearing now")}));
        words.select({1, 1}, {0, 2}); // Dragged upwards.
        QCOMPARE(words.selectedText(), QStringLiteral("this\nCourt to continue\nthe hearing"));
        QCOMPARE(words.selectedPlaces(0).size(), 2); // One bar a line.
        QCOMPARE(words.selectedPlaces(0)[1], QRectF(0, 20, 140, 10));
        words.selectNothing();
        QVERIFY(words.selectedText().isEmpty());
    }

    void aPointBesideAWordTakesTheNearestOnItsLine()
    {
        PageWords words;
        words.setText(0, textOf({QStringLiteral("one two")}));
        QCOMPARE(words.wordAt(0, {60, 5}), (WordPlace{0, 1}));
        QCOMPARE(words.wordAt(0, {500, 5}), (WordPlace{0, 1}));
        QCOMPARE(words.wordAt(0, {60, 15}), WordPlace());
        QCOMPARE(words.wordAt(7, {60, 5}), WordPlace());
    }

    void placesAreVisitedInOrderAroundTheEnds()
    {
        PageWords words;
        words.setText(0, textOf({QStringLiteral("fear and fear")}));
        words.setText(2, textOf({QStringLiteral("fear")}));
        PageFinder finder(words);
        finder.start(QStringLiteral("fear"), 3);
        QCOMPARE(words.matchCount(), 3);
        QVERIFY(finder.wantsFirst());
        using Direction = PageFinder::Direction;
        QCOMPARE(*finder.choose(Direction::Next, 1), (FoundPlace{2, 0})); // The first at or after page 1.
        QCOMPARE(finder.number(), 3);
        QCOMPARE(*finder.choose(Direction::Next, 2), (FoundPlace{0, 0}));
        QCOMPARE(*finder.choose(Direction::Next, 0), (FoundPlace{0, 1}));
        QCOMPARE(*finder.choose(Direction::Previous, 0), (FoundPlace{0, 0}));
        QCOMPARE(*finder.choose(Direction::Previous, 0), (FoundPlace{2, 0}));
    }

    void pagesNearTheReaderAreAskedForFirst()
    {
        PageWords words;
        words.setText(3, textOf({QStringLiteral("x")}));
        PageFinder finder(words);
        finder.start(QStringLiteral("fear"), 6);
        QCOMPARE(finder.pagesToAsk(2, 3), QVector<int>({2, 4, 5}));
        QVERIFY(finder.isSearching());
        for (const int page : {0, 1, 2, 4, 5})
            words.setText(page, {});
        QVERIFY(finder.pagesToAsk(2, 3).isEmpty());
        QVERIFY(!finder.isSearching());
        QVERIFY(!finder.choose(PageFinder::Direction::Next, 0));
    }

    void anEmptyPhraseFindsNothingAndAsksForNothing()
    {
        PageWords words;
        words.setText(0, textOf({QStringLiteral("fear")}));
        PageFinder finder(words);
        finder.start(QStringLiteral("  "), 5);
        QCOMPARE(words.matchCount(), 0);
        QVERIFY(finder.pagesToAsk(0, 3).isEmpty());
        QVERIFY(!finder.isSearching());
    }
};

QTEST_GUILESS_MAIN(PageWordsTest)
#include "page_words_test.moc"
