#include "models/thumbnail_model.h"

namespace dais::models {

ThumbnailModel::ThumbnailModel(pdf::RenderQueue &queue, QObject *parent) : QAbstractListModel(parent), m_queue(queue)
{
    connect(&queue, &pdf::RenderQueue::tileReady, this, [this](const pdf::TileKey &key, const QImage &image) {
        if (key.document != m_document || key.request.page >= m_pageSizes.size() || key != keyOf(key.request.page))
            return;
        m_cache.insert(key, image);
        const QModelIndex changed = index(key.request.page);
        emit dataChanged(changed, changed, {PictureRole});
    });
}

void ThumbnailModel::setDocument(pdf::DocumentKey document, const QVector<QSizeF> &pageSizes)
{
    if (document == m_document && pageSizes.size() == m_pageSizes.size()) {
        m_pageSizes = pageSizes;
        if (!pageSizes.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1), {SizeRole});
        return;
    }
    beginResetModel(); // Another document: nobody's place is lost.
    m_cache.remove(m_document);
    m_document = document;
    m_pageSizes = pageSizes;
    endResetModel();
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pageSizes.size());
}

QSize ThumbnailModel::pictureSize(int page) const
{
    return m_pageSizes[page].scaled(longSide, longSide, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
}

pdf::TileKey ThumbnailModel::keyOf(int page) const
{
    const QSize size = (QSizeF(pictureSize(page)) * m_ratio).toSize();
    return {m_document, {page, size, QRect({}, size), pdf::Rotation::None}};
}

QVariant ThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(index.row() + 1);
    case SizeRole:
        return pictureSize(index.row());
    case PictureRole: {
        const pdf::TileKey key = keyOf(index.row());
        QImage picture = m_cache.find(key);
        if (picture.isNull())
            m_queue.requestTile(key, pdf::Priority::Thumbnail);
        else
            picture.setDevicePixelRatio(m_ratio);
        return picture;
    }
    default:
        return {};
    }
}

} // namespace dais::models
