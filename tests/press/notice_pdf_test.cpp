#include "press/notice_pdf.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace dais;

namespace {

press::RejectionNotice aNotice()
{
    return {.courtName = QStringLiteral("Newark Immigration Court"),
            .courtZone = QStringLiteral("America/New_York"),
            .aNumber = QStringLiteral("A000-118-907"),
            .respondent = QStringLiteral("RESPONDENT, Sample"),
            .filerName = QStringLiteral("Counsel <of> record & Co."),
            .titles = {QStringLiteral("Motion to continue")},
            .filedAt = QDateTime({2026, 11, 19}, {21, 42}, Qt::UTC),
            .decidedAt = QDateTime({2026, 11, 20}, {14, 58}, Qt::UTC),
            .reasons = {{QStringLiteral("Certificate of service missing or unsigned"),
                         QStringLiteral("8 CFR 1003.32(c)"), QStringLiteral("Sign page 6 and file again.")}}};
}

/// The PDF's words, as another program reads them.
QString wordsIn(const QByteArray &pdf)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

} // namespace

class NoticePdfTest : public QObject {
    Q_OBJECT
private slots:
    void theNoticeSaysWhatWhyAndWhatNext()
    {
        const QString text = press::rejectionText(aNotice());
        QVERIFY(text.startsWith(QStringLiteral("Your Motion to continue in A000-118-907 was not accepted.")));
        QVERIFY(text.contains(QStringLiteral("Certificate of service missing or unsigned (8 CFR 1003.32(c)).")));
        QVERIFY(text.contains(QStringLiteral("Sign page 6 and file again.")));
        QVERIFY(text.contains(QStringLiteral("the judge decides")));
    }

    void thePdfCarriesEveryFactInTheCourtsZone()
    {
        const auto pdf = press::rejectionPdf(aNotice());
        QVERIFY(pdf && pdf->startsWith("%PDF-"));
        const QString words = wordsIn(*pdf);
        for (const char *fact : {"Newark Immigration Court", "NOTICE OF REJECTION", "RESPONDENT, Sample",
                                 "A000-118-907", "Nov 19, 2026 4:42 pm EST", "Nov 20, 2026 9:58 am EST",
                                 "Sign page 6 and file again.", "Counsel <of> record & Co."})
            QVERIFY2(words.contains(QLatin1String(fact)),
                     qPrintable(QLatin1String(fact) + QStringLiteral(" is not in: ") + words));
    }

    void printingAgainGivesTheSameBytesDatedByTheDecision()
    {
        const auto first = press::rejectionPdf(aNotice());
        const auto second = press::rejectionPdf(aNotice()); // Qt numbers each printing anew.
        QVERIFY(first && second);
        QCOMPARE(*second, *first);
        QVERIFY(first->contains("/CreationDate (D:20261120145800"));
        QVERIFY(first->contains("xmp:ModifyDate=\"2026-11-20T14:58:00"));
    }
};

QTEST_MAIN(NoticePdfTest)
#include "notice_pdf_test.moc"
