#include "models/contents_filter.h"

namespace dais::models {

namespace {

template <typename Field>
QStringList eachOnce(const std::vector<domain::Document> &documents, Field field)
{
    QStringList all;
    for (const domain::Document &document : documents)
        if (const QString &value = document.*field; !value.isEmpty() && !all.contains(value))
            all.append(value);
    return all;
}

} // namespace

ContentsFilter::ContentsFilter(RecordContentsModel &contents, QObject *parent)
    : QSortFilterProxyModel(parent), m_contents(contents)
{
    setSourceModel(&contents);
}

void ContentsFilter::setWanted(const Wanted &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    invalidateFilter();
}

QStringList ContentsFilter::parties() const
{
    return eachOnce(m_contents.documents(), &domain::Document::filedBy);
}

QStringList ContentsFilter::types() const
{
    return eachOnce(m_contents.documents(), &domain::Document::documentType);
}

QModelIndex ContentsFilter::indexOf(const domain::DocumentId &document) const
{
    return mapFromSource(m_contents.indexOf(document));
}

bool ContentsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid() || m_wanted.isAll())
        return true;
    const domain::Document &document = m_contents.documents()[std::size_t(row)];
    const QModelIndex index = m_contents.index(row, 0);
    if (!m_wanted.party.isEmpty() && document.filedBy != m_wanted.party)
        return false;
    if (!m_wanted.type.isEmpty() && document.documentType != m_wanted.type)
        return false;
    if (m_wanted.filedSince.isValid() && document.filingDate < m_wanted.filedSince)
        return false;
    if (m_wanted.onlyNew && !index.data(RecordContentsModel::IsNewRole).toBool())
        return false;
    return !m_wanted.onlyExhibits || !index.data(RecordContentsModel::ExhibitRole).value<domain::Exhibit>().log.empty();
}

} // namespace dais::models
