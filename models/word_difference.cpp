#include "models/word_difference.h"

#include <QRegularExpression>

namespace dais::models {

namespace {

constexpr qsizetype mostComparisons = 250'000;

/// A word, or a sign between words, and whether a space stands before it.
struct Token {
    QString text;
    bool spaced = false;

    friend bool operator==(const Token &one, const Token &other) { return one.text == other.text; }
};

std::vector<Token> tokensOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("( ?)([\\p{L}\\p{M}\\p{N}'\u2019()/-]+|\\S)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Token> tokens;
    for (auto found = pattern.globalMatch(text.simplified()); found.hasNext();) {
        const auto match = found.next();
        tokens.push_back({match.captured(2), !match.captured(1).isEmpty()});
    }
    return tokens;
}

/// A space belongs to what differs only when it does on both sides.
void add(std::vector<WordRun> &runs, const Token &token, bool differs)
{
    const QString space = token.spaced ? QStringLiteral(" ") : QString();
    if (runs.empty()) {
        runs.push_back({token.text, differs});
    } else if (runs.back().differs == differs) {
        runs.back().text += space + token.text;
    } else if (differs) {
        runs.back().text += space;
        runs.push_back({token.text, true});
    } else {
        runs.push_back({space + token.text, false});
    }
}

/// How many words the rests of both texts have in common, in order, from each pair of places.
std::vector<std::vector<int>> commonRests(const std::vector<Token> &a, const std::vector<Token> &b)
{
    std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    return common;
}

} // namespace

WordDifference differenceOf(const QString &first, const QString &second)
{
    const std::vector<Token> a = tokensOf(first);
    const std::vector<Token> b = tokensOf(second);
    WordDifference difference;
    const bool tooLong = qsizetype(a.size() * b.size()) > mostComparisons;
    const auto common = tooLong ? std::vector<std::vector<int>>() : commonRests(a, b);
    std::size_t i = 0;
    std::size_t j = 0;
    while (!tooLong && i < a.size() && j < b.size()) {
        if (a[i] == b[j]) {
            add(difference.first, a[i++], false);
            add(difference.second, b[j++], false);
        } else if (common[i + 1][j] >= common[i][j + 1]) {
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
