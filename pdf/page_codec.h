#pragma once

#include "domain/result.h"
#include "pdf/page.h"

// The answers of page jobs as bytes, and the arguments that ask for them. Parsing an answer believes nothing:
// counts, sizes and numbers out of bounds are LyingWorker, whatever the bytes are.

namespace dais::pdf {

/// Bounds on what a worker may answer.
constexpr int maximumPageCount = 200000;
constexpr int maximumPagesAnAnswer = 1000;
constexpr int firstPagesInFacts = 32;
constexpr qsizetype maximumWordsAPage = 50000;
constexpr qsizetype maximumOutlineEntries = 10000;
constexpr int maximumOutlineDepth = 16;
constexpr double maximumPoints = 1e6;
/// The most pixels of one tile, 128 MiB of them, and of one side of a whole page.
constexpr qint64 maximumTilePixels = qint64(32) << 20;
constexpr int maximumPagePixels = 200000;

/// Bytes of a row of 8-bit greys: filled up to a multiple of four, as QImage likes it.
constexpr qsizetype greyRowBytes(int width)
{
    return (qsizetype(width) + 3) / 4 * 4;
}

/// The most bytes that each answer takes, for the worker's limit.
constexpr qint64 maximumFactsBytes = 1 << 20;
constexpr qint64 maximumTextBytes = 16 << 20;
constexpr qint64 maximumOutlineBytes = 8 << 20;

[[nodiscard]] QByteArray encodeFacts(const DocumentFacts &facts);
[[nodiscard]] Result<DocumentFacts> parseFacts(QByteArrayView bytes);
[[nodiscard]] QByteArray encodePages(const QVector<PageFacts> &pages);
[[nodiscard]] Result<QVector<PageFacts>> parsePages(QByteArrayView bytes);
[[nodiscard]] QByteArray encodeText(const PageText &text);
[[nodiscard]] Result<PageText> parseText(QByteArrayView bytes);
[[nodiscard]] QByteArray encodeOutline(const Outline &outline);
[[nodiscard]] Result<Outline> parseOutline(QByteArrayView bytes);

/// What every page job is told; which fields count depends on the job.
struct PageArguments {
    QString password;
    int first = 0;        ///< Facts: -1 for the document's own, else the first page. Text: the page.
    int count = 0;        ///< Facts: how many pages.
    RenderRequest render; ///< Render only.
    QVector<int> pages;   ///< ExtractPages only.
};
[[nodiscard]] QByteArray encode(const PageArguments &arguments);
/// BadRequest when they cannot be meant.
[[nodiscard]] Result<PageArguments> parsePageArguments(QByteArrayView bytes);
/// A request that a worker can be asked: a tile within the page, within the bounds above.
[[nodiscard]] bool isDrawable(const RenderRequest &request);

} // namespace dais::pdf
