#include "widgets/docket_view.h"

#include "domain/local_time.h"
#include "widgets/decision_parts.h"
#include "widgets/docket_row_delegate.h"
#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {
constexpr int sideWidth = 320;
}

DocketView::DocketView(const Parts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_words(parts.tables, parts.zone),
      m_day(domain::localDate(parts.clock.now(), parts.zone)), m_spans(new QTabBar(this)), m_by(new QComboBox(this)),
      m_types(new QComboBox(this)), m_find(new QLineEdit(this)), m_main(new QStackedWidget(this)),
      m_beside(new QStackedWidget(this))
{
    m_words.setNow(parts.clock.now());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    buildBar();
    auto *parts2 = new QSplitter(this);
    parts2->setChildrenCollapsible(false);
    buildDays();
    buildSide();
    parts2->addWidget(m_main);
    parts2->addWidget(m_beside);
    parts2->setStretchFactor(0, 1);
    m_beside->setMinimumWidth(scaled(312));
    parts2->setSizes({scaled(1000), scaled(sideWidth)});
    whole->addWidget(parts2, 1);
    addKeys();
    connect(&parts.docket, &models::DocketModel::refreshed, this, &DocketView::refreshLanes);
    setFocusProxy(m_grid);
}

void DocketView::buildDays()
{
    m_grid = new DocketGrid(m_words);
    m_grid->setWeekMinutes(m_parts.weekMinutes);
    m_ruler = new DocketRuler(m_words, m_parts.docket, m_parts.zone);
    m_ruler->setHours(m_parts.dayStart, m_parts.dayEnd, m_parts.step);
    m_month = new DocketMonth(m_words, m_parts.zone);
    m_list = new QListView;
    m_list->setModel(&m_parts.docket);
    m_list->setItemDelegate(new DocketRowDelegate(m_words, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Docket as a list"));
    m_bulk = new BulkMovePanel(m_parts.court, m_parts.zone);
    m_picker = new CasePicker(m_parts.cases, tr("Whose hearing?"));
    m_picker->setZone(m_parts.zone);
    for (QWidget *page :
         {static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_ruler), static_cast<QWidget *>(m_month),
          static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_bulk), static_cast<QWidget *>(m_picker)})
        m_main->addWidget(page);
    markRegion(*m_grid, tr("Docket of the week"));
    markRegion(*m_ruler, tr("Docket of the day"));
    markRegion(*m_month, tr("Docket of the month"));
    markRegion(*m_list, tr("Docket as a list"));
    connect(m_grid, &DocketGrid::chosenChanged, this, &DocketView::chosenChanged);
    connect(m_ruler, &DocketRuler::chosenChanged, this, &DocketView::chosenChanged);
    connect(m_grid, &DocketGrid::openWanted, this, [this] { openCard(m_grid->chosen()); });
    connect(m_ruler, &DocketRuler::openWanted, this, [this] { openCard(m_ruler->chosen()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        emit openWanted(index.data(models::DocketModel::HearingIdRole).value<domain::HearingId>());
    });
    connect(m_month, &DocketMonth::dayWanted, this, [this](const QDate &day) {
        if (!day.isValid())
            return;
        m_day = day;
        m_spans->setCurrentIndex(int(Span::Day));
    });
    connect(m_grid, &DocketGrid::dropped, this,
            [this](const models::DocketCard &card, const models::DocketLane &lane, const QDate &day) {
                const QTime had = card.startsAt.toTimeZone(m_parts.zone).time();
                const auto at = domain::instantsAt(day, had, m_parts.zone);
                if (!at.empty() && !card.hearings.empty())
                    emit moveWanted(card.hearings.front(), lane, at.front(), card.minutes);
            });
    connect(
        m_ruler, &DocketRuler::dropped, this,
        [this](const models::DocketCard &card, const models::DocketLane &lane, const QDateTime &startsAt, int minutes) {
            if (!card.hearings.empty())
                emit moveWanted(card.hearings.front(), lane, startsAt, minutes);
        });
}

void DocketView::buildSide()
{
    m_settle = new DocketSettleList;
    m_hearing = new HearingPanel(m_parts.tables, m_words, m_parts.zone);
    m_result = new HearingResultPanel(m_parts.tables);
    for (QWidget *page :
         {static_cast<QWidget *>(m_settle), static_cast<QWidget *>(m_hearing), static_cast<QWidget *>(m_result)})
        m_beside->addWidget(page);
    connect(m_picker, &CasePicker::caseChosen, this, &DocketView::caseChosen);
    connect(m_hearing, &HearingPanel::cancelled, this, [this] { showSide(Side::Settle); });
    connect(m_result, &HearingResultPanel::cancelled, this, [this] { showSide(Side::Settle); });
    connect(m_bulk, &BulkMovePanel::cancelled, this, [this] { showBulk(false); });
    addKeyAction(*m_picker, {tr("No new hearing"), {Qt::Key_Escape}, tr("cancel")}, [this] { showSide(Side::Settle); });
}

std::vector<QDate> DocketView::weekDays() const
{
    const QDate monday = m_day.addDays(1 - m_day.dayOfWeek());
    std::vector<QDate> days;
    for (int i = 0; i < 5; ++i)
        days.push_back(monday.addDays(i));
    return days;
}

std::pair<QDate, QDate> DocketView::shownDays() const
{
    switch (m_span) {
    case Span::Week:
        return {m_day.addDays(1 - m_day.dayOfWeek()), m_day.addDays(5 - m_day.dayOfWeek())};
    case Span::Day:
        return {m_day, m_day};
    case Span::Month:
        return DocketMonth::weeksOf(m_day);
    case Span::List:
        return {m_day, m_day.addDays(29)};
    }
    Q_UNREACHABLE();
}

QString DocketView::daysInWords() const
{
    const QLocale english(QLocale::English);
    const auto [first, last] = shownDays();
    if (m_span == Span::Day)
        return english.toString(m_day, QStringLiteral("dddd, MMMM d, yyyy"));
    if (m_span == Span::Month)
        return english.toString(m_day, QStringLiteral("MMMM yyyy"));
    return first.month() == last.month() ? tr("%1 to %2, %3")
                                               .arg(english.toString(first, QStringLiteral("MMMM d")))
                                               .arg(last.day())
                                               .arg(last.year())
                                         : tr("%1 to %2")
                                               .arg(english.toString(first, QStringLiteral("MMM d")),
                                                    english.toString(last, QStringLiteral("MMM d, yyyy")));
}

void DocketView::setSpan(Span span)
{
    m_span = span;
    const QSignalBlocker quiet(m_spans);
    m_spans->setCurrentIndex(int(span));
    const bool hadKeys = m_main->isAncestorOf(focusWidget());
    m_main->setCurrentIndex(int(span));
    setFocusProxy(m_main->currentWidget());
    m_by->setVisible(span == Span::Week || span == Span::Day);
    goTo(m_day);
    if (hadKeys || isVisible())
        m_main->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void DocketView::goTo(const QDate &day)
{
    m_day = day;
    m_words.setNow(m_parts.clock.now());
    const auto [first, last] = shownDays();
    emit daysWanted(domain::startOfLocalDay(first, m_parts.zone), domain::endOfLocalDay(last, m_parts.zone));
}

void DocketView::turn(int by)
{
    switch (m_span) {
    case Span::Week:
        return goTo(m_day.addDays(7 * by));
    case Span::Day: {
        QDate next = m_day.addDays(by);
        while (next.dayOfWeek() > 5)
            next = next.addDays(by);
        return goTo(next);
    }
    case Span::Month:
        return goTo(QDate(m_day.year(), m_day.month(), 1).addMonths(by));
    case Span::List:
        return goTo(m_day.addDays(30 * by));
    }
}

void DocketView::setPeople(const std::vector<domain::RosterEntry> &people)
{
    m_people = people;
    refreshLanes();
}

void DocketView::refreshLanes()
{
    const QDate today = domain::localDate(m_parts.clock.now(), m_parts.zone);
    const auto kind = models::LaneKind(m_by->currentIndex());
    if (m_span == Span::Week)
        m_grid->setLanes(lanesOf(m_parts.docket, kind, weekDays(), m_parts.zone, m_people), weekDays(), today);
    else if (m_span == Span::Day)
        m_ruler->setLanes(lanesOf(m_parts.docket, kind, {m_day}, m_parts.zone, m_people), m_day, m_parts.clock.now());
    else if (m_span == Span::Month)
        m_month->setDocket(m_parts.docket, m_day, today);
    emit chosenChanged();
}

domain::HearingId DocketView::chosen() const
{
    if (m_span == Span::List)
        return m_list->currentIndex().data(models::DocketModel::HearingIdRole).value<domain::HearingId>();
    const models::DocketCard *card = m_span == Span::Week  ? m_grid->chosen()
                                     : m_span == Span::Day ? m_ruler->chosen()
                                                           : nullptr;
    return card && card->kind == models::DocketCard::Kind::Hearing && !card->hearings.empty() ? card->hearings.front()
                                                                                              : domain::HearingId();
}

void DocketView::choose(const domain::HearingId &id)
{
    if (m_span == Span::Week)
        m_grid->choose(id);
    else if (m_span == Span::Day)
        m_ruler->choose(id);
    for (int row = 0; m_span == Span::List && row < m_parts.docket.rowCount(); ++row)
        if (m_parts.docket.index(row).data(models::DocketModel::HearingIdRole).value<domain::HearingId>() == id)
            m_list->setCurrentIndex(m_parts.docket.index(row));
}

void DocketView::lift()
{
    if (m_span == Span::Week)
        m_grid->lift();
    else if (m_span == Span::Day)
        m_ruler->lift();
    else if (const domain::HearingId id = chosen(); !id.isNull())
        emit openWanted(id);
}

void DocketView::openCard(const models::DocketCard *card)
{
    if (!card || card->hearings.empty())
        return;
    if (card->kind == models::DocketCard::Kind::Hearing)
        return emit openWanted(card->hearings.front());
    // A session is opened as the list of its day, at its first case.
    const domain::HearingId first = card->hearings.front();
    m_day = domain::localDate(card->startsAt, m_parts.zone);
    setSpan(Span::List);
    choose(first);
}

void DocketView::showSide(Side side)
{
    QWidget *keys = window()->focusWidget();
    const bool hadKeys = keys && (m_beside->isAncestorOf(keys) || m_picker->isAncestorOf(keys));
    m_side = side;
    if (side == Side::Picker) {
        m_main->setCurrentWidget(m_picker);
        m_picker->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_main->setCurrentIndex(int(m_span));
    m_beside->setCurrentIndex(int(side));
    if (side != Side::Settle)
        m_beside->currentWidget()->setFocus(Qt::OtherFocusReason);
    else if (hadKeys)
        m_main->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void DocketView::showBulk(bool shown)
{
    m_main->setCurrentIndex(shown ? m_main->indexOf(m_bulk) : int(m_span));
    setFocusProxy(m_main->currentWidget());
    m_beside->setVisible(!shown);
    m_main->currentWidget()->setFocus(Qt::OtherFocusReason);
}

bool DocketView::isBulk() const
{
    return m_main->currentWidget() == m_bulk;
}

void DocketView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    goTo(m_day);
    if (std::exchange(m_wasShown, true))
        return;
    // The first time, the stack that shows this screen gives the keyboard to the first button of the bar.
    QMetaObject::invokeMethod(
        this, [this] { m_main->currentWidget()->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

} // namespace dais::widgets
