#include "models/record_contents_model.h"
#include "tests/support/court.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using models::RecordContentsModel;

namespace {

domain::Document aDocument(const domain::CaseFile &caseFile, const QString &title, int number, int firstPage)
{
    domain::Document document;
    document.id = domain::DocumentId(nextTestId());
    document.caseId = caseFile.id;
    document.title = title;
    document.documentType = QStringLiteral("MOTPRE");
    document.filedBy = QStringLiteral("Counsel");
    document.filingDate = QDate(2026, 11, 19);
    document.sha256 = document.renditionSha256 = QString(64, QLatin1Char('b'));
    document.pages = 4;
    document.number = number;
    document.firstPage = firstPage;
    return document;
}

pdf::Outline twoBookmarks()
{
    return {{.title = QStringLiteral("Declaration"), .page = 0}, {.title = QStringLiteral("Exhibits"), .page = 2}};
}

} // namespace

class RecordContentsModelTest : public QObject {
    Q_OBJECT
private slots:
    void documentsStandInTheOrderOfTheRecordAndComeByThemselves()
    {
        Court court;
        const auto caseFile = court.server.opens(aCase());
        QVERIFY(court.sync());
        RecordContentsModel model(court.cache(), court.feed);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCase(caseFile.id);
        QCOMPARE(model.rowCount(), 0);
        const auto record = domain::Partition::courtOrdinary(QStringLiteral("NEW"));
        court.server.puts(record, {aDocument(caseFile, QStringLiteral("Second"), 2, 5)});
        court.server.puts(record, {aDocument(caseFile, QStringLiteral("First"), 1, 1)});
        QVERIFY(court.sync());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("First"));
        QCOMPARE(model.index(1, 0).data(RecordContentsModel::PageRole).toInt(), 5);
        QCOMPARE(model.pageCount(), 8);
    }

    void bookmarksStandBelowTheirDocumentAndOnlyThere()
    {
        Court court;
        const auto caseFile = court.server.opens(aCase());
        const auto one = aDocument(caseFile, QStringLiteral("First"), 1, 1);
        const auto two = aDocument(caseFile, QStringLiteral("Second"), 2, 5);
        court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {one, two});
        QVERIFY(court.sync());
        RecordContentsModel model(court.cache(), court.feed);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCase(caseFile.id);
        model.setBookmarks(one.id, twoBookmarks());
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        model.setBookmarks(two.id, twoBookmarks());
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        const QModelIndex bookmark = model.index(1, 0, model.index(1, 0));
        QCOMPARE(bookmark.data().toString(), QStringLiteral("Exhibits"));
        QCOMPARE(bookmark.parent(), model.index(1, 0));
        model.setCase({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(RecordContentsModelTest)
#include "record_contents_model_test.moc"
