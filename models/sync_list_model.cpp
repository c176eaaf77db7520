#include "models/sync_list_model.h"

#include "domain/case_file.h"
#include "models/row_merge.h"
#include "store/queue_rows.h"

#include <QSet>

namespace dais::models {

namespace {

/// What the person has settled needs them no more, also while that is on its way.
void leaveOutSettled(store::Journal &journal)
{
    QSet<QUuid> settled;
    for (const auto *lines : {&journal.saved, &journal.received})
        for (const store::JournalLine &line : *lines)
            if (line.kind == domain::commandKind(domain::SettleDecision{}))
                settled.insert(line.subject.id);
    std::erase_if(journal.needsYou, [&](const store::JournalLine &line) {
        return line.code == QLatin1String("decided_differently") && settled.contains(line.subject.id);
    });
}

/// The document of the record that a mark or an exhibit is of; nothing when it is not here.
std::optional<domain::Document> documentOf(store::Cache &cache, const domain::EntityRef &subject)
{
    domain::DocumentId id;
    if (subject.kind == domain::EntityKind::Annotation)
        id = cache.get<domain::Annotation>(subject.id).map([](const auto &mark) { return mark.document; }).value_or(id);
    else if (subject.kind == domain::EntityKind::Exhibit)
        id = cache.get<domain::Exhibit>(subject.id).map([](const auto &of) { return of.document; }).value_or(id);
    const auto found = cache.get<domain::Document>(id.uuid());
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace

SyncListModel::SyncListModel(store::Outbox &outbox, store::Cache &cache, store::ChangeFeed &feed, QObject *parent)
    : QAbstractListModel(parent), m_outbox(outbox), m_cache(cache)
{
    connect(&feed, &store::ChangeFeed::commandsChanged, this, &SyncListModel::refresh);
    connect(&feed, &store::ChangeFeed::changed, this, [this] { m_facts.clear(); });
}

void SyncListModel::setDay(const QDateTime &todayBegan)
{
    m_todayBegan = todayBegan;
    refresh();
}

void SyncListModel::refresh()
{
    m_facts.clear();
    auto journal = m_outbox.journal(m_todayBegan);
    if (!journal)
        return; // A busy database must not empty the list.
    leaveOutSettled(*journal);
    std::array now{std::move(journal->needsYou), std::move(journal->saved), std::move(journal->received),
                   std::move(journal->entered)};
    if (rowCount() == 0) { // The first time there is no place to keep.
        beginResetModel();
        for (std::size_t section = 0; section < m_sections.size(); ++section)
            m_sections[section].lines = std::move(now[section]);
        endResetModel();
    } else {
        for (std::size_t section = 0; section < m_sections.size(); ++section)
            merge(section, std::move(now[section]));
    }
    emit refreshed();
}

void SyncListModel::merge(std::size_t place, std::vector<store::JournalLine> now)
{
    Section &section = m_sections[place];
    const int head = headRow(place);
    if (section.lines.empty() || now.empty()) { // The head comes or goes with its lines.
        if (!section.lines.empty()) {
            beginRemoveRows({}, head, head + int(section.lines.size()));
            section.lines.clear();
            endRemoveRows();
        }
        if (!now.empty()) {
            beginInsertRows({}, head, head + int(now.size()));
            section.lines = std::move(now);
            endInsertRows();
        }
        return;
    }
    const bool countChanged = section.lines.size() != now.size();
    const int offset = head + 1;
    mergeRows(
        section.lines, now, [](const store::JournalLine &line) { return line.id; },
        {.beginInsert = [=, this](int row) { beginInsertRows({}, offset + row, offset + row); },
         .endInsert = [this] { endInsertRows(); },
         .beginRemove = [=, this](int row) { beginRemoveRows({}, offset + row, offset + row); },
         .endRemove = [this] { endRemoveRows(); },
         .beginMove = [=, this](int from, int to) { beginMoveRows({}, offset + from, offset + from, {}, offset + to); },
         .endMove = [this] { endMoveRows(); },
         .changed = [=, this](int row) { emit dataChanged(index(offset + row), index(offset + row)); }});
    if (countChanged)
        emit dataChanged(index(head), index(head));
}

int SyncListModel::headRow(std::size_t section) const
{
    int row = 0;
    for (std::size_t i = 0; i < section; ++i)
        row += m_sections[i].rows();
    return row;
}

SyncListModel::Place SyncListModel::placeOf(int row) const
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        if (row < m_sections[i].rows())
            return {i, row - 1};
        row -= m_sections[i].rows();
    }
    Q_UNREACHABLE();
}

SyncListModel::Facts SyncListModel::factsOf(const domain::EntityRef &subject) const
{
    if (const auto known = m_facts.constFind(subject.id); known != m_facts.constEnd())
        return *known;
    Facts facts;
    if (subject.kind == domain::EntityKind::Case || subject.kind == domain::EntityKind::Hearing) {
        const auto hearing = m_cache.get<domain::Hearing>(subject.id);
        const QUuid id = subject.kind == domain::EntityKind::Case ? subject.id
                         : hearing                                ? hearing->caseId.uuid()
                                                                  : QUuid();
        if (const auto head = m_cache.get<domain::CaseFile>(id)) {
            facts.aNumber = head->aNumber ? head->aNumber->toString() : QString();
            facts.respondent = head->respondent;
        }
    } else if (subject.kind == domain::EntityKind::Submission) {
        facts.submission = domain::SubmissionId(subject.id);
        if (const auto row = store::QueueRows(m_cache).row(facts.submission, {})) {
            facts.title = row->title;
            facts.aNumber = row->aNumber;
            facts.respondent = row->respondent;
        }
    } else if (const auto document = documentOf(m_cache, subject)) {
        facts.title = document->title;
        if (const auto head = m_cache.get<domain::CaseFile>(document->caseId.uuid())) {
            facts.aNumber = head->aNumber ? head->aNumber->toString() : QString();
            facts.respondent = head->respondent;
        }
    }
    m_facts.insert(subject.id, facts);
    return facts;
}

int SyncListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : headRow(m_sections.size());
}

QVariant SyncListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place place = placeOf(index.row());
    const Section &section = m_sections[place.section];
    switch (role) {
    case IsHeadRole:
        return place.line < 0;
    case GroupRole:
        return int(section.group);
    case CountRole:
        return int(section.lines.size());
    default:
        break;
    }
    if (place.line < 0)
        return {};
    const store::JournalLine &line = section.lines[std::size_t(place.line)];
    switch (role) {
    case Qt::DisplayRole:
        return factsOf(line.subject).title;
    case LineRole:
        return QVariant::fromValue(line);
    case FactsRole:
        return QVariant::fromValue(factsOf(line.subject));
    default:
        return {};
    }
}

Qt::ItemFlags SyncListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || placeOf(index.row()).line < 0)
        return Qt::NoItemFlags; // Heads are never chosen.
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace dais::models
