#pragma once

#include "store/change_feed.h"
#include "store/docket_reading.h"

#include <QAbstractListModel>
#include <QTimer>
#include <set>

namespace dais::models {

/// A hearing on the docket with what a list says of its case.
struct DocketRow {
    domain::Hearing hearing;
    QString aNumber; ///< "A012-345-678"; empty where the case is not here.
    QString respondent;
    domain::CustodyStatus custody = domain::CustodyStatus::NeverDetained;
    bool isSavedHere = false; ///< Something that was done to it has not come back from the court.

    friend bool operator==(const DocketRow &, const DocketRow &) = default;
};

/// What is left out of a docket. Empty conditions leave nothing out.
struct DocketFilter {
    QStringList types; ///< Codes.
    QString language;  ///< Code.
    std::optional<domain::HearingMedium> medium;
    std::optional<bool> isRemote; ///< By video, telephone or the internet.
    std::optional<bool> detained;
    QString text; ///< Of the A-Number, the name, the judge or the room.

    [[nodiscard]] bool takes(const DocketRow &row) const;
    friend bool operator==(const DocketFilter &, const DocketFilter &) = default;
};

/// The docket of a court over some days, by start, with its sessions and absences. Follows the store; UI thread.
class DocketModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole, ///< DocketRow.
        HearingIdRole,
    };
    DocketModel(store::Cache &cache, store::ChangeFeed &feed, QObject *parent = nullptr); ///< Both outlive it.

    /// Shows what overlaps [from, to), UTC.
    void show(const QString &court, const QDateTime &from, const QDateTime &to);
    void setFilter(const DocketFilter &filter);
    [[nodiscard]] const DocketFilter &filter() const { return m_filter; }
    /// Reads again what is shown.
    void refresh();

    [[nodiscard]] const std::vector<DocketRow> &rows() const { return m_rows; }
    /// Everything of these days, also what the filter leaves out: what stands in the way does so unseen, too.
    [[nodiscard]] const std::vector<DocketRow> &everything() const { return m_everything; }
    [[nodiscard]] const std::vector<domain::Session> &sessions() const { return m_sessions; } ///< Of the court.
    [[nodiscard]] const std::vector<domain::Absence> &absences() const { return m_absences; } ///< That stand.
    [[nodiscard]] const DocketRow *find(const domain::HearingId &id) const;
    [[nodiscard]] QDateTime from() const { return m_from; }
    [[nodiscard]] QDateTime to() const { return m_to; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// It was read again: rows, sessions or absences may differ.
    void refreshed();

private:
    [[nodiscard]] Result<std::vector<DocketRow>> read();
    [[nodiscard]] Result<std::set<QUuid>> savedHere();
    void apply();

    store::Cache &m_cache;
    store::DocketReading m_reads;
    QString m_court;
    QDateTime m_from, m_to;
    DocketFilter m_filter;
    std::vector<DocketRow> m_everything;
    std::vector<DocketRow> m_rows;
    std::vector<domain::Session> m_sessions;
    std::vector<domain::Absence> m_absences;
    QTimer m_soon; ///< Many changes in one moment are read once.
};

} // namespace dais::models

Q_DECLARE_METATYPE(dais::models::DocketRow)
