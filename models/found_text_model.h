#pragma once

#include "models/record_places.h"
#include "pdf/page.h"
#include "store/text_index.h"

#include <QAbstractListModel>

namespace dais::models {

/// Pages that have the words one looks for, by document in record order: a head with the count, then a line each. Looks
/// in what was read so far. UI thread.
class FoundTextModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int mostLines = 60; ///< Of one document; its head counts them all.
    enum Role {
        IsHeadRole = Qt::UserRole, ///< A document, not a page.
        CountRole,                 ///< On a head: pages that have it; 0 when only its title has.
        PlaceRole,                 ///< RecordPlace.
        CaseIdRole,                ///< domain::CaseId.
        ContextRole,               ///< A line of the page; what was looked for stands between U+0002 and U+0003.
        PageRole,                  ///< Whole-record number, else the document's own.
        IsMarkRole,                ///< What a reader wrote on a page, not what stands on it.
        IsPictureRole,             ///< Read from the picture of a page.
    };
    /// A document to look in.
    struct Source {
        domain::DocumentId document;
        domain::CaseId caseId;
        QString sha256;
        QString title;
        int firstPage = 0; ///< Whole-record number; 0 while not numbered.
    };
    /// What a reader wrote on a page.
    struct Written {
        domain::DocumentId document;
        int page = 1; ///< From 1.
        QString words;
    };
    /// Where to look.
    struct Where {
        std::vector<Source> documents;
        std::vector<Written> written; ///< By document, in the order of the record.
    };
    /// The index is opened when there is one.
    FoundTextModel(const QString &path, store::WriteGate &gate, QObject *parent = nullptr);

    /// Looks for words in these documents and what was written on them; none for no words.
    void find(const QString &words, const Where &where);
    [[nodiscard]] int pageCount() const { return m_pages; }
    [[nodiscard]] int documentCount() const { return m_documents; }
    /// How many of these documents were not read yet.
    [[nodiscard]] int unreadOf(const std::vector<Source> &sources);
    /// The bookmarks of a document that was read.
    [[nodiscard]] std::vector<store::TextPart> partsOf(const QString &sha256);
    /// The words of a page, from 0, that were read from its picture; nothing where they stand in the file.
    [[nodiscard]] std::optional<pdf::PageText> pictureWords(const QString &sha256, int page);
    /// How many pages of documents here still wait to be read from their pictures.
    [[nodiscard]] int picturesWaiting();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Line {
        Source source;
        int count = -1; ///< Of a head; -1 on pages.
        store::TextHit hit;
        bool isMark = false;
        mutable std::optional<QString> context; ///< Once somebody looked at it.
    };
    [[nodiscard]] store::TextIndex *opened();

    [[nodiscard]] QString contextOf(const Line &line) const;

    QString m_path;
    QString m_words;
    store::WriteGate &m_gate;
    std::unique_ptr<store::TextIndex> m_index;
    std::vector<Line> m_lines;
    int m_pages = 0;
    int m_documents = 0;
};

} // namespace dais::models
