// Copying a record out, with the real worker; what stands in the copy is read by another program.
#include "models/record_export.h"

#include "pdf/failure.h"
#include "pdf/worker_launcher.h"
#include "tests/pdf/sample_pdf.h"
#include "tests/pdf/signed_pdf.h"
#include "tests/support/other_program.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using models::ExportOrder;
using models::RecordExport;

class RecordExportTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder.emplace();
        m_documents.emplace(store::Documents::open(m_folder->filePath(QStringLiteral("documents"))).value());
        m_export = std::make_unique<RecordExport>(*m_documents, m_launcher);
        m_finished = std::make_unique<QSignalSpy>(m_export.get(), &RecordExport::finished);
        m_failed = std::make_unique<QSignalSpy>(m_export.get(), &RecordExport::failed);
    }
    void cleanup()
    {
        m_failed.reset();
        m_finished.reset();
        m_export.reset();
    }

    void aRecordBecomesOneFileWithItsIndexAndNumbers()
    {
        const ExportOrder order = aRecord();
        QSignalSpy gathered(m_export.get(), &RecordExport::gathered);
        m_export->start(order);
        QVERIFY(m_export->isUnderWay());
        QVERIFY(m_finished->wait());
        QVERIFY(!m_export->isUnderWay());
        QCOMPARE(m_finished->front()[0].toString(), order.path);
        QCOMPARE(gathered.count(), 2);
        const QByteArray words = wordsOf(order.path);
        const auto pages = words.split('\f');
        QCOMPARE(pages.size(), 1 + 5 + 1); // The index, five pages, and what follows the last form feed.
        for (const char *fact : {"RECORD OF PROCEEDINGS", "A012-345-678", "RESPONDENT, Sample", "Notice to Appear",
                                 "Brief <of> the Respondent", "Counsel, Nov 19, 2026", "5 pages.",
                                 "A copy made by Ana Clerk, Nov 20, 2026 9:58 am EST"})
            QVERIFY2(pages[0].simplified().contains(fact), fact);
        QVERIFY(!pages[0].contains("Record page"));
        QVERIFY(pages[1].contains("Record page 1 of 5"));
        QVERIFY(pages[5].contains("Record page 5 of 5"));
    }

    void indexAndNumbersCanBeLeftOut()
    {
        ExportOrder order = aRecord();
        order.withIndex = order.numbered = false;
        m_export->start(order);
        QVERIFY(m_finished->wait());
        const QByteArray words = wordsOf(order.path);
        QCOMPARE(words.count('\f'), 5);
        QVERIFY(!words.contains("Record page") && !words.contains("RECORD OF PROCEEDINGS"));
    }

    void pagesKeepTheNumbersThatTheyHaveInTheRecord()
    {
        ExportOrder order = aRecord();
        ExportOrder::Item item = order.items.front();
        QVERIFY(item.pages >= 3);
        item.from = 2;
        item.to = 3;
        item.number = 312;
        order.items = {item};
        order.withIndex = false;
        m_export->start(order);
        QVERIFY(m_finished->wait());
        const auto pages = wordsOf(order.path).split('\f');
        QCOMPARE(pages.size(), 2 + 1);
        QVERIFY(pages[0].contains("Record page 312") && pages[0].contains("Page 2 of the record"));
        QVERIFY(pages[1].contains("Record page 313") && !pages[1].contains("of 2"));
    }

    void aSignedDocumentGoesOutAsItWasFiledWithItsMarksBehindItsEnd()
    {
        const QByteArray filed = signedPdf();
        ExportOrder order = aRecord();
        ExportOrder::Item item{.sha256 = keep(filed), .title = {}, .filed = {}, .pages = 1};
        item.marks = {{.page = 0,
                       .kind = domain::MarkKind::Box,
                       .areas = {{100'000, 100'000, 200'000, 50'000}},
                       .points = {},
                       .fill = 0,
                       .edge = 0,
                       .text = {},
                       .author = {}}};
        order.items = {item};
        order.asFiled = true;
        m_export->start(order);
        QVERIFY(m_finished->wait());
        QFile marked(order.path);
        QVERIFY(marked.open(QIODevice::ReadOnly));
        QVERIFY(marked.size() > filed.size());
        QCOMPARE(marked.read(filed.size()), filed);
        order.items[0].marks.clear();
        m_export->start(order);
        QVERIFY(m_finished->wait());
        QFile plain(order.path);
        QVERIFY(plain.open(QIODevice::ReadOnly));
        QCOMPARE(plain.readAll(), filed);
    }

    void forAPrinterNoFileIsLeft()
    {
        ExportOrder order = aRecord();
        order.path.clear();
        QSignalSpy made(m_export.get(), &RecordExport::made);
        m_export->start(order);
        QVERIFY(made.wait());
        QCOMPARE(m_finished->count(), 0);
        QVERIFY(made.front()[0].value<pdf::SealedFile>().size() > 1000);
    }

    void onlyTheOwnerMayReadIt()
    {
        const ExportOrder order = aRecord();
        m_export->start(order);
        QVERIFY(m_finished->wait());
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFile::permissions(order.path) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(order.path).absolutePath()) & others));
    }

    void aRecordThatIsNotWholeIsNotCopied()
    {
        ExportOrder order = aRecord();
        order.items[1].sha256 = QString(64, QLatin1Char('a'));
        QCOMPARE(m_export->missing(order), 1);
        expectFailure(order, Error::Kind::NotFound, "not_here");
        order.items[1].sha256.clear(); // Its rendition is still being made.
        QCOMPARE(m_export->missing(order), 1);
        expectFailure(order, Error::Kind::NotFound, "not_here");
    }

    void bytesThatWereAlteredAreNotCopied()
    {
        const ExportOrder order = aRecord();
        QFile file(m_documents->pathOf(order.items[0].sha256));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("x") == 1);
        file.close();
        expectFailure(order, Error::Kind::NotFound, "not_here");
    }

    void aDocumentWithOtherPagesThanTheRecordSaysIsNamed()
    {
        ExportOrder order = aRecord();
        order.items[0].pages = 4;
        const auto kind = pdf::failureError(pdf::Failure::Damaged).kind;
        expectFailure(order, kind, "copy_damaged");
    }

    void aPlaceThatCannotBeWrittenLeavesWhatWasThere()
    {
        ExportOrder order = aRecord();
        order.path = QStringLiteral("/proc/copy.pdf"); // No file can be made there, by nobody.
        m_export->start(order);
        QVERIFY(m_failed->wait());
        QCOMPARE(m_failed->front()[0].value<Error>().detail, QStringLiteral("copy_not_written"));
    }

    void aFileThatWasThereIsReplacedOnlyByAWholeOne()
    {
        ExportOrder order = aRecord();
        QVERIFY(QDir().mkpath(QFileInfo(order.path).absolutePath()));
        QFile old(order.path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("the copy of yesterday") > 0);
        old.close();
        order.items[0].pages = 9;
        m_export->start(order);
        QVERIFY(m_failed->wait());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("the copy of yesterday"));
        old.close();
        m_export->start(aRecord());
        QVERIFY(m_finished->wait());
        QCOMPARE(wordsOf(order.path).count('\f'), 6);
    }

    void whatWasStoppedLeavesNoFileAndSaysNothing()
    {
        const ExportOrder order = aRecord();
        m_export->start(order);
        m_export->stop();
        QVERIFY(!m_export->isUnderWay());
        m_export->start(aRecord(QStringLiteral("second.pdf"))); // Begins when the first has ended.
        QVERIFY(m_finished->wait());
        QCOMPARE(m_finished->count(), 1);
        QVERIFY(m_finished->front()[0].toString().endsWith(QStringLiteral("second.pdf")));
        QVERIFY(m_failed->isEmpty());
        QVERIFY(!QFileInfo::exists(order.path));
    }

private:
    QString keep(const QByteArray &bytes)
    {
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        auto partial = m_documents->fetching(hash);
        if (!partial || !partial->append(bytes) || !partial->finish())
            qFatal("The document was not kept.");
        return hash;
    }
    ExportOrder aRecord(const QString &name = QStringLiteral("record.pdf"))
    {
        return {
            .items = {{keep(samplePdf(3)), QStringLiteral("Notice to Appear"), QStringLiteral("DHS, Jan 15, 2026"), 3},
                      {keep(samplePdf(2)), QStringLiteral("Brief <of> the Respondent"),
                       QStringLiteral("Counsel, Nov 19, 2026"), 2}},
            .index = {.courtName = QStringLiteral("Newark Immigration Court"),
                      .courtZone = QStringLiteral("America/New_York"),
                      .aNumber = QStringLiteral("A012-345-678"),
                      .respondent = QStringLiteral("RESPONDENT, Sample"),
                      .madeBy = QStringLiteral("Ana Clerk"),
                      .madeAt = QDateTime({2026, 11, 20}, {14, 58}, Qt::UTC),
                      .rows = {}},
            .title = QStringLiteral("Record of proceedings"),
            .path = m_folder->filePath(QStringLiteral("out/") + name)};
    }
    void expectFailure(const ExportOrder &order, Error::Kind kind, const char *code)
    {
        m_failed->clear();
        m_export->start(order);
        QVERIFY(m_failed->wait());
        const auto error = m_failed->front()[0].value<Error>();
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.detail, QLatin1String(code));
        QVERIFY(!QFileInfo::exists(order.path));
    }
    static QByteArray wordsOf(const QString &path)
    {
        return tests::run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}).output;
    }

    pdf::WorkerLauncher m_launcher{QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker")};
    std::optional<QTemporaryDir> m_folder;
    std::optional<store::Documents> m_documents;
    std::unique_ptr<RecordExport> m_export;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<QSignalSpy> m_failed;
};

QTEST_MAIN(RecordExportTest)
#include "record_export_test.moc"
