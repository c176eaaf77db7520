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

/// The first byte of each pixel of a row, unless one of them has a colour.
bool packGrey(const quint32 *pixels, int width, char *greys)
{
    quint32 colour = 0;
    for (int x = 0; x < width; ++x) {
        colour |= pixels[x] ^ (pixels[x] >> 8);
        greys[x] = char(pixels[x]);
    }
    return (colour & 0xffff) == 0; // Red equals green equals blue, in all of them.
}

/// A page without colours in a quarter of the bytes, which is most pages that a court has; empty when it has
/// some. What is not sent need not be allocated, copied and kept by the reader.
QByteArray greyRows(const QImage &image)
{
    const qsizetype rowBytes = greyRowBytes(image.width());
    QByteArray rows(rowBytes * image.height(), Qt::Uninitialized);
    for (int y = 0; y < image.height(); ++y) {
        if (!packGrey(reinterpret_cast<const quint32 *>(image.constScanLine(y)), image.width(),
                      rows.data() + y * rowBytes))
            return {};
    }
    return rows;
}

Result<SealedFile> pixels(const Job &job, const QImage &image)
{
    const qsizetype rowBytes = qsizetype(image.width()) * 4;
    if (greyRowBytes(image.width()) < rowBytes) {
        if (const QByteArray greys = greyRows(image); !greys.isEmpty())
            return answer(job, greys);
    }
    auto output = OutputFile::create(job.outputLimit);
    if (!output)
        return tl::unexpected(output.error());
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
        return asked.document->render(asked.arguments.render, job.isCancelled).and_then([&job](const QImage &image) {
            return pixels(job, image);
        });
    });
}

Result<SealedFile> readText(const Job &job)
{
    return open(job).and_then([&job](const Asked &asked) {
        return asked.document->text(asked.arguments.first, job.isCancelled).and_then([&job](const PageText &text) {
            return answer(job, encodeText(text));
        });
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
