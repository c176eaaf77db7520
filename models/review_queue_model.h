#pragma once

#include "store/change_feed.h"
#include "store/queue_rows.h"

#include <array>
#include <QAbstractListModel>

namespace dais::models {

/// The clerk's list: under a head each, what needs the clerk, what waits, and what was done today. The store sorts and
/// filters, with its indexes; the model holds the lines that were looked at and asks for more as they are needed, so
/// that 100,000 filings cost what 200 do. Never resets: the clerk keeps the place. UI thread; `cache` and `feed`
/// outlive it.
class ReviewQueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsHeadRole = Qt::UserRole, ///< A group's head, not a line.
        GroupRole,                 ///< int(store::QueueGroup).
        CountRole,                 ///< On a head: lines in the group.
        RowRole,                   ///< store::QueueRow, on a line.
        SubmissionIdRole,          ///< domain::SubmissionId, on a line.
    };
    static constexpr int page = 200; ///< Lines asked for at once.

    ReviewQueueModel(store::Cache &cache, store::ChangeFeed &feed, QObject *parent = nullptr);

    /// Shows other lines or another order; the scope, text and order of `query` count, its group does not.
    void setQuery(const store::QueueQuery &query);
    [[nodiscard]] const store::QueueQuery &query() const { return m_query; }
    /// Re-reads what is shown.
    void refresh();
    /// The line of a submission, invalid when it is not among those shown.
    [[nodiscard]] QModelIndex indexOf(const domain::SubmissionId &id) const;
    /// The first line of a group, invalid when it is empty.
    [[nodiscard]] QModelIndex firstOf(store::QueueGroup group) const;
    [[nodiscard]] int countOf(store::QueueGroup group) const;
    /// How many lines a scope has in all groups that are shown.
    [[nodiscard]] int waitingIn(store::QueueQuery::Scope scope);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// The store was read again: counts may differ, also of lines that are not shown.
    void refreshed();

private:
    struct Section {
        store::QueueGroup group;
        int count = 0;                     ///< In the store.
        std::vector<store::QueueRow> rows; ///< The first of them.
        bool hasHead = false;              ///< Heads of empty groups are not shown.
    };
    struct Place {
        std::size_t section = 0;
        int row = -1; ///< -1 is the head.
    };
    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] int headRow(std::size_t section) const;
    void refreshSection(std::size_t section, int wanted);
    void showHead(std::size_t section, bool shown);
    void askForMore(std::size_t section);

    store::QueueRows m_store;
    store::QueueQuery m_query;
    std::array<Section, 3> m_sections{Section{store::QueueGroup::NeedsYou}, Section{store::QueueGroup::Waiting},
                                      Section{store::QueueGroup::DoneToday}};
    mutable bool m_moreAsked = false; ///< data() noticed that the end is near.
};

} // namespace dais::models

Q_DECLARE_METATYPE(dais::store::QueueRow)
