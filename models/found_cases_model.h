#pragma once

#include "store/case_finder.h"

#include <QAbstractListModel>

namespace dais::models {

/// The cases that a typed number or name leads to, from what is on this computer. UI thread; `cache` outlives it.
class FoundCasesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        CaseIdRole = Qt::UserRole, ///< domain::CaseId.
        ANumberRole,
        RespondentRole,
        CourtRole,
        NextHearingRole, ///< QDateTime, UTC; invalid when none is set.
    };
    explicit FoundCasesModel(store::Cache &cache, QObject *parent = nullptr);
    /// Looks again; an empty text lists the first cases by name.
    void find(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    store::CaseFinder m_finder;
    std::vector<store::FoundCase> m_cases;
};

} // namespace dais::models
