#include "pdf/worker/signature_check.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <optional>
#include <QByteArray>

namespace dais::pdf::worker {

namespace {

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

} // namespace

SignatureFit checkSignature(QPDFObjectHandle signature, QByteArrayView file)
{
    // In the cage there are no settings of OpenSSL's to read; it must not look for them either.
    static const int ready = OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    QPDFObjectHandle filter = signature.getKey("/SubFilter");
    const bool detached =
        filter.isNameAndEquals("/adbe.pkcs7.detached") || filter.isNameAndEquals("/ETSI.CAdES.detached");
    if (ready != 1 || (!detached && !filter.isNameAndEquals("/adbe.pkcs7.sha1")))
        return SignatureFit::NotRead;
    const auto range = rangeOf(signature, file);
    if (!range)
        return SignatureFit::Differs;
    const QByteArray value = valueIn(range->gap);
    const auto *start = reinterpret_cast<const unsigned char *>(value.constData());
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &start, long(value.size()))); // Zeros behind it are room that was left.
    ERR_clear_error();
    if (value.isEmpty())
        return SignatureFit::Differs;
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return SignatureFit::NotRead;
    const QByteArray bytes = range->before.toByteArray() + range->after.toByteArray();
    const Bio content = readingFrom(bytes);
    const bool fits =
        content && (detached ? verifies(cms.get(), content.get(), nullptr) : fitsDigest(cms.get(), bytes));
    const unsigned long error = ERR_peek_last_error();
    ERR_clear_error();
    if (fits)
        return SignatureFit::Fits;
    // A digest or curve that this OpenSSL does not have says nothing about the bytes.
    const int reason = ERR_GET_LIB(error) == ERR_LIB_CMS ? ERR_GET_REASON(error) : 0;
    const bool isOfBytes = reason == CMS_R_VERIFICATION_FAILURE || reason == CMS_R_CONTENT_VERIFY_ERROR ||
                           reason == CMS_R_MESSAGEDIGEST_WRONG_LENGTH || !detached;
    return isOfBytes ? SignatureFit::Differs : SignatureFit::NotRead;
}

} // namespace dais::pdf::worker
