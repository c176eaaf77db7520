#pragma once

#include "pdf/worker/stamp_line.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace dais::pdf::worker {

/// A line of text to be put on pages of one PDF, upright and whole as the reader shows them: turned, cropped, scaled.
/// It is drawn in white around its letters first, so that it can be read on a dark scan.
class PageLine {
public:
    enum class Corner { TopRight, BottomRight };
    /// The font of lines, for all lines of one PDF. Throws what libqpdf throws.
    [[nodiscard]] static QPDFObjectHandle fontFor(QPDF &pdf);
    /// `pdf` outlives it; `font` is fontFor() it. Throws what libqpdf throws.
    PageLine(QPDF &pdf, const QString &text, Corner corner, const QPDFObjectHandle &font);
    /// Puts it on a page; away from the edge by one line for each that stands in that corner already. Throws what
    /// libqpdf throws, and OutputPipeline::Full for content that is beyond all measure.
    void addTo(QPDFPageObjectHelper page) const;

private:
    [[nodiscard]] QByteArray placementOn(QPDFPageObjectHelper page, int linesBefore) const;

    QPDF &m_pdf;
    StampLine m_line;
    Corner m_corner;
    QPDFObjectHandle m_form;
};

} // namespace dais::pdf::worker
