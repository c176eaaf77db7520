#include "pdf/worker/stamp_line.h"

#include <array>

namespace dais::pdf::worker {
namespace {

/// Advance widths of Helvetica from space to tilde, in thousandths of the font size.
constexpr std::array<int, 95> widths{278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
                                     556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
                                     1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
                                     667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
                                     333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
                                     556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
/// Wider than the accented letters and signs above 126, but for a few; so a line is never cut.
constexpr int otherWidth = 1000;

char winAnsi(QChar c)
{
    switch (c.unicode()) {
    case 0x2013:
        return '\x96'; // en dash
    case 0x2014:
        return '\x97'; // em dash
    case 0x2018:
        return '\x91';
    case 0x2019:
        return '\x92';
    case 0x201c:
        return '\x93';
    case 0x201d:
        return '\x94';
    case 0x2022:
        return '\x95';
    case 0x202f:
        return ' ';
    }
    const bool same = (c.unicode() >= 0x20 && c.unicode() < 0x7f) || (c.unicode() >= 0xa0 && c.unicode() <= 0xff);
    return same ? char(c.unicode()) : '?';
}

} // namespace

StampLine setLine(const QString &text)
{
    StampLine line;
    int thousandths = 0;
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            continue;
        const char letter = winAnsi(c);
        line.text.append(letter);
        const size_t index = size_t(quint8(letter)) - 0x20;
        thousandths += index < widths.size() ? widths[index] : otherWidth;
    }
    line.width = thousandths * StampLine::fontSize / 1000;
    return line;
}

} // namespace dais::pdf::worker
