#include "widgets/pages_ahead.h"

namespace dais::widgets {

PagesAhead::PagesAhead(pdf::RenderQueue &queue) : m_queue(queue)
{
    connect(&queue, &pdf::RenderQueue::opened, this, [this](pdf::DocumentKey key, const pdf::DocumentFacts &facts) {
        if (key == m_opened.key)
            onOpened(facts);
    });
    connect(&queue, &pdf::RenderQueue::pageFacts, this,
            [this](pdf::DocumentKey key, int first, const QVector<pdf::PageFacts> &pages) {
                if (key == m_opened.key)
                    m_opened.laterPages.append({first, pages});
            });
    connect(&queue, &pdf::RenderQueue::outline, this, [this](pdf::DocumentKey key, const pdf::Outline &outline) {
        if (key == m_opened.key)
            m_opened.outline = outline;
    });
    connect(&queue, &pdf::RenderQueue::tileReady, this, [this](const pdf::TileKey &key, const QImage &image) {
        if (key.document == m_opened.key)
            m_opened.tiles.append({key, image});
    });
    connect(&queue, &pdf::RenderQueue::openFailed, this, [this](pdf::DocumentKey key, const Error &) {
        if (key == m_opened.key)
            drop(); // Shown in earnest, it fails again, and says why.
    });
}

PagesAhead::~PagesAhead()
{
    drop();
}

void PagesAhead::prepare(const pdf::SealedFile &document, FirstTiles firstTiles)
{
    if (m_opened.key && m_file.descriptor() == document.descriptor())
        return;
    drop();
    m_file = document;
    m_firstTiles = std::move(firstTiles);
    m_opened.key = m_queue.open(document);
}

void PagesAhead::onOpened(const pdf::DocumentFacts &facts)
{
    m_isOpen = true;
    m_opened.facts = facts;
    QVector<QSizeF> sizes;
    for (const pdf::PageFacts &page : facts.pages)
        sizes.append(page.size);
    if (sizes.isEmpty())
        return;
    const auto tiles = m_firstTiles(m_opened.key, sizes);
    for (const pdf::TileKey &tile : tiles)
        m_queue.requestTile(tile, pdf::Priority::Prefetch);
}

std::optional<PagesAhead::Opened> PagesAhead::take(const pdf::SealedFile &document)
{
    // Copies of one sealed file share its descriptor, which stays ours for as long as we hold a copy.
    if (!m_isOpen || m_file.descriptor() != document.descriptor())
        return std::nullopt;
    auto taken = std::move(m_opened);
    reset();
    return taken;
}

void PagesAhead::drop()
{
    if (m_opened.key)
        m_queue.close(m_opened.key);
    reset();
}

void PagesAhead::reset()
{
    m_opened = {};
    m_file = {};
    m_firstTiles = {};
    m_isOpen = false;
}

} // namespace dais::widgets
