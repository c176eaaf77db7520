#include "pdf/worker/stamp.h"

#include "pdf/worker/job.h"
#include "pdf/worker/jpeg.h"
#include "pdf/worker/page_line.h"
#include "pdf/worker/pdf_writing.h"
#include "pdf/worker/stamp_jpeg.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace dais::pdf::worker {
namespace {

Result<> openFiled(QPDF &pdf, QByteArrayView bytes)
{
    openUncopied(pdf, bytes);
    if (pdf.getAllPages().empty())
        return refuse(Failure::Damaged);
    // Adobe's usage rights are signed over the exact bytes; in a changed copy they only make readers
    // complain.
    pdf.getRoot().removeKey("/Perms");
    return {};
}

} // namespace

Result<SealedFile> stamp(QByteArrayView bytes, const QString &text, qint64 outputLimit)
{
    return answering([&]() -> Result<SealedFile> {
        QPDF pdf;
        DAIS_TRY(looksLikeJpeg(bytes) ? buildJpegPage(pdf, bytes) : openFiled(pdf, bytes));
        const PageLine line(pdf, text, PageLine::Corner::TopRight, PageLine::fontFor(pdf));
        for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages())
            line.addTo(page);
        return writePdf(pdf, outputLimit, Identity::OfContent);
    });
}

Result<SealedFile> stampJob(const Job &job)
{
    const QJsonValue line = QJsonDocument::fromJson(job.arguments).object().value(QLatin1String("line"));
    if (!line.isString() || line.toString().isEmpty() || line.toString().size() > 200)
        return refuse(Failure::BadRequest);
    return stamp(job.document, line.toString(), job.outputLimit);
}

} // namespace dais::pdf::worker
