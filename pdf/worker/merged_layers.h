#pragma once

#include <qpdf/QPDF.hh>
#include <vector>

namespace dais::pdf::worker {

/// The optional content (ISO 32000-1, 8.11) of several PDFs in one: without it, layers that are hidden in a filed
/// document would show in the merged one.
class MergedLayers {
public:
    /// Takes the layers of `source`, whose pages were copied into `whole`. Throws what libqpdf throws.
    void add(QPDF &source, QPDF &whole);
    /// Writes all of them down, those off that were off.
    void writeTo(QPDF &whole) const;

private:
    std::vector<QPDFObjectHandle> m_all;
    std::vector<QPDFObjectHandle> m_off;
};

} // namespace dais::pdf::worker
