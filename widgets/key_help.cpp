#include "widgets/key_help.h"
#include "widgets/command_row_delegate.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace dais::widgets {
namespace {

constexpr QSize panelSize(660, 640);

bool matches(const CommandRow &row, const QString &typed)
{
    return row.title.contains(typed, Qt::CaseInsensitive) || row.keys.contains(typed, Qt::CaseInsensitive);
}

} // namespace

KeyHelp::KeyHelp(QWidget &host)
    : Overlay(host, panelSize), m_host(host), m_model(new CommandModel(this)), m_field(new QLineEdit(this)),
      m_list(new QListView(this))
{
    m_field->setAccessibleName(tr("Find a key"));
    m_field->setPlaceholderText(tr("All keys. Type to find one"));
    setType(*m_field, Type::Field);
    setHeightAt100Percent(*m_field, 48);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("All keys"));
    followTextSize(*m_list, [this] { m_list->doItemsLayout(); });
    panel().addWidget(m_field);
    panel().addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &KeyHelp::refresh);
}

void KeyHelp::openFor(QWidget *region)
{
    m_rows.clear();
    if (region)
        gather(*region, region->accessibleName());
    for (const QWidget *other : regionsIn(m_host)) {
        if (other != region)
            gather(*other, other->accessibleName());
    }
    gather(m_host, tr("Everywhere"));
    m_field->clear();
    refresh();
    open(*m_field);
}

void KeyHelp::gather(const QWidget &widget, const QString &group)
{
    for (const QAction *action : widget.actions()) {
        if (action->shortcuts().isEmpty() || !action->isVisible())
            continue;
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys.append(keyText(sequence));
        keys.removeDuplicates();
        m_rows.append({group, action->icon().name(), plainText(*action), {}, keys.join(tr(" or ")), {}});
    }
}

void KeyHelp::refresh()
{
    const QString typed = m_field->text().simplified();
    QList<CommandRow> rows;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows),
                 [&](const CommandRow &row) { return typed.isEmpty() || matches(row, typed); });
    m_model->setRows(rows);
}

} // namespace dais::widgets
