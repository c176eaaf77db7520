#pragma once

#include "models/marks_model.h"

#include <QSortFilterProxyModel>

namespace dais::widgets {

/// The marks of a case, or those of one page, with a sentence each for screen readers.
class MarkListProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    MarkListProxy(models::MarksModel &marks, QObject *parent);
    /// Only those of a page, from 1, of one document.
    void showPage(const domain::DocumentId &document, int page);
    void setIssueNames(const QStringList &names);
    [[nodiscard]] QModelIndex indexOf(const domain::AnnotationId &id) const;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    models::MarksModel &m_marks;
    std::optional<domain::DocumentId> m_document;
    int m_page = 0;
    QStringList m_issues;
};

} // namespace dais::widgets
