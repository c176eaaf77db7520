#include "models/docket_model.h"

#include <QSet>

namespace dais::models {

namespace {

bool isOfTheDocket(const domain::EntityRef &ref)
{
    using Kind = domain::EntityKind;
    return ref.kind == Kind::Hearing || ref.kind == Kind::Session || ref.kind == Kind::Absence ||
           ref.kind == Kind::Case || ref.kind == Kind::Decision;
}

} // namespace

bool DocketFilter::takes(const DocketRow &row) const
{
    const domain::Hearing &hearing = row.hearing;
    if ((!types.isEmpty() && !types.contains(hearing.type)) || (!language.isEmpty() && hearing.language != language) ||
        (medium && hearing.medium != *medium) ||
        (isRemote && (hearing.medium != domain::HearingMedium::InPerson) != *isRemote) ||
        (detained && (row.custody == domain::CustodyStatus::Detained) != *detained))
        return false;
    if (text.isEmpty())
        return true;
    QString digits = row.aNumber;
    digits.remove(QLatin1Char('-'));
    for (const QString &words : {row.aNumber, digits, row.respondent, hearing.judge, hearing.room})
        if (words.contains(text, Qt::CaseInsensitive))
            return true;
    return false;
}

DocketModel::DocketModel(store::Cache &cache, store::ChangeFeed &feed, QObject *parent)
    : QAbstractListModel(parent), m_cache(cache), m_reads(cache)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DocketModel::refresh);
    connect(&feed, &store::ChangeFeed::changed, this, [this](const store::ChangeSet &changes) {
        if (!m_court.isEmpty() && (changes.everything || std::ranges::any_of(changes.entities, isOfTheDocket)))
            m_soon.start();
    });
}

void DocketModel::show(const QString &court, const QDateTime &from, const QDateTime &to)
{
    m_court = court;
    m_from = from;
    m_to = to;
    refresh();
}

void DocketModel::setFilter(const DocketFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    apply();
}

Result<std::set<QUuid>> DocketModel::savedHere()
{
    auto rows = m_cache.connection().prepare(
        QStringLiteral("SELECT id FROM temp.over_entity WHERE kind = 9 AND body IS NOT NULL"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    std::set<QUuid> ids;
    while (rows->next())
        ids.insert(rows->uuid(0));
    return ids;
}

Result<std::vector<DocketRow>> DocketModel::read()
{
    auto hearings = m_reads.between(m_court, m_from, m_to);
    const auto pending = savedHere();
    if (!hearings || !pending)
        return tl::unexpected(!hearings ? hearings.error() : pending.error());
    QSet<domain::CaseId> wanted;
    for (const domain::Hearing &hearing : *hearings)
        wanted.insert(hearing.caseId);
    const auto heads = m_reads.heads({wanted.begin(), wanted.end()});
    if (!heads)
        return tl::unexpected(heads.error());
    QHash<domain::CaseId, const domain::CaseFile *> files;
    for (const domain::CaseFile &file : *heads)
        files.insert(file.id, &file);
    std::vector<DocketRow> rows;
    rows.reserve(hearings->size());
    for (domain::Hearing &hearing : *hearings) {
        DocketRow row{.hearing = std::move(hearing), .aNumber = {}, .respondent = {}};
        if (const domain::CaseFile *file = files.value(row.hearing.caseId)) {
            row.aNumber = file->aNumber ? file->aNumber->toString() : QString();
            row.respondent = file->respondent;
            row.custody = file->custody;
        }
        row.isSavedHere = pending->contains(row.hearing.id.uuid());
        rows.push_back(std::move(row));
    }
    return rows;
}

void DocketModel::refresh()
{
    m_soon.stop();
    if (m_court.isEmpty())
        return;
    auto rows = read();
    auto sessions = m_reads.sessions(m_court);
    auto absences = m_reads.absences();
    if (!rows || !sessions || !absences)
        return; // A busy database must not empty the docket; what changed is told again.
    m_everything = std::move(*rows);
    m_sessions = std::move(*sessions);
    std::erase_if(*absences, [](const domain::Absence &one) { return one.struck; });
    m_absences = std::move(*absences);
    apply();
}

void DocketModel::apply()
{
    std::vector<DocketRow> rows;
    for (const DocketRow &row : m_everything)
        if (m_filter.takes(row))
            rows.push_back(row);
    if (rows != m_rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    emit refreshed();
}

const DocketRow *DocketModel::find(const domain::HearingId &id) const
{
    const auto found = std::ranges::find_if(m_everything, [&](const DocketRow &row) { return row.hearing.id == id; });
    return found == m_everything.end() ? nullptr : &*found;
}

int DocketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DocketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DocketRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1  %2").arg(row.aNumber, row.respondent);
    case RowRole:
        return QVariant::fromValue(row);
    case HearingIdRole:
        return QVariant::fromValue(row.hearing.id);
    default:
        return {};
    }
}

} // namespace dais::models
