#include "tests/pdf/signed_pdf.h"

#include <memory>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace dais::tests {

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

} // namespace

QByteArray signedPdf(const QByteArray &kind, const QByteArray &catalog)
{
    const QByteArray head =
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 3 >> " + catalog +
        ">>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type "
        "/Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\n4 0 obj\n<< /FT /Sig /T (S) /V 5 0 R "
        ">>\nendobj\n5 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /" +
        kind + " /ByteRange [0 ";
    const QByteArray between = "] /Contents ";
    QByteArray tail = " >>\nendobj\n";
    const qsizetype numbers = 32; // The three numbers, with room to spare.
    const qsizetype first = head.size() + numbers + between.size();
    const qsizetype second = first + room + 2;
    const qsizetype table = second + tail.size();
    tail += "xref\n0 6\n0000000000 65535 f \n";
    for (int id = 1; id <= 5; ++id)
        tail += QByteArray::number(head.indexOf('\n' + QByteArray::number(id) + " 0 obj") + 1).rightJustified(10, '0') +
                " 00000 n \n";
    tail += "trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    QByteArray range =
        QByteArray::number(first) + ' ' + QByteArray::number(second) + ' ' + QByteArray::number(tail.size());
    range = range.leftJustified(numbers, ' ');
    const QByteArray before = head + range + between;
    const QByteArray value = Signer().sign(before + tail).toHex();
    return before + '<' + value.leftJustified(room, '0') + '>' + tail;
}

} // namespace dais::tests
