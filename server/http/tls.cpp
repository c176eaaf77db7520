#include "server/http/tls.h"

#include <openssl/ssl.h>

namespace dais::server::http {

Result<std::unique_ptr<asio::ssl::context>> makeTlsContext(const ServerOptions &options)
{
    auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    SSL_CTX *native = context->native_handle();
    const int oldest = options.oldestTls == ServerOptions::OldestTls::V13 ? TLS1_3_VERSION : TLS1_2_VERSION;
    if (SSL_CTX_set_min_proto_version(native, oldest) != 1)
        return fail(Error::Kind::Storage, QStringLiteral("tls: protocol version"));
    SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(native,
                     SSL_MODE_RELEASE_BUFFERS); // Two thousand idle workstations: buffers only while used.
    boost::system::error_code trouble;
    context->use_certificate_chain_file(options.certificateFile.toStdString(), trouble);
    if (trouble)
        return fail(Error::Kind::Storage, QStringLiteral("tls: the certificate cannot be read"));
    context->use_private_key_file(options.keyFile.toStdString(), asio::ssl::context::pem, trouble);
    if (trouble || SSL_CTX_check_private_key(native) != 1)
        return fail(Error::Kind::Storage, QStringLiteral("tls: the key cannot be read, or is not the certificate's"));
    return context;
}

} // namespace dais::server::http
