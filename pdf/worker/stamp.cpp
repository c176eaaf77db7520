#include "pdf/worker/stamp.h"

#include "pdf/failure.h"
#include "pdf/worker/inspect_box.h"
#include "pdf/worker/inspect_content.h"
#include "pdf/worker/job.h"
#include "pdf/worker/jpeg.h"
#include "pdf/worker/output_pipeline.h"
#include "pdf/worker/stamp_jpeg.h"
#include "pdf/worker/stamp_line.h"

#include <algorithm>
#include <QJsonDocument>
#include <QJsonObject>
#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

namespace dais::pdf::worker {
namespace {

using Handle = QPDFObjectHandle;

constexpr double sideInset = 14; ///< Points from the right edge of what the reader shows.
constexpr double topInset = 4;   ///< Points from its top: above what forms print there.
constexpr const char *formName = "/DaisFiled";
constexpr int mostLines = 20;
constexpr qint64 balanceWithin = 64LL << 20;

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
Handle lineForm(QPDF &pdf, const StampLine &line)
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
    Handle font = pdf.makeIndirectObject(
        Handle::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    Handle resources = Handle::parse("<< /Font << >> >>");
    resources.getKey("/Font").replaceKey("/F", font);
    dictionary.replaceKey("/Resources", resources);
    return form;
}

/// The map that puts the form at the top right of the page as the reader shows it: turned, cropped and
/// scaled.
/// One line lower for each line that is there already: what the court stamped once may be filed again.
QByteArray placementOf(QPDFPageObjectHelper page, const StampLine &line, int linesBefore)
{
    const Box box = visibleBox(page);
    const int turn = rotationOf(page);
    const double unit = userUnitOf(page);
    const double across = turn % 180 == 0 ? box.right - box.left : box.top - box.bottom;
    const double down = turn % 180 == 0 ? box.top - box.bottom : box.right - box.left;
    const double margin = std::min(sideInset / unit, across * 0.05);
    const double topMargin = std::min(topInset / unit, down * 0.05);
    const double scale =
        std::min({1 / unit, (across - 2 * margin) / (line.width + 2), (down - topMargin) / StampLine::height});
    const double fromLeft = across - margin - (line.width + 2) * scale;
    const double fromBottom = std::max(0.0, down - topMargin - (1 + linesBefore) * StampLine::height * scale);
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

struct NamedForm {
    std::string name;
    int linesBefore = 0; ///< How many lines of ours the page has already.
};

/// Puts the form among the page's own resources, without changing those of other pages.
NamedForm addToResources(QPDFPageObjectHelper page, Handle form)
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
    const auto ours =
        std::count_if(names.begin(), names.end(), [](const std::string &name) { return name.starts_with(formName); });
    int suffix = 0;
    const std::string name = resources.getUniqueResourceName(formName, suffix);
    objects.replaceKey(name, form);
    return {name, int(std::min<std::ptrdiff_t>(ours, mostLines))};
}

void stampPages(QPDF &pdf, const QString &text)
{
    const StampLine line = setLine(text);
    Handle form = lineForm(pdf, line);
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        const StateBalance balance = balanceOf(page);
        const NamedForm named = addToResources(page, form);
        page.addPageContents(pdf.newStream(repeated("q ", balance.before())), true);
        page.addPageContents(pdf.newStream(repeated("Q ", balance.after()) + "q " +
                                           placementOf(page, line, named.linesBefore).toStdString() + "cm " +
                                           named.name + " Do Q\n"),
                             false);
    }
}

Result<> openPdf(QPDF &pdf, QByteArrayView bytes)
{
    auto *data = const_cast<unsigned char *>(reinterpret_cast<const unsigned char *>(bytes.data()));
    pdf.processInputSource(std::make_shared<BufferInputSource>("filing", new Buffer(data, size_t(bytes.size())), true));
    if (pdf.getAllPages().empty())
        return refuse(Failure::Damaged);
    // Adobe's usage rights are signed over the exact bytes; in a changed copy they only make readers
    // complain.
    pdf.getRoot().removeKey("/Perms");
    return {};
}

Result<SealedFile> write(QPDF &pdf, qint64 outputLimit)
{
    auto output = OutputFile::create(outputLimit);
    if (!output)
        return tl::unexpected(output.error());
    OutputPipeline pipeline(*output);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setPreserveEncryption(false);
    writer.setDeterministicID(true); // The same filing and line give the same rendition.
    writer.write();
    return std::move(*output).seal();
}

} // namespace

Result<SealedFile> stamp(QByteArrayView bytes, const QString &line, qint64 outputLimit)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        DAIS_TRY(looksLikeJpeg(bytes) ? buildJpegPage(pdf, bytes) : openPdf(pdf, bytes));
        stampPages(pdf, line);
        return write(pdf, outputLimit);
    } catch (const OutputPipeline::Full &) {
        return refuse(Failure::TooCostly);
    } catch (const std::bad_alloc &) {
        return refuse(Failure::TooCostly);
    } catch (const QPDFExc &reason) {
        return refuse(QPDFExc(reason).getErrorCode() == qpdf_e_password ? Failure::Password : Failure::Damaged);
    } catch (const std::exception &) {
        return refuse(Failure::Damaged);
    }
}

Result<SealedFile> stampJob(const Job &job)
{
    const QJsonValue line = QJsonDocument::fromJson(job.arguments).object().value(QLatin1String("line"));
    if (!line.isString() || line.toString().isEmpty() || line.toString().size() > 200)
        return refuse(Failure::BadRequest);
    return stamp(job.document, line.toString(), job.outputLimit);
}

} // namespace dais::pdf::worker
