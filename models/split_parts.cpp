#include "models/split_parts.h"

#include <QRegularExpression>

namespace dais::models {

std::optional<SplitPart> splitPartOf(const QString &title)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?<whole>.*\\S)\\s*[-,(\\[]*\\s*(?:part|pt\\.?|volume|vol\\.?)\\s*(?<part>\\d{1,3})\\s*(?:of|/"
                       ")\\s*(?<of>\\d{1,3})\\s*[)\\]]?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(title.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    SplitPart found{match.captured(QStringLiteral("whole")), match.captured(QStringLiteral("part")).toInt(),
                    match.captured(QStringLiteral("of")).toInt()};
    while (!found.whole.isEmpty() && !found.whole.back().isLetterOrNumber() && found.whole.back() != QLatin1Char(')'))
        found.whole.chop(1);
    if (found.part < 1 || found.of < 2 || found.part > found.of)
        return std::nullopt;
    return found;
}

bool isNextPart(const QString &title, const QString &next)
{
    const auto one = splitPartOf(title), other = splitPartOf(next);
    return one && other && one->of == other->of && other->part == one->part + 1 &&
           one->whole.compare(other->whole, Qt::CaseInsensitive) == 0;
}

} // namespace dais::models
