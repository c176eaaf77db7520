#pragma once

#include "pdf/copied_mark.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace dais::pdf::worker {

/// Puts readers' marks on pages of a copy as annotations that bring their own appearance, since readers draw the kinds
/// without one each in their own way, or not at all (ISO 32000-1, 12.5.5). Throws what libqpdf throws.
class MarkAppearance {
public:
    explicit MarkAppearance(QPDF &pdf);
    /// A mark that has no place on the page is left out.
    void addTo(QPDFPageObjectHelper page, const CopiedMark &mark);

private:
    QPDF &m_pdf;
    QPDFObjectHandle m_font; ///< Of words, for all of them.
    QPDFObjectHandle m_ink;  ///< Print shows through a highlighter.
};

} // namespace dais::pdf::worker
