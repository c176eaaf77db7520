#pragma once

#include "server/sample/dice.h"

#include <QByteArray>
#include <QString>

namespace dais::server::sample {

/// What a filed paper says at its head.
struct Caption {
    QString court; ///< "New York - Federal Plaza Immigration Court".
    QString place; ///< "New York, NY".
    QString respondent;
    QString aNumber;
    QString title; ///< "Motion to continue".
    QString filer; ///< Who signs.
};

/// How a paper came to be a file.
enum class PaperKind {
    Typed,      ///< A PDF with text.
    Scan,       ///< 300 dots an inch, black and white.
    CoarseScan, ///< 200 dots an inch: less than the court asks for.
    Photo,      ///< A JPEG.
    Form,       ///< A PDF form, filled in.
};

/// Makes the file of a paper of `pages` pages; the same throws of the dice make the same bytes. Scans and photos need
/// a QGuiApplication.
[[nodiscard]] QByteArray makePaper(PaperKind kind, const Caption &caption, int pages, Dice &dice);

/// "pdf" or "jpg".
[[nodiscard]] QString fileEnding(PaperKind kind);

} // namespace dais::server::sample
