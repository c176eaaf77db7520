#pragma once

#include "pdf/sealed_file.h"
#include "pdf/worker/pdf_writing.h"

#include <set>

namespace dais::pdf::worker {

/// Writes what was changed in an opened PDF behind the end of its own bytes (ISO 32000-2, 7.5.6), which stay as they are: the
/// result begins with exactly them. A table of places follows in the form that the file's own last one has.
class IncrementalUpdate {
public:
    /// `original` are the bytes that `pdf` was opened from; both outlive it. Made before anything is changed.
    IncrementalUpdate(QPDF &pdf, QByteArrayView original);

    /// This object, which the file has, was changed. New ones are found by themselves.
    void changed(QPDFObjectHandle object);
    /// The original and what is new. Errors: Damaged when the file's own end cannot be followed; TooCostly past
    /// `outputLimit`. Throws what libqpdf throws.
    [[nodiscard]] Result<SealedFile> write(qint64 outputLimit);

private:
    void writeObject(QPDFObjectHandle object);
    /// One more than the highest number that the file ever used.
    [[nodiscard]] int sizeBefore() const;
    [[nodiscard]] QByteArray trailer(qint64 size, qint64 before) const;
    void writeTable(qint64 before);
    void writeStream(qint64 before);

    QPDF &m_pdf;
    const QByteArrayView m_original;
    int m_last; ///< The highest number of an object in the file: those behind it are new.
    std::set<QPDFObjGen> m_changed;
    QByteArray m_new;                               ///< What is written behind the original.
    std::map<int, std::pair<qint64, int>> m_places; ///< Of each object written: where, and its generation.
};

} // namespace dais::pdf::worker
