#pragma once

#include <QImage>
#include <QMetaType>
#include <QRectF>
#include <QSize>
#include <QString>
#include <QVector>

namespace dais::pdf {

/// How far a page is turned by the reader, clockwise, beyond what the page itself asks for.
enum class Rotation : quint8 { None, Quarter, Half, ThreeQuarters };

/// Which kind of form a document carries.
enum class FormKind : quint8 { None, AcroForm, Xfa };

/// What is known of a page before it is drawn. Pages count from 0.
struct PageFacts {
    QSizeF size;                 ///< As shown: cropped, and turned as the page asks; points (1/72 inch).
    QString label;               ///< "iv", "A-3"; empty when the document names none.
    bool hasAnnotations = false; ///< Marks drawn over the page, links not counted.
    bool hasFormFields = false;

    friend bool operator==(const PageFacts &, const PageFacts &) = default;
};

/// What is known of a document once it is open.
struct DocumentFacts {
    int pageCount = 0;
    FormKind form = FormKind::None;
    bool hasLayers = false; ///< Optional content: what is shown may differ from what is printed.
    bool isEncrypted = false;
    QVector<PageFacts> pages; ///< Of the first pages only (at most 32); the rest by DocumentSession::pages().

    friend bool operator==(const DocumentFacts &, const DocumentFacts &) = default;
};

/// A part of a page to be drawn, in exact pixels.
struct RenderRequest {
    int page = 0;
    QSize pageSize; ///< The whole page's, turned as asked; decides the zoom.
    QRect tile;     ///< Within QRect({}, pageSize).
    Rotation rotation = Rotation::None;
    bool isCareful = false; ///< The page ended a worker before: draw it otherwise. Set by the session.

    friend bool operator==(const RenderRequest &, const RenderRequest &) = default;
};

/// A word and its place on the page: points, origin at the top left of the page as shown unrotated by the reader.
struct TextBox {
    enum class Follows : quint8 { Nothing, Space, LineEnd };
    QRectF place;
    QString word;
    Follows follows = Follows::Nothing; ///< What stands between this word and the next.

    friend bool operator==(const TextBox &, const TextBox &) = default;
};

/// The words of a page in reading order.
struct PageText {
    QVector<TextBox> boxes;
    bool isCut = false; ///< There were more words than are handed out.

    /// The words with the spaces and line ends between them.
    [[nodiscard]] QString toString() const;
    friend bool operator==(const PageText &, const PageText &) = default;
};

/// A bookmark. An outline is the list of them from top to bottom; `depth` says who belongs under whom.
struct OutlineEntry {
    QString title;
    int page = -1;  ///< -1 when it leads nowhere in this document.
    double top = 0; ///< Points below the top edge of that page.
    int depth = 0;

    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};
using Outline = QVector<OutlineEntry>;

} // namespace dais::pdf
