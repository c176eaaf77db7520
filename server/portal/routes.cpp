#include "server/portal/routes.h"

#include "server/intake/receive_form.h"
#include "server/portal/assets.h"
#include "server/portal/file_package.h"
#include "server/portal/filings_pages.h"
#include "server/portal/outages_page.h"
#include "server/portal/sign_in_page.h"
#include "server/portal/visitor.h"

namespace dais::server::portal {

namespace {

constexpr qint64 smallForm = 16 * 1024;

Result<http::Response> frontDoor(const http::Request &, Services &)
{
    return seeOther("/filings");
}

} // namespace

void addRoutes(http::Router &router)
{
    loadResources();
    using http::Handler;
    using http::Method;
    router.add({Method::Get, "/", Handler(frontDoor), 0});
    router.add({Method::Get, "/sign-in", Handler(signInPage), 0});
    router.add({Method::Post, "/sign-in", Handler(takeSignIn), smallForm});
    router.add({Method::Post, "/sign-out", Handler(takeSignOut), smallForm});
    router.add({Method::Get, "/filings", Handler(filingsPage), 0});
    router.add({Method::Get, "/filings/new", Handler(fileAPackage), 0});
    router.add({Method::Post, "/filings", http::OpenSink(takePackage), intake::PackageSink::mostBytes});
    router.add({Method::Get, "/filings/docs/{doc}", Handler(filedDocument), 0});
    router.add({Method::Get, "/filings/{id}", Handler(filingPage), 0});
    router.add({Method::Get, "/outages", Handler(outagesPage), 0});
    router.add({Method::Get, "/assets/{name}", Handler(asset), 0});
    router.add({Method::Get, "/assets/uswds/{folder}/{name}", Handler(uswdsAsset), 0});
    router.add({Method::Get, "/assets/uswds/{folder}/{inner}/{name}", Handler(uswdsAsset), 0});
}

} // namespace dais::server::portal
