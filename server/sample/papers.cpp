#include "server/sample/papers.h"

#include "server/sample/paper_text.h"
#include "server/sample/pdf_file.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace dais::server::sample {

namespace {

using Style = PaperLine::Style;
constexpr int margin = 72;  ///< Points.
constexpr int leading = 15; ///< Points from line to line.
constexpr int fontSize = 11;

QByteArray textContent(const std::vector<PaperLine> &lines)
{
    QByteArray content = "BT\n";
    int y = PdfFile::height - margin;
    for (const PaperLine &line : lines) {
        // Centered without font metrics: Times is near half an em a letter, capitals a little more.
        const bool isCentered = line.style == Style::Centered;
        const int guess = int(double(line.text.size()) * fontSize * (line.text == line.text.toUpper() ? 0.64 : 0.46));
        const int x = isCentered ? std::max(margin, (PdfFile::width - guess) / 2) : margin;
        content += (line.style == Style::Body ? "/F1 " : "/F2 ") + QByteArray::number(fontSize) + " Tf 1 0 0 1 " +
                   QByteArray::number(x) + ' ' + QByteArray::number(y) + " Tm " + pdfText(line.text) + " Tj\n";
        y -= leading;
    }
    return content + "ET\n";
}

QByteArray typed(const Caption &caption, int pages, Dice &dice)
{
    PdfFile file;
    for (int page = 1; page <= pages; ++page)
        file.addPage(textContent(pageLines(caption, page, pages, dice)));
    return file.finish();
}

/// A page as a scanner sees it: letters of dots, and dust.
QImage scanned(const std::vector<PaperLine> &lines, int dotsPerInch, Dice &dice)
{
    QImage image(PdfFile::width * dotsPerInch / 72, PdfFile::height * dotsPerInch / 72, QImage::Format_Mono);
    image.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    image.fill(1);
    QPainter painter(&image);
    const double scale = double(dotsPerInch) / 72;
    QFont font(QStringLiteral("Liberation Serif"));
    font.setPixelSize(int(fontSize * scale));
    double y = margin * scale;
    for (const PaperLine &line : lines) {
        font.setBold(line.style != Style::Body);
        painter.setFont(font);
        const QRectF place(margin * scale, y - leading * scale, image.width() - 2 * margin * scale, leading * scale);
        painter.drawText(place, int(line.style == Style::Centered ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignBottom,
                         line.text);
        y += leading * scale;
    }
    painter.end();
    for (int dust = dice.between(20, 60); dust > 0; --dust)
        image.setPixel(dice.below(image.width()), dice.below(image.height()), 0);
    return image;
}

QByteArray rowsOf(const QImage &image)
{
    const int rowBytes = (image.width() + 7) / 8; // A PDF has no padding between rows.
    QByteArray rows;
    rows.reserve(qsizetype(rowBytes) * image.height());
    for (int y = 0; y < image.height(); ++y)
        rows.append(reinterpret_cast<const char *>(image.constScanLine(y)), rowBytes);
    return rows;
}

QByteArray scan(const Caption &caption, int pages, int dotsPerInch, Dice &dice)
{
    PdfFile file;
    for (int page = 1; page <= pages; ++page) {
        const QImage image = scanned(pageLines(caption, page, pages, dice), dotsPerInch, dice);
        const int picture = file.addStream(
            rowsOf(image), "/Type /XObject /Subtype /Image /Width " + QByteArray::number(image.width()) + " /Height " +
                               QByteArray::number(image.height()) + " /ColorSpace /DeviceGray /BitsPerComponent 1");
        file.addPage("q 612 0 0 792 0 0 cm /Im0 Do Q\n", "/XObject << /Im0 " + QByteArray::number(picture) + " 0 R >>");
    }
    return file.finish();
}

/// A picture of nothing: shapes in the colours of a document on a table.
QByteArray photo(const Caption &caption, Dice &dice)
{
    constexpr int dotsPerMeter = 11811; // 300 an inch.
    QImage image(2550, 3300, QImage::Format_RGB32);
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.fill(QColor(dice.between(90, 140), dice.between(70, 110), dice.between(50, 80)));
    QPainter painter(&image);
    painter.fillRect(200, 250, 2150, 2800, QColor(246, 244, 236));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 12; ++i) {
        painter.setBrush(QColor(dice.below(256), dice.below(256), dice.below(256), 120));
        painter.drawEllipse(QPoint(dice.between(400, 2100), dice.between(900, 2700)), dice.between(60, 300),
                            dice.between(60, 300));
    }
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(80);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QRect(300, 350, 1950, 400), Qt::AlignLeft | Qt::TextWordWrap,
                     caption.title + QStringLiteral("\nSample photograph, ") + caption.aNumber);
    painter.end();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, "JPG", 80);
    return file.data();
}

/// A field of a form with what stands in it.
int addField(PdfFile &file, const QString &name, const QString &value, int y)
{
    const int look =
        file.addStream("/Tx BMC q BT /F1 11 Tf 3 5 Td " + pdfText(value) + " Tj ET Q EMC\n",
                       "/Type /XObject /Subtype /Form /BBox [0 0 300 18] /Resources << /Font << /F1 3 0 R >> >>");
    return file.add("<< /Type /Annot /Subtype /Widget /FT /Tx /T " + pdfText(name) + " /V " + pdfText(value) +
                    " /DA (/F1 11 Tf 0 g) /F 4 /Rect [240 " + QByteArray::number(y) + " 540 " +
                    QByteArray::number(y + 18) + "] /AP << /N " + QByteArray::number(look) + " 0 R >> >>");
}

QByteArray form(const Caption &caption, int pages, Dice &dice)
{
    PdfFile file;
    const std::vector<std::pair<QString, QString>> fields{{QStringLiteral("Name"), caption.respondent},
                                                          {QStringLiteral("A-Number"), caption.aNumber},
                                                          {QStringLiteral("Court"), caption.court},
                                                          {QStringLiteral("Prepared by"), caption.filer}};
    QByteArray labels = "0.5 w\n";
    QByteArray numbers;
    int y = 640;
    for (const auto &[name, value] : fields) {
        labels += "BT /F2 11 Tf 72 " + QByteArray::number(y + 5) + " Td " + pdfText(name) + " Tj ET\n240 " +
                  QByteArray::number(y) + " 300 18 re S\n";
        numbers += QByteArray::number(addField(file, name, value, y)) + " 0 R ";
        y -= 36;
    }
    const QByteArray head = "BT /F2 14 Tf 72 712 Td " + pdfText(caption.title) + " Tj ET\n";
    file.addPage(head + labels, {}, "/Annots [ " + numbers + ']');
    for (int page = 2; page <= pages; ++page)
        file.addPage(textContent(pageLines(caption, page, pages, dice)));
    return file.finish("/AcroForm << /Fields [ " + numbers +
                       "] /DR << /Font << /F1 3 0 R >> >> /DA (/F1 11 Tf 0 g) >>");
}

} // namespace

QByteArray makePaper(PaperKind kind, const Caption &caption, int pages, Dice &dice)
{
    switch (kind) {
    case PaperKind::Typed:
        return typed(caption, pages, dice);
    case PaperKind::Scan:
        return scan(caption, pages, 300, dice);
    case PaperKind::CoarseScan:
        return scan(caption, pages, 200, dice);
    case PaperKind::Photo:
        return photo(caption, dice);
    case PaperKind::Form:
        return form(caption, pages, dice);
    }
    Q_UNREACHABLE();
}

QString fileEnding(PaperKind kind)
{
    return kind == PaperKind::Photo ? QStringLiteral("jpg") : QStringLiteral("pdf");
}

} // namespace dais::server::sample
