#include "models/marks_model.h"

#include "domain/shown_bytes.h"
#include "models/row_merge.h"

namespace dais::models {

namespace {

/// More changes than this are read in one go.
constexpr std::ptrdiff_t mostReadSingly = 32;

int topOf(const domain::Annotation &mark)
{
    int top = std::numeric_limits<int>::max();
    for (const domain::MarkArea &area : mark.areas)
        top = std::min(top, area.top);
    for (const domain::MarkPoint &point : mark.points)
        top = std::min(top, point.y);
    return top;
}

} // namespace

MarksModel::MarksModel(store::Cache &cache, store::ChangeFeed &feed, const domain::UserId &me, QObject *parent)
    : QAbstractListModel(parent), m_record(cache), m_me(me)
{
    connect(&feed, &store::ChangeFeed::changed, this, &MarksModel::onChanged);
}

void MarksModel::setCase(const domain::CaseId &id)
{
    if (id == m_case)
        return;
    m_case = id;
    m_hidden.clear();
    m_issues.clear();
    m_followed.clear();
    refresh();
}

void MarksModel::onChanged(const store::ChangeSet &changes)
{
    const auto matters = [](const domain::EntityRef &ref) {
        return ref.kind == domain::EntityKind::Annotation || ref.kind == domain::EntityKind::Document;
    };
    if (m_case.isNull())
        return;
    const auto changed = std::ranges::count_if(changes.entities, matters);
    const auto isDocument = [](const domain::EntityRef &ref) { return ref.kind == domain::EntityKind::Document; };
    if (changes.everything || std::ranges::any_of(changes.entities, isDocument) || changed > mostReadSingly)
        refresh();
    else if (changed > 0)
        reread(changes);
}

/// A pen that is lifted changes one mark of a thousand: the others are not read again.
void MarksModel::reread(const store::ChangeSet &changes)
{
    for (const domain::EntityRef &ref : changes.entities) {
        if (ref.kind != domain::EntityKind::Annotation)
            continue;
        const auto now = m_record.mark(domain::AnnotationId(ref.id));
        if (!now && now.error().kind != Error::Kind::NotFound)
            return; // A busy database must not empty the list.
        std::erase_if(m_all, [&](const domain::Annotation &mark) { return mark.id.uuid() == ref.id; });
        if (now && now->caseId == m_case)
            m_all.push_back(*now);
    }
    sort();
    show();
}

void MarksModel::refresh()
{
    auto marks = m_case.isNull() ? Result<std::vector<domain::Annotation>>(std::vector<domain::Annotation>())
                                 : m_record.marks(m_case);
    const auto documents = m_case.isNull() ? Result<std::vector<domain::Document>>(std::vector<domain::Document>())
                                           : m_record.documents(m_case);
    if (!marks || !documents)
        return; // A busy database must not empty the list.
    m_documents.clear();
    m_places.clear();
    for (const domain::Document &document : *documents) {
        m_places.insert(document.id, int(m_places.size()));
        m_documents.insert(document.id, document);
    }
    m_all = std::move(*marks);
    sort();
    show();
}

void MarksModel::sort()
{
    const auto rank = [this](const domain::Annotation &mark) {
        return std::tuple(m_places.value(mark.document, std::numeric_limits<int>::max()), mark.page, topOf(mark),
                          mark.id);
    };
    std::ranges::sort(m_all, [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
}

void MarksModel::show()
{
    m_layers = layersOf(m_all, m_me);
    for (MarkLayer &layer : m_layers)
        layer.isShown = !m_hidden.contains(layer.key);
    std::vector<domain::Annotation> now;
    for (const domain::Annotation &mark : m_all)
        if (!m_hidden.contains(layerKeyOf(mark)) && (m_issues.isEmpty() || m_issues.contains(mark.issue)))
            now.push_back(mark);
    mergeRows(m_shown, now, [](const domain::Annotation &mark) { return mark.id; },
              {.beginInsert = [this](int row) { beginInsertRows({}, row, row); },
               .endInsert = [this] { endInsertRows(); },
               .beginRemove = [this](int row) { beginRemoveRows({}, row, row); },
               .endRemove = [this] { endRemoveRows(); },
               .beginMove = [this](int from, int to) { beginMoveRows({}, from, from, {}, to); },
               .endMove = [this] { endMoveRows(); },
               .changed = [this](int row) { emit dataChanged(index(row, 0), index(row, 0)); }});
    emit marksChanged();
}

void MarksModel::showIssues(const QSet<int> &issues)
{
    m_issues = issues;
    show();
}

void MarksModel::setLayerShown(const QString &key, bool shown)
{
    if (shown ? m_hidden.remove(key) : !m_hidden.contains(key)) {
        if (!shown)
            m_hidden.insert(key);
        show();
    }
}

std::vector<domain::Annotation> MarksModel::on(const domain::DocumentId &document) const
{
    std::vector<domain::Annotation> found;
    std::ranges::copy_if(m_shown, std::back_inserter(found),
                         [&](const domain::Annotation &mark) { return mark.document == document; });
    return found;
}

std::vector<domain::Annotation> MarksModel::mine() const
{
    std::vector<domain::Annotation> found;
    std::ranges::copy_if(m_all, std::back_inserter(found), [this](const domain::Annotation &mark) {
        return mark.author == m_me && mark.audience != domain::NoteAudience::Shared;
    });
    return found;
}

std::optional<domain::Annotation> MarksModel::find(const domain::AnnotationId &id) const
{
    const auto found = std::ranges::find(m_all, id, &domain::Annotation::id);
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

QModelIndex MarksModel::indexOf(const domain::AnnotationId &id) const
{
    const auto found = std::ranges::find(m_shown, id, &domain::Annotation::id);
    return found == m_shown.end() ? QModelIndex() : index(int(found - m_shown.begin()), 0);
}

const domain::Document *MarksModel::documentOf(const domain::Annotation &mark) const
{
    const auto found = m_documents.constFind(mark.document);
    return found == m_documents.constEnd() ? nullptr : &*found;
}

bool MarksModel::isMoved(const domain::Annotation &mark) const
{
    const domain::Document *document = documentOf(mark);
    return document && !mark.sha256.isEmpty() && mark.sha256 != domain::shownHashOf(*document);
}

void MarksModel::noteFollowed(const domain::AnnotationId &id)
{
    if (m_followed.contains(id))
        return;
    m_followed.insert(id);
    if (const QModelIndex row = indexOf(id); row.isValid())
        emit dataChanged(row, row);
}

int MarksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant MarksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Annotation &mark = m_shown[std::size_t(index.row())];
    const domain::Document *document = documentOf(mark);
    switch (role) {
    case Qt::DisplayRole:
        return mark.text.isEmpty() ? mark.quote : mark.text;
    case MarkRole:
        return QVariant::fromValue(mark);
    case DocumentTitleRole:
        return document ? document->title : QString();
    case RecordPageRole:
        return document && document->firstPage > 0 ? document->firstPage + mark.page - 1 : 0;
    case IsMovedRole:
        return isMoved(mark);
    case LinkRole:
        return mark.link ? QVariant::fromValue(RecordPlace{mark.link->document, mark.link->page}) : QVariant();
    case LinkTitleRole:
        return mark.link ? m_documents.value(mark.link->document).title : QString();
    case IsFollowedRole:
        return isMoved(mark) && m_followed.contains(mark.id);
    default:
        return {};
    }
}

} // namespace dais::models
