#include "widgets/review_list.h"

#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/preset_shelf.h"
#include "widgets/region.h"
#include "widgets/review_row_delegate.h"
#include "widgets/settings_store.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

namespace dais::widgets {

using models::ReviewQueueModel;
using Order = store::QueueQuery::Order;
using Scope = store::QueueQuery::Scope;

namespace {

const QString orderKey = QStringLiteral("review/order");
constexpr std::array scopes{Scope::Mine, Scope::Section, Scope::All};

/// A list whose lines are as wide as it is, and which keeps its hands off the keys that the screen has.
class Lines : public QListView {
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override {} // Letters are the screen's.
};

} // namespace

ReviewList::ReviewList(ReviewQueueModel &queue, SettingsStore &settings, QWidget *parent)
    : QWidget(parent), m_model(queue), m_queue(queue), m_settings(settings), m_scopes(new QTabBar(this)),
      m_whose(makeLabel(tr("No filing is assigned to you. These are your section's."), Type::Secondary, LabelInk::Muted,
                        this)),
      m_filter(new QLineEdit(this)), m_order(new QComboBox(this)), m_view(new Lines(this)), m_empty(new QWidget(this)),
      m_emptyTitle(makeLabel({}, Type::DocumentTitle, LabelInk::Text, m_empty)),
      m_emptyBody(makeLabel({}, Type::Body, LabelInk::Muted, m_empty)), m_settle(new QTimer(this))
{
    m_settle->setSingleShot(true);
    m_settle->setInterval(0);
    build();
    addKeys();
    connectModel();
}

void ReviewList::build()
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (std::size_t i = 0; i < scopes.size(); ++i)
        m_scopes->addTab(QString());
    m_scopes->setExpanding(true);
    m_scopes->setUsesScrollButtons(false);
    m_scopes->setElideMode(Qt::ElideRight);
    m_scopes->setAccessibleName(tr("Whose filings"));
    m_whose->setWordWrap(true);
    m_whose->setContentsMargins(space::inner, space::gap, space::inner, 0);
    m_whose->hide();
    m_filter->setPlaceholderText(tr("Filter this list"));
    m_filter->setAccessibleName(tr("Filter this list"));
    m_filter->setClearButtonEnabled(true);
    const std::pair<QString, Order> orders[] = {
        {tr("Due first"), Order::DueFirst}, {tr("Oldest first"), Order::Oldest}, {tr("Newest first"), Order::Newest},
        {tr("By name"), Order::Respondent}, {tr("By A-Number"), Order::ANumber}, {tr("By title"), Order::Title},
        {tr("By pages"), Order::Pages}};
    for (const auto &[words, order] : orders)
        m_order->addItem(words, int(order));
    m_order->setCurrentIndex(std::max(0, m_order->findData(m_settings.value(orderKey, int(Order::DueFirst)))));
    m_order->setAccessibleName(tr("Order of the list"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    m_view->setModel(&m_model);
    m_view->setItemDelegate(new ReviewRowDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Filings"));
    m_view->setMouseTracking(true);
    m_view->viewport()->setBackgroundRole(QPalette::Base);

    auto *icon = new QLabel(m_empty);
    followTextSize(*icon, [icon] { icon->setPixmap(inkIcon(QStringLiteral("dais-empty-tray")).pixmap(scaled(48))); });
    m_emptyBody->setWordWrap(true);
    m_emptyTitle->setWordWrap(true);
    auto *words = new QVBoxLayout(m_empty);
    words->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    words->setSpacing(space::gap);
    for (QLabel *label : {icon, m_emptyTitle, m_emptyBody})
        words->addWidget(label);
    words->addStretch();
    m_empty->hide();

    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::inner, space::gap, space::inner, space::gap);
    row->setSpacing(space::gap);
    row->addWidget(m_filter, 1);
    row->addWidget(m_order);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scopes);
    column->addWidget(m_whose);
    column->addLayout(row);
    column->addWidget(m_empty, 1);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    markRegion(*m_view, tr("Filings"));
}

void ReviewList::addKeys()
{
    const auto key = [this](const KeyAction &spec, std::function<void()> run) {
        addKeyAction(*m_view, spec, std::move(run));
    };
    key({tr("Next filing"), {Qt::Key_J}, tr("next, previous"), QStringLiteral("J/K")}, [this] { step(1); });
    key({tr("Previous filing"), {Qt::Key_K}}, [this] { step(-1); });
    key({tr("My filings"), {Qt::Key_1}}, [this] { m_scopes->setCurrentIndex(0); });
    key({tr("Filings of the section"), {Qt::Key_2}}, [this] { m_scopes->setCurrentIndex(1); });
    key({tr("Everyone's filings"), {Qt::Key_3}}, [this] { m_scopes->setCurrentIndex(2); });
    key({tr("Filter the list"), {Qt::Key_Slash}, {}, {}, QStringLiteral("edit-find")}, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    key({tr("Tick the filing, for several at once"), {Qt::Key_X}, tr("tick")}, [this] {
        m_model.toggleTick(m_chosen);
        step(1);
    });
    key({tr("Untick, show the whole list"), {Qt::Key_Escape}}, [this] {
        if (!m_model.ticked().empty())
            return m_model.clearTicks();
        m_filter->clear();
    });
    addKeyAction(*m_filter, {tr("Show the whole list"), {Qt::Key_Escape}, tr("whole list")}, [this] {
        m_filter->clear();
        m_view->setFocus(Qt::ShortcutFocusReason);
    });
    addKeyAction(*m_filter, {tr("To the list"), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Down}, tr("to the list")},
                 [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
}

void ReviewList::setShelf(PresetShelf &shelf)
{
    const auto offer = [this, &shelf] {
        shelf.offer(
            domain::Preset::Use::Filter, m_filter->text(), [this](const QString &filter) { m_filter->setText(filter); },
            *m_filter);
    };
    QAction *kept = m_filter->addAction(inkIcon(QStringLiteral("bookmark-new")), QLineEdit::TrailingPosition);
    kept->setText(tr("Kept filters"));
    kept->setToolTip(tr("Filters that you kept, or that somebody shares (Alt+Down)"));
    connect(kept, &QAction::triggered, this, offer);
    addKeyAction(*m_filter, {tr("Take a kept filter"), {Qt::ALT | Qt::Key_Down}, tr("kept filters")}, offer);
}

void ReviewList::connectModel()
{
    connect(m_scopes, &QTabBar::currentChanged, this, [this](int scope) {
        m_mayMove = false;
        m_whose->setVisible(scope == 1 && m_counts[0] == 0 && m_counts[1] > 0);
        requery();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &ReviewList::requery);
    connect(m_order, &QComboBox::activated, this, [this] {
        m_settings.setValue(orderKey, m_order->currentData());
        requery();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewList::onCurrentChanged);
    const auto soon = [this] { m_settle->start(); };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, soon);
    connect(&m_queue, &QAbstractItemModel::dataChanged, this, soon);
    connect(&m_queue, &ReviewQueueModel::refreshed, this, soon);
    connect(m_settle, &QTimer::timeout, this, &ReviewList::settleChoice);
    connect(&m_model, &ReviewListModel::ticksChanged, this, &ReviewList::ticksChanged);
}

void ReviewList::setDay(const domain::UserId &me, const QDateTime &todayBegan)
{
    store::QueueQuery query = m_queue.query();
    query.me = me;
    query.todayBegan = todayBegan;
    m_queue.setQuery(query);
    requery();
}

void ReviewList::setTime(const CourtTime &time)
{
    m_model.setTime(time);
}

void ReviewList::requery()
{
    store::QueueQuery query = m_queue.query();
    query.scope = scopes[std::size_t(std::max(0, m_scopes->currentIndex()))];
    query.order = Order(m_order->currentData().toInt());
    query.text = m_filter->text().trimmed();
    m_queue.setQuery(query);
    refreshCounts();
    if (m_model.indexOf(m_chosen).isValid())
        return choose(m_chosen);
    choose(first());
}

void ReviewList::refreshCounts()
{
    const QString names[] = {tr("Mine %1"), tr("Section %1"), tr("Everyone %1")};
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        m_counts[i] = m_queue.waitingIn(scopes[i]);
        m_scopes->setTabText(int(i), names[i].arg(QLocale().toString(m_counts[i])));
    }
    m_waitingForMe = m_counts[0] + m_queue.countOf(store::QueueGroup::NeedsYou);
    if (moveToSection())
        return; // It was all read again.
    if (m_counts[0] > 0)
        m_whose->hide();
    showEmptySentence();
    emit changed();
}

bool ReviewList::moveToSection()
{
    const bool nothingMine = m_scopes->currentIndex() == 0 && m_model.rowCount() == 0 && m_filter->text().isEmpty();
    if (!m_mayMove || !nothingMine || m_counts[1] == 0)
        return false;
    m_scopes->setCurrentIndex(1);
    return true;
}

void ReviewList::startWhereFilingsWait()
{
    m_mayMove = true;
    refreshCounts();
}

QString ReviewList::whoseWords() const
{
    return m_whose->isHidden() ? QString() : m_whose->text();
}

void ReviewList::showEmptySentence()
{
    const bool empty = m_model.rowCount() == 0;
    m_empty->setVisible(empty);
    if (!empty)
        return;
    if (!m_filter->text().trimmed().isEmpty()) {
        m_emptyTitle->setText(tr("No filing here has those words"));
        m_emptyBody->setText(tr("The filter looks at titles, names, filers and A-Numbers. Esc shows the whole list."));
    } else if (m_scopes->currentIndex() == 0 && m_counts[1] > 0) {
        m_emptyTitle->setText(tr("Nothing is waiting for you"));
        m_emptyBody->setText(tr("Your section has %n filing(s). Press 2 to see them.", nullptr, m_counts[1]));
    } else {
        m_emptyTitle->setText(tr("Nothing is waiting for you"));
        m_emptyBody->setText(tr("New filings appear here by themselves."));
    }
}

std::optional<store::QueueRow> ReviewList::row(const domain::SubmissionId &id) const
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        return std::nullopt;
    return index.data(ReviewQueueModel::RowRole).value<store::QueueRow>();
}

domain::SubmissionId ReviewList::current() const
{
    return m_view->currentIndex().data(ReviewQueueModel::SubmissionIdRole).value<domain::SubmissionId>();
}

void ReviewList::choose(const domain::SubmissionId &id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid() && !id.isNull())
        return;
    m_mayMove = m_mayMove && id.isNull();
    const bool other = m_chosen != id;
    m_chosen = id;
    m_view->setCurrentIndex(index);
    if (index.isValid()) {
        m_model.markOpened(id);
        const QModelIndex above = index.siblingAtRow(index.row() - 1);
        if (above.data(ReviewQueueModel::IsHeadRole).toBool())
            m_view->scrollTo(above); // A group's first line is seen with its head.
        m_view->scrollTo(index);
    }
    if (other)
        emit chosen(id);
}

domain::SubmissionId ReviewList::first() const
{
    for (const auto group : {store::QueueGroup::NeedsYou, store::QueueGroup::Waiting})
        if (const QModelIndex index = m_queue.firstOf(group); index.isValid())
            return index.data(ReviewQueueModel::SubmissionIdRole).value<domain::SubmissionId>();
    return {};
}

domain::SubmissionId ReviewList::nextWaiting(const domain::SubmissionId &after) const
{
    const auto waitsAt = [&](int row) {
        const QModelIndex index = m_model.index(row, 0);
        const bool waits = !index.data(ReviewQueueModel::IsHeadRole).toBool() &&
                           index.data(ReviewQueueModel::GroupRole).toInt() == int(store::QueueGroup::Waiting);
        const auto id = index.data(ReviewQueueModel::SubmissionIdRole).value<domain::SubmissionId>();
        return waits && id != after ? id : domain::SubmissionId();
    };
    const QModelIndex here = m_model.indexOf(after);
    const QModelIndex top = m_queue.firstOf(store::QueueGroup::Waiting);
    const int from = here.isValid() ? here.row() + 1 : 0;
    if (from < m_model.rowCount())
        if (const auto next = waitsAt(std::max(from, top.isValid() ? top.row() : from)); !next.isNull())
            return next;
    if (!top.isValid())
        return {};
    const auto before = here.isValid() && here.row() > top.row() ? waitsAt(here.row() - 1) : domain::SubmissionId();
    return before.isNull() ? waitsAt(top.row()) : before;
}

domain::SubmissionId ReviewList::nextToSee(const domain::SubmissionId &after) const
{
    const QModelIndex top = m_queue.firstOf(store::QueueGroup::NeedsYou);
    for (int row = 0; top.isValid() && row < 2; ++row) {
        const QModelIndex index = top.siblingAtRow(top.row() + row);
        const auto id = index.data(ReviewQueueModel::SubmissionIdRole).value<domain::SubmissionId>();
        if (index.data(ReviewQueueModel::GroupRole).toInt() == int(store::QueueGroup::NeedsYou) && id != after)
            return id;
    }
    return nextWaiting(after);
}

ReviewList::Place ReviewList::place(const domain::SubmissionId &id) const
{
    const QModelIndex index = m_model.indexOf(id);
    Place place;
    for (const auto group : {store::QueueGroup::NeedsYou, store::QueueGroup::Waiting, store::QueueGroup::DoneToday}) {
        if (index.isValid() && index.data(ReviewQueueModel::GroupRole).toInt() == int(group))
            place.number = place.count + index.row() - m_queue.firstOf(group).row() + 1;
        place.count += m_queue.countOf(group);
    }
    return place;
}

void ReviewList::step(int by)
{
    int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() + by
                                               : std::clamp(m_lastRow, 0, m_model.rowCount() - 1);
    while (row >= 0 && row < m_model.rowCount() && m_model.index(row, 0).data(ReviewQueueModel::IsHeadRole).toBool())
        row += by;
    if (row >= 0 && row < m_model.rowCount())
        m_view->setCurrentIndex(m_model.index(row, 0));
}

void ReviewList::onCurrentChanged(const QModelIndex &now)
{
    if (m_model.isMovingRows())
        return; // Nobody chose that: settleChoice() puts it right.
    const auto id = now.data(ReviewQueueModel::SubmissionIdRole).value<domain::SubmissionId>();
    if (id.isNull() || id == m_chosen)
        return;
    m_lastRow = now.row();
    m_chosen = id;
    m_model.markOpened(id);
    emit chosen(id);
}

void ReviewList::settleChoice()
{
    refreshCounts();
    const QModelIndex index = m_model.indexOf(m_chosen);
    if (index.isValid()) {
        if (m_view->currentIndex() != index)
            m_view->setCurrentIndex(index);
        m_lastRow = index.row();
        return;
    }
    if (m_model.rowCount() == 0)
        return choose({});
    if (m_chosen.isNull())
        return choose(first());
    // A colleague took it, or it left for another court: what was open stays in sight, and no other takes its place
    // under the person's fingers.
    m_view->selectionModel()->clear();
    emit leftList(m_chosen);
}

} // namespace dais::widgets
