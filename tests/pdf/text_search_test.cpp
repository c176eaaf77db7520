#include "pdf/text_search.h"

#include <QTest>

using namespace dais::pdf;

namespace {
using Follows = TextBox::Follows;

/// "Motion to continue / the hearing of A- / Hassan" in letters ten points wide and lines twenty apart.
PageText page()
{
    return {.boxes = {{QRectF(0, 0, 60, 12), QStringLiteral("Motion"), Follows::Space},
                      {QRectF(70, 0, 20, 12), QStringLiteral("to"), Follows::Space},
                      {QRectF(100, 0, 80, 12), QStringLiteral("continue"), Follows::LineEnd},
                      {QRectF(0, 20, 30, 12), QStringLiteral("the"), Follows::Space},
                      {QRectF(40, 20, 50, 12), QStringLiteral("hear-"), Follows::LineEnd},
                      {QRectF(0, 40, 30, 12), QStringLiteral("ing"), Follows::Space},
                      {QRectF(40, 40, 40, 12), QStringLiteral("TO"), Follows::LineEnd}}};
}
} // namespace

class TextSearchTest : public QObject {
    Q_OBJECT
private slots:
    void aWordIsFoundWhereItStands()
    {
        const auto matches = findInPage(page(), QStringLiteral("continue"));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches[0].places, QVector<QRectF>{QRectF(100, 0, 80, 12)});
        QCOMPARE(matches[0].firstBox, 2);
    }

    void partOfAWordIsMarkedInPart()
    {
        const auto matches = findInPage(page(), QStringLiteral("tion"));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches[0].places, QVector<QRectF>{QRectF(20, 0, 40, 12)});
    }

    void aPhraseOnOneLineIsOneRectangle()
    {
        const auto matches = findInPage(page(), QStringLiteral(" motion   TO "));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches[0].places, QVector<QRectF>{QRectF(0, 0, 90, 12)});
    }

    void aPhraseOverALineEndHasARectangleALine()
    {
        const auto matches = findInPage(page(), QStringLiteral("continue the"));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches[0].places, (QVector<QRectF>{QRectF(100, 0, 80, 12), QRectF(0, 20, 30, 12)}));
    }

    void aWordCutByTheLineEndIsFound()
    {
        const auto matches = findInPage(page(), QStringLiteral("hearing"));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches[0].places, (QVector<QRectF>{QRectF(40, 20, 40, 12), QRectF(0, 40, 30, 12)}));
    }

    void caseMattersOnlyWhenAsked()
    {
        QCOMPARE(findInPage(page(), QStringLiteral("to")).size(), 2);
        QCOMPARE(findInPage(page(), QStringLiteral("to"), MatchCase::Yes).size(), 1);
    }

    void nothingMatchesNothing()
    {
        QVERIFY(findInPage(page(), QString()).isEmpty());
        QVERIFY(findInPage(page(), QStringLiteral("  ")).isEmpty());
        QVERIFY(findInPage(PageText(), QStringLiteral("a")).isEmpty());
        QVERIFY(findInPage(page(), QStringLiteral("asylum")).isEmpty());
    }

    void theWholeTextReadsAsItStands()
    {
        QCOMPARE(page().toString(), QStringLiteral("Motion to continue\nthe hear-\ning TO\n"));
    }
};

QTEST_GUILESS_MAIN(TextSearchTest)
#include "text_search_test.moc"
