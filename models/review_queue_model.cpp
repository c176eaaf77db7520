#include "models/review_queue_model.h"

#include "models/row_merge.h"

namespace dais::models {

namespace {

/// More lines are asked for when somebody looks at one this close to the last.
constexpr int nearEnd = 40;

} // namespace

ReviewQueueModel::ReviewQueueModel(store::Cache &cache, store::ChangeFeed &feed, QObject *parent)
    : QAbstractListModel(parent), m_store(cache)
{
    connect(&feed, &store::ChangeFeed::changed, this, [this](const store::ChangeSet &changes) {
        const auto matters = [](const domain::EntityRef &ref) {
            return ref.kind == domain::EntityKind::Submission || ref.kind == domain::EntityKind::Decision;
        };
        if (changes.everything || std::any_of(changes.entities.begin(), changes.entities.end(), matters))
            refresh();
    });
    connect(&feed, &store::ChangeFeed::commandsChanged, this, &ReviewQueueModel::refresh);
}

void ReviewQueueModel::setQuery(const store::QueueQuery &query)
{
    m_query = query;
    for (std::size_t section = 0; section < m_sections.size(); ++section)
        refreshSection(section, page);
}

void ReviewQueueModel::refresh()
{
    for (std::size_t section = 0; section < m_sections.size(); ++section)
        refreshSection(section, std::max(page, int(m_sections[section].rows.size())));
    emit refreshed();
}

void ReviewQueueModel::refreshSection(std::size_t index, int wanted)
{
    Section &section = m_sections[index];
    store::QueueQuery query = m_query;
    query.group = section.group;
    query.limit = wanted;
    const auto count = m_store.count(query);
    const auto rows = m_store.rows(query);
    if (!count || !rows)
        return; // A busy database must not empty the queue.
    const bool countChanged = section.count != *count;
    section.count = *count;
    showHead(index, *count > 0);
    const int offset = headRow(index) + (section.hasHead ? 1 : 0);
    mergeRows(
        section.rows, *rows, [](const store::QueueRow &row) { return row.id; },
        {.beginInsert = [=, this](int row) { beginInsertRows({}, offset + row, offset + row); },
         .endInsert = [this] { endInsertRows(); },
         .beginRemove = [=, this](int row) { beginRemoveRows({}, offset + row, offset + row); },
         .endRemove = [this] { endRemoveRows(); },
         .beginMove = [=, this](int from, int to) { beginMoveRows({}, offset + from, offset + from, {}, offset + to); },
         .endMove = [this] { endMoveRows(); },
         .changed = [=, this](int row) { emit dataChanged(this->index(offset + row), this->index(offset + row)); }});
    if (countChanged && section.hasHead)
        emit dataChanged(this->index(headRow(index)), this->index(headRow(index)));
}

void ReviewQueueModel::showHead(std::size_t index, bool shown)
{
    Section &section = m_sections[index];
    if (section.hasHead == shown)
        return;
    const int row = headRow(index);
    if (shown) {
        beginInsertRows({}, row, row);
        section.hasHead = true;
        endInsertRows();
        return;
    }
    beginRemoveRows({}, row, row + int(section.rows.size()));
    section.hasHead = false;
    section.rows.clear();
    endRemoveRows();
}

void ReviewQueueModel::askForMore(std::size_t section)
{
    m_moreAsked = false;
    refreshSection(section, int(m_sections[section].rows.size()) + page);
}

int ReviewQueueModel::headRow(std::size_t section) const
{
    int row = 0;
    for (std::size_t i = 0; i < section; ++i)
        row += int(m_sections[i].rows.size()) + (m_sections[i].hasHead ? 1 : 0);
    return row;
}

ReviewQueueModel::Place ReviewQueueModel::placeOf(int row) const
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const int lines = int(m_sections[i].rows.size()) + (m_sections[i].hasHead ? 1 : 0);
        if (row < lines)
            return {i, m_sections[i].hasHead ? row - 1 : row};
        row -= lines;
    }
    Q_UNREACHABLE();
}

QModelIndex ReviewQueueModel::indexOf(const domain::SubmissionId &id) const
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const auto &rows = m_sections[i].rows;
        const auto found =
            std::find_if(rows.begin(), rows.end(), [&](const store::QueueRow &row) { return row.id == id; });
        if (found != rows.end())
            return index(headRow(i) + 1 + int(found - rows.begin()));
    }
    return {};
}

QModelIndex ReviewQueueModel::firstOf(store::QueueGroup group) const
{
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        if (m_sections[i].group == group && !m_sections[i].rows.empty())
            return index(headRow(i) + 1);
    return {};
}

int ReviewQueueModel::countOf(store::QueueGroup group) const
{
    for (const Section &section : m_sections)
        if (section.group == group)
            return section.count;
    return 0;
}

int ReviewQueueModel::waitingIn(store::QueueQuery::Scope scope)
{
    store::QueueQuery query = m_query;
    query.scope = scope;
    query.text.clear();
    query.group = store::QueueGroup::Waiting;
    return m_store.count(query).value_or(0);
}

int ReviewQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : headRow(m_sections.size());
}

QVariant ReviewQueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place place = placeOf(index.row());
    const Section &section = m_sections[place.section];
    if (role == IsHeadRole)
        return place.row < 0;
    if (role == GroupRole)
        return int(section.group);
    if (role == CountRole)
        return section.count;
    if (place.row < 0)
        return {};
    const store::QueueRow &row = section.rows[std::size_t(place.row)];
    const int loaded = int(section.rows.size());
    if (place.row + nearEnd > loaded && loaded < section.count && !m_moreAsked) {
        // A view may not be told of new rows while it reads: the asking waits for the event loop.
        m_moreAsked = true;
        QMetaObject::invokeMethod(
            const_cast<ReviewQueueModel *>(this),
            [this, at = place.section] { const_cast<ReviewQueueModel *>(this)->askForMore(at); }, Qt::QueuedConnection);
    }
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case RowRole:
        return QVariant::fromValue(row);
    case SubmissionIdRole:
        return QVariant::fromValue(row.id);
    default:
        return {};
    }
}

Qt::ItemFlags ReviewQueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || placeOf(index.row()).row < 0)
        return Qt::NoItemFlags; // Heads are never chosen.
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace dais::models
