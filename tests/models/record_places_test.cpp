#include "models/record_places.h"

#include <QTest>

using namespace dais;
using namespace dais::models;

namespace {

domain::DocumentId documentId(int n)
{
    return domain::DocumentId(QUuid(uint(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}

/// A notice, a government exhibit, a package with tabs A to C as bookmarks, and a motion that has no number yet.
std::vector<RecordPart> aRecord()
{
    return {{documentId(1), {}, QStringLiteral("Notice to Appear"), 1, 4, 1},
            {documentId(2), QStringLiteral("DHS 2"), QStringLiteral("Form I-213"), 1, 6, 5},
            {documentId(3), {}, QStringLiteral("Respondent's exhibits"), 1, 90, 11},
            {documentId(3), QStringLiteral("A"), QStringLiteral("Tab A Form I-589"), 2, 20, 12},
            {documentId(3), QStringLiteral("C"), QStringLiteral("Tab C Declaration of the respondent"), 30, 50, 40},
            {documentId(4), {}, QStringLiteral("Motion to continue"), 1, 3, 0}};
}

} // namespace

/// What people type to go to a page, as counsel says it in a hearing.
class RecordPlacesTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsTypedLeadsWhereCounselMeans_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("document");
        QTest::addColumn<int>("page");
        const auto row = [](const char *typed, int document, int page) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << document << page;
        };
        row("C 45", 3, 74);
        row("c45", 3, 74);
        row("tab c, page 5", 3, 34);
        row("Tab C p. 5", 3, 34);
        row("exh c p 5", 3, 34);
        row("Tab C", 3, 30);
        row("c", 3, 30);
        row("p 7", 2, 3);
        row("1", 1, 1);
        row("r 100", 3, 90);
        row("dhs 2 5", 2, 5);
        row("dhs ex 2", 2, 1);
        row("ex 2", 2, 1);
        row("declaration", 3, 30);
        row("declaration 3", 3, 32);
        row("motion continue 2", 4, 2);
        row("form i-589", 3, 2);
        row("form i-213", 2, 1);
    }
    void whatIsTypedLeadsWhereCounselMeans()
    {
        QFETCH(QString, typed);
        QFETCH(int, document);
        QFETCH(int, page);
        const auto place = placeOf(typed, aRecord(), documentId(1));
        QVERIFY(place);
        QCOMPARE(place->document, documentId(document));
        QCOMPARE(place->page, page);
    }

    void whatTheRecordDoesNotHaveLeadsNowhere()
    {
        for (const char *typed : {"", "   ", "C 51", "tab z", "p 101", "0", "no such words", "C 0", "9999999999"})
            QVERIFY2(!placeOf(QString::fromLatin1(typed), aRecord(), documentId(1)), typed);
    }

    void aBareNumberMeansTheOpenDocumentsPageWhereTheRecordHasNone()
    {
        QCOMPARE(placeOf(QStringLiteral("3"), {aRecord().back()}, documentId(4)), (RecordPlace{documentId(4), 3}));
        QVERIFY(!placeOf(QStringLiteral("4"), {aRecord().back()}, documentId(4)));
    }

    void aTitleSaysItsTab()
    {
        QCOMPARE(labelIn(QStringLiteral("Tab C Declaration")), QStringLiteral("C"));
        QCOMPARE(labelIn(QStringLiteral("Exhibit AA - Photos")), QStringLiteral("AA"));
        QCOMPARE(labelIn(QStringLiteral("Ex. 12: Form I-213")), QStringLiteral("12"));
        QCOMPARE(labelIn(QStringLiteral("DHS Exh. 3")), QStringLiteral("DHS 3"));
        QVERIFY(labelIn(QStringLiteral("Tablets of the clinic")).isEmpty());
        QVERIFY(labelIn(QStringLiteral("Expert report")).isEmpty());
        QVERIFY(labelIn(QStringLiteral("Declaration, Tab C")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecordPlacesTest)
#include "record_places_test.moc"
