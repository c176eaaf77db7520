#pragma once

#include <QByteArray>
#include <vector>

namespace dais::server::sample {

/// A PDF file under construction, the same bytes for the same calls: no dates, no chance. Objects are numbered from 1
/// in the order of their making.
class PdfFile {
public:
    PdfFile();

    /// Adds an object and gives its number.
    int add(const QByteArray &body);
    /// A stream, compressed; `dictionary` holds its other keys.
    int addStream(const QByteArray &bytes, const QByteArray &dictionary = {});
    /// A letter-size page. `resources` is the content of its resource dictionary beside the fonts.
    int addPage(const QByteArray &content, const QByteArray &resources = {}, const QByteArray &more = {});
    /// The whole file. `catalog` holds further keys of the catalog.
    [[nodiscard]] QByteArray finish(const QByteArray &catalog = {}) const;

    /// The page size in points.
    static constexpr int width = 612;
    static constexpr int height = 792;

private:
    std::vector<QByteArray> m_objects;
    QByteArray m_kids;
    int m_pages = 0;
};

/// `text` as a PDF string, "(...)"; what is not Latin-1 becomes '?'.
[[nodiscard]] QByteArray pdfText(const QString &text);

} // namespace dais::server::sample
