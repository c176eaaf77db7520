#include "pdf/worker/inspect_resolution.h"

#include "pdf/worker/inspect_box.h"
#include "pdf/worker/inspect_content.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dais::pdf::worker {
namespace {

constexpr int maximumFormDepth = 12;
constexpr int maximumSavedStates = 512;
constexpr qint64 maximumKept = 1'000'000;
constexpr int gridSize = 32;
constexpr double pointsPerInch = 72;
/// Fewer dots than this are a fill or a rule drawn as an image, not a picture of a page.
constexpr double leastDots = 1024;
/// A picture that spans less of the page than this in both directions is a photo on a page, not the page
/// itself. Strips of a scan span its whole width, quarters of one half of each.
constexpr double leastSpan = 0.45;
/// How much of the page such pictures must cover together.
constexpr double leastCover = 1.0 / 3;

double numberIn(QPDFObjectHandle dictionary, const char *key)
{
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isNumber() ? value.getNumericValue() : 0;
}

Matrix matrixOf(QPDFObjectHandle array)
{
    Matrix matrix;
    if (!array.isArray() || array.getArrayNItems() < 6)
        return matrix;
    std::array<double *, 6> parts{&matrix.a, &matrix.b, &matrix.c, &matrix.d, &matrix.e, &matrix.f};
    for (int i = 0; i < 6; ++i)
        if (auto part = array.getArrayItem(i); part.isNumber())
            *parts[size_t(i)] = part.getNumericValue();
    return matrix;
}

/// Dots of an image, or of the finer mask that gives it its shape (how compressed scans keep their text
/// sharp).
PlacedImage imageOf(QPDFObjectHandle image, const Matrix &matrix)
{
    QPDFObjectHandle dictionary = image.getDict();
    PlacedImage placed{matrix, numberIn(dictionary, "/Width"), numberIn(dictionary, "/Height")};
    for (const char *key : {"/SMask", "/Mask"})
        if (QPDFObjectHandle mask = dictionary.getKey(key); mask.isStream()) {
            placed.width = std::max(placed.width, numberIn(mask.getDict(), "/Width"));
            placed.height = std::max(placed.height, numberIn(mask.getDict(), "/Height"));
        }
    return placed;
}

double dotsPerInchOf(const PlacedImage &image)
{
    const double acrossInches = std::hypot(image.matrix.a, image.matrix.b) / pointsPerInch;
    const double downInches = std::hypot(image.matrix.c, image.matrix.d) / pointsPerInch;
    if (!(acrossInches > 0) || !(downInches > 0))
        return 0;
    return std::min(image.width / acrossInches, image.height / downInches);
}

/// The page in 32 x 32 fields; each keeps the finest resolution of the images that cover its middle.
class CoverageGrid {
public:
    explicit CoverageGrid(const Box &box) : m_box(box) {}

    void add(const PlacedImage &image)
    {
        const double dots = dotsPerInchOf(image);
        const Matrix &m = image.matrix;
        const double determinant = m.a * m.d - m.b * m.c;
        if (!(dots > 0) || !std::isfinite(dots) || !(std::abs(determinant) > 1e-9) ||
            image.width * image.height < leastDots)
            return;
        const auto [left, right] = std::minmax({m.e, m.e + m.a, m.e + m.c, m.e + m.a + m.c});
        const auto [bottom, top] = std::minmax({m.f, m.f + m.b, m.f + m.d, m.f + m.b + m.d});
        if (right - left < leastSpan * (m_box.right - m_box.left) &&
            top - bottom < leastSpan * (m_box.top - m_box.bottom))
            return;
        const double cellWidth = (m_box.right - m_box.left) / gridSize;
        const double cellHeight = (m_box.top - m_box.bottom) / gridSize;
        for (int row = first(bottom - m_box.bottom, cellHeight); row <= last(top - m_box.bottom, cellHeight); ++row)
            for (int column = first(left - m_box.left, cellWidth); column <= last(right - m_box.left, cellWidth);
                 ++column) {
                const double x = m_box.left + (column + 0.5) * cellWidth - m.e;
                const double y = m_box.bottom + (row + 0.5) * cellHeight - m.f;
                const double u = (m.d * x - m.c * y) / determinant;
                const double v = (m.a * y - m.b * x) / determinant;
                if (u >= 0 && u <= 1 && v >= 0 && v <= 1)
                    m_finest[size_t(row * gridSize + column)] =
                        std::max(m_finest[size_t(row * gridSize + column)], dots);
            }
    }

    [[nodiscard]] bool isCovered() const
    {
        const auto covered = std::count_if(m_finest.begin(), m_finest.end(), [](double dots) { return dots > 0; });
        return double(covered) >= leastCover * gridSize * gridSize;
    }

    [[nodiscard]] std::optional<int> lowest(double scale) const
    {
        int low = 0;
        double lowest = PageResolution::requiredDotsPerInch;
        for (const double dots : m_finest)
            if (dots > 0 && std::lround(dots / scale) < PageResolution::requiredDotsPerInch) {
                ++low;
                lowest = std::min(lowest, dots / scale);
            }
        return low >= leastCover * gridSize * gridSize ? std::optional(int(std::lround(lowest))) : std::nullopt;
    }

private:
    static int first(double offset, double cell) { return int(std::clamp(offset / cell - 0.5, 0.0, gridSize * 1.0)); }
    static int last(double offset, double cell) { return int(std::clamp(offset / cell, -1.0, gridSize - 1.0)); }

    Box m_box;
    std::array<double, size_t(gridSize) * gridSize> m_finest{};
};

} // namespace

Matrix Matrix::then(const Matrix &next) const
{
    return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
            c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
}

/// Follows one content stream and notes every image with the map that is in force.
class PlacementCollector final : public ContentVisitor {
public:
    PlacementCollector(PageResolution &owner, QPDFObjectHandle resources, PageResolution::Placements &out, int depth)
        : m_owner(owner), m_resources(resources), m_out(out), m_depth(depth)
    {
    }

    void operation(std::string_view name, const Operands &operands) override
    {
        m_owner.m_budget.check();
        if (name == "q") {
            if (m_saved.size() < maximumSavedStates)
                m_saved.push_back(m_current);
        } else if (name == "Q") {
            if (!m_saved.empty()) {
                m_current = m_saved.back();
                m_saved.pop_back();
            }
        } else if (name == "cm" && operands.count == 6) {
            const auto &n = operands.numbers;
            m_current = Matrix{n[0], n[1], n[2], n[3], n[4], n[5]}.then(m_current);
        } else if (name == "Do") {
            draw(operands.name);
        }
    }

    void inlineImage(const InlineImage &image) override
    {
        note({m_current, double(image.width), double(image.height)});
    }

private:
    void draw(const std::string &name)
    {
        QPDFObjectHandle objects = m_resources.isDictionary() ? m_resources.getKey("/XObject") : m_resources;
        QPDFObjectHandle object = objects.isDictionary() ? objects.getKey("/" + name) : objects;
        if (!object.isStream())
            return;
        QPDFObjectHandle subtype = object.getDict().getKey("/Subtype");
        if (subtype.isNameAndEquals("/Image"))
            note(imageOf(object, m_current));
        else if (subtype.isNameAndEquals("/Form") && m_depth < maximumFormDepth)
            for (const PlacedImage &inner : m_owner.placementsOfForm(object, m_resources, m_depth + 1))
                note({inner.matrix.then(m_current), inner.width, inner.height});
    }

    void note(const PlacedImage &image)
    {
        m_owner.m_budget.check();
        if (m_out.size() >= size_t(m_owner.m_limits.imagesPerPage))
            throw BudgetSpent{};
        m_out.push_back(image);
    }

    PageResolution &m_owner;
    QPDFObjectHandle m_resources;
    PageResolution::Placements &m_out;
    int m_depth;
    Matrix m_current;
    std::vector<Matrix> m_saved;
};

void PageResolution::appendStream(QPDFObjectHandle stream, std::string &out)
{
    CappedSink sink(out, m_limits.contentBytesPerPage, m_budget);
    // A stream that breaks off in the middle counts as far as it goes, as it does in readers.
    stream.pipeStreamData(&sink, nullptr, 0, qpdf_dl_specialized, true, false);
    out.push_back('\n');
}

std::string PageResolution::contentOf(QPDFObjectHandle page)
{
    std::string content;
    QPDFObjectHandle contents = page.getKey("/Contents");
    if (contents.isStream())
        appendStream(contents, content);
    else if (contents.isArray())
        for (int i = 0, n = contents.getArrayNItems(); i < n; ++i)
            if (QPDFObjectHandle part = contents.getArrayItem(i); part.isStream())
                appendStream(part, content);
    return content;
}

const PageResolution::Placements &PageResolution::placementsOfForm(QPDFObjectHandle form,
                                                                   QPDFObjectHandle fallbackResources, int depth)
{
    const auto [entry, added] = m_forms.try_emplace(form.getObjGen());
    if (!added)
        return entry->second; // Also while it is being walked: a form inside itself draws nothing more.
    QPDFObjectHandle dictionary = form.getDict();
    QPDFObjectHandle resources = dictionary.getKey("/Resources");
    std::string content;
    appendStream(form, content);
    Placements inner;
    PlacementCollector collector(*this, resources.isDictionary() ? resources : fallbackResources, inner, depth);
    scanContent(content, collector);
    const Matrix matrix = matrixOf(dictionary.getKey("/Matrix"));
    for (PlacedImage &image : inner)
        image.matrix = image.matrix.then(matrix);
    m_kept += qint64(inner.size());
    if (m_kept > maximumKept)
        throw BudgetSpent{};
    entry->second = std::move(inner);
    return entry->second;
}

PageCover PageResolution::coverOf(QPDFObjectHandle page)
{
    QPDFPageObjectHelper helper(page);
    Placements placements;
    PlacementCollector collector(*this, helper.getAttribute("/Resources", false), placements, 0);
    scanContent(contentOf(page), collector);
    CoverageGrid grid(visibleBox(helper));
    for (const PlacedImage &image : placements) {
        m_budget.check();
        grid.add(image);
    }
    return {grid.isCovered(), grid.lowest(userUnitOf(helper))};
}

} // namespace dais::pdf::worker
