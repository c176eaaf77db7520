#include "models/document_loader.h"

#include "models/verified_file.h"

namespace dais::models {

namespace {

constexpr std::size_t keptFiles = 4;

} // namespace

DocumentLoader::DocumentLoader(const store::Documents &documents, const store::Papers *papers, QObject *parent)
    : QObject(parent), m_documents(documents), m_papers(papers)
{
    m_threads.setMaxThreadCount(2);
}

DocumentLoader::~DocumentLoader()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void DocumentLoader::load(const domain::DocumentId &document, const QString &sha256)
{
    if (const pdf::SealedFile *file = kept(document)) {
        // Queued, like every other answer, so that a caller never hears back before it has returned.
        QMetaObject::invokeMethod(
            this, [this, document, file = *file] { emit loaded(document, file); }, Qt::QueuedConnection);
        return;
    }
    start(document, sha256, Want::Now);
}

void DocumentLoader::prefetch(const domain::DocumentId &document, const QString &sha256)
{
    if (const pdf::SealedFile *file = kept(document))
        QMetaObject::invokeMethod(
            this, [this, document, file = *file] { emit prefetched(document, file); }, Qt::QueuedConnection);
    else
        start(document, sha256, Want::Later);
}

const pdf::SealedFile *DocumentLoader::kept(const domain::DocumentId &document) const
{
    const auto found =
        std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept &k) { return k.document == document; });
    return found == m_kept.end() ? nullptr : &found->file;
}

void DocumentLoader::forget(const domain::DocumentId &document)
{
    std::erase_if(m_kept, [&](const Kept &kept) { return kept.document == document; });
}

void DocumentLoader::start(const domain::DocumentId &document, const QString &sha256, Want want)
{
    const auto underWay = m_underWay.find(document);
    if (underWay != m_underWay.end()) {
        if (want == Want::Now)
            *underWay = Want::Now;
        return;
    }
    m_underWay.insert(document, want);
    m_threads.start([this, document, sha256] {
        auto file = readVerified(m_documents, sha256);
        if (!file && m_papers && file.error().kind == Error::Kind::NotFound)
            file = readVerified(*m_papers, sha256);
        QMetaObject::invokeMethod(
            this, [this, document, file = std::move(file)] { finish(document, file); }, Qt::QueuedConnection);
    });
}

void DocumentLoader::finish(const domain::DocumentId &document, const Result<pdf::SealedFile> &file)
{
    const Want want = m_underWay.take(document);
    if (!file) {
        if (want == Want::Now)
            emit failed(document, file.error());
        return;
    }
    if (want == Want::Now) {
        emit loaded(document, *file);
        return;
    }
    m_kept.push_back({document, *file});
    if (m_kept.size() > keptFiles)
        m_kept.erase(m_kept.begin());
    emit prefetched(document, *file);
}

} // namespace dais::models
