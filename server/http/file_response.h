#pragma once

#include "server/http/request.h"
#include "server/http/response.h"

namespace dais::server::http {

/// What is known of a file that is about to be sent.
struct FileFacts {
    qint64 size = 0;
    QByteArray type;     ///< "application/pdf"
    QByteArray tag;      ///< Strong entity tag, with its quotes. Never a hash of the content.
    QString displayName; ///< What a browser calls the saved file; cleaned here.
    enum class Show { Inline, Attachment } show = Show::Inline;
};

/// Answers a GET for a file: whole, or the one range asked for (also a suffix), or 416, or 304; honours
/// If-Range. Several ranges at once get the whole file, as RFC 9110 lets a server do.
[[nodiscard]] Response fileResponse(const Request &request, const std::shared_ptr<ByteSource> &source,
                                    const FileFacts &facts);

} // namespace dais::server::http
