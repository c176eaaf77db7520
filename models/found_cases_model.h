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
        DocumentsRole,   ///< How many documents of its record are known on this computer; 0: none.
        HereRole,        ///< How many of them can be read here without the court.
    };
    explicit FoundCasesModel(store::Cache &cache, QObject *parent = nullptr);
    /// With an empty text these cases stand first, as long as they are here: today's, those read last.
    void setFirst(const std::function<std::vector<domain::CaseId>()> &first) { m_first = first; }
    /// Whether the file of a document is on this computer, by its hash; without it nobody says how much is here.
    void setIsHere(const std::function<bool(const QString &sha256)> &isHere) { m_isHere = isHere; }
    /// Looks again; an empty text lists the first cases by name.
    void find(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Share {
        int documents = 0;
        int here = 0;
    };
    void putFirst(std::vector<store::FoundCase> &cases);
    [[nodiscard]] Share shareOf(int row) const;

    store::Cache &m_cache;
    store::CaseFinder m_finder;
    std::function<std::vector<domain::CaseId>()> m_first;
    std::function<bool(const QString &)> m_isHere;
    mutable std::vector<std::optional<Share>>
        m_shares; ///< Of each case that was asked about: each is a look at the disk.
    std::vector<store::FoundCase> m_cases;
};

} // namespace dais::models
