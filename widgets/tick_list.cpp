#include "widgets/tick_list.h"

#include "widgets/key_action.h"
#include "widgets/metrics.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {
constexpr int keyRole = Qt::UserRole;
constexpr std::size_t fewLines = 10; ///< Up to so many are seen at a glance and need no finding.
} // namespace

TickList::TickList(const QString &name, int lines, QWidget *parent)
    : QWidget(parent), m_find(new QLineEdit(this)), m_list(new QListWidget(this))
{
    m_find->setPlaceholderText(tr("Type to find"));
    m_find->setAccessibleName(tr("%1: find").arg(name));
    m_find->setClearButtonEnabled(true);
    m_find->hide();
    m_list->setAccessibleName(name);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    followTextSize(*m_list, [this, lines] { m_list->setFixedHeight(lines * scaled(28) + 2 * m_list->frameWidth()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    column->addWidget(m_find);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &TickList::changed);
    connect(m_find, &QLineEdit::textChanged, this, &TickList::find);
    addKeyAction(*m_find, {tr("To the lines found"), {Qt::Key_Down, Qt::Key_Return}},
                 [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_list);
}

void TickList::setLines(const std::vector<Line> &lines)
{
    if (lines == m_lines)
        return;
    const QStringList kept = ticked();
    m_lines = lines;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Line &line : lines) {
            auto *item = new QListWidgetItem(line.words, m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(kept.contains(line.key) ? Qt::Checked : Qt::Unchecked);
            item->setData(keyRole, line.key);
        }
        if (!lines.empty())
            m_list->setCurrentRow(0);
    }
    m_find->setVisible(lines.size() > fewLines);
    emit changed();
}

void TickList::setTicked(const QStringList &keys)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row) {
            QListWidgetItem *item = m_list->item(row);
            item->setCheckState(keys.contains(item->data(keyRole).toString()) ? Qt::Checked : Qt::Unchecked);
        }
    }
    emit changed();
}

QStringList TickList::ticked() const
{
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row)
        if (const QListWidgetItem *item = m_list->item(row); item->checkState() == Qt::Checked)
            keys.append(item->data(keyRole).toString());
    return keys;
}

void TickList::find(const QString &words)
{
    const QString wanted = words.trimmed();
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool ticked = item->checkState() == Qt::Checked; // What is ticked stays in sight.
        item->setHidden(!ticked && !item->text().contains(wanted, Qt::CaseInsensitive));
    }
}

} // namespace dais::widgets
