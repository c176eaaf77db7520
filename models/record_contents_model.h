#pragma once

#include "models/record_places.h"
#include "pdf/page.h"
#include "store/case_record.h"
#include "store/change_feed.h"

#include <memory>
#include <QAbstractItemModel>

namespace dais::models {

/// The documents of one case's record, in record order, with the bookmarks of the open one below it. Re-reads what the
/// feed says has changed and keeps every row that stays. UI thread; `cache` and `feed` outlive it.
class RecordContentsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        DocumentIdRole = Qt::UserRole, ///< domain::DocumentId; invalid on bookmarks.
        Sha256Role,                    ///< Of the rendition to show; empty while there is none.
        PageRole,                      ///< Whole-record number of a document's first page; a bookmark's page from 0.
        PageCountRole,
        FiledRole, ///< "Counsel, Nov 19, 2026".
        IsBookmarkRole,
        ExhibitStatusRole, ///< int(domain::ExhibitStatus) of a document.
        ExhibitRole,       ///< domain::Exhibit of a document; with an empty log where nothing was said of it.
        ExhibitLabelRole,  ///< What it is called as an exhibit, or what its title says it is.
        IsNewRole,         ///< Whether a document came since the record was last read here.
        TopRole,           ///< Points below the top of a bookmark's page.
    };
    RecordContentsModel(store::Cache &cache, store::ChangeFeed &feed, QObject *parent = nullptr);
    ~RecordContentsModel() override;

    /// Shows a case's record; a null id shows none.
    void setCase(const domain::CaseId &id);
    /// How many pages the record had when it was last read here: documents behind them are new. 0: nothing is.
    void setSeen(int pages) { m_seen = pages; }
    [[nodiscard]] const domain::CaseId &caseId() const { return m_case; }
    /// Puts the bookmarks of a document below it, and takes those of the one before away.
    void setBookmarks(const domain::DocumentId &document, const pdf::Outline &outline);
    [[nodiscard]] QModelIndex indexOf(const domain::DocumentId &document) const;
    [[nodiscard]] int pageCount() const;
    /// What people can ask for by name: documents, and the bookmarks of the open one.
    [[nodiscard]] std::vector<RecordPart> parts() const;
    [[nodiscard]] const std::vector<domain::Document> &documents() const { return m_documents; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Bookmark;
    void onChanged(const store::ChangeSet &changes);
    void refresh();
    void readExhibits();
    [[nodiscard]] QString labelOf(const domain::Document &document) const;
    void addParts(std::vector<RecordPart> &parts, const domain::Document &document, const Bookmark &under) const;
    void merge(const std::vector<domain::Document> &now);
    void removeBookmarks();
    [[nodiscard]] Bookmark *bookmarkAt(const QModelIndex &index) const;
    [[nodiscard]] int rowOf(const domain::DocumentId &document) const;
    [[nodiscard]] QVariant documentData(const domain::Document &document, int role) const;

    store::CaseRecord m_record;
    domain::CaseId m_case;
    std::vector<domain::Document> m_documents;
    QHash<domain::DocumentId, domain::Exhibit> m_exhibits;
    int m_seen = 0;
    domain::DocumentId m_bookmarked;       ///< Whose bookmarks stand below it.
    std::unique_ptr<Bookmark> m_bookmarks; ///< A root that is not shown.
};

} // namespace dais::models

Q_DECLARE_METATYPE(dais::domain::Exhibit)
