#include "widgets/contents_filter_bar.h"

#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace dais::widgets {

using Wanted = models::ContentsFilter::Wanted;

namespace {
constexpr int lately = 30; ///< Days.
}

ContentsFilterBar::ContentsFilterBar(models::ContentsFilter &filter, TypeName typeName, std::function<QDate()> today,
                                     QWidget *parent)
    : QWidget(parent), m_filter(filter), m_typeName(std::move(typeName)), m_today(std::move(today)),
      m_button(new QToolButton(this)), m_menu(new QMenu(this))
{
    m_button->setMenu(m_menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::hair, space::hair, space::hair, space::hair);
    row->addWidget(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, &ContentsFilterBar::buildMenu);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&filter, change, this, &ContentsFilterBar::say);
    connect(&filter, &QAbstractItemModel::modelReset, this, &ContentsFilterBar::say);
    say();
}

void ContentsFilterBar::open()
{
    m_button->showMenu();
}

void ContentsFilterBar::showAll()
{
    choose({});
}

void ContentsFilterBar::choose(const Wanted &wanted)
{
    emit listing(true);
    m_filter.setWanted(wanted);
    emit listing(false);
    say();
}

void ContentsFilterBar::add(const QString &text, bool isChosen, const Wanted &wanted)
{
    QAction *action = m_menu->addAction(text, this, [this, wanted] { choose(wanted); });
    action->setCheckable(true);
    action->setChecked(isChosen);
}

void ContentsFilterBar::buildMenu()
{
    m_menu->clear();
    const Wanted now = m_filter.wanted();
    const auto with = [&now](auto member, const auto &value) {
        Wanted wanted = now;
        wanted.*member = value;
        return wanted;
    };
    add(tr("Everything in the record"), now.isAll(), {});
    m_menu->addSection(tr("Filed by"));
    add(tr("Anybody"), now.party.isEmpty(), with(&Wanted::party, QString()));
    for (const QString &party : m_filter.parties())
        add(party, now.party == party, with(&Wanted::party, party));
    m_menu->addSection(tr("What it is"));
    add(tr("Any type"), now.type.isEmpty(), with(&Wanted::type, QString()));
    for (const QString &type : m_filter.types())
        add(m_typeName(type), now.type == type, with(&Wanted::type, type));
    m_menu->addSection(tr("Filed"));
    add(tr("At any time"), !now.filedSince.isValid(), with(&Wanted::filedSince, QDate()));
    const QDate today = m_today();
    add(tr("In the last %n day(s)", nullptr, lately), now.filedSince == today.addDays(-lately),
        with(&Wanted::filedSince, today.addDays(-lately)));
    add(tr("In the last year"), now.filedSince == today.addYears(-1), with(&Wanted::filedSince, today.addYears(-1)));
    m_menu->addSeparator();
    add(tr("Only what is new since I last read"), now.onlyNew, with(&Wanted::onlyNew, !now.onlyNew));
    add(tr("Only exhibits"), now.onlyExhibits, with(&Wanted::onlyExhibits, !now.onlyExhibits));
}

void ContentsFilterBar::say()
{
    const Wanted &now = m_filter.wanted();
    const int all = m_filter.sourceModel()->rowCount();
    QStringList words;
    if (!now.party.isEmpty())
        words.append(now.party);
    if (!now.type.isEmpty())
        words.append(m_typeName(now.type));
    if (now.filedSince.isValid())
        words.append(
            tr("since %1").arg(QLocale(QLocale::English).toString(now.filedSince, QStringLiteral("MMM d, yyyy"))));
    if (now.onlyNew)
        words.append(tr("new"));
    if (now.onlyExhibits)
        words.append(tr("exhibits"));
    m_button->setText(words.isEmpty()
                          ? tr("All %n document(s)", nullptr, all)
                          : tr("%1: %2 of %3").arg(words.join(QStringLiteral(", "))).arg(m_filter.rowCount()).arg(all));
    m_button->setAccessibleName(tr("Listed: %1").arg(m_button->text()));
    m_button->setToolTip(m_button->text());
}

} // namespace dais::widgets
