#include "pdf/worker/page_jobs.h"

#include "pdf/page_codec.h"
#include "pdf/worker/engine.h"

namespace dais::pdf::worker {

namespace {
struct Asked {
    OpenDocument *document;
    PageArguments arguments;
};

Result<Asked> open(const Job &job)
{
    const auto arguments = parsePageArguments(job.arguments);
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (!job.holder)
        return refuse(Failure::BadRequest);
    return job.holder->open(job.document, arguments->password).map([&arguments](OpenDocument *document) {
        return Asked{document, *arguments};
    });
}

Result<SealedFile> answer(const Job &job, QByteArrayView bytes)
{
    if (bytes.size() > job.outputLimit)
        return refuse(Failure::TooCostly);
    return SealedFile::copyOf(bytes);
}

Result<SealedFile> pixels(const Job &job, const QImage &image)
{
    auto output = OutputFile::create(job.outputLimit);
    if (!output)
        return tl::unexpected(output.error());
    const qsizetype rowBytes = qsizetype(image.width()) * 4;
    if (image.bytesPerLine() == rowBytes) {
        DAIS_TRY(output->write(QByteArrayView(image.constBits(), image.sizeInBytes())));
    } else {
        for (int row = 0; row < image.height(); ++row)
            DAIS_TRY(output->write(QByteArrayView(image.constScanLine(row), rowBytes)));
    }
    return std::move(*output).seal();
}
} // namespace

Result<SealedFile> describe(const Job &job)
{
    return open(job).and_then([&job](const Asked &asked) -> Result<SealedFile> {
        if (asked.arguments.first < 0) {
            return asked.document->facts().and_then(
                [&job](const DocumentFacts &facts) { return answer(job, encodeFacts(facts)); });
        }
        return asked.document->pages(asked.arguments.first, asked.arguments.count)
            .and_then([&job](const QVector<PageFacts> &pages) { return answer(job, encodePages(pages)); });
    });
}

Result<SealedFile> render(const Job &job)
{
    return open(job).and_then([&job](const Asked &asked) -> Result<SealedFile> {
        if (!isDrawable(asked.arguments.render))
            return refuse(Failure::BadRequest);
        return asked.document->render(asked.arguments.render, job.isCancelled)
            .and_then([&job](const QImage &image) { return pixels(job, image); });
    });
}

Result<SealedFile> readText(const Job &job)
{
    return open(job).and_then([&job](const Asked &asked) {
        return asked.document->text(asked.arguments.first, job.isCancelled)
            .and_then([&job](const PageText &text) { return answer(job, encodeText(text)); });
    });
}

Result<SealedFile> readOutline(const Job &job)
{
    return open(job).and_then([&job](const Asked &asked) {
        return asked.document->outline().and_then(
            [&job](const Outline &outline) { return answer(job, encodeOutline(outline)); });
    });
}

Result<SealedFile> extractText(const Job &job)
{
    const auto asked = open(job);
    if (!asked)
        return tl::unexpected(asked.error());
    const auto facts = asked->document->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    auto output = OutputFile::create(job.outputLimit);
    if (!output)
        return tl::unexpected(output.error());
    for (int page = 0; page < facts->pageCount; ++page) {
        if (job.isCancelled())
            return fail(Error::Kind::Cancelled);
        // A page whose text cannot be read leaves an empty one, so that page numbers stay right.
        const PageText text = asked->document->text(page, job.isCancelled).value_or(PageText());
        DAIS_TRY(output->write(text.toString().toUtf8() + '\f'));
    }
    return std::move(*output).seal();
}

} // namespace dais::pdf::worker
