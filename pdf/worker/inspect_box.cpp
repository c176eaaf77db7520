#include "pdf/worker/inspect_box.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace dais::pdf::worker {
namespace {

std::optional<Box> boxOf(QPDFObjectHandle array)
{
    if (!array.isRectangle())
        return std::nullopt;
    const auto r = array.getArrayAsRectangle();
    const Box box{std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
    return box.sound() ? std::optional(box) : std::nullopt;
}

} // namespace

Box visibleBox(QPDFPageObjectHelper page)
{
    const Box media = boxOf(page.getAttribute("/MediaBox", false)).value_or(Box{});
    const auto crop = boxOf(page.getAttribute("/CropBox", false));
    if (!crop)
        return media;
    const Box both{std::max(media.left, crop->left), std::max(media.bottom, crop->bottom),
                   std::min(media.right, crop->right), std::min(media.top, crop->top)};
    return both.sound() ? both : media;
}

int rotationOf(QPDFPageObjectHelper page)
{
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    if (!rotate.isNumber())
        return 0;
    const double degrees = rotate.getNumericValue();
    if (!std::isfinite(degrees) || std::abs(degrees) > 36000)
        return 0;
    const int turn = (int(degrees) % 360 + 360) % 360;
    return turn % 90 == 0 ? turn : 0;
}

double userUnitOf(QPDFPageObjectHelper page)
{
    QPDFObjectHandle unit = page.getObjectHandle().getKey("/UserUnit");
    const double value = unit.isNumber() ? unit.getNumericValue() : 1;
    return value > 0 && std::isfinite(value) ? value : 1;
}

} // namespace dais::pdf::worker
