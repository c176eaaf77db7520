#include "sync/bring_papers.h"

#include "sync/server_calls.h"

namespace dais::sync {

Result<> bringPapers(Transport &transport, const store::Papers &papers,
                     const std::vector<store::StoredCommand> &commands, const Pass &pass, std::stop_token stop)
{
    for (const store::StoredCommand &command : commands) {
        for (const QString &sha256 : store::papersOf(command)) {
            const auto file = papers.openVerified(sha256);
            if (!file)
                continue;
            HttpRequest request =
                post(QStringLiteral("/v1/uploads/") + sha256, (*file)->readAll(), pass, "application/octet-stream");
            request.timeout = std::chrono::minutes(10);
            const auto response = transport.send(request, stop);
            const bool isRefused = response && response->status >= 400 && response->status < 500 &&
                                   response->status != 401 && response->status != 426 && response->status != 429;
            if (isRefused)
                continue;
            if (const auto good = checked(response); !good)
                return tl::unexpected(good.error());
        }
    }
    return {};
}

} // namespace dais::sync
