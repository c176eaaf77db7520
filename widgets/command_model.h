#pragma once

#include <functional>
#include <QAbstractListModel>

class QAction;

namespace dais::widgets {

/// Where something found is to be opened.
enum class OpenIn { Here, OtherPane };

/// One line of the palette.
struct CommandRow {
    QString group;  ///< "In this record", "Cases", "Commands"; lines of a group come together.
    QString icon;   ///< Name of a glyph.
    QString title;  ///< What is found, or what is done.
    QString detail; ///< A second, muted part.
    QString keys;   ///< The keys that do the same, so that the palette teaches them.
    std::function<void(OpenIn)> run;
};

/// What else the palette looks through: cases, pages, tabs. Answers from what is on this computer, never from
/// the network, within a tenth of a second. UI thread.
class CommandSearch {
public:
    virtual ~CommandSearch() = default;
    /// The best lines for what was typed (trimmed; empty asks for what was used last), best first, at most
    /// `most`.
    [[nodiscard]] virtual QList<CommandRow> find(const QString &text, int most) = 0;
};

/// The lines for those actions whose text, tip or keys hold every word that was typed; those that begin with
/// it first.
[[nodiscard]] QList<CommandRow> commandsMatching(const QList<QAction *> &actions, const QString &text);

/// The lines of the palette, with a heading before each group. Headings cannot be chosen.
class CommandModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IsHeadRole = Qt::UserRole + 1, IconRole, DetailRole, KeysRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<CommandRow> &rows);
    /// The line at an index; null for a heading.
    [[nodiscard]] const CommandRow *row(const QModelIndex &index) const;
    /// The first line that can be chosen, from `row` on in steps of `step` (1 or -1).
    [[nodiscard]] QModelIndex choosable(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line {
        QString head; ///< Not empty for a heading.
        CommandRow row;
    };
    QList<Line> m_lines;
};

} // namespace dais::widgets
