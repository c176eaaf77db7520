#include "pdf/worker/page_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QList>
#include <vector>

namespace dais::pdf::worker {
namespace {

/// Scanners leave shadows at the edges.
constexpr double edge = 0.03;
/// A dot that differs from the paper by more than this is a mark, and paper is lighter than this.
constexpr int faintest = 12;
constexpr int lightestInk = 160;
/// Less ink than this are specks of dust and a page number.
constexpr double blankInk = 0.0002;
/// Between these a page may be text; outside it is a photograph or nearly nothing.
constexpr double leastTextInk = 0.004;
constexpr double mostTextInk = 0.25;
constexpr double widestAngle = 8;
constexpr double coarseStep = 0.5;
constexpr double fineStep = 0.1;
constexpr double leastSkew = 1.5;
/// How much better the lines must show under the angle than straight, and than under the middle of all angles.
constexpr double clearlyBetter = 1.25;
constexpr double sharpPeak = 1.6;
constexpr int fewestLines = 6;
constexpr int clearMajority = 4;

struct Dot {
    int x;
    int y;
};
using Profile = std::vector<double>;

/// The paper's grey: what half of the page is lighter or darker than.
int paperOf(const QImage &grey)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *row = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            ++counts[row[x]];
    }
    const qint64 total = qint64(grey.width()) * grey.height();
    int paper = 255;
    for (qint64 lighter = counts[255]; paper > 0 && lighter * 2 < total; lighter += counts[std::size_t(--paper)]) {
    }
    return paper;
}

/// The dots within the edges whose grey is as wanted.
template <typename Wanted>
std::vector<Dot> dotsWith(const QImage &grey, const Wanted &wanted)
{
    std::vector<Dot> dots;
    const int marginX = int(grey.width() * edge);
    const int marginY = int(grey.height() * edge);
    for (int y = marginY; y < grey.height() - marginY; ++y) {
        const uchar *row = grey.constScanLine(y);
        for (int x = marginX; x < grey.width() - marginX; ++x)
            if (wanted(row[x]))
                dots.push_back({x, y});
    }
    return dots;
}

/// How much ink lies in each line of the page when it is turned by `degrees` against the clock.
Profile profileAt(const std::vector<Dot> &dots, const QSize &size, double degrees)
{
    const double slope = std::tan(degrees * M_PI / 180);
    const int offset = int(std::abs(slope) * size.width()) + 1;
    Profile lines(std::size_t(size.height() + 2 * offset + 2));
    for (const Dot &dot : dots)
        ++lines[std::size_t(std::lround(dot.y - dot.x * slope) + offset)];
    return lines;
}

/// Sharp lines of text make the ink jump from line to line.
double sharpness(const Profile &lines)
{
    double sum = 0;
    for (std::size_t i = 1; i < lines.size(); ++i)
        sum += (lines[i] - lines[i - 1]) * (lines[i] - lines[i - 1]);
    return sum;
}

/// The angle of the lines; 0 unless another is clearly better.
double skewOf(const std::vector<Dot> &dots, const QSize &size)
{
    std::vector<double> scores;
    double best = 0;
    double bestScore = 0;
    const auto tryAngle = [&](double angle) {
        const double score = sharpness(profileAt(dots, size, angle));
        if (score > bestScore) {
            bestScore = score;
            best = angle;
        }
        return score;
    };
    for (double angle = -widestAngle; angle <= widestAngle; angle += coarseStep)
        scores.push_back(tryAngle(angle));
    const double coarse = best;
    for (double angle = coarse - coarseStep; angle <= coarse + coarseStep; angle += fineStep)
        tryAngle(angle);
    const double straight = sharpness(profileAt(dots, size, 0));
    std::nth_element(scores.begin(), scores.begin() + qsizetype(scores.size() / 2), scores.end());
    const double middle = scores[scores.size() / 2];
    const bool clear = bestScore > clearlyBetter * straight && bestScore > sharpPeak * middle &&
                       std::abs(best) < widestAngle - coarseStep;
    return clear && std::abs(best) >= leastSkew ? best : 0;
}

/// One line of text in a profile: +1 when more strokes stand above its middle zone, -1 when below, 0 when it does not
/// tell.
int directionOf(const Profile &lines, std::size_t first, std::size_t end)
{
    const double most = *std::max_element(lines.begin() + qsizetype(first), lines.begin() + qsizetype(end));
    std::size_t top = first;
    while (lines[top] < most / 2)
        ++top;
    std::size_t bottom = end;
    while (lines[bottom - 1] < most / 2)
        --bottom;
    double above = 0;
    double below = 0;
    double all = 0;
    for (std::size_t i = first; i < end; ++i) {
        all += lines[i];
        above += i < top ? lines[i] : 0;
        below += i >= bottom ? lines[i] : 0;
    }
    if (above + below < all / 25)
        return 0; // Capitals only.
    return above > 1.3 * below ? 1 : below > 1.3 * above ? -1 : 0;
}

bool isUpsideDown(const Profile &lines)
{
    Profile sorted = lines;
    std::nth_element(sorted.begin(), sorted.begin() + qsizetype(sorted.size() * 9 / 10), sorted.end());
    const double threshold = std::max(2.0, sorted[sorted.size() * 9 / 10] / 20);
    // A line of 9 to 24 points, from the top of an "l" to the foot of a "p".
    const auto lowest = std::size_t(0.08 * pictureDotsPerInch);
    const auto highest = std::size_t(0.36 * pictureDotsPerInch);
    int up = 0;
    int down = 0;
    for (std::size_t i = 0; i < lines.size();) {
        if (lines[i] <= threshold) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < lines.size() && lines[end] > threshold)
            ++end;
        if (end - i >= lowest && end - i <= highest) {
            const int direction = directionOf(lines, i, end);
            up += direction > 0 ? 1 : 0;
            down += direction < 0 ? 1 : 0;
        }
        i = end;
    }
    return down >= fewestLines && down >= clearMajority * up;
}

} // namespace

PagePicture lookAt(const QImage &page)
{
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    PagePicture picture;
    if (grey.isNull())
        return picture;
    const double all = double(grey.width()) * grey.height();
    const int paper = paperOf(grey);
    const auto marks = dotsWith(grey, [paper](int value) { return std::abs(value - paper) > faintest; });
    picture.isBlank = paper >= lightestInk && double(marks.size()) < blankInk * all;
    const auto dots = dotsWith(grey, [paper](int value) { return value < paper * 6 / 10; });
    const double ink = double(dots.size()) / all;
    if (ink < leastTextInk || ink > mostTextInk)
        return picture;
    picture.skewDegrees = skewOf(dots, grey.size());
    picture.isUpsideDown = isUpsideDown(profileAt(dots, grey.size(), picture.skewDegrees));
    return picture;
}

} // namespace dais::pdf::worker
