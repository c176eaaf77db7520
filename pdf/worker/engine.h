#pragma once

#include "domain/result.h"
#include "pdf/page.h"

#include <functional>
#include <memory>

namespace dais::pdf::worker {

/// Asked now and then during long work; true means that nobody wants the result any more.
using IsCancelled = std::function<bool()>;

/// A document that a PDF library has open. Lives in a worker, on its one thread. Pages count from 0; a page
/// that does not exist is BadRequest.
class OpenDocument {
public:
    virtual ~OpenDocument() = default;
    /// The document's own facts and those of its first pages.
    [[nodiscard]] virtual Result<DocumentFacts> facts() = 0;
    /// The facts of up to `count` pages from `first` on.
    [[nodiscard]] virtual Result<QVector<PageFacts>> pages(int first, int count) = 0;
    /// Exactly the tile asked for, in Format_RGB32 on white paper; Cancelled when it was.
    [[nodiscard]] virtual Result<QImage> render(const RenderRequest &request, const IsCancelled &isCancelled) = 0;
    [[nodiscard]] virtual Result<PageText> text(int page, const IsCancelled &isCancelled) = 0;
    [[nodiscard]] virtual Result<Outline> outline() = 0;
};

/// A library that reads PDFs.
class Engine {
public:
    virtual ~Engine() = default;
    /// Opens the bytes, which stay the caller's and outlive the document. Password or Damaged when it cannot.
    [[nodiscard]] virtual Result<std::unique_ptr<OpenDocument>> open(const QByteArray &bytes,
                                                                     const QString &password) = 0;
};

/// Opens the worker's document when it is first asked for, and keeps it open.
class DocumentHolder {
public:
    explicit DocumentHolder(Engine &engine) : m_engine(engine) {}
    /// The open document; it is opened anew when the password is another one than before.
    [[nodiscard]] Result<OpenDocument *> open(const QByteArray &bytes, const QString &password);

private:
    Engine &m_engine;
    QString m_password;
    std::unique_ptr<OpenDocument> m_document;
};

} // namespace dais::pdf::worker
