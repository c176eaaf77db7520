#pragma once

#include "models/record_contents_model.h"

#include <QSortFilterProxyModel>

namespace dais::models {

/// The documents of a record that are asked for: by who filed them, what they are, since when, or as exhibits only; the
/// bookmarks of the open one stay with it. UI thread; `contents` outlives it.
class ContentsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ContentsFilter(RecordContentsModel &contents, QObject *parent = nullptr);

    /// What is asked for; an empty choice asks for everything.
    struct Wanted {
        QString party;             ///< "Counsel", as in Document::filedBy.
        QString type;              ///< Code from the table of document types.
        QDate filedSince;          ///< In the court's zone.
        bool onlyNew = false;      ///< That came since the record was last read here.
        bool onlyExhibits = false; ///< Of which something was said as evidence.

        [[nodiscard]] bool isAll() const { return *this == Wanted(); }
        friend bool operator==(const Wanted &, const Wanted &) = default;
    };
    void setWanted(const Wanted &wanted);
    [[nodiscard]] const Wanted &wanted() const { return m_wanted; }

    /// Who filed documents of this record, in the order of their first one.
    [[nodiscard]] QStringList parties() const;
    /// Codes of the types that are in this record, in the same order.
    [[nodiscard]] QStringList types() const;
    /// The row of a document; invalid while it is not asked for.
    [[nodiscard]] QModelIndex indexOf(const domain::DocumentId &document) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RecordContentsModel &m_contents;
    Wanted m_wanted;
};

} // namespace dais::models
