#pragma once

#include "sync/transport.h"

#include <memory>
#include <QUrl>

namespace dais::sync {

/// HTTPS by libcurl: TLS 1.2 or newer, only certificates of the court's own authority, connections kept alive.
class CurlTransport final : public Transport {
public:
    struct Options {
        QUrl server;           ///< "https://court.example:8443".
        QString authorityFile; ///< PEM of the one authority that is trusted.
        std::chrono::milliseconds connectTimeout{10000};
    };
    explicit CurlTransport(const Options &options);
    ~CurlTransport() override;

    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request, std::stop_token stop) override;
    [[nodiscard]] Result<HttpResponse> download(const HttpRequest &request, const Sink &sink,
                                                std::stop_token stop) override;

private:
    struct Exchange;
    [[nodiscard]] Result<HttpResponse> perform(const HttpRequest &request, const Sink *sink, std::stop_token stop);
    struct Handle;
    Options m_options;
    std::unique_ptr<Handle> m_handle;
};

} // namespace dais::sync
