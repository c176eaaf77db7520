#pragma once

#include "domain/ids.h"

#include <optional>
#include <QMetaType>
#include <QString>
#include <vector>

namespace dais::models {

/// A page of one document of a record, from 1.
struct RecordPlace {
    domain::DocumentId document;
    int page = 1;

    friend bool operator==(const RecordPlace &, const RecordPlace &) = default;
};

/// A part of a record that people call by a name: a document, or what a bookmark in it leads to.
struct RecordPart {
    domain::DocumentId document;
    QString label; ///< "C", "DHS 2"; empty where it has none.
    QString title;
    int from = 1;       ///< Its first page within the document, from 1.
    int pages = 1;      ///< How many it has.
    int recordPage = 0; ///< Whole-record number of its first page; 0 while the court has not numbered it.
};

/// The tab or exhibit that a title begins with: "C" of "Tab C Declaration", "2" of "Ex. 2 Form I-213", "DHS 3" of
/// "DHS Exhibit 3"; empty for none. (Immigration Court Practice Manual, chapter 3.3(c): respondents letter, DHS numbers.)
[[nodiscard]] QString labelIn(const QString &title);

/// The place that somebody means by what they type: "p 1204" or "1204" (the record's own page number), "C 45", "tab c 5",
/// "ex 2", or words of a title with or without a page. `parts` are in record order; `open` is the document that is read,
/// whose own pages a bare number means where the record has no numbers. Nothing when no part fits.
[[nodiscard]] std::optional<RecordPlace> placeOf(const QString &typed, const std::vector<RecordPart> &parts,
                                                 const domain::DocumentId &open);

} // namespace dais::models

Q_DECLARE_METATYPE(dais::models::RecordPlace)
