#include "pdf/worker/extract_pages.h"

#include "pdf/page_codec.h"
#include "pdf/worker/pdf_writing.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace dais::pdf::worker {

Result<SealedFile> extractPages(const Job &job)
{
    const auto arguments = parsePageArguments(job.arguments);
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->pages.isEmpty())
        return refuse(Failure::BadRequest);
    return answering([&]() -> Result<SealedFile> {
        QPDF source; // Must outlive the writing: stream data is copied last.
        openUncopied(source, job.document, arguments->password);
        const auto pages = QPDFPageDocumentHelper(source).getAllPages();
        QPDF chosen;
        chosen.emptyPDF();
        QPDFPageDocumentHelper target(chosen);
        for (const int number : arguments->pages) {
            if (number < 0 || size_t(number) >= pages.size())
                return refuse(Failure::BadRequest);
            target.addPage(pages[size_t(number)], false);
        }
        return writePdf(chosen, job.outputLimit, Identity::OfMoment);
    });
}

} // namespace dais::pdf::worker
