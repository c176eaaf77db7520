#pragma once

#include "pdf/worker/inspect.h"
#include "pdf/worker/inspect_budget.h"

#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace dais::pdf::worker {

/// An affine map as PDF writes it: [a b c d e f].
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    /// This one first, then `next`.
    [[nodiscard]] Matrix then(const Matrix &next) const;
};

/// An image drawn on a page: the unit square under `matrix`, and how many dots it has.
struct PlacedImage {
    Matrix matrix;
    double width = 0;
    double height = 0;
};

/// What images do to a page.
struct PageCover {
    bool isImage = false; ///< A third of it or more is covered by images.
    /// The lowest rounded dots per inch of the images that are the page, when a third of it or more is covered by images
    /// below `requiredDotsPerInch` with nothing finer over them; nothing otherwise.
    std::optional<int> lowDotsPerInch;
};

/// Finds the resolution of what covers a page, by walking its content with the transformation in force.
/// One for a document: forms that many pages share are walked once. Throws BudgetSpent.
class PageResolution {
public:
    PageResolution(Budget &budget, const InspectLimits &limits) : m_budget(budget), m_limits(limits) {}

    [[nodiscard]] PageCover coverOf(QPDFObjectHandle page);

    /// EOIR's portal rule.
    static constexpr int requiredDotsPerInch = 300;

private:
    friend class PlacementCollector;
    using Placements = std::vector<PlacedImage>;
    const Placements &placementsOfForm(QPDFObjectHandle form, QPDFObjectHandle fallbackResources, int depth);
    std::string contentOf(QPDFObjectHandle page);
    void appendStream(QPDFObjectHandle stream, std::string &out);

    Budget &m_budget;
    const InspectLimits &m_limits;
    std::map<QPDFObjGen, Placements> m_forms;
    qint64 m_kept = 0; ///< Images in all of `m_forms`, which is what they weigh.
};

} // namespace dais::pdf::worker
