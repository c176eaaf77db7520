#include "pdf/worker/pdf_writing.h"

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFWriter.hh>

namespace dais::pdf::worker {

void openUncopied(QPDF &pdf, QByteArrayView bytes, const QString &password)
{
    pdf.setSuppressWarnings(true);
    auto *data = const_cast<unsigned char *>(reinterpret_cast<const unsigned char *>(bytes.data()));
    pdf.processInputSource(
        std::make_shared<BufferInputSource>("document", new Buffer(data, size_t(bytes.size())), true),
        password.toUtf8().constData());
}

Result<SealedFile> writePdf(QPDF &pdf, qint64 outputLimit, Identity identity)
{
    auto output = OutputFile::create(outputLimit);
    if (!output)
        return tl::unexpected(output.error());
    OutputPipeline pipeline(*output);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setPreserveEncryption(false);
    writer.setDeterministicID(identity == Identity::OfContent);
    writer.write();
    pipeline.end();
    return std::move(*output).seal();
}

} // namespace dais::pdf::worker
