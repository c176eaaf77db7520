#include "server/api/routes.h"

#include "domain/wire/messages.h"
#include "server/api/access.h"
#include "server/api/claims.h"
#include "server/api/documents.h"
#include "server/api/sign_in.h"
#include "server/api/submissions.h"
#include "server/api/sync.h"
#include "server/api/uploads.h"
#include "server/intake/receive_file.h"
#include "server/intake/receive_form.h"

namespace dais::server::api {

namespace {
constexpr qint64 smallBody = 64 * 1024;
constexpr qint64 jsonBody = 1 << 20;
} // namespace

void addRoutes(http::Router &router)
{
    using http::Handler;
    using http::Method;
    router.add({Method::Post, "/v1/sign-in", Handler(signIn), smallBody});
    router.add({Method::Post, "/v1/sign-out", Handler(signOut), smallBody});
    router.add({Method::Post, "/v1/hello", Handler(hello), smallBody});
    router.add({Method::Post, "/v1/push", Handler(push), domain::wire::maxPushBytes});
    router.add({Method::Post, "/v1/pull", Handler(pull), jsonBody});
    router.add({Method::Get, "/v1/events", Handler(events), 0});
    router.add({Method::Post, "/v1/access", Handler(access), smallBody});
    router.add({Method::Post, "/v1/claims", Handler(claim), smallBody});
    router.add({Method::Get, "/v1/claims", Handler(claims), 0});
    router.add({Method::Get, "/v1/docs/{doc}/content", Handler(documentContent), 0});
    router.add({Method::Post, "/v1/uploads/{sha256}", http::OpenSink(upload), intake::IncomingFile::mostBytes});
    router.add({Method::Post, "/v1/submissions", http::OpenSink(submit), intake::PackageSink::mostBytes});
    router.add({Method::Get, "/v1/submissions", Handler(submissions), 0});
    router.add({Method::Get, "/v1/submissions/{id}", Handler(submission), 0});
}

} // namespace dais::server::api
