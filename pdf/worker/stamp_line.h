#pragma once

#include <QByteArray>
#include <QString>

namespace dais::pdf::worker {

/// A line of text set in Helvetica, one of the fonts that every reader has.
struct StampLine {
    QByteArray text;  ///< In WinAnsi; what it lacks is a question mark.
    double width = 0; ///< In points, at `fontSize`.

    static constexpr double fontSize = 9;
    static constexpr double height = 12;
};

/// Sets `text`; control characters are dropped.
[[nodiscard]] StampLine setLine(const QString &text);

} // namespace dais::pdf::worker
