#pragma once

#include <array>
#include <string>
#include <string_view>

namespace dais::pdf::worker {

/// What an operator of a page's content was given: the last numbers and the last name before it.
struct Operands {
    static constexpr int kept = 6;
    std::array<double, kept> numbers{}; ///< The last `count` of them, oldest first.
    int count = 0;
    std::string name; ///< Without the slash, #xx decoded.

    void push(double number);
    void clear();
};

/// An image written into the content itself.
struct InlineImage {
    int width = 0;
    int height = 0;
};

/// Told what stands in a content stream. May throw to stop.
class ContentVisitor {
public:
    virtual ~ContentVisitor() = default;
    virtual void operation(std::string_view name, const Operands &operands) = 0;
    virtual void inlineImage(const InlineImage &image) = 0;
};

/// Reads a content stream in one linear pass. It keeps no objects: a page may hold millions of operators.
void scanContent(std::string_view content, ContentVisitor &visitor);

} // namespace dais::pdf::worker
