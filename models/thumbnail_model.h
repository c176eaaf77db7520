#pragma once

#include "pdf/render_queue.h"

#include <QAbstractListModel>

namespace dais::models {

/// The pages of the open document as small pictures, drawn when first looked at, behind everything more urgent.
/// UI thread; `queue` outlives it.
class ThumbnailModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        PictureRole = Qt::UserRole, ///< QImage; null until drawn.
        SizeRole,                   ///< QSize of the picture, device-independent pixels, known at once.
    };
    static constexpr int longSide = 132; ///< Device-independent pixels.
    static constexpr qint64 cacheBytes = 48 << 20;

    explicit ThumbnailModel(pdf::RenderQueue &queue, QObject *parent = nullptr);

    /// Shows the pages of a document that the queue has open; none with key 0.
    void setDocument(pdf::DocumentKey document, const QVector<QSizeF> &pageSizes);
    /// Pictures are drawn for screens of this many device pixels per pixel.
    void setDevicePixelRatio(double ratio) { m_ratio = ratio; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] pdf::TileKey keyOf(int page) const;
    [[nodiscard]] QSize pictureSize(int page) const;

    pdf::RenderQueue &m_queue;
    mutable pdf::PageCache m_cache{cacheBytes}; ///< Looking at a picture counts as use.
    pdf::DocumentKey m_document = 0;
    QVector<QSizeF> m_pageSizes;
    double m_ratio = 1;
};

} // namespace dais::models
