/// What the docket's desk saves.
#include "app/docket_desk.h"

#include "domain/local_time.h"
#include "widgets/error_text.h"
#include "widgets/hint_bar.h"

#include <QAction>

namespace dais::app {

using domain::Hearing;
using domain::HearingSlot;
using Side = widgets::DocketView::Side;

namespace {
constexpr int undoMilliseconds = 60'000;
}

void DocketDesk::showClock()
{
    const auto hearing = m_reads.hearing(m_view->result().hearing());
    const domain::AdjournmentCode *code = m_parts.tables.adjournmentCodes().find(m_view->result().chosenCode());
    if (!hearing || !code)
        return m_view->result().setClock(QString());
    const auto events = m_record.clock(hearing->caseId);
    if (!events)
        return m_view->result().setClock(QString());
    const QDate day = domain::localDate(hearing->startsAt, m_parts.court.zone());
    const domain::AsylumClock now = domain::readAsylumClock(*events, day);
    std::vector<domain::ClockEvent> then = *events;
    then.push_back({.act = domain::ClockEvent::Act::Adjourned,
                    .on = day,
                    .effect = code->clock,
                    .code = code->code,
                    .confirmed = code->clockConfidence == domain::Confidence::Confirmed});
    m_view->result().setClock(m_view->words().clockPreview(now, *code, domain::readAsylumClock(then, day)));
}

void DocketDesk::checkTyped()
{
    const Hearing typed = m_view->hearing().typed();
    QDate before;
    if (m_view->hearing().isMove())
        if (const auto known = m_reads.hearing(typed.id))
            before = domain::localDate(known->startsAt, m_parts.court.zone());
    const auto against = m_planner.conflicts(typed, before);
    if (!against)
        return;
    QStringList sentences;
    m_isDouble = false;
    for (const domain::HearingConflict &one : *against) {
        m_isDouble = m_isDouble || one.isDouble();
        sentences.append(m_view->words().conflict(one, one.other.isNull() ? QString() : hearingInWords(one.other)));
    }
    m_view->hearing().setConflicts(sentences, m_isDouble);
    m_free.clear();
    QStringList words;
    if (!against->empty())
        if (const auto free = m_planner.proposals(typed, typed.startsAt)) {
            m_free = *free;
            for (const HearingSlot &slot : m_free) // What stays the same need not be said.
                words.append(slot.judge == typed.judgeId && slot.room == typed.room
                                 ? m_view->words().when(slot.startsAt)
                                 : m_view->words().slot(slot));
        }
    m_view->hearing().setProposals(words);
    m_view->hearing().setNotices(noticesFor(typed.caseId));
}

void DocketDesk::saveTyped()
{
    const Hearing typed = m_view->hearing().typed();
    const QString where = m_view->words().when(typed.startsAt);
    if (m_view->hearing().isMove()) {
        domain::MoveHearings move{
            .moves = {{typed.id, typed.slotNow()}}, .reason = QStringLiteral("docket"), .knowingly = m_isDouble};
        return done(m_keeping.move(std::move(move)), tr("Moved %1 to %2").arg(caseInWords(typed.caseId), where));
    }
    domain::ScheduleHearing schedule{.hearing = {},
                                     .caseId = typed.caseId,
                                     .type = typed.type,
                                     .slot = typed.slotNow(),
                                     .language = typed.language,
                                     .interpreter = typed.interpreter,
                                     .closed = typed.closed,
                                     .consent = typed.consent,
                                     .persons = {},
                                     .knowingly = m_isDouble};
    done(m_keeping.schedule(std::move(schedule)), tr("Set %1 for %2").arg(caseInWords(typed.caseId), where));
}

void DocketDesk::record(bool next)
{
    const domain::RecordHearing typed = m_view->result().typed();
    const auto hearing = m_reads.hearing(typed.hearing);
    if (!hearing)
        return;
    const auto saved = m_keeping.record(typed, m_view->result().note());
    if (!saved)
        return m_view->result().say(widgets::toldOf(saved.error(), widgets::Doing::Saving));
    m_view->result().recorded();
    done(saved, tr("Recorded %1").arg(caseInWords(hearing->caseId)));
    if (next)
        beginNew(hearing->caseId);
}

void DocketDesk::vacate()
{
    const auto hearing = m_reads.hearing(m_view->result().hearing());
    if (hearing)
        done(m_keeping.vacate(hearing->id, QStringLiteral("docket")),
             tr("Took %1 off the docket").arg(caseInWords(hearing->caseId)));
}

void DocketDesk::planBulk()
{
    const domain::Absence absence = m_view->bulk().typed();
    if (absence.to <= absence.from)
        return m_view->bulk().say({tr("It ends before it begins"), tr("Correct one of the two times.")});
    const auto plan = m_planner.clear(absence);
    if (!plan)
        return m_view->bulk().say(widgets::toldOf(plan.error()));
    m_plan = *plan;
    std::vector<widgets::BulkMovePanel::Line> lines;
    int late = 0, without = 0;
    for (const models::PlannedMove &move : m_plan) {
        QStringList notes;
        for (const QDate &day : move.missed)
            notes.append(tr("a time limit of the court ends %1").arg(m_view->words().day(day)));
        late += move.missed.empty() ? 0 : 1;
        without += move.hasPlace ? 0 : 1;
        lines.push_back({caseInWords(move.hearing.caseId), m_view->words().when(move.hearing.startsAt),
                         move.hasPlace ? m_view->words().slot(move.slot) : QString(),
                         notes.join(QStringLiteral("; "))});
    }
    QString summary = tr("%n hearing(s) would move. Everybody in them is told again: respondents or their counsel, and "
                         "DHS.",
                         nullptr, int(m_plan.size()) - without);
    if (late > 0)
        summary += u' ' + tr("%n of them would be heard after a time limit of the court.", nullptr, late);
    if (without > 0)
        summary += u' ' + tr("%n found no free slot and would stay.", nullptr, without);
    if (m_plan.empty())
        summary = tr("Nothing is set in that time. The absence itself is noted when you press the button below.");
    m_view->bulk().setPlan(lines, summary);
}

void DocketDesk::moveBulk()
{
    domain::MoveHearings moves{.moves = {}, .reason = m_view->bulk().reasonCode()};
    for (const int row : m_view->bulk().ticked())
        moves.moves.push_back({m_plan[std::size_t(row)].hearing.id, m_plan[std::size_t(row)].slot});
    const int count = int(moves.moves.size());
    if (const auto noted = m_keeping.set(m_view->bulk().typed()); !noted)
        return m_view->bulk().say(widgets::toldOf(noted.error(), widgets::Doing::Saving));
    const auto saved = m_keeping.move(std::move(moves));
    if (!saved)
        return m_view->bulk().say(widgets::toldOf(saved.error(), widgets::Doing::Saving));
    m_view->showBulk(false);
    done(saved, tr("Moved %n hearing(s) as one", nullptr, count));
}

void DocketDesk::settle(const domain::DecisionId &id, domain::SettleChoice choice)
{
    const auto saved = m_parts.settling.settle(id, choice);
    done(saved, tr("Settled"));
}

void DocketDesk::done(const Result<store::StoredCommand> &saved, const QString &words)
{
    if (!saved)
        return m_view->hearing().say(saved.error().kind == Error::Kind::Invalid
                                         ? widgets::refusalOf(saved.error().detail)
                                         : widgets::toldOf(saved.error(), widgets::Doing::Saving));
    m_view->showSide(Side::Settle);
    m_last = saved->id;
    m_undo->setEnabled(true);
    m_parts.window.hintBar().offerUndo(tr("Saved here: %1").arg(words), QKeySequence(Qt::Key_U), undoMilliseconds);
    emit contactWanted();
}

void DocketDesk::takeBack()
{
    if (!m_last)
        return;
    const auto taken = m_parts.review.undo(*m_last);
    m_last.reset();
    m_undo->setEnabled(false);
    m_parts.window.hintBar().withdrawUndo();
    if (!taken)
        m_view->hearing().say(widgets::toldOf(taken.error(), widgets::Doing::Saving));
}

} // namespace dais::app
