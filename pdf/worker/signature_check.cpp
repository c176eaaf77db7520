#include "pdf/worker/signature_check.h"

#include <ctime>
#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <optional>
#include <QByteArray>

namespace dais::pdf::worker {

namespace {

using Fit = SignatureFacts::Fit;

constexpr int longestName = 256;

struct Free {
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(CMS_ContentInfo *cms) const { CMS_ContentInfo_free(cms); }
};
using Bio = std::unique_ptr<BIO, Free>;
using Cms = std::unique_ptr<CMS_ContentInfo, Free>;

/// The two signed stretches of a file, and the value between them.
struct Range {
    QByteArrayView before;
    QByteArrayView gap;
    QByteArrayView after;
};

std::optional<qint64> numberAt(QPDFObjectHandle array, int index)
{
    QPDFObjectHandle number = array.getArrayItem(index);
    return number.isInteger() ? std::optional<qint64>(number.getIntValue()) : std::nullopt;
}

std::optional<Range> rangeOf(QPDFObjectHandle signature, QByteArrayView file)
{
    QPDFObjectHandle array = signature.getKey("/ByteRange");
    if (!array.isArray() || array.getArrayNItems() != 4)
        return std::nullopt;
    const auto from = numberAt(array, 0), length = numberAt(array, 1), again = numberAt(array, 2),
               rest = numberAt(array, 3);
    if (!from || !length || !again || !rest || *from != 0 || *length < 0 || *rest < 0 || *length > file.size() ||
        *again < *length || *again > file.size() || *rest > file.size() - *again)
        return std::nullopt;
    return Range{file.first(*length), file.sliced(*length, *again - *length), file.sliced(*again, *rest)};
}

/// The value in the gap: one string of hexadecimal digits and nothing else.
QByteArray valueIn(QByteArrayView gap)
{
    const QByteArray text = gap.toByteArray().trimmed();
    if (!text.startsWith('<') || !text.endsWith('>'))
        return {};
    const QByteArray digits = text.sliced(1, text.size() - 2);
    const bool isHex = std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    return isHex ? QByteArray::fromHex(digits) : QByteArray();
}

Bio readingFrom(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

/// Whose certificate it is stays open on purpose: a court has no list of signers to trust.
constexpr unsigned flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;

bool verifies(CMS_ContentInfo *cms, BIO *signedBytes, BIO *out)
{
    return CMS_verify(cms, nullptr, nullptr, signedBytes, out, flags) == 1;
}

/// The old kind that signs the SHA-1 of the bytes instead of the bytes.
bool fitsDigest(CMS_ContentInfo *cms, const QByteArray &bytes)
{
    const Bio out(BIO_new(BIO_s_mem()));
    if (!out || !verifies(cms, nullptr, out.get()))
        return false;
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (EVP_Digest(bytes.constData(), std::size_t(bytes.size()), digest, &length, EVP_sha1(), nullptr) != 1)
        return false;
    char *content = nullptr;
    const long size = BIO_get_mem_data(out.get(), &content);
    return size == long(length) && std::equal(content, content + size, reinterpret_cast<char *>(digest));
}

/// The name in the certificate of the first signer.
QString signerOf(CMS_ContentInfo *cms)
{
    STACK_OF(X509) *signers = CMS_get0_signers(cms);
    X509 *certificate = sk_X509_num(signers) > 0 ? sk_X509_value(signers, 0) : nullptr;
    QString name;
    X509_NAME *subject = certificate ? X509_get_subject_name(certificate) : nullptr;
    const int at = subject ? X509_NAME_get_index_by_NID(subject, NID_commonName, -1) : -1;
    if (at >= 0) {
        unsigned char *utf8 = nullptr;
        const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
        if (length > 0)
            name = QString::fromUtf8(reinterpret_cast<char *>(utf8), length).left(longestName);
        OPENSSL_free(utf8);
    }
    sk_X509_free(signers); // The stack alone is ours.
    return name;
}

/// When it was signed, by the signer's own clock.
QDateTime timeOf(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_SignerInfo) *infos = CMS_get0_SignerInfos(cms);
    CMS_SignerInfo *info = sk_CMS_SignerInfo_num(infos) > 0 ? sk_CMS_SignerInfo_value(infos, 0) : nullptr;
    const int at = info ? CMS_signed_get_attr_by_NID(info, NID_pkcs9_signingTime, -1) : -1;
    X509_ATTRIBUTE *attribute = at >= 0 ? CMS_signed_get_attr(info, at) : nullptr;
    const ASN1_TYPE *value = attribute ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
    if (!value || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME))
        return {};
    std::tm time{};
    if (ASN1_TIME_to_tm(value->value.asn1_string, &time) != 1)
        return {};
    return QDateTime(QDate(time.tm_year + 1900, time.tm_mon + 1, time.tm_mday),
                     QTime(time.tm_hour, time.tm_min, time.tm_sec), Qt::UTC);
}

/// Nothing but white space: what some programs leave behind the end.
bool isEnd(QByteArrayView rest)
{
    return std::all_of(rest.begin(), rest.end(),
                       [](char c) { return c == '\0' || c == ' ' || c == '\r' || c == '\n'; });
}

} // namespace

SignatureFacts checkSignature(QPDFObjectHandle signature, QByteArrayView file)
{
    SignatureFacts facts;
    // In the cage there are no settings of OpenSSL's to read; it must not look for them either.
    static const int ready = OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    QPDFObjectHandle filter = signature.getKey("/SubFilter");
    const bool detached =
        filter.isNameAndEquals("/adbe.pkcs7.detached") || filter.isNameAndEquals("/ETSI.CAdES.detached");
    const auto range = rangeOf(signature, file);
    if (range) { // Also of a kind whose value is not looked at.
        facts.coveredBytes = range->before.size() + range->gap.size() + range->after.size();
        facts.coversAll = isEnd(file.sliced(facts.coveredBytes));
    }
    if (ready != 1 || (!detached && !filter.isNameAndEquals("/adbe.pkcs7.sha1")))
        return facts;
    if (!range) {
        facts.fit = Fit::Differs;
        return facts;
    }
    const QByteArray value = valueIn(range->gap);
    const auto *start = reinterpret_cast<const unsigned char *>(value.constData());
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &start, long(value.size()))); // Zeros behind it are room that was left.
    ERR_clear_error();
    if (value.isEmpty()) {
        facts.fit = Fit::Differs;
        return facts;
    }
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return facts;
    const QByteArray bytes = range->before.toByteArray() + range->after.toByteArray();
    const Bio content = readingFrom(bytes);
    const bool fits =
        content && (detached ? verifies(cms.get(), content.get(), nullptr) : fitsDigest(cms.get(), bytes));
    const unsigned long error = ERR_peek_last_error();
    ERR_clear_error();
    if (fits) {
        facts.fit = Fit::Fits;
        facts.signer = signerOf(cms.get());
        facts.claimedAt = timeOf(cms.get());
        return facts;
    }
    // A digest or curve that this OpenSSL does not have says nothing about the bytes.
    const int reason = ERR_GET_LIB(error) == ERR_LIB_CMS ? ERR_GET_REASON(error) : 0;
    const bool isOfBytes = reason == CMS_R_VERIFICATION_FAILURE || reason == CMS_R_CONTENT_VERIFY_ERROR ||
                           reason == CMS_R_MESSAGEDIGEST_WRONG_LENGTH || !detached;
    facts.fit = isOfBytes ? Fit::Differs : Fit::NotRead;
    return facts;
}

} // namespace dais::pdf::worker
