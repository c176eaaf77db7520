#pragma once

#include "store/cache.h"
#include "store/change_feed.h"
#include "store/journal.h"
#include "store/outbox.h"

#include <array>
#include <QAbstractListModel>
#include <QHash>

namespace dais::models {

/// What the person did and how far it came: under a head each, what needs the person, what is saved here, what the
/// court received, and what was entered today. Facts about a line are looked up when somebody looks at it, so that
/// 10,000 lines cost what a screenful does. Keeps the person's place. UI thread; everything given outlives it.
class SyncListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Group { NeedsYou, Saved, Received, EnteredToday };
    enum Role {
        IsHeadRole = Qt::UserRole, ///< A group's head, not a line.
        GroupRole,                 ///< int(Group).
        CountRole,                 ///< On a head: lines in the group.
        LineRole,                  ///< store::JournalLine, on a line.
        FactsRole,                 ///< Facts, on a line.
    };
    /// What is known of the thing that a line is about.
    struct Facts {
        QString title; ///< Of the filing; empty for a case, or when it is not on this computer.
        QString aNumber;
        QString respondent;
        domain::SubmissionId submission; ///< None when it is about a case.
    };

    SyncListModel(store::Outbox &outbox, store::Cache &cache, store::ChangeFeed &feed, QObject *parent = nullptr);

    /// Shows what was entered since then: the start of the day in the court's zone.
    void setDay(const QDateTime &todayBegan);
    void refresh();
    [[nodiscard]] int countOf(Group group) const { return int(m_sections[std::size_t(group)].lines.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// The outbox was read again: counts may differ.
    void refreshed();

private:
    struct Section {
        Group group;
        std::vector<store::JournalLine> lines;
        /// Heads of empty groups are not shown.
        [[nodiscard]] int rows() const { return lines.empty() ? 0 : int(lines.size()) + 1; }
    };
    struct Place {
        std::size_t section = 0;
        int line = -1; ///< -1 is the head.
    };
    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] int headRow(std::size_t section) const;
    void merge(std::size_t section, std::vector<store::JournalLine> now);
    [[nodiscard]] Facts factsOf(const domain::EntityRef &subject) const;

    store::Outbox &m_outbox;
    store::Cache &m_cache;
    QDateTime m_todayBegan;
    std::array<Section, 4> m_sections{Section{Group::NeedsYou, {}}, Section{Group::Saved, {}},
                                      Section{Group::Received, {}}, Section{Group::EnteredToday, {}}};
    mutable QHash<QUuid, Facts> m_facts; ///< Looked up since the store last changed.
};

} // namespace dais::models

Q_DECLARE_METATYPE(dais::store::JournalLine)
Q_DECLARE_METATYPE(dais::models::SyncListModel::Facts)
