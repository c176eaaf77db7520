#pragma once

#include "pdf/failure.h"
#include "pdf/worker/output_pipeline.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

namespace dais::pdf::worker {

/// Opens `bytes`, which outlive `pdf`, without copying them. Throws what libqpdf throws.
void openUncopied(QPDF &pdf, QByteArrayView bytes, const QString &password = {});
/// Whether the same content gives the same bytes, which costs reading all of them once more.
enum class Identity { OfContent, OfMoment };
/// The whole PDF, its streams as they are, decrypted. Throws what libqpdf throws, and OutputPipeline::Full past
/// `outputLimit` bytes.
[[nodiscard]] Result<SealedFile> writePdf(QPDF &pdf, qint64 outputLimit, Identity identity);

/// Does work that throws what libqpdf throws, and answers with the failure that it stands for.
template <typename Work>
[[nodiscard]] Result<SealedFile> answering(Work &&work)
{
    try {
        return work();
    } catch (const OutputPipeline::Full &) {
        return refuse(Failure::TooCostly);
    } catch (const std::bad_alloc &) {
        return refuse(Failure::TooCostly);
    } catch (const QPDFExc &reason) {
        return refuse(QPDFExc(reason).getErrorCode() == qpdf_e_password ? Failure::Password : Failure::Damaged);
    } catch (const std::exception &) {
        return refuse(Failure::Damaged);
    }
}

} // namespace dais::pdf::worker
