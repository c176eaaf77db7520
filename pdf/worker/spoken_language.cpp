#include "pdf/worker/spoken_language.h"

#include <algorithm>
#include <array>
#include <QHash>
#include <QSet>

namespace dais::pdf::worker {
namespace {

enum Tongue { EnglishTongue, SpanishTongue, FrenchTongue, PortugueseTongue, HaitianTongue, tongues };

/// Frequent words that the others of these languages do not have.
constexpr std::array<const char *, tongues> frequentWords{
    "the of and to in is was that for with by at this are from or not it his her which be has had were they you i my",
    "el los del las una por con su al lo como pero sus fue era muy hasta desde está porque cuando y yo mi también "
    "esta este son ella él señor años",
    "les des et est dans pour qui une du au pas sur avec ce elle je vous nous dont ou aux leur être été monsieur",
    "não uma dos das seu sua ou muito nos já eu também são foi pelo pela ao aos à mas ele até quando você",
    "ak nan yo te pou ki li mwen pa gen sa nou yon se kote lè fè moun peyi tankou anpil ou"};

constexpr int fewestLetters = 120;
constexpr int fewestWords = 25;
/// Of ordinary English or Spanish prose a quarter or more are words of these lists.
constexpr double leastShare = 0.1;
constexpr double clearLead = 1.5;
constexpr int fewestDifferent = 4;

const QHash<QString, int> &tongueOfWord()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> words;
        for (int tongue = 0; tongue < tongues; ++tongue)
            for (const QString &word :
                 QString::fromUtf8(frequentWords[std::size_t(tongue)]).split(u' ', Qt::SkipEmptyParts))
                words.insert(word, words.contains(word) ? -1 : tongue); // Of two languages: tells nothing.
        return words;
    }();
    return table;
}

bool isLatin(QChar c)
{
    return c.script() == QChar::Script_Latin;
}

} // namespace

Language languageOf(const QString &text)
{
    int letters = 0;
    int latin = 0;
    int words = 0;
    int inWords = 0; // Letters in words of three and more; tables of single signs have none.
    std::array<int, tongues> hits{};
    std::array<QSet<QString>, tongues> different;
    QString word;
    const auto endWord = [&] {
        if (word.isEmpty())
            return;
        ++words;
        inWords += word.size() >= 3 ? int(word.size()) : 0;
        if (const int tongue = tongueOfWord().value(word, -1); tongue >= 0) {
            ++hits[std::size_t(tongue)];
            different[std::size_t(tongue)].insert(word);
        }
        word.clear();
    };
    for (const QChar c : text) {
        if (!c.isLetter()) {
            endWord();
            continue;
        }
        ++letters;
        latin += isLatin(c) ? 1 : 0;
        word.append(c.toLower());
    }
    endWord();
    if (letters < fewestLetters || inWords * 2 < letters)
        return Language::Unknown;
    if (latin * 2 < letters)
        return Language::Other;
    if (words < fewestWords)
        return Language::Unknown;
    const auto most = std::max_element(hits.begin(), hits.end());
    const int best = *most;
    int second = 0;
    for (auto hit = hits.begin(); hit != hits.end(); ++hit)
        second = hit == most ? second : std::max(second, *hit);
    if (different[std::size_t(most - hits.begin())].size() < fewestDifferent || best < leastShare * words ||
        best < clearLead * second)
        return Language::Unknown;
    switch (Tongue(most - hits.begin())) {
    case EnglishTongue:
        return Language::English;
    case SpanishTongue:
        return Language::Spanish;
    case FrenchTongue:
    case PortugueseTongue:
    case HaitianTongue:
    case tongues:
        return Language::Other;
    }
    Q_UNREACHABLE();
}

} // namespace dais::pdf::worker
