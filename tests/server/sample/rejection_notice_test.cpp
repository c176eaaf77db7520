#include "tests/server/sample/sample_court.h"
#include "tests/support/other_program.h"

#include <QTemporaryFile>

using namespace dais;
using namespace dais::tests;

namespace {

/// The PDF's words, as another program reads them.
QString wordsIn(const QByteArray &pdf)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    const Ran reader =
        run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
    return QString::fromUtf8(reader.output).simplified();
}

} // namespace

/// What the whole server makes of a rejection: real papers, real workers, the printed notice.
class RejectionNoticeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_court = std::make_unique<SampleCourt>(SampleCourt::order(3, 5));
        for (const domain::Submission &submission : m_court->all<domain::Submission>())
            if (submission.state == domain::SubmissionState::Rejected)
                m_rejected = submission;
        QVERIFY(!m_rejected.id.isNull());
        for (const domain::Document &document : m_court->all<domain::Document>())
            if (document.documentType == QLatin1String("REJN"))
                m_notice = document;
    }

    void theNoticeIsANumberedDocumentOfTheRecord()
    {
        QVERIFY(!m_notice.id.isNull());
        QCOMPARE(m_notice.caseId, *m_rejected.caseId);
        QVERIFY(m_notice.number > 0);
        QVERIFY(m_notice.title.contains(m_rejected.filings.front().title));
    }

    void itSaysTheReasonAndTheClerksWords()
    {
        const QString words = wordsIn(m_court->bytesOf(m_notice.sha256));
        for (const QString &fact :
             {QStringLiteral("NOTICE OF REJECTION"), m_rejected.respondent, m_rejected.aNumber->toString(),
              QStringLiteral("Certificate of service missing or unsigned"),
              QStringLiteral("Add a signed certificate of service and file again.")})
            QVERIFY2(words.contains(fact), qPrintable(fact + QStringLiteral(" is not in: ") + words));
    }

    void itHoldsNoneOfTheRejectedPages()
    {
        const QByteArray pdf = m_court->bytesOf(m_notice.sha256);
        QCOMPARE(m_notice.pages, 1);
        QVERIFY(!pdf.contains("/Subtype /Image") && !pdf.contains("/EmbeddedFile"));
        QVERIFY(!wordsIn(pdf).contains(QStringLiteral("Respectfully submitted")));
    }

    void theFilerReadsTheSameText()
    {
        int found = 0;
        for (const domain::Notice &notice : m_court->all<domain::Notice>()) {
            if (notice.submission != m_rejected.id)
                continue;
            ++found;
            QCOMPARE(notice.kind, domain::Notice::Kind::Rejected);
            QCOMPARE(notice.recipient, m_rejected.filer.user);
            QCOMPARE(notice.document, m_notice.id);
            QVERIFY(notice.text.contains(QStringLiteral("Add a signed certificate of service and file again.")));
        }
        QCOMPARE(found, 1);
    }

    void anAcceptedFilerIsToldToo()
    {
        int accepted = 0;
        for (const domain::Notice &notice : m_court->all<domain::Notice>())
            accepted += notice.kind == domain::Notice::Kind::Accepted ? 1 : 0;
        QCOMPARE(accepted, m_court->report.accepted);
    }

    void theRejectedBytesAreGoneFromTheDisk()
    {
        for (const domain::Filing &filing : m_rejected.filings) {
            QCOMPARE(m_court->court->documents().open(filing.sha256).error().kind, Error::Kind::NotFound);
            for (const auto part : {server::record::DocumentPart::Filed, server::record::DocumentPart::Rendition})
                QCOMPARE(m_court->court->records().documentForServer(filing.document, part).error().kind,
                         Error::Kind::NotFound);
        }
    }

    void settlingAgainMakesNoSecondNotice()
    {
        const auto before = m_court->everything();
        QVERIFY(m_court->court->settle());
        QCOMPARE(m_court->everything(), before);
    }

private:
    std::unique_ptr<SampleCourt> m_court;
    domain::Submission m_rejected;
    domain::Document m_notice;
};

QTEST_MAIN(RejectionNoticeTest)
#include "rejection_notice_test.moc"
