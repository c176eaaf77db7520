#include "tests/pdf/sample_pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace dais::tests {

namespace {
/// Collects numbered objects and writes them with their cross-reference table.
class PdfObjects {
public:
    /// Numbers count from 1, as PDF wants it.
    int add(const QByteArray &body)
    {
        m_bodies.append(body);
        return int(m_bodies.size());
    }
    int addStream(const QByteArray &dictionary, const QByteArray &data)
    {
        return add("<<" + dictionary + "/Length " + QByteArray::number(data.size()) + ">>stream\n" + data +
                   "\nendstream");
    }
    int reserve() { return add({}); }
    void set(int number, const QByteArray &body) { m_bodies[number - 1] = body; }

    QByteArray write(int root) const
    {
        QByteArray out("%PDF-1.7\n");
        QVector<qsizetype> offsets;
        for (int i = 0; i < m_bodies.size(); ++i) {
            offsets.append(out.size());
            out += QByteArray::number(i + 1) + " 0 obj\n" + m_bodies[i] + "\nendobj\n";
        }
        const QByteArray start = QByteArray::number(out.size());
        const QByteArray size = QByteArray::number(m_bodies.size() + 1);
        out += "xref\n0 " + size + "\n0000000000 65535 f \n";
        for (const qsizetype offset : offsets)
            out += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        return out + "trailer\n<</Size " + size + "/Root " + QByteArray::number(root) + " 0 R>>\nstartxref\n" + start +
               "\n%%EOF\n";
    }

private:
    QVector<QByteArray> m_bodies;
};

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

QByteArray box(const QRectF &rect)
{
    return '[' + QByteArray::number(rect.left()) + ' ' + QByteArray::number(rect.top()) + ' ' +
           QByteArray::number(rect.right()) + ' ' + QByteArray::number(rect.bottom()) + ']';
}

QByteArray contentOf(const SamplePage &page)
{
    const QRectF area = page.crop.isNull() ? QRectF({}, page.size) : page.crop;
    QByteArray content = "BT /F 12 Tf 14 TL " + QByteArray::number(area.left() + 72) + ' ' +
                         QByteArray::number(area.bottom() - 84) + " Td\n"; // QRectF's bottom is the upper edge in PDF.
    for (const QString &line : page.lines)
        content += '(' + line.toLatin1() + ") Tj T*\n";
    return content + "ET\n" + page.extraContent;
}

int addPage(PdfObjects &objects, const SamplePage &page, int pages, int font)
{
    QByteArray annotations;
    if (page.hasHighlight) {
        annotations += reference(objects.add("<</Type/Annot/Subtype/Highlight/Rect[72 700 300 720]/C[1 1 0]"
                                             "/QuadPoints[72 720 300 720 72 700 300 700]>>")) +
                       ' ';
    }
    if (page.hasField)
        annotations += reference(objects.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/Rect[72 600 300 620]>>"));
    const int content = objects.addStream({}, contentOf(page));
    return objects.add("<</Type/Page/Parent " + reference(pages) + "/MediaBox" + box(QRectF({}, page.size)) +
                       (page.crop.isNull() ? QByteArray() : "/CropBox" + box(page.crop)) + "/Rotate " +
                       QByteArray::number(page.rotate) + "/Contents " + reference(content) + "/Annots[" + annotations +
                       "]/Resources<</Font<</F " + reference(font) + ">>>>>>");
}

/// Returns the number of the last bookmark added and how many there are under `parent`.
QByteArray addBookmarks(PdfObjects &objects, const QVector<SampleBookmark> &bookmarks, int parent,
                        const QVector<int> &pages)
{
    QVector<int> numbers;
    for (qsizetype i = 0; i < bookmarks.size(); ++i)
        numbers.append(objects.reserve());
    for (qsizetype i = 0; i < bookmarks.size(); ++i) {
        QByteArray body = "<</Title(" + bookmarks[i].title.toLatin1() + ")/Parent " + reference(parent) + "/Dest[" +
                          reference(pages[bookmarks[i].page]) + "/XYZ 0 692 0]";
        if (i > 0)
            body += "/Prev " + reference(numbers[i - 1]);
        if (i + 1 < bookmarks.size())
            body += "/Next " + reference(numbers[i + 1]);
        if (!bookmarks[i].children.isEmpty())
            body += addBookmarks(objects, bookmarks[i].children, numbers[i], pages);
        objects.set(numbers[i], body + ">>");
    }
    return "/First " + reference(numbers.first()) + "/Last " + reference(numbers.last()) + "/Count " +
           QByteArray::number(numbers.size());
}

QByteArray onePage(const QByteArray &resources, const QByteArray &content, PdfObjects objects)
{
    const int pages = objects.reserve();
    const int stream = objects.addStream({}, content);
    const int page = objects.add("<</Type/Page/Parent " + reference(pages) + "/MediaBox[0 0 612 792]/Contents " +
                                 reference(stream) + "/Resources<<" + resources + ">>>>");
    objects.set(pages, "<</Type/Pages/Count 1/Kids[" + reference(page) + "]>>");
    return objects.write(objects.add("<</Type/Catalog/Pages " + reference(pages) + ">>"));
}
} // namespace

QByteArray samplePdf(const QVector<SamplePage> &pages, const QVector<SampleBookmark> &bookmarks)
{
    PdfObjects objects;
    const int tree = objects.reserve();
    const int font = objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    QVector<int> numbers;
    QByteArray kids;
    for (const SamplePage &page : pages) {
        numbers.append(addPage(objects, page, tree, font));
        kids += reference(numbers.last()) + ' ';
    }
    objects.set(tree, "<</Type/Pages/Count " + QByteArray::number(pages.size()) + "/Kids[" + kids + "]>>");
    QByteArray catalog = "<</Type/Catalog/Pages " + reference(tree);
    if (!bookmarks.isEmpty()) {
        const int outlines = objects.reserve();
        objects.set(outlines, "<<" + addBookmarks(objects, bookmarks, outlines, numbers) + ">>");
        catalog += "/Outlines " + reference(outlines);
    }
    QByteArray fields; // The field of a page is the object just before its content.
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (pages[i].hasField)
            fields += reference(numbers[i] - 2) + ' ';
    }
    if (!fields.isEmpty())
        catalog += "/AcroForm<</Fields[" + fields + "]>>";
    return objects.write(objects.add(catalog + ">>"));
}

QByteArray samplePdf(int pageCount)
{
    QVector<SamplePage> pages;
    for (int i = 0; i < pageCount; ++i)
        pages.append({.lines = {QStringLiteral("Page %1 of the record").arg(i + 1)}, .crop = {}});
    return samplePdf(pages);
}

QByteArray encryptedPdf(const QByteArray &pdf, const QByteArray &password)
{
    QPDF source;
    source.processMemoryFile("sample", pdf.constData(), size_t(pdf.size()));
    QPDFWriter writer(source);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(password.constData(), "owner", true, true, true, true, true, true, qpdf_r3p_full,
                                     true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

QByteArray endlessPdf()
{
    // Forms that draw the next form twenty times, ten deep: 20^10 lines.
    PdfObjects objects;
    int next = objects.addStream("/Type/XObject/Subtype/Form/BBox[0 0 612 792]", "0 0 m 600 700 l S");
    for (int depth = 0; depth < 10; ++depth) {
        next = objects.addStream("/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</N " +
                                     reference(next) + ">>>>",
                                 QByteArray("/N Do ").repeated(20));
    }
    return onePage("/XObject<</N " + reference(next) + ">>", "/N Do", objects);
}

QByteArray slowPdf()
{
    return samplePdf({{.lines = {},
                       .crop = {},
                       .hasHighlight = true,
                       .extraContent = QByteArray("9 w 0 0 m 600 700 l S\n").repeated(100000)}});
}

QByteArray recursivePdf()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R/AcroForm<</Fields[6 0 R]>>>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>"
           ">>endobj\n"
           "4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 5>>stream\n"
           "/X Do\nendstream endobj\n"
           "5 0 obj<</Title(a)/First 5 0 R/Last 5 0 R/Next 5 0 R/Count 9>>endobj\n"
           "6 0 obj<</T(a)/Kids[6 0 R]/Parent 6 0 R>>endobj\ntrailer<</Root 1 0 R>>\n";
}

QByteArray hugeImagePdf()
{
    PdfObjects objects;
    const QByteArray zeros(8 << 20, '\0');
    const QByteArray packed = qCompress(zeros, 9).sliced(4); // Without Qt's own length in front.
    const int image = objects.addStream("/Type/XObject/Subtype/Image/Width 40000/Height 40000/ColorSpace/DeviceRGB"
                                        "/BitsPerComponent 8/Filter/FlateDecode",
                                        packed);
    return onePage("/XObject<</I " + reference(image) + ">>", "612 0 0 792 0 0 cm /I Do", objects);
}

} // namespace dais::tests
