#include "app/docket_desk.h"

#include "domain/local_time.h"
#include "domain/settling.h"
#include "widgets/error_text.h"
#include "widgets/hint_bar.h"
#include "widgets/key_action.h"

#include <QAction>

namespace dais::app {

using domain::Hearing;
using domain::HearingSlot;
using widgets::DocketView;
using Side = widgets::DocketView::Side;

namespace {

constexpr int mostWithoutHearing = 50; ///< Of those without a hearing, in the list of what is to be settled.

} // namespace

QString DocketDesk::viewId()
{
    return QStringLiteral("docket");
}

DocketDesk::DocketDesk(const Parts &parts)
    : m_parts(parts), m_reads(parts.workspace.cache()), m_keeping(parts.acts, parts.workspace.cache()),
      m_record(parts.workspace.cache()), m_docket(parts.workspace.cache(), parts.feed),
      m_planner({parts.workspace.cache(), parts.tables, parts.clock, parts.court}), m_cases(parts.workspace.cache()),
      m_view(new DocketView({.docket = m_docket,
                             .cases = m_cases,
                             .tables = parts.tables,
                             .clock = parts.clock,
                             .zone = parts.court.zone(),
                             .court = parts.court.code(),
                             .weekMinutes = m_planner.rules().judgeWeek,
                             .dayStart = m_planner.rules().dayStart,
                             .dayEnd = m_planner.rules().dayEnd,
                             .step = m_planner.rules().step,
                             .mayMoveMany = parts.acts.actor().role == domain::Role::CourtAdministrator}))
{
    m_keeping.setRest(parts.rest);
    parts.window.addView({.id = viewId(),
                          .icon = QStringLiteral("view-calendar-week"),
                          .word = tr("Docket"),
                          .keys = QKeySequence(Qt::CTRL | Qt::Key_2),
                          .widget = m_view});
    parts.window.setHeading(viewId(), tr("Docket"), parts.court.name());
    m_undo = widgets::addKeyAction(*m_view, {tr("Take back what was just done on the docket"), {Qt::Key_U}, {}},
                                   [this] { takeBack(); });
    m_undo->setEnabled(false);
    connectView();
    connectPanels();
}

DocketDesk::~DocketDesk()
{
    delete m_view; // It reads the store; it goes before it, and before the window that owns it.
}

void DocketDesk::connectView()
{
    connect(m_view, &DocketView::daysWanted, this, [this](const QDateTime &from, const QDateTime &to) {
        m_docket.show(m_parts.court.code(), from, to);
        shown();
    });
    connect(&m_docket, &models::DocketModel::refreshed, this, &DocketDesk::listIssues);
    connect(m_view, &DocketView::openWanted, this, &DocketDesk::openHearing);
    connect(m_view, &DocketView::exportWanted, this, &DocketDesk::copyOut);
    connect(&m_view->bulk(), &widgets::BulkMovePanel::fileWanted, this, &DocketDesk::readAbsences);
    connect(m_view, &DocketView::newWanted, this, [this] {
        m_cases.find(QString());
        m_view->showSide(Side::Picker);
    });
    connect(m_view, &DocketView::caseChosen, this, &DocketDesk::beginNew);
    connect(
        m_view, &DocketView::moveWanted, this,
        [this](const domain::HearingId &id, const models::DocketLane &lane, const QDateTime &startsAt, int minutes) {
            if (const auto hearing = m_reads.hearing(id))
                beginMove(id, slotIn(*hearing, lane, startsAt, minutes));
        });
    connect(m_view, &DocketView::bulkWanted, this, [this] {
        m_view->bulk().setChoices(m_parts.colleagues(), rooms());
        m_view->bulk().begin(m_view->day());
        m_view->showBulk(true);
    });
    connect(&m_view->settle(), &widgets::DocketSettleList::chosenChanged, this, &DocketDesk::showFixes);
    connect(&m_view->settle(), &widgets::DocketSettleList::fixWanted, this, &DocketDesk::fix);
}

void DocketDesk::connectPanels()
{
    widgets::HearingPanel &hearing = m_view->hearing();
    connect(&hearing, &widgets::HearingPanel::typedChanged, this, &DocketDesk::checkTyped);
    connect(&hearing, &widgets::HearingPanel::saveWanted, this, &DocketDesk::saveTyped);
    connect(&hearing, &widgets::HearingPanel::proposalWanted, this, [this](int place) {
        if (place < int(m_free.size()))
            m_view->hearing().placeAt(HearingSlot(m_free[std::size_t(place)]));
    });
    widgets::HearingResultPanel &result = m_view->result();
    connect(&result, &widgets::HearingResultPanel::codeChosen, this, &DocketDesk::showClock);
    connect(&result, &widgets::HearingResultPanel::recordWanted, this, &DocketDesk::record);
    connect(&result, &widgets::HearingResultPanel::vacateWanted, this, &DocketDesk::vacate);
    connect(&result, &widgets::HearingResultPanel::moveWanted, this, [this] {
        if (const auto known = m_reads.hearing(m_view->result().hearing()))
            beginMove(known->id, known->slotNow());
    });
    connect(&result, &widgets::HearingResultPanel::recordOpened, this, [this] {
        if (const auto known = m_reads.hearing(m_view->result().hearing()))
            emit recordWanted(known->caseId);
    });
    connect(&m_view->bulk(), &widgets::BulkMovePanel::planWanted, this, &DocketDesk::planBulk);
    connect(&m_view->bulk(), &widgets::BulkMovePanel::moveWanted, this, &DocketDesk::moveBulk);
}

void DocketDesk::shown()
{
    m_view->setPeople(m_parts.colleagues());
    m_parts.window.setHeading(viewId(), tr("Docket"), tr("%1, %2").arg(m_view->daysInWords(), m_parts.court.city()));
}

QStringList DocketDesk::rooms() const
{
    QStringList rooms;
    for (const models::DocketRow &row : m_docket.everything())
        rooms.append(row.hearing.room);
    for (const domain::Session &session : m_docket.sessions())
        rooms.append(session.room);
    rooms.removeAll(QString());
    rooms.removeDuplicates();
    rooms.sort();
    return rooms;
}

QString DocketDesk::caseInWords(const domain::CaseId &id)
{
    const auto head = m_record.head(id);
    if (!head)
        return tr("a case that is not on this computer");
    return QStringLiteral("%1  %2").arg(head->aNumber ? head->aNumber->toString() : QString(), head->respondent);
}

QString DocketDesk::hearingInWords(const domain::HearingId &id)
{
    const auto hearing = m_reads.hearing(id);
    if (!hearing)
        return tr("another hearing");
    const auto head = m_record.head(hearing->caseId);
    const QString who = head && head->aNumber ? head->aNumber->toString() : tr("another case");
    return tr("%1 (%2)").arg(who, m_view->words().when(hearing->startsAt));
}

QString DocketDesk::noticesFor(const domain::CaseId &id)
{
    const auto parties = m_record.parties(id);
    const auto appearances = m_record.appearances(id);
    int people = 1;
    bool hasCounsel = false;
    if (parties && !parties->empty())
        people = int(std::ranges::count_if(
            *parties, [](const domain::Party &one) { return one.role != domain::PartyRole::Dhs; }));
    if (appearances)
        hasCounsel =
            std::ranges::any_of(*appearances, [](const domain::Appearance &one) { return one.primary && !one.until; });
    return hasCounsel ? tr("Notices will go out to counsel and DHS.")
                      : tr("Notices will go out to %n respondent(s) and DHS.", nullptr, people);
}

void DocketDesk::listIssues()
{
    if (!m_view)
        return;
    const auto decisions = m_reads.openDecisions();
    const auto without = m_reads.withoutHearing(m_parts.court.code(), mostWithoutHearing);
    std::vector<widgets::DocketSettleList::Line> lines;
    int urgent = 0;
    for (const models::DocketIssue &issue : issuesOf(m_docket, decisions.value_or(std::vector<domain::Decision>()),
                                                     without.value_or(std::vector<domain::CaseFile>()))) {
        const QString other = issue.other.isNull() ? QString() : hearingInWords(issue.other);
        QString detail = m_view->words().issueDetail(issue, other);
        if (const auto decision = m_parts.workspace.cache().get<domain::Decision>(issue.decision.uuid());
            issue.kind == models::DocketIssue::Kind::Decision && decision)
            detail = decisionInWords(*decision);
        lines.push_back({issue, m_view->words().issue(issue), detail});
        urgent += issue.kind == models::DocketIssue::Kind::NoHearing ? 0 : 1;
    }
    m_view->settle().setLines(lines);
    m_parts.window.setBadge(viewId(), urgent);
    m_parts.window.setNote(viewId(), tr("%n hearing(s)", nullptr, int(m_docket.rows().size())));
}

void DocketDesk::showFixes()
{
    const models::DocketIssue *issue = m_view->settle().chosen();
    m_fixes.clear();
    QStringList words;
    const auto add = [&](const QString &text, std::function<void()> act) {
        words.append(text);
        m_fixes.push_back(std::move(act));
    };
    using Kind = models::DocketIssue::Kind;
    if (issue && issue->kind == Kind::Decision) {
        const auto decision = m_parts.workspace.cache().get<domain::Decision>(issue->decision.uuid());
        const auto offer = [&](domain::SettleChoice choice, const QString &text) {
            if (decision && domain::refusalToSettle(*decision, choice).isEmpty())
                add(text, [this, id = issue->decision, choice] { settle(id, choice); });
        };
        offer(domain::SettleChoice::KeepFirst, tr("Keep what stands"));
        offer(domain::SettleChoice::UseSecond, tr("Use the second"));
        offer(domain::SettleChoice::KeepBoth, tr("Both at once, knowingly"));
        add(tr("Show it"), [this, id = issue->hearing, caseId = issue->caseId] {
            const auto hearing = m_reads.hearing(id);
            hearing ? openHearing(id) : beginNew(caseId);
        });
    } else if (issue && issue->kind == Kind::NoHearing) {
        add(tr("Set the first hearing"), [this, id = issue->caseId] { beginNew(id); });
        add(tr("Open the case"), [this, id = issue->caseId] { emit caseWanted(id); });
    } else if (issue && !issue->hearing.isNull()) {
        if (const auto hearing = m_reads.hearing(issue->hearing))
            if (const auto free = m_planner.proposals(*hearing, hearing->startsAt); free && !free->empty())
                add(tr("Move to %1").arg(m_view->words().when(free->front().startsAt)),
                    [this, id = hearing->id, slot = free->front()] { beginMove(id, slot); });
        add(tr("Show it"), [this, id = issue->hearing] {
            m_view->choose(id);
            openHearing(id);
        });
        if (!issue->other.isNull())
            add(tr("Show the other"), [this, id = issue->other] {
                m_view->choose(id);
                openHearing(id);
            });
    }
    m_view->settle().setFixes(words);
}

void DocketDesk::fix(int place)
{
    if (place >= int(m_fixes.size()))
        return;
    const auto act = m_fixes[std::size_t(place)]; // A copy: what it does lists the fixes anew.
    act();
}

void DocketDesk::openHearing(const domain::HearingId &id)
{
    const models::DocketRow *row = m_docket.find(id);
    models::DocketRow known;
    if (row) {
        known = *row;
    } else {
        const auto hearing = m_reads.hearing(id);
        if (!hearing)
            return;
        known.hearing = *hearing;
    }
    const Hearing &hearing = known.hearing;
    const widgets::DocketWords &words = m_view->words();
    QStringList facts{words.when(hearing.startsAt) + tr(", %n minute(s)", nullptr, hearing.minutes),
                      words.type(hearing.type) + QStringLiteral(", ") + words.medium(hearing.medium)};
    if (!hearing.judge.isEmpty())
        facts.append(hearing.room.isEmpty() ? hearing.judge : tr("%1, %2").arg(hearing.judge, hearing.room));
    facts.append(hearing.interpreter && !hearing.interpreter->isEmpty()
                     ? tr("%1, interpreter %2").arg(words.language(hearing.language), *hearing.interpreter)
                     : words.language(hearing.language));
    if (hearing.closed.value_or(false))
        facts.append(tr("Closed to the public"));
    if (hearing.state() == domain::HearingStatus::Adjourned)
        facts.append(tr("Adjourned, code %1").arg(hearing.adjournmentCode));
    if (known.isSavedHere)
        facts.append(tr("Saved here, not yet entered"));
    else if (hearing.owesNotice())
        facts.append(tr("The notice is on its way"));
    else if (hearing.noticed.value_or(0) > 0)
        facts.append(tr("Everybody was told"));
    if (const auto against = m_planner.conflicts(hearing))
        for (const domain::HearingConflict &one : *against)
            if (one.kind != domain::HearingConflict::Kind::Past)
                facts.append(words.conflict(one, one.other.isNull() ? QString() : hearingInWords(one.other)));
    m_view->result().setHearing(known, caseInWords(hearing.caseId), facts);
    m_view->showSide(Side::Result);
    showClock();
}

HearingSlot DocketDesk::slotIn(const Hearing &hearing, const models::DocketLane &lane, const QDateTime &startsAt,
                               int minutes) const
{
    HearingSlot slot = hearing.slotNow();
    slot.startsAt = startsAt;
    slot.minutes = minutes;
    slot.session.reset();
    if (lane.judge && lane.judge != hearing.judgeId) {
        slot.judge = lane.judge;
        slot.judgeName = lane.name;
        if (!lane.place.isEmpty())
            slot.room = lane.place;
    } else if (!lane.judge && !lane.name.isEmpty() && lane.key == lane.name && lane.name != hearing.judge) {
        slot.room = lane.name; // A lane of rooms.
    }
    return slot;
}

void DocketDesk::setFor(const domain::CaseId &id)
{
    m_parts.window.showView(viewId());
    beginNew(id);
}

void DocketDesk::beginNew(const domain::CaseId &id)
{
    const auto head = m_record.head(id);
    if (!head)
        return;
    const auto others = m_reads.ofCase(id);
    const bool isFirst = !others || others->empty();
    Hearing likely;
    likely.caseId = id;
    likely.court = head->court;
    likely.judgeId = head->judge;
    likely.judge = head->nextHearingJudge;
    likely.type = isFirst
                      ? (head->custody == domain::CustodyStatus::Detained ? QStringLiteral("MD") : QStringLiteral("MM"))
                      : QStringLiteral("II");
    likely.minutes = isFirst ? m_planner.rules().shortLength : m_planner.rules().individualLength;
    if (const auto parties = m_record.parties(id); parties && !parties->empty())
        likely.language = parties->front().language == QLatin1String("ENG") ? QString() : parties->front().language;
    likely.startsAt = domain::startOfLocalDay(m_view->day(), m_parts.court.zone())
                          .addSecs(qint64(m_planner.rules().dayStart + 30) * 60);
    if (const auto first = m_planner.firstSlot(*head); isFirst && first && *first)
        likely.placeAt(**first);
    m_view->hearing().setChoices(m_parts.colleagues(), rooms(), m_docket.sessions());
    m_view->hearing().beginNew(caseInWords(id), likely);
    m_view->showSide(Side::Hearing);
}

void DocketDesk::beginMove(const domain::HearingId &id, const HearingSlot &slot)
{
    const auto hearing = m_reads.hearing(id);
    if (!hearing || !hearing->isActive())
        return;
    m_view->hearing().setChoices(m_parts.colleagues(), rooms(), m_docket.sessions());
    m_view->hearing().beginMove(
        tr("%1\nNow %2").arg(caseInWords(hearing->caseId), m_view->words().slot(hearing->slotNow())), *hearing, slot);
    m_view->showSide(Side::Hearing);
}

} // namespace dais::app
