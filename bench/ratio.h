#pragma once

#include <functional>
#include <QString>

namespace dais::bench {

/// One row of the table: ours against what can be had without Dais, measured in turn in one run.
struct Ratio {
    QString work;    ///< "First page of a 500-page scan".
    QString against; ///< "Poppler alone".
    QString unit;    ///< "ms", "pages/s".
    double ours = 0;
    double theirs = 0;
    double goal = 0; ///< What ours / theirs is held against.
    enum class Better { Lower, Higher } better = Better::Lower;
};

/// Runs both sides in turn, `rounds` times after one round that is thrown away, and keeps the median of each.
/// A side gives back its figure; what it cannot measure ends the program with a sentence.
struct Medians {
    double ours = 0;
    double theirs = 0;
};
[[nodiscard]] Medians inTurn(int rounds, const std::function<double()> &ours, const std::function<double()> &theirs);

/// Milliseconds that `work` takes on the wall clock.
[[nodiscard]] double millisecondsOf(const std::function<void()> &work);

/// Prints a row as one line of JSON for tools/bench. Returns the exit status: 0 when the goal is met, 3 when
/// not.
int report(const Ratio &ratio);

/// Ends the program with a sentence on standard error, status 1.
[[noreturn]] void giveUp(const QString &sentence);

} // namespace dais::bench
