#include "pdf/worker/inspect.h"
#include "tests/pdf/inspect_fixtures.h"

#include <memory>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <QTest>

using namespace dais;
using namespace dais::tests;

namespace {

struct Free {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(CMS_ContentInfo *cms) const { CMS_ContentInfo_free(cms); }
};

/// Somebody with a key and a certificate of their own making.
class Signer {
public:
    Signer() : m_key(EVP_EC_gen("P-256")), m_certificate(X509_new())
    {
        X509 *certificate = m_certificate.get();
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, m_key.get());
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char *>("Sample Counsel"), -1, -1, 0);
        X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
        X509_sign(certificate, m_key.get(), EVP_sha256());
    }
    QByteArray sign(const QByteArray &bytes) const
    {
        const std::unique_ptr<BIO, Free> in(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
        const std::unique_ptr<CMS_ContentInfo, Free> cms(
            CMS_sign(m_certificate.get(), m_key.get(), nullptr, in.get(), CMS_DETACHED | CMS_BINARY));
        unsigned char *der = nullptr;
        const int length = i2d_CMS_ContentInfo(cms.get(), &der);
        const QByteArray value(reinterpret_cast<char *>(der), length);
        OPENSSL_free(der);
        return value;
    }

private:
    std::unique_ptr<EVP_PKEY, Free> m_key;
    std::unique_ptr<X509, Free> m_certificate;
};

constexpr int room = 4000; // Hexadecimal digits that are left for a signature.

/// A one-page form whose only field is signed; every place is counted as a signing program does.
QByteArray signedPdf(const QByteArray &kind = "adbe.pkcs7.detached")
{
    const QByteArray head =
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 3 >> "
        ">>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type "
        "/Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\n4 0 obj\n<< /FT /Sig /T (S) /V 5 0 R "
        ">>\nendobj\n5 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /" +
        kind + " /ByteRange [0 ";
    const QByteArray between = "] /Contents ";
    const QByteArray tail = " >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n";
    const qsizetype numbers = 32; // The three numbers, with room to spare.
    const qsizetype first = head.size() + numbers + between.size();
    const qsizetype second = first + room + 2;
    QByteArray range =
        QByteArray::number(first) + ' ' + QByteArray::number(second) + ' ' + QByteArray::number(tail.size());
    range = range.leftJustified(numbers, ' ');
    const QByteArray before = head + range + between;
    const QByteArray value = Signer().sign(before + tail).toHex();
    return before + '<' + value.leftJustified(room, '0') + '>' + tail;
}

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
