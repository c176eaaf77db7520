#include "models/record_contents_model.h"

#include "domain/shown_bytes.h"
#include "models/row_merge.h"

#include <QLocale>

namespace dais::models {

/// A node of the bookmark tree. The root's children stand below their document.
struct RecordContentsModel::Bookmark {
    pdf::OutlineEntry entry;
    Bookmark *parent = nullptr; ///< Null for the root.
    std::vector<std::unique_ptr<Bookmark>> children;
    int row = 0;
};

RecordContentsModel::RecordContentsModel(store::Cache &cache, store::ChangeFeed &feed, QObject *parent)
    : QAbstractItemModel(parent), m_record(cache), m_bookmarks(std::make_unique<Bookmark>())
{
    connect(&feed, &store::ChangeFeed::changed, this, &RecordContentsModel::onChanged);
}

RecordContentsModel::~RecordContentsModel() = default;

void RecordContentsModel::setCase(const domain::CaseId &id)
{
    if (id == m_case)
        return;
    beginResetModel(); // Another case: nobody's place is lost.
    m_case = id;
    m_bookmarked = {};
    m_bookmarks = std::make_unique<Bookmark>();
    m_documents = id.isNull() ? std::vector<domain::Document>()
                              : m_record.documents(id).value_or(std::vector<domain::Document>());
    readExhibits();
    endResetModel();
}

void RecordContentsModel::onChanged(const store::ChangeSet &changes)
{
    const auto matters = [](const domain::EntityRef &ref) {
        return ref.kind == domain::EntityKind::Document || ref.kind == domain::EntityKind::Exhibit;
    };
    if (!m_case.isNull() &&
        (changes.everything || std::any_of(changes.entities.begin(), changes.entities.end(), matters)))
        refresh();
}

void RecordContentsModel::refresh()
{
    if (const auto now = m_record.documents(m_case)) // A busy database must not empty the record.
        merge(*now);
    readExhibits();
}

void RecordContentsModel::readExhibits()
{
    const auto now = m_case.isNull() ? Result<std::vector<domain::Exhibit>>(std::vector<domain::Exhibit>())
                                     : m_record.exhibits(m_case);
    if (!now)
        return;
    const auto before = std::exchange(m_exhibits, {});
    for (const domain::Exhibit &exhibit : *now)
        m_exhibits.insert(exhibit.document, exhibit);
    for (const domain::Document &document : m_documents) {
        const QModelIndex row = indexOf(document.id);
        if (before.value(document.id) != m_exhibits.value(document.id))
            emit dataChanged(row, row);
    }
}

QString RecordContentsModel::labelOf(const domain::Document &document) const
{
    const QString given = m_exhibits.value(document.id).label;
    return given.isEmpty() ? labelIn(document.title) : given;
}

void RecordContentsModel::addParts(std::vector<RecordPart> &parts, const domain::Document &document,
                                   const Bookmark &under) const
{
    for (std::size_t i = 0; i < under.children.size(); ++i) {
        const Bookmark &mark = *under.children[i];
        // A part ends where the next one on its level begins.
        const bool hasNext = i + 1 < under.children.size() && under.children[i + 1]->entry.page > mark.entry.page;
        const int end = hasNext ? under.children[i + 1]->entry.page : document.pages;
        if (mark.entry.page >= 0 && mark.entry.page < document.pages)
            parts.push_back({document.id, labelIn(mark.entry.title), mark.entry.title, mark.entry.page + 1,
                             std::max(1, end - mark.entry.page),
                             document.firstPage > 0 ? document.firstPage + mark.entry.page : 0});
        addParts(parts, document, mark);
    }
}

std::vector<RecordPart> RecordContentsModel::parts() const
{
    std::vector<RecordPart> parts;
    for (const domain::Document &document : m_documents)
        parts.push_back({document.id, labelOf(document), document.title, 1, document.pages, document.firstPage});
    for (const domain::Document &document : m_documents)
        if (document.id == m_bookmarked)
            addParts(parts, document, *m_bookmarks);
    return parts;
}

void RecordContentsModel::merge(const std::vector<domain::Document> &now)
{
    const bool bookmarkedLeft =
        std::none_of(now.begin(), now.end(), [&](const domain::Document &d) { return d.id == m_bookmarked; });
    if (bookmarkedLeft)
        removeBookmarks();
    mergeRows(m_documents, now, [](const domain::Document &document) { return document.id; },
              {.beginInsert = [this](int row) { beginInsertRows({}, row, row); },
               .endInsert = [this] { endInsertRows(); },
               .beginRemove = [this](int row) { beginRemoveRows({}, row, row); },
               .endRemove = [this] { endRemoveRows(); },
               .beginMove = [this](int from, int to) { beginMoveRows({}, from, from, {}, to); },
               .endMove = [this] { endMoveRows(); },
               .changed = [this](int row) { emit dataChanged(index(row, 0), index(row, 0)); }});
}

void RecordContentsModel::removeBookmarks()
{
    const QModelIndex owner = indexOf(m_bookmarked);
    if (owner.isValid() && !m_bookmarks->children.empty()) {
        beginRemoveRows(owner, 0, int(m_bookmarks->children.size()) - 1);
        m_bookmarks = std::make_unique<Bookmark>();
        endRemoveRows();
    }
    m_bookmarked = {};
}

void RecordContentsModel::setBookmarks(const domain::DocumentId &document, const pdf::Outline &outline)
{
    removeBookmarks();
    const QModelIndex owner = indexOf(document);
    if (!owner.isValid() || outline.isEmpty())
        return;
    auto root = std::make_unique<Bookmark>();
    std::vector<Bookmark *> path{root.get()};
    for (const pdf::OutlineEntry &entry : outline) {
        path.resize(std::min(path.size(), std::size_t(std::max(0, entry.depth)) + 1));
        Bookmark *above = path.back();
        auto bookmark = std::make_unique<Bookmark>();
        bookmark->entry = entry;
        bookmark->parent = above;
        bookmark->row = int(above->children.size());
        path.push_back(bookmark.get());
        above->children.push_back(std::move(bookmark));
    }
    beginInsertRows(owner, 0, int(root->children.size()) - 1);
    m_bookmarks = std::move(root);
    m_bookmarked = document;
    endInsertRows();
}

int RecordContentsModel::rowOf(const domain::DocumentId &document) const
{
    const auto found = std::find_if(m_documents.begin(), m_documents.end(),
                                    [&](const domain::Document &d) { return d.id == document; });
    return found == m_documents.end() ? -1 : int(found - m_documents.begin());
}

QModelIndex RecordContentsModel::indexOf(const domain::DocumentId &document) const
{
    const int row = document.isNull() ? -1 : rowOf(document);
    return row < 0 ? QModelIndex() : index(row, 0);
}

int RecordContentsModel::pageCount() const
{
    int pages = 0;
    for (const domain::Document &document : m_documents)
        pages += document.pages;
    return pages;
}

// Documents carry a null pointer, bookmarks their node: that tells the two apart.
RecordContentsModel::Bookmark *RecordContentsModel::bookmarkAt(const QModelIndex &index) const
{
    return static_cast<Bookmark *>(index.internalPointer());
}

QModelIndex RecordContentsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, nullptr);
    const Bookmark *above = bookmarkAt(parent) ? bookmarkAt(parent) : m_bookmarks.get();
    return createIndex(row, column, above->children[std::size_t(row)].get());
}

QModelIndex RecordContentsModel::parent(const QModelIndex &child) const
{
    const Bookmark *bookmark = child.isValid() ? bookmarkAt(child) : nullptr;
    if (!bookmark)
        return {};
    if (bookmark->parent == m_bookmarks.get())
        return indexOf(m_bookmarked);
    return createIndex(bookmark->parent->row, 0, bookmark->parent);
}

int RecordContentsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_documents.size());
    if (parent.column() != 0)
        return 0;
    if (const Bookmark *bookmark = bookmarkAt(parent))
        return int(bookmark->children.size());
    return m_documents[std::size_t(parent.row())].id == m_bookmarked ? int(m_bookmarks->children.size()) : 0;
}

int RecordContentsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant RecordContentsModel::documentData(const domain::Document &document, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return document.title;
    case DocumentIdRole:
        return QVariant::fromValue(document.id);
    case Sha256Role:
        return domain::shownHashOf(document);
    case PageRole:
        return document.firstPage;
    case PageCountRole:
        return document.pages;
    case FiledRole:
        return QStringLiteral("%1, %2").arg(
            document.filedBy, QLocale(QLocale::English).toString(document.filingDate, QStringLiteral("MMM d, yyyy")));
    case ExhibitStatusRole:
        return int(m_exhibits.value(document.id).status());
    case ExhibitRole:
        return QVariant::fromValue(m_exhibits.value(document.id));
    case ExhibitLabelRole:
        return labelOf(document);
    case IsNewRole:
        return m_seen > 0 && (document.firstPage > m_seen || document.firstPage == 0);
    case IsBookmarkRole:
        return false;
    default:
        return {};
    }
}

QVariant RecordContentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Bookmark *bookmark = bookmarkAt(index);
    if (!bookmark)
        return documentData(m_documents[std::size_t(index.row())], role);
    switch (role) {
    case Qt::DisplayRole:
        return bookmark->entry.title;
    case PageRole:
        return bookmark->entry.page;
    case TopRole:
        return bookmark->entry.top;
    case IsBookmarkRole:
        return true;
    default:
        return {};
    }
}

} // namespace dais::models
