#include "pdf/worker/mark_appearance.h"

#include "domain/mark_strokes.h"
#include "pdf/worker/inspect_box.h"
#include "pdf/worker/page_line.h"
#include "pdf/worker/stamp_line.h"

#include <algorithm>
#include <cmath>
#include <QPolygonF>

namespace dais::pdf::worker {

namespace {

using domain::MarkKind;
using Handle = QPDFObjectHandle;

constexpr double whole = 1'000'000;
constexpr double lineWidth = 1.5;
constexpr double arrowLength = 9;
constexpr double arrowSpread = 0.45; ///< Radians to each side, as on the screen.
constexpr double textSize = 9;
constexpr double textInset = 3;
constexpr double waveHeight = 1.8;
constexpr double waveLength = 5;
constexpr double barWidth = 2.2;
constexpr double roundness = 0.5523; ///< Of a quarter circle made of one curve.

/// A page's shown face, and the way from it to the page's own units.
class Face {
public:
    explicit Face(QPDFPageObjectHelper page) : m_box(visibleBox(page)), m_turn(rotationOf(page)) {}

    /// From parts of the shown page, 0 to 1 from its upper left.
    [[nodiscard]] QPointF at(double x, double y) const
    {
        const double width = m_box.right - m_box.left;
        const double height = m_box.top - m_box.bottom;
        switch (m_turn) {
        case 90:
            return {m_box.left + y * width, m_box.bottom + x * height};
        case 180:
            return {m_box.right - x * width, m_box.bottom + y * height};
        case 270:
            return {m_box.right - y * width, m_box.top - x * height};
        default:
            return {m_box.left + x * width, m_box.top - y * height};
        }
    }
    [[nodiscard]] bool isTurned() const { return m_turn != 0; }
    /// The shown page's size in its own units.
    [[nodiscard]] QSizeF size() const
    {
        const QSizeF size(m_box.right - m_box.left, m_box.top - m_box.bottom);
        return m_turn == 90 || m_turn == 270 ? size.transposed() : size;
    }
    /// "a b c d" of a matrix that makes text stand upright as shown.
    [[nodiscard]] const char *upright() const
    {
        switch (m_turn) {
        case 90:
            return "0 1 -1 0 ";
        case 180:
            return "-1 0 0 -1 ";
        case 270:
            return "0 -1 1 0 ";
        default:
            return "1 0 0 1 ";
        }
    }

private:
    Box m_box;
    int m_turn;
};

/// A corner-to-corner rectangle of the shown page in the page's own units.
struct Placed {
    QPointF upperLeft, upperRight, lowerRight, lowerLeft;
};

Placed placed(const Face &face, const domain::MarkArea &area)
{
    const double left = area.left / whole, top = area.top / whole;
    const double right = (area.left + area.width) / whole, bottom = (area.top + area.height) / whole;
    return {face.at(left, top), face.at(right, top), face.at(right, bottom), face.at(left, bottom)};
}

std::vector<QPolygonF> strokesOf(const Face &face, const std::vector<domain::MarkPoint> &points)
{
    return domain::strokesOf<QPolygonF>(points, [&](const QPointF &part) { return face.at(part.x(), part.y()); });
}

QByteArray number(double value)
{
    return QByteArray::number(std::isfinite(value) ? value : 0, 'f', 3) + ' ';
}
QByteArray number(const QPointF &point)
{
    return number(point.x()) + number(point.y());
}
QByteArray colour(QRgb rgb, const char *operation)
{
    return number(qRed(rgb) / 255.0) + number(qGreen(rgb) / 255.0) + number(qBlue(rgb) / 255.0) + operation + '\n';
}
QByteArray outline(const Placed &box)
{
    return number(box.upperLeft) + "m " + number(box.upperRight) + "l " + number(box.lowerRight) + "l " +
           number(box.lowerLeft) + "l h ";
}

/// Words broken to a width, by Helvetica's own widths.
QStringList wrapped(const QString &text, double width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        QString line;
        for (const QString &word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
            if (line.isEmpty() || setLine(longer).width <= width) {
                line = longer;
                continue;
            }
            lines.append(line);
            line = word;
        }
        lines.append(line);
    }
    return lines;
}

QByteArray wordsIn(const Face &face, const domain::MarkArea &area, const QString &text, QRgb ink)
{
    const QSizeF size = face.size();
    const double width = area.width / whole * size.width() - 2 * textInset;
    const double height = area.height / whole * size.height();
    QByteArray content = "BT " + colour(ink, "rg") + "/F " + number(textSize) + "Tf ";
    double down = textInset + textSize;
    for (const QString &line : wrapped(text, width)) {
        if (down > height && down > textInset + textSize)
            break; // The rest is in the mark's own words.
        const QPointF at =
            face.at(area.left / whole + textInset / size.width(), area.top / whole + down / size.height());
        content += face.upright() + number(at) + "Tm <" + setLine(line).text.toHex() + "> Tj ";
        down += textSize * 1.25;
    }
    return content + "ET\n";
}

QByteArray strokeContent(const std::vector<QPolygonF> &strokes, bool isArrow)
{
    QByteArray content;
    for (const QPolygonF &stroke : strokes) {
        for (qsizetype i = 0; i < stroke.size(); ++i)
            content += number(stroke[i]) + (i == 0 ? "m " : "l ");
        content += "S\n";
        if (!isArrow || stroke.size() < 2)
            continue;
        const QPointF tip = stroke.last();
        const QPointF from = tip - stroke[stroke.size() - 2];
        const double angle = std::atan2(from.y(), from.x());
        for (const double side : {angle + arrowSpread, angle - arrowSpread})
            content +=
                number(tip) + "m " + number(tip - QPointF(std::cos(side), std::sin(side)) * arrowLength) + "l S\n";
    }
    return content;
}

QByteArray waves(const Placed &box)
{
    QByteArray content;
    // Downwards: a page's own units count upwards.
    for (const QPointF &point : domain::wavesBetween(box.lowerLeft, box.lowerRight, -waveHeight, waveLength))
        content += number(point) + (content.isEmpty() ? "m " : "l ");
    return content + "S\n";
}

/// Four curves, one a quarter, from the middle of each side to the next.
QByteArray ellipse(const Placed &box)
{
    const std::array corners{box.upperLeft, box.upperRight, box.lowerRight, box.lowerLeft};
    QByteArray content;
    for (std::size_t i = 0; i < 4; ++i) {
        const QPointF before = (corners[i] + corners[(i + 3) % 4]) / 2, corner = corners[i];
        const QPointF after = (corner + corners[(i + 1) % 4]) / 2;
        if (i == 0)
            content += number(before) + "m ";
        content += number(before + (corner - before) * roundness) + number(after + (corner - after) * roundness) +
                   number(after) + "c ";
    }
    return content + "h S\n";
}

/// The bar of a margin mark, from above to below.
QPolygonF marginBar(const Face &face, const domain::MarkArea &area)
{
    const double left = domain::marginBarAt(area.left / whole);
    return QPolygonF({face.at(left, area.top / whole), face.at(left, (area.top + area.height) / whole)});
}

/// What is drawn, in the page's own units.
QByteArray contentOf(const Face &face, const CopiedMark &mark)
{
    QByteArray content = colour(mark.edge, "RG") + number(lineWidth) + "w 1 J 1 j\n";
    for (const domain::MarkArea &area : mark.areas) {
        const Placed box = placed(face, area);
        switch (mark.kind) {
        case MarkKind::Highlight:
            content += "/G gs " + colour(mark.fill, "rg") + outline(box) + "f\n";
            break;
        case MarkKind::Underline:
            content += number(box.lowerLeft) + "m " + number(box.lowerRight) + "l S\n";
            break;
        case MarkKind::Squiggle:
            content += waves(box);
            break;
        case MarkKind::Ellipse:
            content += ellipse(box);
            break;
        case MarkKind::Margin:
            content += number(barWidth) + "w 0 J " + strokeContent({marginBar(face, area)}, false);
            break;
        case MarkKind::Strike:
            content += number((box.upperLeft + box.lowerLeft) / 2) + "m " +
                       number((box.upperRight + box.lowerRight) / 2) + "l S\n";
            break;
        case MarkKind::Text:
            content += colour(mark.fill, "rg") + outline(box) + "f\n" + wordsIn(face, area, mark.text, 0xff1b1f24);
            break;
        case MarkKind::Stamp:
            content += outline(box) + "S\n" + wordsIn(face, area, mark.text, mark.edge);
            break;
        case MarkKind::Note:
        case MarkKind::Bookmark:
            content += colour(mark.fill, "rg") + outline(box) + "B\n";
            break;
        case MarkKind::Box:
        case MarkKind::Ink:
        case MarkKind::Line:
        case MarkKind::Arrow:
            content += outline(box) + "S\n";
            break;
        }
    }
    return content + strokeContent(strokesOf(face, mark.points), mark.kind == MarkKind::Arrow);
}

QRectF boundsOf(const Face &face, const CopiedMark &mark)
{
    QPolygonF all;
    for (const domain::MarkArea &area : mark.areas) {
        const Placed box = placed(face, area);
        all << box.upperLeft << box.upperRight << box.lowerRight << box.lowerLeft;
        if (mark.kind == MarkKind::Margin)
            all << marginBar(face, area);
    }
    for (const QPolygonF &stroke : strokesOf(face, mark.points))
        all << stroke;
    const double air = mark.kind == MarkKind::Arrow ? arrowLength : std::max({lineWidth, waveHeight, barWidth});
    return all.boundingRect().adjusted(-air, -air, air, air);
}

const char *subtypeOf(MarkKind kind, bool isTurned)
{
    switch (kind) {
    case MarkKind::Highlight:
        return "/Highlight";
    case MarkKind::Underline:
        return "/Underline";
    case MarkKind::Squiggle:
        return "/Squiggly";
    case MarkKind::Strike:
        return "/StrikeOut";
    case MarkKind::Ellipse:
        return "/Circle";
    case MarkKind::Margin:
        return "/Line";
    case MarkKind::Box:
        return "/Square";
    case MarkKind::Text:
        return "/FreeText";
    case MarkKind::Ink:
        return "/Ink";
    case MarkKind::Line:
    case MarkKind::Arrow:
        return "/Line";
    case MarkKind::Note: // Poppler never turns a text annotation with its page, whatever its appearance says.
        return isTurned ? "/Stamp" : "/Text";
    case MarkKind::Stamp:
    case MarkKind::Bookmark:
        return "/Stamp";
    }
    return "/Square";
}

Handle real(double value)
{
    return Handle::newReal(std::isfinite(value) ? value : 0, 3);
}
Handle array(const QRectF &box)
{
    return Handle::newArray({real(box.left()), real(box.top()), real(box.right()), real(box.bottom())});
}
Handle colourArray(QRgb rgb)
{
    return Handle::newArray({real(qRed(rgb) / 255.0), real(qGreen(rgb) / 255.0), real(qBlue(rgb) / 255.0)});
}

/// What the kinds must say beside their appearance (ISO 32000-1, 12.5.6).
void addGeometry(Handle annotation, const Face &face, const CopiedMark &mark)
{
    Handle quads = Handle::newArray();
    for (const domain::MarkArea &area : mark.areas) {
        const Placed box = placed(face, area);
        for (const QPointF &corner : {box.upperLeft, box.upperRight, box.lowerLeft, box.lowerRight})
            quads.appendItem(real(corner.x())), quads.appendItem(real(corner.y()));
    }
    if (mark.kind == MarkKind::Highlight || mark.kind == MarkKind::Underline || mark.kind == MarkKind::Squiggle ||
        mark.kind == MarkKind::Strike)
        annotation.replaceKey("/QuadPoints", quads);
    auto strokes = strokesOf(face, mark.points);
    if (mark.kind == MarkKind::Margin)
        strokes = {marginBar(face, mark.areas.front())};
    if (mark.kind == MarkKind::Ink) {
        Handle list = Handle::newArray();
        for (const QPolygonF &stroke : strokes) {
            Handle points = Handle::newArray();
            for (const QPointF &point : stroke)
                points.appendItem(real(point.x())), points.appendItem(real(point.y()));
            list.appendItem(points);
        }
        annotation.replaceKey("/InkList", list);
    }
    const bool isLine = mark.kind == MarkKind::Line || mark.kind == MarkKind::Arrow || mark.kind == MarkKind::Margin;
    if (isLine && !strokes.empty() && strokes[0].size() > 1) {
        const QPointF from = strokes[0].first(), to = strokes[0].last();
        annotation.replaceKey("/L", Handle::newArray({real(from.x()), real(from.y()), real(to.x()), real(to.y())}));
    }
    if (mark.kind == MarkKind::Text)
        annotation.replaceKey("/DA", Handle::newString("/Helv 9 Tf 0 g"));
}

} // namespace

MarkAppearance::MarkAppearance(QPDF &pdf)
    : m_pdf(pdf), m_font(PageLine::fontFor(pdf)),
      m_ink(pdf.makeIndirectObject(Handle::parse("<< /Type /ExtGState /BM /Multiply >>")))
{
}

void MarkAppearance::addTo(QPDFPageObjectHelper page, const CopiedMark &mark)
{
    const Face face(page);
    const QRectF bounds = boundsOf(face, mark);
    if (mark.areas.empty() && mark.points.empty())
        return;
    Handle form = m_pdf.newStream(contentOf(face, mark).toStdString());
    Handle dictionary = form.getDict();
    dictionary.replaceKey("/Type", Handle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Handle::newName("/Form"));
    dictionary.replaceKey("/BBox", array(bounds));
    Handle resources = Handle::parse("<< /Font << >> /ExtGState << >> >>");
    resources.getKey("/Font").replaceKey("/F", m_font);
    resources.getKey("/ExtGState").replaceKey("/G", m_ink);
    dictionary.replaceKey("/Resources", resources);

    Handle annotation = m_pdf.makeIndirectObject(Handle::parse("<< /Type /Annot /F 4 /AP << >> >>"));
    annotation.replaceKey("/Subtype", Handle::newName(subtypeOf(mark.kind, face.isTurned())));
    annotation.replaceKey("/Rect", array(bounds));
    annotation.replaceKey("/C", colourArray(mark.kind == MarkKind::Highlight ? mark.fill : mark.edge));
    annotation.replaceKey("/Contents", Handle::newUnicodeString(mark.text.toStdString()));
    annotation.replaceKey("/T", Handle::newUnicodeString(mark.author.toStdString()));
    annotation.replaceKey("/P", page.getObjectHandle());
    annotation.getKey("/AP").replaceKey("/N", form);
    addGeometry(annotation, face, mark);
    Handle all = page.getObjectHandle().getKey("/Annots");
    if (!all.isArray()) {
        all = Handle::newArray();
        page.getObjectHandle().replaceKey("/Annots", all);
    }
    all.appendItem(annotation);
}

} // namespace dais::pdf::worker
