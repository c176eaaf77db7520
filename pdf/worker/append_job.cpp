#include "pdf/worker/append_job.h"

#include "pdf/merge.h"
#include "pdf/worker/incremental_update.h"
#include "pdf/worker/mark_appearance.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace dais::pdf::worker {

namespace {

constexpr int notesAllowed = 3; ///< Of a certifying signature (ISO 32000-2, 12.8.2.2, table 257).

/// Whether whoever certified the document lets others write notes on it; so where nobody did.
bool allowsNotes(QPDF &pdf)
{
    QPDFObjectHandle permissions = pdf.getRoot().getKey("/Perms");
    if (!permissions.isDictionary() || !permissions.getKey("/DocMDP").isDictionary())
        return true;
    QPDFObjectHandle references = permissions.getKey("/DocMDP").getKey("/Reference");
    for (int i = 0; references.isArray() && i < references.getArrayNItems(); ++i) {
        QPDFObjectHandle reference = references.getArrayItem(i);
        QPDFObjectHandle allowed =
            reference.isDictionary() ? reference.getKey("/TransformParams") : QPDFObjectHandle::newNull();
        if (allowed.isDictionary() && allowed.getKey("/P").isInteger())
            return allowed.getKey("/P").getIntValueAsInt() == notesAllowed;
    }
    return false; // What is not said is 2: filling in forms, and no notes.
}

Result<SealedFile> append(const Bundle::Part &part, const Job &job)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    openUncopied(pdf, part.bytes);
    if (pdf.isEncrypted() || !allowsNotes(pdf))
        return refuse(Failure::BadRequest);
    IncrementalUpdate update(pdf, part.bytes);
    const size_t objects = pdf.getObjectCount();
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pdf.getObjectCount() != objects)
        return refuse(
            Failure::Damaged); // Pages had to be mended to be found: their tree would have to be written anew.
    MarkAppearance appearance(pdf);
    for (const CopiedMark &mark : part.marks) {
        if (job.isCancelled())
            return fail(Error::Kind::Cancelled);
        if (mark.page < 0 || size_t(mark.page) >= pages.size())
            continue;
        const QPDFPageObjectHelper page = pages[size_t(mark.page)];
        appearance.addTo(page, mark);
        update.changed(QPDFPageObjectHelper(page).getObjectHandle());
        update.changed(QPDFPageObjectHelper(page).getObjectHandle().getKey("/Annots"));
    }
    return update.write(job.outputLimit);
}

} // namespace

Result<SealedFile> appendJob(const Job &job)
{
    const auto bundle = parseBundle(job.document);
    if (!bundle)
        return tl::unexpected(bundle.error());
    if (bundle->parts.size() != 1)
        return refuse(Failure::BadRequest);
    return answering([&] { return append(bundle->parts.front(), job); });
}

} // namespace dais::pdf::worker
