#include "pdf/worker/inspect.h"

#include "pdf/worker/open_in_place.h"

namespace dais::pdf::worker {

SecondOpinion askPoppler(QByteArrayView bytes)
{
    SecondOpinion opinion;
    try {
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {}); // It tells of the document.
        const auto opened = openInPlace(bytes);
        const auto &document = opened.document;
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
