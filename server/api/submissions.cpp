#include "server/api/submissions.h"

#include "domain/wire/submission_fields.h"
#include "server/api/caller.h"
#include "server/http/problem.h"
#include "server/intake/receive_form.h"

namespace dais::server::api {

namespace {

namespace wire = domain::wire;
using Sink = tl::expected<std::unique_ptr<http::BodySink>, http::Response>;

constexpr int mostListed = 100;

http::Response refusalResponse(const intake::Refusal &refusal)
{
    return http::problemResponse({refusal.status, refusal.code, refusal.statement, refusal.advice}, refusal.where);
}

/// What a filer sees of a filing: not the hash of the stamped copy, not what only clerks need.
QJsonObject filingView(const domain::Filing &filing)
{
    QJsonArray findings;
    for (const domain::Finding &finding : filing.findings)
        findings.append(wire::write(finding));
    return {{QStringLiteral("document"), filing.document.toString()},
            {QStringLiteral("type"), filing.documentType},
            {QStringLiteral("title"), filing.title},
            {QStringLiteral("file_name"), filing.fileName},
            {QStringLiteral("bytes"), filing.bytes},
            {QStringLiteral("sha256"), filing.sha256},
            {QStringLiteral("pages"), filing.pages},
            {QStringLiteral("checked"), filing.checked},
            {QStringLiteral("findings"), findings}};
}

QJsonObject submissionView(const domain::Submission &submission)
{
    QJsonArray documents;
    for (const domain::Filing &filing : submission.filings)
        documents.append(filingView(filing));
    QJsonArray reasons;
    if (submission.disposition)
        for (const domain::RejectionReason &reason : submission.disposition->reasons)
            reasons.append(wire::write(reason));
    QJsonObject view{{QStringLiteral("id"), submission.id.toString()},
                     {QStringLiteral("court"), submission.court},
                     {QStringLiteral("state"), domain::nameOf(submission.state)},
                     {QStringLiteral("header_at"), wire::timeToText(submission.headerAt)},
                     {QStringLiteral("filed_at"), wire::timeToText(submission.lastByteAt)},
                     {QStringLiteral("durable_at"), wire::timeToText(submission.durableAt)},
                     {QStringLiteral("filing_date"), submission.filingDate.toString(Qt::ISODate)},
                     {QStringLiteral("respondent"), submission.respondent},
                     {QStringLiteral("documents"), documents},
                     {QStringLiteral("reasons"), reasons}};
    if (submission.aNumber)
        view.insert(QStringLiteral("a_number"), submission.aNumber->toString());
    if (submission.caseId)
        view.insert(QStringLiteral("case"), submission.caseId->toString());
    if (submission.disposition)
        view.insert(QStringLiteral("decided_at"), wire::timeToText(submission.disposition->at));
    return view;
}

/// The API's form: one JSON part, then files.
class ApiPackageSink final : public intake::PackageSink {
public:
    ApiPackageSink(std::unique_ptr<intake::Package> package, const QByteArray &boundary)
        : PackageSink(std::move(package), boundary)
    {
    }

private:
    intake::Taken<> field(const QString &name, const QByteArray &value) override
    {
        if (name != QLatin1String("submission") || package().hasWords())
            return tl::unexpected(
                intake::Refusal{400, "not_understood", QStringLiteral("The package has a part that is not expected."),
                                QStringLiteral("Send one part \"submission\" and the files."), name.left(64)});
        auto typed = intake::readTypedSubmission(value);
        if (!typed)
            return tl::unexpected(typed.error());
        return package().say(*std::move(typed));
    }
    http::Response answer(const intake::Receipt &receipt) override
    {
        return objectResponse(submissionView(receipt.submission), receipt.wasThere ? 200 : 201);
    }
    http::Response answer(const intake::Refusal &refusal) override { return refusalResponse(refusal); }
};

} // namespace

Sink submit(const http::Request &request, Services &services)
{
    const auto caller = callerOf(request, services);
    if (!caller)
        return tl::unexpected(http::problemResponse(http::problemOf(caller.error().kind)));
    const auto boundary = http::MultipartReader::boundaryOf(request.headers.value("Content-Type"));
    if (!boundary)
        return tl::unexpected(
            http::problemResponse({415, "form_wanted", QStringLiteral("A package is sent as multipart/form-data."),
                                   QStringLiteral("Send the part \"submission\" and the files as a form.")}));
    auto package = services.intake.begin(caller->user, request.headerAt);
    if (!package)
        return tl::unexpected(refusalResponse(package.error()));
    return std::make_unique<ApiPackageSink>(*std::move(package), *boundary);
}

Result<http::Response> submissions(const http::Request &request, Services &services)
{
    const auto caller = callerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    std::optional<QDateTime> before;
    if (const auto text = request.queryValue(QStringLiteral("before"))) {
        const auto time = wire::timeFromText(*text);
        if (!time)
            return tl::unexpected(time.error());
        before = *time;
    }
    const auto filed = services.records.submissionsOf(caller->user.id, mostListed, before);
    if (!filed)
        return tl::unexpected(filed.error());
    QJsonArray list;
    for (const domain::Submission &submission : *filed)
        list.append(submissionView(submission));
    return objectResponse({{QStringLiteral("submissions"), list}});
}

Result<http::Response> submission(const http::Request &request, Services &services)
{
    const auto caller = callerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    const auto id = domain::SubmissionId::parse(request.arguments.value("id"));
    if (!id)
        return fail(Error::Kind::NotFound, QStringLiteral("submission"));
    const auto found = services.records.get<domain::Submission>(caller->sender(), id->uuid());
    if (!found)
        return tl::unexpected(found.error());
    return objectResponse(submissionView(*found));
}

} // namespace dais::server::api
