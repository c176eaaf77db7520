#include "widgets/command_model.h"
#include "widgets/key_action.h"

namespace dais::widgets {
namespace {

/// 0 when the title begins with what was typed, 1 when a word of it does, 2 when it is somewhere; -1 not at
/// all.
int rankOf(const QString &title, const QString &everything, const QString &typed)
{
    for (const QString &word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!everything.contains(word, Qt::CaseInsensitive))
            return -1;
    }
    if (title.startsWith(typed, Qt::CaseInsensitive))
        return 0;
    return title.contains(QLatin1Char(' ') + typed, Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

QList<CommandRow> commandsMatching(const QList<QAction *> &actions, const QString &text)
{
    const QString typed = text.simplified();
    QList<std::pair<int, CommandRow>> ranked;
    QStringList taken;
    for (QAction *action : actions) {
        const QString title = plainText(*action);
        const QString keys = keyText(action->shortcut());
        if (title.isEmpty() || !action->isEnabled() || !action->isVisible() || taken.contains(title))
            continue;
        const QString detail = action->toolTip() == title ? QString() : action->toolTip();
        const int rank = rankOf(title, title + QLatin1Char(' ') + detail + QLatin1Char(' ') + keys, typed);
        if (rank < 0)
            continue;
        taken.append(title);
        ranked.append({rank,
                       {CommandModel::tr("Commands"), action->icon().name(), title, detail, keys,
                        [action](OpenIn) { action->trigger(); }}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<CommandRow> rows;
    for (const auto &[rank, row] : ranked)
        rows.append(row);
    return rows;
}

void CommandModel::setRows(const QList<CommandRow> &rows)
{
    beginResetModel(); // Every keystroke is another question; there is no place to keep.
    m_lines.clear();
    QString group;
    for (const CommandRow &row : rows) {
        if (row.group != group)
            m_lines.append({row.group, {}});
        group = row.group;
        m_lines.append({{}, row});
    }
    endResetModel();
}

const CommandRow *CommandModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_lines.size() || !m_lines[index.row()].head.isEmpty())
        return nullptr;
    return &m_lines[index.row()].row;
}

QModelIndex CommandModel::choosable(int row, int step) const
{
    while (row >= 0 && row < m_lines.size() && !m_lines[row].head.isEmpty())
        row += step;
    return row >= 0 && row < m_lines.size() ? index(row) : QModelIndex();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[index.row()];
    const bool head = !line.head.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return head ? line.head : line.row.title;
    case Qt::AccessibleTextRole: {
        QStringList said{head ? line.head : line.row.title, line.row.detail, line.row.keys};
        said.removeAll(QString());
        return said.join(QStringLiteral(", "));
    }
    case IsHeadRole:
        return head;
    case IconRole:
        return line.row.icon;
    case DetailRole:
        return line.row.detail;
    case KeysRole:
        return line.row.keys;
    default: // Qt's own open set of roles.
        return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.data(IsHeadRole).toBool())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace dais::widgets
