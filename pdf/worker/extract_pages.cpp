#include "pdf/worker/extract_pages.h"

#include "pdf/page_codec.h"
#include "pdf/worker/output_pipeline.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace dais::pdf::worker {

namespace {
/// Throws what libqpdf throws, OutputPipeline::Full included.
Result<SealedFile> copyPages(const Job &job, const PageArguments &arguments)
{
    QPDF source; // Must outlive the writing: stream data is copied last.
    source.setSuppressWarnings(true);
    source.processMemoryFile("document", job.document.constData(), size_t(job.document.size()),
                             arguments.password.toUtf8().constData());
    const auto pages = QPDFPageDocumentHelper(source).getAllPages();
    QPDF chosen;
    chosen.emptyPDF();
    QPDFPageDocumentHelper target(chosen);
    for (const int number : arguments.pages) {
        if (number < 0 || size_t(number) >= pages.size())
            return refuse(Failure::BadRequest);
        target.addPage(pages[size_t(number)], false);
    }
    auto output = OutputFile::create(job.outputLimit);
    if (!output)
        return tl::unexpected(output.error());
    OutputPipeline pipeline(*output);
    QPDFWriter writer(chosen);
    writer.setOutputPipeline(&pipeline);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    return std::move(*output).seal();
}
} // namespace

Result<SealedFile> extractPages(const Job &job)
{
    const auto arguments = parsePageArguments(job.arguments);
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->pages.isEmpty())
        return refuse(Failure::BadRequest);
    try {
        return copyPages(job, *arguments);
    } catch (const OutputPipeline::Full &) {
        return refuse(Failure::TooCostly);
    } catch (const QPDFExc &problem) {
        return refuse(problem.getErrorCode() == qpdf_e_password ? Failure::Password : Failure::Damaged);
    } catch (const std::bad_alloc &) {
        return refuse(Failure::TooCostly);
    } catch (const std::exception &) {
        return refuse(Failure::Damaged);
    }
}

} // namespace dais::pdf::worker
