#include "server/cli/local_certificates.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

namespace dais::server::cli {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

constexpr int authorityDays = 3650;
constexpr int serverDays = 820; ///< Browsers accept no server certificate of more than 825 days.

tl::unexpected<Error> broken()
{
    return fail(Error::Kind::Storage, QStringLiteral("certificates"));
}

Key makeKey()
{
    return {EVP_EC_gen("P-256"), &EVP_PKEY_free};
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

/// A certificate with a random serial number, of that name, not yet signed.
Certificate draft(EVP_PKEY *key, const char *name, const domain::Clock &clock, int days)
{
    Certificate certificate(X509_new(), &X509_free);
    unsigned char serial[16];
    if (!certificate || RAND_bytes(serial, sizeof serial) != 1)
        return {nullptr, &X509_free};
    serial[0] &= 0x7f; // Positive.
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    const auto now = time_t(clock.now().toSecsSinceEpoch());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), now - 3600); // Clocks of workstations differ a little.
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), now + time_t(days) * 86400);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    return certificate;
}

Result<> writePem(const QString &path, const std::function<int(BIO *)> &write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    if (!memory || write(memory.get()) != 1)
        return broken();
    char *text = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &text);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(text, length) != length || !file.commit())
        return broken();
    return {};
}

Result<> writeKey(const QString &path, EVP_PKEY *key)
{
    return writePem(
        path, [key](BIO *out) { return PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

Result<> writeCertificate(const QString &path, X509 *certificate)
{
    return writePem(path, [certificate](BIO *out) { return PEM_write_bio_X509(out, certificate); });
}

Result<QByteArray> alternativeNames(const QStringList &hosts)
{
    static const QRegularExpression address(QStringLiteral(R"(^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-fA-F]*:[0-9a-fA-F:]*$)"));
    static const QRegularExpression name(
        QStringLiteral(R"(^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9-]+)*$)"));
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    for (const QString &host : hosts) {
        if (address.match(host).hasMatch())
            names += ",IP:" + host.toLatin1();
        else if (name.match(host).hasMatch())
            names += ",DNS:" + host.toLatin1();
        else
            return fail(Error::Kind::Invalid, QStringLiteral("host"));
    }
    return names;
}

} // namespace

Result<> makeLocalCertificates(const store::StoreFolder &folder, const QStringList &hosts, const domain::Clock &clock)
{
    const auto names = alternativeNames(hosts);
    if (!names)
        return tl::unexpected(names.error());
    const Key authorityKey = makeKey();
    const Key serverKey = makeKey();
    if (!authorityKey || !serverKey)
        return broken();
    const Certificate authority = draft(authorityKey.get(), "Dais court authority", clock, authorityDays);
    const Certificate server = draft(serverKey.get(), "Dais court server", clock, serverDays);
    if (!authority || !server)
        return broken();
    X509 *issuer = authority.get();
    X509_set_issuer_name(issuer, X509_get_subject_name(issuer));
    X509_set_issuer_name(server.get(), X509_get_subject_name(issuer));
    const bool complete = addExtension(issuer, issuer, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                          addExtension(issuer, issuer, NID_key_usage, "critical,keyCertSign,cRLSign") &&
                          addExtension(issuer, issuer, NID_subject_key_identifier, "hash") &&
                          X509_sign(issuer, authorityKey.get(), EVP_sha256()) > 0 &&
                          addExtension(server.get(), issuer, NID_basic_constraints, "critical,CA:FALSE") &&
                          addExtension(server.get(), issuer, NID_key_usage, "critical,digitalSignature") &&
                          addExtension(server.get(), issuer, NID_ext_key_usage, "serverAuth") &&
                          addExtension(server.get(), issuer, NID_authority_key_identifier, "keyid") &&
                          addExtension(server.get(), issuer, NID_subject_alt_name, *names) &&
                          X509_sign(server.get(), authorityKey.get(), EVP_sha256()) > 0;
    if (!complete)
        return broken();
    DAIS_TRY(writeKey(folder.tls() + QStringLiteral("/ca.key"), authorityKey.get()));
    DAIS_TRY(writeCertificate(folder.authority(), issuer));
    DAIS_TRY(writeKey(folder.privateKey(), serverKey.get()));
    return writeCertificate(folder.certificate(), server.get());
}

} // namespace dais::server::cli
