#pragma once

#include "pdf/page.h"
#include "pdf/page_reading.h"

namespace dais::pdf::worker {

/// A page's words as one text, with the way back from a place in the text to a place on the page.
class PageWords {
public:
    /// `size` is the page's as shown, in points.
    PageWords(const PageText &text, const QSizeF &size);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Where the `length` characters from `at` on stand; of those in one line with the first.
    [[nodiscard]] domain::PagePlace placeOf(qsizetype at, qsizetype length) const;

private:
    QString m_text;
    QSizeF m_size;
    QList<qsizetype> m_starts; ///< Where each word begins in the text, ascending.
    QList<QRectF> m_boxes;
};

/// Adds what stands on a page to `marks`: numbers of people that are plausible, "/s/", words of certificates. Keeps
/// within PageReading::maximumMarks.
void findMarks(const PageWords &words, int page, QList<PageMark> &marks);

/// The A-Numbers that the text names as such, nine digits each, without repeats.
[[nodiscard]] QStringList aNumbersIn(const QString &text);

/// The number of the form that a first page says it is: "EOIR-61", "I-589"; empty when it says none.
[[nodiscard]] QString formNumberIn(const QString &text);

/// Whether nine digits can be a Social Security number: areas 000, 666 and 900 to 999, group 00 and serial 0000 were
/// never given, nor were those printed in advertisements.
[[nodiscard]] bool isPlausibleSocialSecurityNumber(const QString &digits);

/// Whether the digits can be the number of a payment card: a known issuer's first digits and length, and Luhn's check
/// digit (ISO/IEC 7812-1).
[[nodiscard]] bool isPlausibleCardNumber(const QString &digits);

} // namespace dais::pdf::worker
