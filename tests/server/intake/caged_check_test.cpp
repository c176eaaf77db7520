// The checks through real workers in their cage.
#include "domain/system.h"
#include "pdf/one_shot.h"
#include "pdf/worker_launcher.h"
#include "tests/server/intake/intake_fakes.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::server::intake;

class CagedCheckTest : public QObject {
    Q_OBJECT
private slots:
    void goodAndBadFilesGetTheirVerdicts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("code");
        const QByteArray pdf = pdfOf(OnePage{});
        QTest::newRow("PDF") << pdf << int(Verdict::Accept) << "NOT_SCANNED";
        QTest::newRow("JPEG") << jpegOf(QSize(600, 900), 300) << int(Verdict::Accept) << "NOT_SCANNED";
        QTest::newRow("coarse JPEG") << jpegOf(QSize(600, 900), 72) << int(Verdict::Review) << "LOW_DPI";
        QTest::newRow("script") << pdfOf(OnePage{.catalogue = "/OpenAction << /S /JavaScript /JS (x) >>"})
                                << int(Verdict::Review) << "JAVASCRIPT";
        QTest::newRow("locked") << locked(pdf, "court", "owner") << int(Verdict::Refuse) << "PASSWORD";
        QTest::newRow("half of it") << pdf.first(pdf.size() / 3) << int(Verdict::Refuse) << "DAMAGED";
        QTest::newRow("something else") << QByteArray("PK\x03\x04 and so on") << int(Verdict::Refuse) << "FILE_TYPE";
        QTest::newRow("bomb") << bomb() << int(Verdict::Review) << "TOO_COSTLY";
    }
    void goodAndBadFilesGetTheirVerdicts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, verdict);
        QFETCH(QString, code);
        const auto report = m_checker.check(FileOf(bytes).descriptor(), QStringLiteral("filing"));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY2(report->has(code), toJsonLine(*report).constData());
        QCOMPARE(int(report->verdict), verdict);
    }

    void aRenditionComesOutOfTheCage()
    {
        const auto filing = pdf::SealedFile::copyOf(locked(pdfOf(OnePage{}), "", "owner"));
        QVERIFY(filing);
        const auto rendition = pdf::stamp(m_launcher, *filing, QStringLiteral("Filed 2026-11-19 16:42 EST"));
        QVERIFY2(rendition, rendition ? "" : qPrintable(rendition.error().detail));
        const auto found = pdf::inspect(m_launcher, *rendition);
        QVERIFY(found);
        QCOMPARE(found->pages, 1);
        QVERIFY(!found->ownerEncrypted);
    }

    void whoeverAsksItToStopIsHeard()
    {
        std::stop_source source;
        source.request_stop();
        const auto report =
            m_checker.check(FileOf(pdfOf(OnePage{})).descriptor(), QStringLiteral("filing"), source.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    }

private:
    static QByteArray bomb()
    {
        const QByteArray packedSpaces = qCompress(QByteArray(200 << 20, ' '), 9).sliced(4);
        return pdfOf(QByteArrayList{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
                                    streamOf("/Filter /FlateDecode", packedSpaces)});
    }

    pdf::WorkerLauncher m_launcher{QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker")};
    CagedExaminer m_examiner{m_launcher};
    NoScanner m_scanner;
    FindingTable m_table = FindingTable::load().value();
    domain::SystemClock m_clock;
    Checker m_checker{m_examiner, m_scanner, m_table, m_clock};
};

QTEST_GUILESS_MAIN(CagedCheckTest)
#include "caged_check_test.moc"
