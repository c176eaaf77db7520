#include "pdf/text_search.h"

namespace dais::pdf {

namespace {
/// The words of a page as one text, every gap one space, and for each character the word that it comes from.
struct JoinedText {
    QString text;
    QVector<int> boxes;
    QVector<qsizetype> starts; ///< Where each word begins.
};

JoinedText join(const PageText &page)
{
    JoinedText joined;
    for (int index = 0; index < page.boxes.size(); ++index) {
        const TextBox &box = page.boxes[index];
        joined.starts.append(joined.text.size());
        joined.text += box.word;
        // A word that the line end cuts ("continu-" "ance") is found as people would type it.
        const bool isCut =
            box.follows == TextBox::Follows::LineEnd && box.word.size() > 1 && box.word.endsWith(QLatin1Char('-'));
        if (isCut)
            joined.text.chop(1);
        else if (box.follows != TextBox::Follows::Nothing)
            joined.text += QLatin1Char(' ');
        joined.boxes.resize(joined.text.size(), index);
    }
    return joined;
}

/// The part of a word that a match covers, as if all characters were equally wide.
QRectF part(const TextBox &box, qsizetype from, qsizetype count)
{
    const auto characters = qreal(qMax(qsizetype(1), box.word.size()));
    const qreal width = box.place.width() / characters;
    const qreal covered = qMin(qreal(count), characters - qreal(from));
    return {box.place.left() + width * qreal(from), box.place.top(), width * covered, box.place.height()};
}

bool isSameLine(const QRectF &a, const QRectF &b)
{
    const qreal shared = qMin(a.bottom(), b.bottom()) - qMax(a.top(), b.top());
    return shared > 0.5 * qMin(a.height(), b.height());
}

TextMatch matchAt(const PageText &page, const JoinedText &joined, qsizetype start, qsizetype length)
{
    TextMatch match;
    match.firstBox = joined.boxes[start];
    for (qsizetype at = start; at < start + length;) {
        const int box = joined.boxes[at];
        qsizetype end = at;
        while (end < start + length && joined.boxes[end] == box)
            ++end;
        const QRectF place = part(page.boxes[box], at - joined.starts[box], end - at);
        if (!match.places.isEmpty() && isSameLine(match.places.last(), place))
            match.places.last() |= place;
        else
            match.places.append(place);
        at = end;
    }
    return match;
}
} // namespace

QVector<TextMatch> findInPage(const PageText &text, const QString &phrase, MatchCase matchCase)
{
    const QString wanted = phrase.simplified();
    if (wanted.isEmpty())
        return {};
    const JoinedText joined = join(text);
    const auto sensitivity = matchCase == MatchCase::Yes ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QVector<TextMatch> matches;
    for (qsizetype at = joined.text.indexOf(wanted, 0, sensitivity); at >= 0;
         at = joined.text.indexOf(wanted, at + wanted.size(), sensitivity))
        matches.append(matchAt(text, joined, at, wanted.size()));
    return matches;
}

} // namespace dais::pdf
