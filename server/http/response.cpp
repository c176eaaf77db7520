#include "server/http/response.h"

#include <unistd.h>

namespace dais::server::http {

OpenFile::~OpenFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

qint64 OpenFile::read(qint64 at, std::span<char> piece)
{
    return ::pread(m_descriptor, piece.data(), piece.size(), at);
}

Response jsonResponse(const QByteArray &body, int status)
{
    Response response;
    response.status = status;
    response.headers.set("Content-Type", "application/json");
    response.headers.set("Cache-Control", "no-store");
    response.body = body;
    return response;
}

} // namespace dais::server::http
