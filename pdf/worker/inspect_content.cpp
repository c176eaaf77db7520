#include "pdf/worker/inspect_content.h"

#include <algorithm>
#include <charconv>

namespace dais::pdf::worker {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// "12", "-.5", "+3." and what from_chars makes of the sloppier ones; false when it is no number.
bool parseNumber(std::string_view token, double &number)
{
    if (token.starts_with('+'))
        token.remove_prefix(1);
    const char first = token.empty() ? 'x' : token.front();
    if (first != '-' && first != '.' && (first < '0' || first > '9'))
        return false;
    const auto result = std::from_chars(token.data(), token.data() + token.size(), number, std::chars_format::fixed);
    return result.ec == std::errc();
}

class Scanner {
public:
    Scanner(std::string_view content, ContentVisitor &visitor) : m_content(content), m_visitor(visitor) {}

    void run()
    {
        while (skipSpace()) {
            const char c = m_content[m_at];
            if (c == '/')
                readName(m_operands.name);
            else if (c == '(')
                skipString();
            else if (c == '<' && peek(1) != '<')
                skipTo('>');
            else if (c == '%')
                skipComment();
            else if (isDelimiter(c))
                ++m_at; // Arrays and dictionaries: what is in them is read as operands, which does no harm.
            else
                readWord();
        }
    }

private:
    [[nodiscard]] char peek(size_t ahead) const
    {
        return m_at + ahead < m_content.size() ? m_content[m_at + ahead] : '\0';
    }

    bool skipSpace()
    {
        while (m_at < m_content.size() && isSpace(m_content[m_at]))
            ++m_at;
        return m_at < m_content.size();
    }

    void skipTo(char end)
    {
        const size_t found = m_content.find(end, m_at);
        m_at = found == std::string_view::npos ? m_content.size() : found + 1;
    }

    void skipComment() { m_at = std::min(m_content.find_first_of("\r\n", m_at), m_content.size()); }

    void skipString()
    {
        int depth = 0;
        for (; m_at < m_content.size(); ++m_at) {
            const char c = m_content[m_at];
            if (c == '\\')
                ++m_at;
            else if (c == '(')
                ++depth;
            else if (c == ')' && --depth == 0)
                break;
        }
        m_at = std::min(m_at + 1, m_content.size());
    }

    std::string_view word()
    {
        const size_t begin = m_at;
        while (m_at < m_content.size() && !isSpace(m_content[m_at]) && !isDelimiter(m_content[m_at]))
            ++m_at;
        return m_content.substr(begin, m_at - begin);
    }

    void readName(std::string &name)
    {
        ++m_at;
        const std::string_view raw = word();
        name.clear();
        for (size_t i = 0; i < raw.size(); ++i) {
            const int high = raw[i] == '#' && i + 2 < raw.size() ? hexValue(raw[i + 1]) : -1;
            const int low = high >= 0 ? hexValue(raw[i + 2]) : -1;
            if (low >= 0) {
                name.push_back(char(high << 4 | low));
                i += 2;
            } else {
                name.push_back(raw[i]);
            }
        }
    }

    void readWord()
    {
        const std::string_view token = word();
        double number = 0;
        if (parseNumber(token, number)) {
            m_operands.push(number);
            return;
        }
        if (token == "BI")
            readInlineImage();
        else
            m_visitor.operation(token, m_operands);
        m_operands.clear();
    }

    /// From after BI to after EI. The width and height stand before ID as "/W 8 /H 8".
    void readInlineImage()
    {
        InlineImage image;
        std::string key;
        while (skipSpace()) {
            if (m_content[m_at] == '/') {
                readName(key);
                continue;
            }
            if (isDelimiter(m_content[m_at])) {
                ++m_at;
                continue;
            }
            const std::string_view token = word();
            double number = 0;
            if (token == "ID")
                break;
            if (!parseNumber(token, number) || number < 0 || number > 1e6)
                continue;
            if (key == "W" || key == "Width")
                image.width = int(number);
            else if (key == "H" || key == "Height")
                image.height = int(number);
            key.clear();
        }
        skipImageData();
        m_visitor.inlineImage(image);
    }

    /// To after an EI that stands alone: between white space, or at the very end.
    void skipImageData()
    {
        for (size_t found = m_content.find("EI", m_at); found != std::string_view::npos;
             found = m_content.find("EI", found + 1)) {
            const bool before = found > m_at && isSpace(m_content[found - 1]);
            const bool after = found + 2 >= m_content.size() || isSpace(m_content[found + 2]);
            if (before && after) {
                m_at = found + 2;
                return;
            }
        }
        m_at = m_content.size();
    }

    std::string_view m_content;
    ContentVisitor &m_visitor;
    Operands m_operands;
    size_t m_at = 0;
};

} // namespace

void Operands::push(double number)
{
    if (count == kept) {
        std::copy(numbers.begin() + 1, numbers.end(), numbers.begin());
        --count;
    }
    numbers[size_t(count++)] = number;
}

void Operands::clear()
{
    count = 0;
    name.clear();
}

void scanContent(std::string_view content, ContentVisitor &visitor)
{
    Scanner(content, visitor).run();
}

} // namespace dais::pdf::worker
