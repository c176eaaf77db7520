#include "models/found_cases_model.h"

namespace dais::models {

FoundCasesModel::FoundCasesModel(store::Cache &cache, QObject *parent)
    : QAbstractListModel(parent), m_cache(cache), m_finder(cache)
{
}

void FoundCasesModel::find(const QString &text)
{
    auto found = m_finder.find(text);
    if (!found)
        return; // A busy database must not empty the list.
    if (text.trimmed().isEmpty())
        putFirst(*found);
    if (*found == m_cases) {
        std::ranges::fill(m_shares, std::nullopt);
        if (!m_cases.empty())
            emit dataChanged(index(0), index(int(m_cases.size()) - 1), {DocumentsRole, HereRole});
        return;
    }
    beginResetModel();
    m_cases = std::move(*found);
    m_shares.assign(m_cases.size(), std::nullopt);
    endResetModel();
}

void FoundCasesModel::putFirst(std::vector<store::FoundCase> &cases)
{
    const auto first = m_first ? m_first() : std::vector<domain::CaseId>();
    std::vector<store::FoundCase> ordered;
    for (const domain::CaseId &id : first)
        if (auto known = m_finder.one(id);
            known && std::ranges::find(ordered, id, &store::FoundCase::id) == ordered.end())
            ordered.push_back(std::move(*known));
    for (store::FoundCase &one : cases)
        if (std::ranges::find(ordered, one.id, &store::FoundCase::id) == ordered.end())
            ordered.push_back(std::move(one));
    cases = std::move(ordered);
}

FoundCasesModel::Share FoundCasesModel::shareOf(int row) const
{
    auto &known = m_shares[std::size_t(row)];
    if (known)
        return *known;
    Share share;
    if (m_isHere)
        if (const auto files = m_cache.filesOf(m_cases[std::size_t(row)].id))
            for (const store::Cache::WantedFile &file : *files) {
                ++share.documents;
                share.here += m_isHere(file.sha256) ? 1 : 0;
            }
    known = share;
    return share;
}

int FoundCasesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cases.size());
}

QVariant FoundCasesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::FoundCase &found = m_cases[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1  %2").arg(found.aNumber, found.respondent);
    case CaseIdRole:
        return QVariant::fromValue(found.id);
    case ANumberRole:
        return found.aNumber;
    case RespondentRole:
        return found.respondent;
    case CourtRole:
        return found.court;
    case DocumentsRole:
        return shareOf(index.row()).documents;
    case HereRole:
        return shareOf(index.row()).here;
    case NextHearingRole:
        return found.nextHearingAt ? QVariant(*found.nextHearingAt) : QVariant();
    default:
        return {};
    }
}

} // namespace dais::models
