#pragma once

#include "pdf/render_queue.h"

#include <optional>

namespace dais::widgets {

/// One document opened ahead of need, its first page drawn, so that showing it waits for nothing. Lives in the UI
/// thread; `queue` outlives it.
class PagesAhead : public QObject {
    Q_OBJECT
public:
    /// What is known of a document that was opened ahead; its key belongs to who took it.
    struct Opened {
        pdf::DocumentKey key = 0;
        pdf::DocumentFacts facts;
        QVector<std::pair<int, QVector<pdf::PageFacts>>> laterPages; ///< From which page on.
        std::optional<pdf::Outline> outline;
        QVector<std::pair<pdf::TileKey, QImage>> tiles;
    };
    /// Which tiles show the top of a document whose first pages are of these sizes.
    using FirstTiles = std::function<QVector<pdf::TileKey>(pdf::DocumentKey, const QVector<QSizeF> &)>;

    explicit PagesAhead(pdf::RenderQueue &queue);
    ~PagesAhead() override;

    /// Opens a document; the one before is forgotten. The same one again changes nothing.
    void prepare(const pdf::SealedFile &document, FirstTiles firstTiles);
    /// Gives the prepared document away if it is this one and open by now.
    [[nodiscard]] std::optional<Opened> take(const pdf::SealedFile &document);
    void drop();

private:
    void onOpened(const pdf::DocumentFacts &facts);
    void reset();

    pdf::RenderQueue &m_queue;
    pdf::SealedFile m_file;
    FirstTiles m_firstTiles;
    Opened m_opened;
    bool m_isOpen = false;
};

} // namespace dais::widgets
