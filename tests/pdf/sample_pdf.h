#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <QVector>

namespace dais::tests {

/// A page for a PDF made by a test. Lines are set in Helvetica 12, from the top left corner down.
struct SamplePage {
    QStringList lines;
    QSizeF size = {612, 792}; ///< Of the media box, points.
    QRectF crop;              ///< In PDF's own coordinates (from the bottom left); null for none.
    int rotate = 0;
    bool hasHighlight = false;
    bool hasField = false;
    QByteArray extraContent = {}; ///< Raw page content after the lines.
};

/// A bookmark to a page.
struct SampleBookmark {
    QString title;
    int page;
    QVector<SampleBookmark> children = {};
};

/// A small PDF. What it holds is exactly what is asked for, so tests know every word's place.
[[nodiscard]] QByteArray samplePdf(const QVector<SamplePage> &pages, const QVector<SampleBookmark> &bookmarks = {});
/// So many pages, each saying "Page N of the record".
[[nodiscard]] QByteArray samplePdf(int pageCount);
/// The same document, opened only with a password (AES-256).
[[nodiscard]] QByteArray encryptedPdf(const QByteArray &pdf, const QByteArray &password);
/// A page that takes a renderer far longer than any limit, in a few kilobytes.
[[nodiscard]] QByteArray endlessPdf();
/// A page of very many lines drawn one after another, and a mark, so that Poppler draws it: slow, but it can be stopped at
/// any line.
[[nodiscard]] QByteArray slowPdf();
/// Pages tree, outline and forms that contain themselves.
[[nodiscard]] QByteArray recursivePdf();
/// One page that asks for an image of 40,000 by 40,000 pixels, stored in a few kilobytes.
[[nodiscard]] QByteArray hugeImagePdf();

} // namespace dais::tests
