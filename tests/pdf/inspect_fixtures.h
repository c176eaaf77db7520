#pragma once

#include "domain/clock.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QSize>

namespace dais::tests {

/// Objects 1, 2, ... as a PDF with a right cross-reference table. Object 1 is the catalogue.
[[nodiscard]] QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailerExtra = {});

/// A stream object; /Length is added.
[[nodiscard]] QByteArray streamOf(const QByteArray &dictionary, const QByteArray &data);

/// What is special about a one-page PDF. Objects: 1 catalogue, 2 page tree, 3 page, 4 content, from 5 on
/// `more`.
struct OnePage {
    QByteArray catalogue;                        ///< Entries added to the catalogue.
    QByteArray page = "/MediaBox [0 0 612 792]"; ///< Entries added to the page.
    QByteArray content = "BT /F 12 Tf 72 600 Td (Motion) Tj ET";
    QByteArray resources = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    QByteArrayList more;
};
[[nodiscard]] QByteArray pdfOf(const OnePage &page);

/// A PDF with an image of `pixels` that is drawn by `content`; it is /Im.
[[nodiscard]] QByteArray scanOf(QSize pixels, const QByteArray &content,
                                const QByteArray &pageExtra = "/MediaBox [0 0 612 792]");

/// The same PDF, locked with AES-256.
[[nodiscard]] QByteArray locked(const QByteArray &pdf, const char *userPassword, const char *ownerPassword);

/// The same PDF with its objects in object streams.
[[nodiscard]] QByteArray packed(const QByteArray &pdf);

/// A picture whose quarters are red, green, blue and white (upper left, upper right, lower left, lower
/// right).
[[nodiscard]] QByteArray jpegOf(QSize pixels, int dotsPerInch);

/// The JPEG with an EXIF block that asks for this orientation, and this density unless it is 0.
[[nodiscard]] QByteArray withExif(const QByteArray &jpeg, int orientation, int dotsPerInch = 0);

/// The markers of a JPEG with a frame as given; there is no picture in it.
[[nodiscard]] QByteArray jpegMarkers(quint8 frame, QSize pixels, int components, const QByteArray &before = {});

/// Time that passes by itself: each look at it is `step` milliseconds later.
class SteppingClock final : public domain::Clock {
public:
    explicit SteppingClock(qint64 step = 0) : m_step(step) {}
    QDateTime now() const override;
    qint64 steadyMilliseconds() const override { return m_now += m_step; }

private:
    qint64 m_step;
    mutable qint64 m_now = 0;
};

} // namespace dais::tests
