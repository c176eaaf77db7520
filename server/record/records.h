#pragma once

#include "domain/entity.h"
#include "server/documents/document_store.h"
#include "server/record/rights.h"
#include "server/store/readers.h"

namespace dais::server::record {

/// Which bytes of a document.
enum class DocumentPart { Filed, Rendition };
constexpr auto namesOf(DocumentPart)
{
    return std::array{std::pair{DocumentPart::Filed, "filed"}, std::pair{DocumentPart::Rendition, "rendition"}};
}

/// A document's stored bytes, as handlers serve them.
struct DocumentBytes {
    domain::DocumentId document;
    DocumentPart part = DocumentPart::Filed;
    domain::EntityRef about; ///< The submission or case whose readers may read it.
    QString sha256;          ///< Lower-case hex; the key in the document store, never shown in a URL.
    qint64 bytes = 0;
    QString mediaType;
    QString name; ///< As the filer named it; escape it.
};

/// Registers stored bytes under a document's id, inside the writer's job that makes the document known (the
/// `alongside` of Commands::issue). A part that is there already is replaced: a rendition can be made again.
/// Conflict "bytes_gone" when an equal file was deleted a moment ago: store it once more. Conflict "rejected" when
/// the document was rejected meanwhile: its bytes must not come back.
[[nodiscard]] Result<> registerDocument(sql::Connection &connection, const documents::DocumentStore &store,
                                        const DocumentBytes &document, const QDateTime &storedAt);

/// What pages and handlers read, with the rights of who asks. What may not be read is NotFound, like what is not
/// there. Blocks for the disk. Thread-safe.
class Records {
public:
    explicit Records(const store::Readers &readers) : m_readers(readers) {}

    /// An entity that `sender` may read: staff of its court; a filer, what they filed and what was sent to them.
    [[nodiscard]] Result<domain::Entity> find(const Sender &sender, const domain::EntityRef &ref) const;
    template <typename T>
    [[nodiscard]] Result<T> get(const Sender &sender, const QUuid &id) const
    {
        return find(sender, {domain::kindOf<T>(), id}).map([](domain::Entity &&e) {
            return std::get<T>(std::move(e));
        });
    }
    /// A filer's own submissions, newest filing instant first; at most `most`, from before `before` where given.
    [[nodiscard]] Result<std::vector<domain::Submission>> submissionsOf(const domain::UserId &filer, int most,
                                                                        std::optional<QDateTime> before = {}) const;
    /// Where the bytes of a document are, for somebody who may read them. Gone and unknown are both NotFound.
    [[nodiscard]] Result<DocumentBytes> document(const Sender &sender, const domain::DocumentId &document,
                                                 DocumentPart part) const;
    /// The case of a respondent's A-Number, lead or rider; no check of rights: for intake, not for showing.
    [[nodiscard]] Result<domain::CaseFile> caseByANumber(const domain::ANumber &number) const;
    /// Runs `read` in a snapshot.
    [[nodiscard]] Result<> look(const std::function<Result<>(sql::Connection &)> &read) const
    {
        return m_readers.snapshot(read);
    }
    /// Without a check of rights, for the server's own acts (checks, notices).
    [[nodiscard]] Result<domain::Entity> findForServer(const domain::EntityRef &ref) const;
    [[nodiscard]] Result<DocumentBytes> documentForServer(const domain::DocumentId &document, DocumentPart part) const;

private:
    const store::Readers &m_readers;
};

} // namespace dais::server::record
