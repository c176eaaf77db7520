#include "models/found_cases_model.h"

namespace dais::models {

FoundCasesModel::FoundCasesModel(store::Cache &cache, QObject *parent) : QAbstractListModel(parent), m_finder(cache) {}

void FoundCasesModel::find(const QString &text)
{
    auto found = m_finder.find(text);
    if (!found || *found == m_cases)
        return; // A busy database must not empty the list.
    beginResetModel();
    m_cases = std::move(*found);
    endResetModel();
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
    case NextHearingRole:
        return found.nextHearingAt ? QVariant(*found.nextHearingAt) : QVariant();
    default:
        return {};
    }
}

} // namespace dais::models
