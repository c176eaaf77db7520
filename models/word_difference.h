#pragma once

#include <QString>
#include <vector>

namespace dais::models {

/// Some words of a text that all differ from another text, or all stand in it too.
struct WordRun {
    QString text; ///< With its spaces: the runs of a text one after the other are that text.
    bool differs = false;

    friend bool operator==(const WordRun &, const WordRun &) = default;
};

/// Two texts, word by word: what each has that the other has not.
struct WordDifference {
    std::vector<WordRun> first;
    std::vector<WordRun> second;
};

/// Compares two short texts (titles) by their words; the fewest possible words differ. Texts of many hundred words are
/// told apart as wholes.
[[nodiscard]] WordDifference differenceOf(const QString &first, const QString &second);

} // namespace dais::models
