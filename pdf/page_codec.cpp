#include "pdf/page_codec.h"

#include "pdf/byte_stream.h"
#include "pdf/failure.h"

namespace dais::pdf {

namespace {
constexpr qsizetype maximumLabelBytes = 400;
constexpr qsizetype maximumWordBytes = 4000;
constexpr qsizetype maximumTitleBytes = 2000;

bool readFlag(ByteReader &reader)
{
    return reader.numberWithin(quint8(0), quint8(1)) == 1;
}

QString cut(const QString &text, qsizetype maximumBytes)
{
    return text.left(maximumBytes / 4); // UTF-8 never needs more than four bytes a unit here.
}

void write(ByteWriter &writer, const PageFacts &page)
{
    writer.real(page.size.width());
    writer.real(page.size.height());
    writer.text(cut(page.label, maximumLabelBytes));
    writer.number(quint8(page.hasAnnotations));
    writer.number(quint8(page.hasFormFields));
}

PageFacts readPage(ByteReader &reader)
{
    PageFacts page;
    page.size.setWidth(qAbs(reader.real(maximumPoints)));
    page.size.setHeight(qAbs(reader.real(maximumPoints)));
    page.label = reader.text(maximumLabelBytes);
    page.hasAnnotations = readFlag(reader);
    page.hasFormFields = readFlag(reader);
    return page;
}

void write(ByteWriter &writer, const QVector<PageFacts> &pages)
{
    writer.number(quint32(pages.size()));
    for (const PageFacts &page : pages)
        write(writer, page);
}

QVector<PageFacts> readPages(ByteReader &reader)
{
    QVector<PageFacts> pages;
    const qsizetype count = reader.count(maximumPagesAnAnswer, 22);
    for (qsizetype i = 0; i < count && reader.isGood(); ++i)
        pages.append(readPage(reader));
    return pages;
}

void write(ByteWriter &writer, const QRectF &rect)
{
    for (const double value : {rect.x(), rect.y(), rect.width(), rect.height()})
        writer.real(qBound(-maximumPoints, value, maximumPoints));
}

QRectF readRect(ByteReader &reader)
{
    const double x = reader.real(maximumPoints);
    const double y = reader.real(maximumPoints);
    const double width = reader.real(maximumPoints);
    return {x, y, width, reader.real(maximumPoints)};
}

template <typename Value>
Result<Value> finish(const ByteReader &reader, Value value)
{
    if (!reader.isGoodAndDone())
        return refuse(Failure::LyingWorker);
    return value;
}
} // namespace

QByteArray encodeFacts(const DocumentFacts &facts)
{
    ByteWriter writer;
    writer.number(qint32(facts.pageCount));
    writer.number(quint8(facts.form));
    writer.number(quint8(facts.hasLayers));
    writer.number(quint8(facts.isEncrypted));
    write(writer, facts.pages);
    return writer.bytes();
}

Result<DocumentFacts> parseFacts(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    DocumentFacts facts;
    facts.pageCount = reader.numberWithin(qint32(0), qint32(maximumPageCount));
    facts.form = FormKind(reader.numberWithin(quint8(0), quint8(FormKind::Xfa)));
    facts.hasLayers = readFlag(reader);
    facts.isEncrypted = readFlag(reader);
    facts.pages = readPages(reader);
    if (facts.pages.size() > facts.pageCount)
        return refuse(Failure::LyingWorker);
    return finish(reader, facts);
}

QByteArray encodePages(const QVector<PageFacts> &pages)
{
    ByteWriter writer;
    write(writer, pages);
    return writer.bytes();
}

Result<QVector<PageFacts>> parsePages(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const QVector<PageFacts> pages = readPages(reader);
    return finish(reader, pages);
}

QByteArray encodeText(const PageText &text)
{
    ByteWriter writer;
    writer.number(quint8(text.isCut));
    writer.number(quint32(text.boxes.size()));
    for (const TextBox &box : text.boxes) {
        write(writer, box.place);
        writer.number(quint8(box.follows));
        writer.text(cut(box.word, maximumWordBytes));
    }
    return writer.bytes();
}

Result<PageText> parseText(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    PageText text;
    text.isCut = readFlag(reader);
    const qsizetype count = reader.count(maximumWordsAPage, 37);
    for (qsizetype i = 0; i < count && reader.isGood(); ++i) {
        TextBox box;
        box.place = readRect(reader);
        box.follows = TextBox::Follows(reader.numberWithin(quint8(0), quint8(TextBox::Follows::LineEnd)));
        box.word = reader.text(maximumWordBytes);
        text.boxes.append(box);
    }
    return finish(reader, text);
}

QByteArray encodeOutline(const Outline &outline)
{
    ByteWriter writer;
    writer.number(quint32(outline.size()));
    for (const OutlineEntry &entry : outline) {
        writer.number(qint32(entry.page));
        writer.number(qint32(entry.depth));
        writer.real(qBound(-maximumPoints, entry.top, maximumPoints));
        writer.text(cut(entry.title, maximumTitleBytes));
    }
    return writer.bytes();
}

Result<Outline> parseOutline(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    Outline outline;
    const qsizetype count = reader.count(maximumOutlineEntries, 20);
    for (qsizetype i = 0; i < count && reader.isGood(); ++i) {
        OutlineEntry entry;
        entry.page = reader.numberWithin(qint32(-1), qint32(maximumPageCount - 1));
        // An entry is at most one level below the one before it, so that building a tree of them cannot fail.
        const int deepest = outline.isEmpty() ? 0 : qMin(outline.last().depth + 1, maximumOutlineDepth);
        entry.depth = reader.numberWithin(qint32(0), qint32(deepest));
        entry.top = reader.real(maximumPoints);
        entry.title = reader.text(maximumTitleBytes);
        outline.append(entry);
    }
    return finish(reader, outline);
}

QByteArray encode(const PageArguments &arguments)
{
    ByteWriter writer;
    writer.text(arguments.password);
    writer.number(qint32(arguments.first));
    writer.number(qint32(arguments.count));
    const RenderRequest &render = arguments.render;
    for (const int value : {render.page, render.pageSize.width(), render.pageSize.height(), render.tile.x(),
                            render.tile.y(), render.tile.width(), render.tile.height(), int(render.rotation)})
        writer.number(qint32(value));
    writer.number(quint8(render.isCareful));
    writer.number(quint32(arguments.pages.size()));
    for (const int page : arguments.pages)
        writer.number(qint32(page));
    return writer.bytes();
}

Result<PageArguments> parsePageArguments(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    PageArguments arguments;
    arguments.password = reader.text(1000);
    arguments.first = reader.numberWithin(qint32(-1), qint32(maximumPageCount));
    arguments.count = reader.numberWithin(qint32(0), qint32(maximumPagesAnAnswer));
    RenderRequest &render = arguments.render;
    render.page = reader.number<qint32>();
    render.pageSize.setWidth(reader.number<qint32>());
    render.pageSize.setHeight(reader.number<qint32>());
    const int x = reader.number<qint32>();
    const int y = reader.number<qint32>();
    const int width = reader.number<qint32>();
    render.tile = QRect(x, y, width, reader.number<qint32>());
    render.rotation = Rotation(reader.numberWithin(qint32(0), qint32(Rotation::ThreeQuarters)));
    render.isCareful = reader.numberWithin(quint8(0), quint8(1)) == 1;
    const qsizetype count = reader.count(maximumPageCount, 4);
    for (qsizetype i = 0; i < count; ++i)
        arguments.pages.append(reader.number<qint32>());
    if (!reader.isGoodAndDone())
        return refuse(Failure::BadRequest);
    return arguments;
}

bool isDrawable(const RenderRequest &request)
{
    const QSize &page = request.pageSize;
    const QRect &tile = request.tile;
    return request.page >= 0 && page.width() > 0 && page.height() > 0 && page.width() <= maximumPagePixels &&
           page.height() <= maximumPagePixels && !tile.isEmpty() && QRect({}, page).contains(tile) &&
           qint64(tile.width()) * tile.height() <= maximumTilePixels;
}

} // namespace dais::pdf
