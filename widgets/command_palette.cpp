#include "widgets/command_palette.h"
#include "widgets/command_row_delegate.h"
#include "widgets/key_action.h"
#include "widgets/key_cap.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace dais::widgets {
namespace {

constexpr QSize panelSize(660, 474);
constexpr int mostFound = 12;

/// The keys of the palette itself, at its foot.
QWidget *makeFoot(QWidget *parent)
{
    auto *foot = new QWidget(parent);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::side, 0, space::side, 0);
    row->setSpacing(6);
    const auto add = [&](const QString &keys, const QString &word) {
        row->addWidget(new KeyCap(keys, foot));
        row->addWidget(makeLabel(word, Type::Secondary, LabelInk::Muted, foot));
        row->addSpacing(space::gap);
    };
    add(CommandPalette::tr("Enter"), CommandPalette::tr("open"));
    add(keyText(Qt::CTRL | Qt::Key_Return), CommandPalette::tr("other pane"));
    add(CommandPalette::tr("Esc"), CommandPalette::tr("close"));
    row->addStretch();
    row->addWidget(
        makeLabel(CommandPalette::tr("A-Number, name, page, tab or command"), Type::Secondary, LabelInk::Muted, foot));
    foot->setAutoFillBackground(true);
    foot->setBackgroundRole(QPalette::Window);
    setHeightAt100Percent(*foot, 32);
    return foot;
}

} // namespace

CommandPalette::CommandPalette(QWidget &host)
    : Overlay(host, panelSize), m_host(host), m_model(new CommandModel(this)), m_field(new QLineEdit(this)),
      m_list(new QListView(this))
{
    m_field->setAccessibleName(tr("Find a case, page or command"));
    m_field->setPlaceholderText(tr("A-Number, name, page, tab or command"));
    setType(*m_field, Type::Field);
    setHeightAt100Percent(*m_field, 48);
    m_field->installEventFilter(this);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // The field keeps the keyboard; arrows move the choice.
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("What was found"));
    followTextSize(*m_list, [this] { m_list->doItemsLayout(); });

    panel().addWidget(m_field);
    panel().addWidget(m_list, 1);
    panel().addWidget(makeFoot(this));
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListView::clicked, this, [this] { run(OpenIn::Here); });
}

void CommandPalette::openWith(const QString &typed)
{
    if (!isOpen())
        m_actions = actionsInSight(); // Before the palette itself covers them.
    m_field->setText(typed);
    refresh();
    open(*m_field);
}

QList<QAction *> CommandPalette::actionsInSight() const
{
    QList<QWidget *> widgets = m_host.findChildren<QWidget *>();
    if (QWidget *region = regionOf(QApplication::focusWidget()))
        widgets.prepend(region); // What can be done here comes before what can be done everywhere.
    widgets.append(&m_host);
    QList<QAction *> actions;
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || isAncestorOf(widget) || qobject_cast<const QMenu *>(widget))
            continue;
        for (QAction *action : widget->actions()) {
            if (action != m_opener && !action->isSeparator() && !actions.contains(action))
                actions.append(action);
        }
    }
    return actions;
}

void CommandPalette::refresh()
{
    const QString typed = m_field->text().simplified();
    QList<CommandRow> rows = m_search ? m_search->find(typed, mostFound) : QList<CommandRow>();
    rows += commandsMatching(m_actions, typed);
    m_model->setRows(rows);
    m_list->setCurrentIndex(m_model->choosable(0, 1));
    m_list->scrollToTop();
}

void CommandPalette::move(int step)
{
    const QModelIndex next = m_model->choosable(m_list->currentIndex().row() + step, step);
    if (!next.isValid())
        return;
    m_list->setCurrentIndex(next);
    m_list->scrollTo(next.row() <= 1 ? m_model->index(0) : next);
}

void CommandPalette::run(OpenIn where)
{
    const CommandRow *row = m_model->row(m_list->currentIndex());
    if (!row || !row->run)
        return;
    const auto act = row->run; // The model may change while it acts.
    dismiss();
    act(where);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
        return move(1), true;
    case Qt::Key_Up:
        return move(-1), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return run(key->modifiers().testFlag(Qt::ControlModifier) ? OpenIn::OtherPane : OpenIn::Here), true;
    case Qt::Key_PageDown:
        return move(8), true;
    case Qt::Key_PageUp:
        return move(-8), true;
    default: // Everything else is typing.
        return false;
    }
}

} // namespace dais::widgets
