#pragma once

#include "domain/ids.h"
#include "domain/names.h"
#include "domain/record.h"

#include <QDateTime>

namespace dais::domain {

/// What a reader's mark is.
enum class MarkKind {
    Highlight,
    Underline,
    Squiggle, ///< A wavy line under words.
    Strike,
    Box,
    Ellipse,
    Margin, ///< A bar beside lines, as a reader draws it in the margin.
    Note,
    Text,
    Ink,
    Line,
    Arrow,
    Stamp,
    Bookmark,
};
constexpr auto namesOf(MarkKind)
{
    return std::array{std::pair{MarkKind::Highlight, "highlight"},
                      std::pair{MarkKind::Underline, "underline"},
                      std::pair{MarkKind::Squiggle, "squiggle"},
                      std::pair{MarkKind::Strike, "strike"},
                      std::pair{MarkKind::Box, "box"},
                      std::pair{MarkKind::Ellipse, "ellipse"},
                      std::pair{MarkKind::Margin, "margin"},
                      std::pair{MarkKind::Note, "note"},
                      std::pair{MarkKind::Text, "text"},
                      std::pair{MarkKind::Ink, "ink"},
                      std::pair{MarkKind::Line, "line"},
                      std::pair{MarkKind::Arrow, "arrow"},
                      std::pair{MarkKind::Stamp, "stamp"},
                      std::pair{MarkKind::Bookmark, "bookmark"}};
}

/// A rectangle of a page in millionths of its width and height as a reader shows it unturned, from the upper left.
/// Whole numbers: a mark has no place that is not a number.
struct MarkArea {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const MarkArea &, const MarkArea &) = default;
};

/// A point of a page, in the same measure.
struct MarkPoint {
    int x = 0;
    int y = 0;

    friend bool operator==(const MarkPoint &, const MarkPoint &) = default;
};

/// Another page of the record that a mark leads to.
struct MarkLink {
    DocumentId document;
    int page = 1; ///< From 1.

    friend bool operator==(const MarkLink &, const MarkLink &) = default;
};

/// A reader's mark on a document; never part of the record, and never in the file. One author's layer over bytes that
/// do not change (reliability design, section 9).
struct Annotation {
    AnnotationId id;
    CaseId caseId;
    DocumentId document;
    QString sha256; ///< Of the bytes it was made on, lower-case hex.
    UserId author;
    QString authorName;
    QDateTime at;
    int page = 1; ///< From 1.
    MarkKind kind = MarkKind::Highlight;
    int issue = 0; ///< 1 to 7: the author's own meaning and colour; 0 for none.
    std::vector<MarkArea> areas;
    std::vector<MarkPoint> points; ///< Of a line, an arrow or ink; a stroke ends where a point is outside the page.
    QString quote;                 ///< The words it stands on, as the page's text has them.
    QString text;                  ///< The author's words.
    NoteAudience audience = NoteAudience::Mine;
    std::optional<UserId> judge;  ///< Whose chambers; with that audience only.
    std::optional<ShareId> share; ///< Which circle; with that audience only.
    std::optional<MarkLink> link;
    CommandId command;                      ///< That made it what it is.
    std::optional<AnnotationId> forkedFrom; ///< The mark that the same author changed on another computer meanwhile.

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// "Mark this", or "this mark is so now": `annotation.put`. Words travel as the payloads "text" and "quote".
/// `replaces` names the command that made the mark what its author saw: a chain of changes without a network is one
/// chain at the court too.
struct PutAnnotation {
    AnnotationId annotation;
    CaseId caseId;
    DocumentId document;
    QString sha256;
    int page = 1;
    MarkKind kind = MarkKind::Highlight;
    int issue = 0;
    std::vector<MarkArea> areas;
    std::vector<MarkPoint> points;
    NoteAudience audience = NoteAudience::Mine; ///< Never Court: marks do not enter the record.
    std::optional<UserId> judge = {};           ///< Whose chambers; with that audience only.
    std::optional<ShareId> share = {};          ///< Which circle; with that audience only.
    std::optional<MarkLink> link = {};
    std::optional<CommandId> replaces = {}; ///< None for a new mark.

    friend bool operator==(const PutAnnotation &, const PutAnnotation &) = default;
};

/// "This mark is no more": `annotation.remove`.
struct RemoveAnnotation {
    AnnotationId annotation;
    std::optional<CommandId> replaces = {}; ///< What made it what its author saw.

    friend bool operator==(const RemoveAnnotation &, const RemoveAnnotation &) = default;
};

} // namespace dais::domain
