#include "pdf/worker/inspect.h"

#include <memory>
#include <poppler-qt6.h>

namespace dais::pdf::worker {

SecondOpinion askPoppler(QByteArrayView bytes)
{
    SecondOpinion opinion;
    try {
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {}); // It tells of the document.
        const auto document = Poppler::Document::loadFromData(QByteArray::fromRawData(bytes.data(), bytes.size()));
        if (!document)
            return opinion;
        opinion.needsPassword = document->isLocked();
        opinion.pages = opinion.needsPassword ? -1 : document->numPages();
        opinion.opens = opinion.pages > 0;
        if (!opinion.opens)
            opinion.pages = -1;
        else if (const auto first = document->page(0); !first || first->pageSizeF().isEmpty())
            opinion = {}; // A page count alone is no document.
    } catch (const std::exception &) {
        opinion = {};
    }
    return opinion;
}

} // namespace dais::pdf::worker
