#include "models/mark_history.h"
#include "models/marks_model.h"
#include "store/mark_taking.h"
#include "tests/support/court.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;
using models::MarksModel;

namespace {

/// A case with two documents, and the marks of whoever works here.
struct MarkedCase {
    MarkedCase() : caseFile(court.server.opens(aCase())), taking(court.acts(), court.cache())
    {
        first = document(QStringLiteral("Declaration"), 1, 11);
        second = document(QStringLiteral("Country report"), 2, 15);
        court.server.puts(Partition::courtOrdinary(QStringLiteral("NEW")), {first, second});
        if (!court.sync())
            qFatal("the record did not come down");
        model = std::make_unique<MarksModel>(court.cache(), court.feed, court.clerk.id);
    }
    Document document(const QString &title, int number, int firstPage) const
    {
        return {.id = DocumentId(nextTestId()),
                .caseId = caseFile.id,
                .title = title,
                .filingDate = QDate(2026, 11, 19),
                .sha256 = QString(64, u'b'),
                .pages = 4,
                .number = number,
                .firstPage = firstPage};
    }
    Annotation mark(const Document &on, int page, const QString &text, int top = 100'000) const
    {
        Annotation fresh;
        fresh.caseId = caseFile.id;
        fresh.document = on.id;
        fresh.sha256 = on.sha256;
        fresh.page = page;
        fresh.issue = 1;
        fresh.areas = {{100'000, top, 300'000, 20'000}};
        fresh.text = text;
        return fresh;
    }
    QStringList texts() const
    {
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data().toString());
        return all;
    }

    tests::Court court;
    CaseFile caseFile;
    store::MarkTaking taking;
    Document first;
    Document second;
    std::unique_ptr<MarksModel> model;
};

} // namespace

/// The list of a case's marks, its layers, and undoing.
class MarksModelTest : public QObject {
    Q_OBJECT
private slots:
    void marksStandInTheOrderOfTheRecordAndComeByThemselves()
    {
        MarkedCase marked;
        QAbstractItemModelTester tester(marked.model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        marked.model->setCase(marked.caseFile.id);
        QVERIFY(marked.taking.put(marked.mark(marked.second, 1, QStringLiteral("report"))));
        QVERIFY(marked.taking.put(marked.mark(marked.first, 3, QStringLiteral("low"), 800'000)));
        QVERIFY(marked.taking.put(marked.mark(marked.first, 3, QStringLiteral("high"))));
        QVERIFY(marked.taking.put(marked.mark(marked.first, 2, QStringLiteral("early"))));
        QCOMPARE(marked.texts(), (QStringList{QStringLiteral("early"), QStringLiteral("high"), QStringLiteral("low"),
                                              QStringLiteral("report")}));
        QCOMPARE(marked.model->index(1, 0).data(MarksModel::RecordPageRole).toInt(), 13);
        QCOMPARE(marked.model->on(marked.second.id).size(), std::size_t(1));
        const auto id = marked.model->index(1, 0).data(MarksModel::MarkRole).value<Annotation>().id;
        QVERIFY(marked.taking.remove(id));
        QVERIFY(!marked.model->find(id));
        QCOMPARE(marked.texts().size(), 3);
        marked.model->setCase({});
        QCOMPARE(marked.model->rowCount(), 0);
    }

    void aLayerOrAnIssueThatIsHiddenLeavesTheListAndThePages()
    {
        MarkedCase marked;
        marked.model->setCase(marked.caseFile.id);
        Annotation other = marked.mark(marked.first, 1, QStringLiteral("nexus"));
        other.issue = 2;
        QVERIFY(marked.taking.put(marked.mark(marked.first, 1, QStringLiteral("harm"))) && marked.taking.put(other));
        QCOMPARE(marked.model->layers().size(), std::size_t(1));
        QVERIFY(marked.model->layers()[0].isMine);
        QCOMPARE(marked.model->layers()[0].count, 2);
        QSignalSpy changes(marked.model.get(), &MarksModel::marksChanged);
        marked.model->showIssues({2});
        QCOMPARE(marked.texts(), QStringList{QStringLiteral("nexus")});
        marked.model->showIssues({});
        marked.model->setLayerShown(marked.model->layers()[0].key, false);
        QVERIFY(marked.texts().isEmpty() && marked.model->on(marked.first.id).empty());
        QCOMPARE(marked.model->layers()[0].count, 2); // Hidden, and still said to be there.
        marked.model->setLayerShown(marked.model->layers()[0].key, true);
        QCOMPARE(marked.texts().size(), 2);
        QCOMPARE(changes.size(), 4);
    }

    void aMarkOnOtherBytesSaysThatItsPlaceMayBeAnother()
    {
        MarkedCase marked;
        marked.model->setCase(marked.caseFile.id);
        Annotation old = marked.mark(marked.first, 1, QStringLiteral("old"));
        old.sha256 = QString(64, u'a');
        QVERIFY(marked.taking.put(old) && marked.taking.put(marked.mark(marked.first, 2, QStringLiteral("new"))));
        QVERIFY(marked.model->index(0, 0).data(MarksModel::IsMovedRole).toBool());
        QVERIFY(!marked.model->index(1, 0).data(MarksModel::IsMovedRole).toBool());
    }

    void undoingGoesBackStepByStepAndForwardAgain()
    {
        models::MarkHistory history;
        Annotation one;
        one.text = QStringLiteral("one");
        Annotation two = one;
        two.text = QStringLiteral("two");
        QVERIFY(!history.undo() && !history.redo());
        history.did({std::nullopt, one});
        history.did({one, two});
        auto step = history.undo();
        QVERIFY(step && step->before == two && step->after == one);
        step = history.undo();
        QVERIFY(step && step->before == one && !step->after);
        QVERIFY(!history.canUndo());
        step = history.redo();
        QVERIFY(step && !step->before && step->after == one);
        history.did({one, std::nullopt}); // Something else was done: what was undone stays undone.
        QVERIFY(!history.canRedo());
        step = history.undo();
        QVERIFY(step && !step->before && step->after == one);
    }
};

QTEST_GUILESS_MAIN(MarksModelTest)
#include "marks_model_test.moc"
