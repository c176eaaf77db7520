#include "pdf/worker/jpeg.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dais::pdf::worker {
namespace {

constexpr double pointsPerInch = 72;
constexpr double centimetresPerInch = 2.54;
constexpr int maximumMarkers = 100'000;

/// Reads numbers out of a block; out of range reads as 0 and is remembered.
class Block {
public:
    Block(QByteArrayView bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) {}

    [[nodiscard]] quint32 read(qsizetype at, int size) const
    {
        if (at < 0 || at + size > m_bytes.size())
            return 0;
        quint32 value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | quint8(m_bytes[at + (m_bigEndian ? i : size - 1 - i)]);
        return value;
    }

private:
    QByteArrayView m_bytes;
    bool m_bigEndian;
};

/// Density as EXIF gives it; kept apart because JFIF's wins.
struct ExifDensity {
    double x = 0;
    double y = 0;
    quint32 unit = 2; ///< 2 inches, 3 centimetres; inches unless it says otherwise.
};

double rational(const Block &tiff, quint32 at)
{
    const quint32 denominator = tiff.read(at + 4, 4);
    return denominator ? double(tiff.read(at, 4)) / denominator : 0;
}

void readExif(QByteArrayView bytes, JpegFacts &facts, ExifDensity &density)
{
    if (!bytes.startsWith(QByteArrayView("Exif\0\0", 6)))
        return;
    const QByteArrayView body = bytes.sliced(6);
    if (!body.startsWith("II") && !body.startsWith("MM"))
        return;
    const Block tiff(body, body.startsWith("MM"));
    const qsizetype directory = tiff.read(4, 4);
    const int entries = int(std::min<quint32>(tiff.read(directory, 2), 512));
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12LL * i;
        switch (tiff.read(entry, 2)) {
        case 0x0112: // Orientation
            if (const quint32 turn = tiff.read(entry + 8, 2); turn >= 1 && turn <= 8)
                facts.orientation = int(turn);
            break;
        case 0x011a:
            density.x = rational(tiff, tiff.read(entry + 8, 4));
            break;
        case 0x011b:
            density.y = rational(tiff, tiff.read(entry + 8, 4));
            break;
        case 0x0128:
            density.unit = tiff.read(entry + 8, 2);
            break;
        }
    }
}

void readJfif(QByteArrayView bytes, JpegFacts &facts)
{
    if (!bytes.startsWith(QByteArrayView("JFIF\0", 5)) || bytes.size() < 12)
        return;
    const Block block(bytes, true);
    const quint32 unit = block.read(7, 1);
    if (unit != 1 && unit != 2)
        return; // 0 gives the shape of a dot only.
    const double scale = unit == 2 ? centimetresPerInch : 1;
    facts.dotsPerInchX = block.read(8, 2) * scale;
    facts.dotsPerInchY = block.read(10, 2) * scale;
}

bool isFrame(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool readFrame(quint8 marker, QByteArrayView bytes, JpegFacts &facts)
{
    if (bytes.size() < 6)
        return false;
    const Block block(bytes, true);
    facts.bits = int(block.read(0, 1));
    facts.height = int(block.read(1, 2));
    facts.width = int(block.read(3, 2));
    facts.components = int(block.read(5, 1));
    facts.progressive = marker == 0xc2 || marker == 0xca;
    facts.baselineFamily = marker <= 0xc2 && facts.bits == 8;
    const int count = facts.components;
    return (count == 1 || count == 3 || count == 4) && bytes.size() >= 6 + 3 * count && facts.width > 0 &&
           facts.height > 0;
}

/// Whether there is an end marker at or after `from`: one linear scan, so that padding after it does not
/// matter.
bool hasEnd(QByteArrayView bytes, qsizetype from)
{
    return bytes.indexOf(QByteArrayView("\xff\xd9", 2), from) >= 0;
}

void takeExifDensity(const ExifDensity &exif, JpegFacts &facts)
{
    if (facts.dotsPerInchX > 0 && facts.dotsPerInchY > 0)
        return;
    const double scale = exif.unit == 3 ? centimetresPerInch : exif.unit == 2 ? 1 : 0;
    facts.dotsPerInchX = exif.x * scale;
    facts.dotsPerInchY = (exif.y > 0 ? exif.y : exif.x) * scale;
}

/// A density of 1 dot an inch is a way of not saying one; so is an absurd one.
void dropAbsurdDensity(JpegFacts &facts)
{
    const auto sane = [](double density) { return density >= 10 && density <= 20'000; };
    if (!sane(facts.dotsPerInchX) || !sane(facts.dotsPerInchY))
        facts.dotsPerInchX = facts.dotsPerInchY = 0;
}

} // namespace

bool looksLikeJpeg(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xff\xd8\xff", 3));
}

Result<JpegFacts> readJpeg(QByteArrayView bytes)
{
    if (!looksLikeJpeg(bytes))
        return fail(Error::Kind::Invalid, QStringLiteral("not a JPEG"));
    JpegFacts facts;
    ExifDensity exif;
    bool framed = false;
    qsizetype at = 2;
    for (int markers = 0; markers < maximumMarkers && at + 4 <= bytes.size(); ++markers) {
        if (quint8(bytes[at]) != 0xff) {
            ++at; // Bytes between segments: decoders look for the next marker, so do we.
            continue;
        }
        const quint8 marker = quint8(bytes[at + 1]);
        if (marker == 0xff || marker == 0x01 || marker == 0x00 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += marker == 0xff ? 1 : 2; // Fill bytes and markers without a length.
            continue;
        }
        if (marker == 0xd9)
            break;
        const qsizetype length = quint8(bytes[at + 2]) << 8 | quint8(bytes[at + 3]);
        if (length < 2 || at + 2 + length > bytes.size())
            break;
        const QByteArrayView body = bytes.sliced(at + 4, length - 2);
        at += 2 + length;
        if (marker == 0xe0)
            readJfif(body, facts);
        else if (marker == 0xe1)
            readExif(body, facts, exif);
        else if (marker == 0xee)
            facts.adobe = facts.adobe || body.startsWith("Adobe");
        else if (isFrame(marker) && !framed)
            framed = readFrame(marker, body, facts);
        if (marker == 0xda) {
            facts.complete = framed && hasEnd(bytes, at);
            break;
        }
    }
    if (!framed)
        return fail(Error::Kind::Invalid, QStringLiteral("no usable frame header"));
    takeExifDensity(exif, facts);
    dropAbsurdDensity(facts);
    return facts;
}

JpegPlacement placeOnLetter(const JpegFacts &facts)
{
    double pixelsX = facts.width;
    double pixelsY = facts.height;
    double densityX =
        facts.dotsPerInchX > 0 ? facts.dotsPerInchX : 1; // Unknown: larger than any page, so it is fitted.
    double densityY = facts.dotsPerInchY > 0 ? facts.dotsPerInchY : 1;
    const bool unknown = facts.dotsPerInchX <= 0;
    if (facts.orientation >= 5) { // Turned by a quarter.
        std::swap(pixelsX, pixelsY);
        std::swap(densityX, densityY);
    }
    JpegPlacement placed;
    QSizeF own(pixelsX / densityX * pointsPerInch, pixelsY / densityY * pointsPerInch);
    placed.page = own.width() > own.height() ? QSizeF(11 * pointsPerInch, 8.5 * pointsPerInch)
                                             : QSizeF(8.5 * pointsPerInch, 11 * pointsPerInch);
    const double fit = std::min(placed.page.width() / own.width(), placed.page.height() / own.height());
    placed.image = unknown || fit < 1 ? own * fit : own;
    placed.dotsPerInch =
        std::min(pixelsX / (placed.image.width() / pointsPerInch), pixelsY / (placed.image.height() / pointsPerInch));
    return placed;
}

} // namespace dais::pdf::worker
