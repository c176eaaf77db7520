#include "pdf/worker/inspect.h"
#include "tests/pdf/inspect_fixtures.h"
#include "tests/pdf/signed_pdf.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;

namespace {

pdf::Inspection inspected(const QByteArray &bytes)
{
    return pdf::worker::inspect(bytes, SteppingClock(), {});
}

QByteArray spoiled(QByteArray pdf, const QByteArray &where, char with)
{
    pdf[pdf.indexOf(where)] = with;
    return pdf;
}

} // namespace

/// Digital signatures against exactly the bytes that they name, in the job as it runs in the cage.
class SignatureCheckTest : public QObject {
    Q_OBJECT
private slots:
    void whatWasSignedAndIsUnchangedFits()
    {
        for (const char *kind : {"adbe.pkcs7.detached", "ETSI.CAdES.detached"}) {
            const auto found = inspected(signedPdf(kind));
            QCOMPARE(found.signatures, 1);
            QCOMPARE(found.brokenSignatures, 0);
            QCOMPARE(found.unreadSignatures, 0);
            QVERIFY(!found.changedSinceSigned);
        }
    }

    void whoSignedAndHowFarItReachesIsTold()
    {
        const QByteArray pdf = signedPdf();
        const auto found = inspected(pdf + "7 0 obj\n<< >>\nendobj\n");
        QCOMPARE(found.signatureFacts.size(), 1);
        const pdf::SignatureFacts &facts = found.signatureFacts.first();
        QCOMPARE(facts.fit, pdf::SignatureFacts::Fit::Fits);
        QCOMPARE(facts.signer, QStringLiteral("Sample Counsel"));
        QVERIFY(facts.claimedAt.isValid());
        QCOMPARE(facts.coveredBytes, qint64(pdf.size()));
        QVERIFY(!facts.coversAll);
        const auto broken = inspected(spoiled(pdf, "612 792", '7'));
        QVERIFY(broken.signatureFacts.first().signer.isEmpty()); // Nobody's name stands on what they did not sign.
        QCOMPARE(pdf::decodeInspection(pdf::encode(found)), found);
    }

    void oneFlippedByteIsSeen()
    {
        const auto found = inspected(spoiled(signedPdf(), "612 792", '7'));
        QCOMPARE(found.signatures, 1);
        QCOMPARE(found.brokenSignatures, 1);
    }

    void whatWasAddedLaterLeavesTheSignatureWholeAndIsToldApart()
    {
        const auto found = inspected(signedPdf() + "7 0 obj\n<< >>\nendobj\n");
        QCOMPARE(found.brokenSignatures, 0);
        QVERIFY(found.changedSinceSigned);
    }

    void aRangeThatLeavesOutTheBeginningOrPointsOutsideDoesNotFit()
    {
        QByteArray pdf = signedPdf();
        const qsizetype range = pdf.indexOf("/ByteRange [0 ") + 12;
        QCOMPARE(inspected(pdf.replace(range, 1, "1")).brokenSignatures, 1);
        pdf = signedPdf();
        const qsizetype numbers = pdf.indexOf("/ByteRange [0 ") + 14;
        QCOMPARE(inspected(pdf.replace(numbers, 4, "9999")).brokenSignatures, 1);
    }

    void aValueThatIsNotInTheGapIsNoValue()
    {
        QByteArray pdf = signedPdf();
        const qsizetype value = pdf.indexOf("/Contents <") + 11;
        pdf[value] = 'g'; // No digit.
        QVERIFY(inspected(pdf).brokenSignatures + inspected(pdf).unreadSignatures >= inspected(pdf).signatures);
        QCOMPARE(inspected(pdf).signatures - inspected(pdf).brokenSignatures - inspected(pdf).unreadSignatures, 0);
    }

    void kindsThatAreNotCheckedAreSaidNotToBe()
    {
        const auto found = inspected(signedPdf("ETSI.RFC3161"));
        QCOMPARE(found.unreadSignatures, 1);
        QCOMPARE(found.brokenSignatures, 0);
    }

    void rubbishInTheValueNeverFits()
    {
        QByteArray pdf = signedPdf();
        const qsizetype value = pdf.indexOf("/Contents <") + 11;
        for (int at = 0; at < 400; at += 7) {
            QByteArray damaged = pdf;
            damaged[value + at] = damaged[value + at] == '0' ? '1' : '0';
            const auto found = inspected(damaged);
            QVERIFY(found.brokenSignatures + found.unreadSignatures <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(SignatureCheckTest)
#include "signature_check_test.moc"
