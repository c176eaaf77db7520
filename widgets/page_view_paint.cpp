// How PageView draws: apart from how it moves, which is in page_view.cpp.
#include "widgets/metrics.h"
#include "widgets/page_view.h"

#include <QPainter>
#include <QScrollBar>

namespace dais::widgets {

namespace {

/// Pages up to this many device pixels are drawn whole; larger ones in tiles, of which only the seen ones.
constexpr qint64 wholePagePixels = 6'000'000;
constexpr int tileSide = 1024;

} // namespace

QVector<pdf::TileKey> PageView::tilesOf(pdf::DocumentKey document, const PageLayout &layout, int page,
                                        const QRect &visible) const
{
    const QRect place = layout.page(page);
    const double ratio = devicePixelRatioF();
    const QSize size = (QSizeF(place.size()) * ratio).toSize().expandedTo({1, 1});
    const auto key = [&](const QRect &tile) { return pdf::TileKey{document, {page, size, tile, layout.rotation()}}; };
    if (qint64(size.width()) * size.height() <= wholePagePixels)
        return {key({{}, size})};
    QVector<pdf::TileKey> tiles;
    const QRect seen = visible.intersected(place).translated(-place.topLeft());
    const QRect device = QRectF(QPointF(seen.topLeft()) * ratio, QSizeF(seen.size()) * ratio).toAlignedRect();
    for (int y = device.top() / tileSide * tileSide; y <= device.bottom(); y += tileSide)
        for (int x = device.left() / tileSide * tileSide; x <= device.right(); x += tileSide)
            tiles.append(key(QRect(x, y, tileSide, tileSide).intersected({{}, size})));
    return tiles;
}

QImage PageView::onPaper(const QImage &image) const
{
    if (m_paper == Paper::White)
        return image;
    QImage tinted = image.convertToFormat(QImage::Format_RGB32);
    if (m_paper == Paper::Night)
        tinted.invertPixels(); // Black print becomes white, and the paper black, before it takes its colour.
    QPainter painter(&tinted);
    painter.setCompositionMode(m_paper == Paper::Night ? QPainter::CompositionMode_Screen
                                                       : QPainter::CompositionMode_Multiply);
    painter.fillRect(tinted.rect(), paperColour(m_paper));
    return tinted;
}

void PageView::setPaper(Paper paper)
{
    m_paper = paper;
    m_cache.remove(m_document);
    requestVisible();
    viewport()->update();
}

void PageView::pointAt(int page, const QRect &thousandths)
{
    m_pointedPage = page;
    m_pointed = page >= 0 && page < pageCount() ? thousandths : QRect();
    if (!m_pointed.isEmpty())
        bringIntoView(page, pointedPoints());
    viewport()->update();
}

QRectF PageView::pointedPoints() const
{
    const QSizeF size = m_sizes.value(m_pointedPage);
    const auto scaled = [](int thousandth, double whole) { return thousandth * whole / 1000; };
    return {scaled(m_pointed.left(), size.width()), scaled(m_pointed.top(), size.height()),
            scaled(m_pointed.width(), size.width()), scaled(m_pointed.height(), size.height())};
}

QRect PageView::pointedAt() const
{
    if (m_pointed.isEmpty() || (flow() == PageFlow::Single && m_pointedPage != currentPage()))
        return {};
    const QPoint page = m_layout.page(m_pointedPage).topLeft();
    return m_layout.toPixels(m_pointedPage, pointedPoints()).toAlignedRect().translated(page - offset());
}

void PageView::paintPointer(QPainter &painter) const
{
    constexpr int air = 4; // What is pointed at is read, not touched.
    if (m_pointed.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(markInk(MarkPen::Orange).edge, 3));
    painter.drawRoundedRect(pointedAt().adjusted(-air, -air, air, air), air, air);
}

void PageView::paintEvent(QPaintEvent *)
{
    const ColourTokens &tokens = tokensFor(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens.desk);
    if (pageCount() == 0) {
        if (!m_sentence.isEmpty())
            paintSentence(painter, viewport()->rect(), m_sentence);
    } else {
        const QRect visible(offset(), viewport()->size());
        const auto [first, last] = m_layout.pagesBetween(visible.top(), visible.bottom());
        painter.save();
        painter.translate(-offset());
        for (int page = first; page <= last; ++page)
            paintPage(painter, page, visible);
        painter.restore();
        paintPointer(painter);
    }
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.focus, tokens.focusWidth));
    const qreal inset = tokens.focusWidth / 2.0;
    painter.drawRect(QRectF(viewport()->rect()).adjusted(inset, inset, -inset, -inset));
}

void PageView::paintPage(QPainter &painter, int page, const QRect &clip)
{
    const QRect place = m_layout.page(page);
    painter.fillRect(place, paperColour(m_paper));
    const QString sentence = m_notShown.value(page);
    if (!sentence.isEmpty()) {
        painter.fillRect(place, tokensFor(this).alt);
        paintSentence(painter, place, sentence);
    } else if (!paintTiles(painter, page, place, clip)) {
        paintSentence(painter, place, tr("Page %1").arg(page + 1));
    }
    painter.setPen(tokensFor(this).strong);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5));
    paintReadersMarks(painter, page, place);
    paintMarks(painter, page, place);
    paintCaret(painter, page);
}

bool PageView::paintTiles(QPainter &painter, int page, const QRect &place, const QRect &clip)
{
    const double ratio = devicePixelRatioF();
    bool painted = false;
    bool missing = false;
    const auto tiles = tilesOf(m_document, m_layout, page, clip);
    for (const pdf::TileKey &tile : tiles)
        missing = missing || !m_cache.contains(tile);
    if (missing) {
        const QImage standIn = m_cache.standIn(m_document, page, m_layout.rotation());
        if (!standIn.isNull()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(place, standIn);
            painted = true;
        }
    }
    for (const pdf::TileKey &tile : tiles) {
        const QImage image = m_cache.find(tile);
        if (image.isNull())
            continue;
        const QRect &part = tile.request.tile;
        painter.drawImage(
            QRectF(QPointF(place.topLeft()) + QPointF(part.topLeft()) / ratio, QSizeF(part.size()) / ratio), image);
        painted = true;
    }
    return painted;
}

void PageView::paintMarks(QPainter &painter, int page, const QRect &place) const
{
    const auto fill = [&](const QRectF &points, const QColor &colour) {
        painter.fillRect(m_layout.toPixels(page, points).translated(place.topLeft()).adjusted(-1, -1, 1, 1), colour);
    };
    painter.save();
    painter.setCompositionMode(m_paper == Paper::Night ? QPainter::CompositionMode_Screen
                                                       : QPainter::CompositionMode_Multiply);
    const auto &matches = m_words.matches(page);
    for (int i = 0; i < matches.size(); ++i) {
        const bool isChosen = m_finder.chosen() == FoundPlace{page, i};
        for (const QRectF &points : matches[i].places)
            fill(points, markInk(isChosen ? MarkPen::Orange : MarkPen::Yellow).fill);
    }
    for (const QRectF &points : m_words.selectedPlaces(page))
        fill(points, markInk(MarkPen::Blue).fill);
    painter.restore();
    // The chosen match also gets an edge: colour alone does not tell it from the others.
    const FoundPlace &chosen = m_finder.chosen();
    if (chosen.page != page || chosen.index >= matches.size())
        return;
    painter.setPen(QPen(markInk(MarkPen::Orange).edge, 2));
    painter.setBrush(Qt::NoBrush);
    for (const QRectF &points : matches[chosen.index].places)
        painter.drawRect(m_layout.toPixels(page, points).translated(place.topLeft()).adjusted(-2, -2, 2, 2));
}

void PageView::paintSentence(QPainter &painter, const QRect &place, const QString &sentence) const
{
    const QRect seen = place.intersected(painter.transform().inverted().mapRect(viewport()->rect()));
    const bool onPaperItself = pageCount() > 0 && m_notShown.isEmpty();
    painter.setFont(fontOf(Type::Body));
    painter.setPen(onPaperItself ? tokensFor(this).disabled : tokensFor(this).text);
    painter.drawText(seen.adjusted(space::wide, space::wide, -space::wide, -space::wide),
                     Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

} // namespace dais::widgets
