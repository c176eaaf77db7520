#include "widgets/mark_list_proxy.h"

#include "widgets/mark_row_delegate.h"
#include "widgets/mark_words.h"

namespace dais::widgets {

MarkListProxy::MarkListProxy(models::MarksModel &marks, QObject *parent)
    : QSortFilterProxyModel(parent), m_marks(marks), m_issues(standardIssueNames())
{
    setSourceModel(&marks);
}

void MarkListProxy::showPage(const domain::DocumentId &document, int page)
{
    if (m_document == document && m_page == page)
        return;
    m_document = document;
    m_page = page;
    invalidateFilter();
}

void MarkListProxy::setIssueNames(const QStringList &names)
{
    m_issues = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QModelIndex MarkListProxy::indexOf(const domain::AnnotationId &id) const
{
    return mapFromSource(m_marks.indexOf(id));
}

QVariant MarkListProxy::data(const QModelIndex &index, int role) const
{
    return role == Qt::AccessibleTextRole ? spokenMark(index, m_issues) : QSortFilterProxyModel::data(index, role);
}

bool MarkListProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!m_document)
        return true;
    const auto mark = m_marks.index(row, 0, parent).data(models::MarksModel::MarkRole).value<domain::Annotation>();
    return mark.document == *m_document && mark.page == m_page;
}

} // namespace dais::widgets
