#include "models/word_difference.h"

#include <QStringList>

namespace dais::models {

namespace {

constexpr qsizetype mostComparisons = 250'000;

QStringList wordsOf(const QString &text)
{
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void add(std::vector<WordRun> &runs, const QString &word, bool differs)
{
    if (runs.empty() || runs.back().differs != differs)
        runs.push_back({word, differs});
    else
        runs.back().text += QLatin1Char(' ') + word;
}

/// How many words the rests of both texts have in common, in order, from each pair of places.
std::vector<std::vector<int>> commonRests(const QStringList &a, const QStringList &b)
{
    std::vector<std::vector<int>> common(std::size_t(a.size()) + 1, std::vector<int>(std::size_t(b.size()) + 1, 0));
    for (auto i = std::size_t(a.size()); i-- > 0;)
        for (auto j = std::size_t(b.size()); j-- > 0;)
            common[i][j] = a[qsizetype(i)] == b[qsizetype(j)] ? common[i + 1][j + 1] + 1
                                                              : std::max(common[i + 1][j], common[i][j + 1]);
    return common;
}

} // namespace

WordDifference differenceOf(const QString &first, const QString &second)
{
    const QStringList a = wordsOf(first);
    const QStringList b = wordsOf(second);
    WordDifference difference;
    const bool tooLong = a.size() * b.size() > mostComparisons;
    const auto common = tooLong ? std::vector<std::vector<int>>() : commonRests(a, b);
    qsizetype i = 0;
    qsizetype j = 0;
    while (!tooLong && i < a.size() && j < b.size()) {
        if (a[i] == b[j]) {
            add(difference.first, a[i++], false);
            add(difference.second, b[j++], false);
        } else if (common[std::size_t(i) + 1][std::size_t(j)] >= common[std::size_t(i)][std::size_t(j) + 1]) {
            add(difference.first, a[i++], true);
        } else {
            add(difference.second, b[j++], true);
        }
    }
    while (i < a.size())
        add(difference.first, a[i++], true);
    while (j < b.size())
        add(difference.second, b[j++], true);
    return difference;
}

} // namespace dais::models
