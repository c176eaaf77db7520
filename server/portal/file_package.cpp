#include "server/portal/file_package.h"

#include "server/intake/receive_form.h"
#include "server/portal/new_filing.h"

namespace dais::server::portal {

namespace {

/// The portal's form: fields with numbers, a file for each document, blank ones left out.
class PortalPackageSink final : public intake::PackageSink {
public:
    PortalPackageSink(std::unique_ptr<intake::Package> package, const QByteArray &boundary, Visitor visitor,
                      Services &services)
        : PackageSink(std::move(package), boundary), m_visitor(std::move(visitor)), m_services(services)
    {
    }

private:
    intake::Taken<> field(const QString &name, const QByteArray &value) override
    {
        m_form.set(name, QString::fromUtf8(value));
        return {};
    }
    Blank blankFile(std::size_t) override { return Blank::Skip; }
    intake::Taken<> complete() override
    {
        if (m_form.value(QStringLiteral("form_key")).toLatin1() != m_visitor.formKey)
            return tl::unexpected(intake::Refusal{403,
                                                  "form_out_of_date",
                                                  QStringLiteral("This form is out of date."),
                                                  QStringLiteral("Look over it and file it again."),
                                                  {}});
        auto typed = m_form.typed();
        if (!typed)
            return tl::unexpected(typed.error());
        return package().say(*std::move(typed));
    }
    http::Response answer(const intake::Receipt &receipt) override
    {
        return seeOther("/filings/" + receipt.submission.id.toString().toLatin1() + "?filed=1");
    }
    http::Response answer(const intake::Refusal &refusal) override
    {
        return newFilingPage(m_visitor, m_form, m_services, &refusal);
    }

    Visitor m_visitor;
    Services &m_services;
    FilingForm m_form;
};

} // namespace

Result<http::Response> fileAPackage(const http::Request &request, Services &services)
{
    const auto visitor = visitorOf(request, services);
    if (!visitor)
        return seeOther("/sign-in");
    const QString again = request.queryValue(QStringLiteral("again")).value_or(QString());
    if (const auto first = domain::SubmissionId::parse(again)) {
        const auto rejected = services.records.get<domain::Submission>(visitor->session.sender(), first->uuid());
        if (rejected && rejected->state == domain::SubmissionState::Rejected)
            return newFilingPage(*visitor, FilingForm::again(*rejected), services);
    }
    return newFilingPage(*visitor, {}, services);
}

tl::expected<std::unique_ptr<http::BodySink>, http::Response> takePackage(const http::Request &request,
                                                                          Services &services)
{
    auto visitor = visitorOf(request, services);
    if (!visitor)
        return tl::unexpected(seeOther("/sign-in"));
    if (!isOwnForm(request))
        return tl::unexpected(
            notice(403, QStringLiteral("Another site sent this form."),
                   QStringLiteral("Nothing was filed. Open the court's page yourself and file there.")));
    const auto boundary = http::MultipartReader::boundaryOf(request.headers.value("Content-Type"));
    auto package = services.intake.begin(visitor->session.user, request.headerAt);
    if (!boundary || !package)
        return tl::unexpected(notice(400, QStringLiteral("The court's server did not understand this form."),
                                     QStringLiteral("Nothing was filed. Open the form again.")));
    return std::make_unique<PortalPackageSink>(*std::move(package), *boundary, *std::move(visitor), services);
}

} // namespace dais::server::portal
