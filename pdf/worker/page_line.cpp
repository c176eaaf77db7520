#include "pdf/worker/page_line.h"

#include "pdf/worker/inspect_box.h"
#include "pdf/worker/inspect_content.h"
#include "pdf/worker/output_pipeline.h"

#include <algorithm>
#include <set>

namespace dais::pdf::worker {
namespace {

using Handle = QPDFObjectHandle;

constexpr double sideInset = 14; ///< Points from the right edge of what the reader shows.
constexpr double edgeInset = 4;  ///< Points from its top or bottom: beyond what forms print there.
constexpr int mostLines = 20;
constexpr qint64 balanceWithin = 64LL << 20;

/// The name of the lines of one corner among a page's resources.
const char *nameOf(PageLine::Corner corner)
{
    return corner == PageLine::Corner::TopRight ? "/DaisFiled" : "/DaisNumber";
}

/// How the saves and restores of a page's content stand: what must be saved before and restored after it, so
/// that the stamp meets the page's own coordinates whatever the content leaves behind.
class StateBalance final : public ContentVisitor {
public:
    void operation(std::string_view name, const Operands &) override
    {
        if (name == "q")
            ++m_open;
        else if (name == "Q")
            m_lowest = std::min(m_lowest, --m_open);
    }
    void inlineImage(const InlineImage &) override {}
    [[nodiscard]] int before() const { return std::min(1 - m_lowest, most); }
    [[nodiscard]] int after() const { return std::clamp(1 - m_lowest + m_open, 1, most); }

private:
    static constexpr int most = 1000;
    int m_open = 0;
    int m_lowest = 0;
};

class Limited final : public Pipeline {
public:
    explicit Limited(std::string &out) : Pipeline("content", nullptr), m_out(out) {}
    void write(unsigned char const *bytes, size_t size) override
    {
        if (m_out.size() + size > size_t(balanceWithin))
            throw OutputPipeline::Full();
        m_out.append(reinterpret_cast<const char *>(bytes), size);
    }
    void finish() override {}

private:
    std::string &m_out;
};

StateBalance balanceOf(QPDFPageObjectHelper page)
{
    std::string content;
    for (Handle part : page.getPageContents()) {
        Limited sink(content);
        part.pipeStreamData(&sink, nullptr, 0, qpdf_dl_specialized, true, false);
        content.push_back('\n');
    }
    StateBalance balance;
    scanContent(content, balance);
    return balance;
}

std::string repeated(const char *what, int times)
{
    std::string text = "\n";
    for (int i = 0; i < times; ++i)
        text += what;
    return text;
}

/// The line as a form, drawn once in white around the letters so that it can be read on a dark scan.
Handle lineForm(QPDF &pdf, const StampLine &line, const Handle &font)
{
    const std::string text = '<' + line.text.toHex().toStdString() + '>';
    const std::string show = " Td " + text + " Tj ET\n";
    Handle form = pdf.newStream("BT /F 9 Tf 1 1 1 RG 1 1 1 rg 2 w 1 j 2 Tr 1 3" + show +
                                "BT /F 9 Tf 0.05 0.1 0.5 rg 0 Tr 1 3" + show);
    Handle dictionary = form.getDict();
    dictionary.replaceKey("/Type", Handle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Handle::newName("/Form"));
    dictionary.replaceKey(
        "/BBox", Handle::newArray({Handle::newInteger(0), Handle::newInteger(0), Handle::newReal(line.width + 2, 2),
                                   Handle::newReal(StampLine::height, 2)}));
    Handle resources = Handle::parse("<< /Font << >> >>");
    resources.getKey("/Font").replaceKey("/F", font);
    dictionary.replaceKey("/Resources", resources);
    return form;
}

struct NamedForm {
    std::string name;
    int linesBefore = 0; ///< How many lines of ours the page has already.
};

/// Puts the form among the page's own resources, without changing those of other pages.
NamedForm addToResources(QPDFPageObjectHelper page, Handle form, const char *formName)
{
    Handle resources = page.getAttribute("/Resources", true);
    if (!resources.isDictionary()) {
        resources = Handle::newDictionary();
        page.getObjectHandle().replaceKey("/Resources", resources);
    }
    Handle objects = resources.getKey("/XObject");
    objects = objects.isDictionary() ? objects.shallowCopy() : Handle::newDictionary();
    resources.replaceKey("/XObject", objects);
    const std::set<std::string> names = objects.getKeys();
    const auto ours = std::count_if(names.begin(), names.end(),
                                    [formName](const std::string &name) { return name.starts_with(formName); });
    int suffix = 0;
    const std::string name = resources.getUniqueResourceName(formName, suffix);
    objects.replaceKey(name, form);
    return {name, int(std::min<std::ptrdiff_t>(ours, mostLines))};
}

} // namespace

QPDFObjectHandle PageLine::fontFor(QPDF &pdf)
{
    return pdf.makeIndirectObject(
        Handle::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
}

PageLine::PageLine(QPDF &pdf, const QString &text, Corner corner, const QPDFObjectHandle &font)
    : m_pdf(pdf), m_line(setLine(text)), m_corner(corner), m_form(lineForm(pdf, m_line, font))
{
}

/// The map that puts the form into its corner of the page. One line further for each line that is there already: what
/// the court stamped once may be filed again.
QByteArray PageLine::placementOn(QPDFPageObjectHelper page, int linesBefore) const
{
    const Box box = visibleBox(page);
    const int turn = rotationOf(page);
    const double unit = userUnitOf(page);
    const double across = turn % 180 == 0 ? box.right - box.left : box.top - box.bottom;
    const double down = turn % 180 == 0 ? box.top - box.bottom : box.right - box.left;
    const double margin = std::min(sideInset / unit, across * 0.05);
    const double edge = std::min(edgeInset / unit, down * 0.05);
    const double scale =
        std::min({1 / unit, (across - 2 * margin) / (m_line.width + 2), (down - edge) / StampLine::height});
    const double fromLeft = across - margin - (m_line.width + 2) * scale;
    const double lines = StampLine::height * scale;
    const double fromBottom = m_corner == Corner::TopRight ? std::max(0.0, down - edge - (1 + linesBefore) * lines)
                                                           : std::min(down - lines, edge + linesBefore * lines);
    double x = box.left + fromLeft, y = box.bottom + fromBottom, cosine = scale, sine = 0;
    if (turn == 90) {
        x = box.right - fromBottom, y = box.bottom + fromLeft, cosine = 0, sine = scale;
    } else if (turn == 180) {
        x = box.right - fromLeft, y = box.top - fromBottom, cosine = -scale, sine = 0;
    } else if (turn == 270) {
        x = box.left + fromBottom, y = box.top - fromLeft, cosine = 0, sine = -scale;
    }
    QByteArray matrix;
    for (const double value : {cosine, sine, -sine, cosine, x, y})
        matrix += QByteArray::number(value, 'f', 5) + ' ';
    return matrix;
}

void PageLine::addTo(QPDFPageObjectHelper page) const
{
    const StateBalance balance = balanceOf(page);
    const NamedForm named = addToResources(page, m_form, nameOf(m_corner));
    page.addPageContents(m_pdf.newStream(repeated("q ", balance.before())), true);
    page.addPageContents(m_pdf.newStream(repeated("Q ", balance.after()) + "q " +
                                         placementOn(page, named.linesBefore).toStdString() + "cm " + named.name +
                                         " Do Q\n"),
                         false);
}

} // namespace dais::pdf::worker
