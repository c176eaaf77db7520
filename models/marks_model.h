#pragma once

#include "models/mark_layer.h"
#include "models/record_places.h"
#include "store/case_record.h"
#include "store/change_feed.h"

#include <QAbstractListModel>

namespace dais::models {

/// The marks of one case that its reader may see, in the order of the record. Re-reads what the feed says has changed
/// and keeps every row that stays. UI thread; `cache` and `feed` outlive it.
class MarksModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        MarkRole = Qt::UserRole, ///< domain::Annotation.
        DocumentTitleRole,
        RecordPageRole, ///< Whole-record number of its page; 0 while the document is not numbered.
        IsMovedRole,    ///< Made on other bytes than those shown now, so its place may be another.
        LinkRole,       ///< RecordPlace that it leads to; nothing when it leads nowhere.
        LinkTitleRole,  ///< The title of the document there.
        IsFollowedRole, ///< Moved, and found again by its words.
    };
    /// `me` is the reader: their own marks stand first among the layers.
    MarksModel(store::Cache &cache, store::ChangeFeed &feed, const domain::UserId &me, QObject *parent = nullptr);

    /// Lists the marks of a case; a null id lists none.
    void setCase(const domain::CaseId &id);
    /// Only marks of these colours, 0 for none of them; empty for all.
    void showIssues(const QSet<int> &issues);
    /// Who made them, for whom, and how many there are; those that are not shown too.
    [[nodiscard]] const std::vector<MarkLayer> &layers() const { return m_layers; }
    void setLayerShown(const QString &key, bool shown);

    /// Those on a document that are shown, by page.
    [[nodiscard]] std::vector<domain::Annotation> on(const domain::DocumentId &document) const;
    /// The reader's own, also those that are not shown, but for those that are copies for other people.
    [[nodiscard]] std::vector<domain::Annotation> mine() const;
    /// Any mark of the case, also one that is not shown; nothing when it is gone.
    [[nodiscard]] std::optional<domain::Annotation> find(const domain::AnnotationId &id) const;
    [[nodiscard]] QModelIndex indexOf(const domain::AnnotationId &id) const;
    /// Whether a mark was made on other bytes of its document than those shown now.
    [[nodiscard]] bool isMoved(const domain::Annotation &mark) const;

    /// It was found again by its words on the page that is shown.
    void noteFollowed(const domain::AnnotationId &id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// Marks came, went or changed, or others are shown.
    void marksChanged();

private:
    void onChanged(const store::ChangeSet &changes);
    void refresh();
    void reread(const store::ChangeSet &changes);
    void sort();
    void show();
    [[nodiscard]] const domain::Document *documentOf(const domain::Annotation &mark) const;

    store::CaseRecord m_record;
    domain::UserId m_me;
    domain::CaseId m_case;
    std::vector<domain::Annotation> m_all; ///< In the order of the record.
    std::vector<domain::Annotation> m_shown;
    QHash<domain::DocumentId, domain::Document> m_documents;
    QHash<domain::DocumentId, int> m_places; ///< In the order of the record.
    std::vector<MarkLayer> m_layers;
    QSet<QString> m_hidden; ///< Keys of layers.
    QSet<domain::AnnotationId> m_followed;
    QSet<int> m_issues;
};

} // namespace dais::models

Q_DECLARE_METATYPE(dais::domain::Annotation)
