#include "server/portal/filings_pages.h"

#include "domain/wire/json_value.h"
#include "server/api/documents.h"
#include "server/portal/filing_words.h"
#include "server/portal/service_view.h"
#include "server/portal/visitor.h"

namespace dais::server::portal {

namespace {

constexpr int mostListed = 25;

http::Response nothingHere()
{
    return notice(404, QStringLiteral("There is nothing here that you may see."),
                  QStringLiteral("Go back to your filings, or check the address."));
}

} // namespace

Result<http::Response> filingsPage(const http::Request &request, Services &services)
{
    const auto visitor = visitorOf(request, services);
    if (!visitor)
        return seeOther("/sign-in");
    std::optional<QDateTime> before;
    if (const auto given = request.queryValue(QStringLiteral("before")))
        if (const auto time = domain::wire::timeFromText(*given))
            before = *time;
    const auto filed = services.records.submissionsOf(visitor->session.user.id, mostListed, before);
    if (!filed)
        return tl::unexpected(filed.error());
    View list(View::type::list);
    for (const domain::Submission &submission : *filed) {
        View item = packageView(submission, services.tables);
        item.set("documents", text(countInWords(qint64(submission.filings.size()), "document", "documents")));
        list.push_back(item);
    }
    View view = viewFor(*visitor, QStringLiteral("Your filings"));
    view.set("on_list", true);
    view.set("has_filings", !filed->empty());
    view.set("filings", list);
    if (int(filed->size()) == mostListed)
        view.set("older", text(domain::wire::timeToText(filed->back().lastByteAt)));
    return page(QStringLiteral("filings"), view);
}

Result<http::Response> filingPage(const http::Request &request, Services &services)
{
    const auto visitor = visitorOf(request, services);
    if (!visitor)
        return seeOther("/sign-in");
    const auto id = domain::SubmissionId::parse(request.arguments.value("id"));
    if (!id)
        return nothingHere();
    const auto found = services.records.get<domain::Submission>(visitor->session.sender(), id->uuid());
    if (!found)
        return found.error().kind == Error::Kind::NotFound ? Result<http::Response>(nothingHere())
                                                           : tl::unexpected(found.error());
    const View package = packageView(*found, services.tables);
    View view = viewFor(*visitor, found->filings.front().title);
    for (const char *key : {"id", "name", "state", "state_kind", "court", "respondent", "a_number", "filed",
                            "filing_date", "rejected", "accepted", "reasons", "documents", "decided", "refiling_of"})
        if (const View *value = package.get(key))
            view.set(key, *value);
    const auto served = serviceView(*found, services);
    if (!served)
        return tl::unexpected(served.error());
    view.set("has_service", !served->is_empty_list());
    view.set("service", *served);
    view.set("just_filed", request.queryValue(QStringLiteral("filed")).has_value() &&
                               (found->state == domain::SubmissionState::Checking ||
                                found->state == domain::SubmissionState::InReview));
    return page(QStringLiteral("filing"), view);
}

Result<http::Response> filedDocument(const http::Request &request, Services &services)
{
    const auto visitor = visitorOf(request, services);
    if (!visitor)
        return seeOther("/sign-in");
    auto response = api::documentFor(visitor->session.sender(), request, services);
    if (!response && response.error().kind == Error::Kind::NotFound)
        return nothingHere();
    return response;
}

} // namespace dais::server::portal
