#pragma once

#include "domain/ids.h"
#include "pdf/sealed_file.h"
#include "store/papers.h"

#include <QObject>
#include <QThreadPool>

namespace dais::models {

/// Brings a document's bytes, checked against their hash, from this computer's folder into sealed memory, on threads of
/// its own, because hashing 25 MB takes longer than a frame. Lives on the UI thread; destroying it waits for what is
/// under way. `documents` outlives it, and so do the papers that were lodged here, where documents are that the court
/// has not got yet.
class DocumentLoader : public QObject {
    Q_OBJECT
public:
    explicit DocumentLoader(const store::Documents &documents, const store::Papers *papers = nullptr,
                            QObject *parent = nullptr);
    ~DocumentLoader() override;

    /// Asks for a document; answered by loaded() or failed(). Asking again while it is under way is one answer.
    void load(const domain::DocumentId &document, const QString &sha256);
    /// Brings it ahead of need, answered by prefetched() if it is here: the next load() of it answers at once. The
    /// newest few are kept.
    void prefetch(const domain::DocumentId &document, const QString &sha256);
    /// Forgets what was prefetched of a document, because its bytes are gone.
    void forget(const domain::DocumentId &document);

signals:
    void loaded(const dais::domain::DocumentId &document, const dais::pdf::SealedFile &file);
    void prefetched(const dais::domain::DocumentId &document, const dais::pdf::SealedFile &file);
    /// NotFound: not on this computer yet. Storage "altered": the bytes were others; they are fetched again.
    void failed(const dais::domain::DocumentId &document, const dais::Error &error);

private:
    enum class Want { Now, Later };
    struct Kept {
        domain::DocumentId document;
        pdf::SealedFile file;
    };
    [[nodiscard]] const pdf::SealedFile *kept(const domain::DocumentId &document) const;
    void start(const domain::DocumentId &document, const QString &sha256, Want want);
    void finish(const domain::DocumentId &document, const Result<pdf::SealedFile> &file);

    const store::Documents &m_documents;
    const store::Papers *m_papers;
    QThreadPool m_threads;
    QHash<domain::DocumentId, Want> m_underWay;
    std::vector<Kept> m_kept; ///< Newest last.
};

} // namespace dais::models
