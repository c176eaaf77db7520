// What the Review screen asks of the desk.
#include "app/desk.h"

#include "widgets/hint_bar.h"

namespace dais::app {

void Desk::connectReview()
{
    using View = widgets::ReviewView;
    View *view = m_reviewView;
    connect(view, &View::acceptRequested, this,
            [this](const domain::SubmissionId &id, const store::AcceptChoices &choices) {
                decided(m_review.accept(id, choices));
            });
    connect(view, &View::rejectRequested, this,
            [this](const domain::SubmissionId &id, const std::vector<domain::RejectionReason> &reasons) {
                decided(m_review.reject(id, reasons));
            });
    connect(view, &View::forwardRequested, this,
            [this](const domain::SubmissionId &id) { decided(m_review.forward(id)); });
    connect(view, &View::giveRequested, this, [this](const std::vector<models::ShareGift> &gifts) {
        std::vector<Result<store::StoredCommand>> given;
        for (const models::ShareGift &gift : gifts)
            given.push_back(m_review.assign(gift.submission, gift.to.isNull() ? std::nullopt : std::optional(gift.to)));
        decided(given);
    });
    connect(view, &View::rejectSeveralRequested, this,
            [this](const std::vector<domain::SubmissionId> &ids, const std::vector<domain::RejectionReason> &reasons) {
                std::vector<Result<store::StoredCommand>> rejected;
                for (const domain::SubmissionId &id : ids)
                    rejected.push_back(m_review.reject(id, reasons));
                decided(rejected);
            });
    connect(view, &View::undoRequested, this, &Desk::takeBack);
    connect(view, &View::settleRequested, this, [this](const domain::CommandId &id) {
        if (const auto settled = m_review.settle(id); !settled)
            m_reviewView->couldNotSave(widgets::toldOf(settled.error(), widgets::Doing::Saving));
    });
    connect(view, &View::chooseRequested, this, [this](const domain::DecisionId &id, domain::SettleChoice choice) {
        decided(m_settling.settle(id, choice));
    });
    connect(view, &View::noteRequested, this, [this](const domain::SubmissionId &id, const QString &text) {
        const auto submission = m_reads.submission(id);
        const auto saved = submission ? m_notes.add(id, submission->court, text)
                                      : Result<store::StoredCommand>(tl::unexpected(submission.error()));
        decided(saved);
    });
    connect(view, &View::claimRequested, this, [this](const domain::SubmissionId &id) {
        m_claims.openedHere(id);
        m_sync->claim({id, domain::wire::ClaimRequest::Act::Take});
        emit m_feed.claimChanged(id);
    });
    connect(view, &View::leaveRequested, this, [this](const domain::SubmissionId &id) {
        m_claims.leftHere(id);
        m_sync->claim({id, domain::wire::ClaimRequest::Act::Release});
    });
    connect(view, &View::claimActRequested, this,
            [this](const domain::SubmissionId &id, domain::wire::ClaimRequest::Act act) {
                m_sync->claim({id, act});
            });
    connect(view, &View::openRecordRequested, this, [this](const domain::CaseId &id) { openRecord(id); });
    m_window = std::make_unique<WindowDesk>(WindowDesk::Parts{.workspace = *m_workspace,
                                                              .reads = m_reads,
                                                              .acts = m_acts,
                                                              .tables = m_world.tables,
                                                              .clock = m_world.clock,
                                                              .zone = m_court ? m_court->zone() : QTimeZone::utc(),
                                                              .host = m_world.window});
    connect(view, &View::windowAsked, m_window.get(), &WindowDesk::ask);
    connect(m_window.get(), &WindowDesk::lodged, this, [this](const domain::SubmissionId &id) {
        m_reviewView->openSubmission(id);
        m_sync->wake();
    });
    widgets::HintBar *hints = &m_world.window.hintBar();
    connect(view, &View::undoOffered, hints, &widgets::HintBar::offerUndo);
    connect(view, &View::undoWithdrawn, hints, &widgets::HintBar::withdrawUndo);
    connect(hints, &widgets::HintBar::undoRequested, this, [this, view] {
        m_docket && m_world.window.currentView() == DocketDesk::viewId() ? m_docket->takeBack() : view->undoLast();
    });
    connect(view, &View::newsForFrame, this, [this] {
        m_world.window.setNote(reviewId, m_reviewView->note());
        m_world.window.setBadge(reviewId, m_reviewView->waitingForMe());
    });
    connect(&m_feed, &store::ChangeFeed::claimChanged, view, &View::claimChanged);
    connect(&m_feed, &store::ChangeFeed::documentArrived, view, &View::documentArrived);
    connect(&m_feed, &store::ChangeFeed::documentGone, view, &View::documentGone);
}

void Desk::decided(const Result<store::StoredCommand> &saved)
{
    if (!saved)
        return m_reviewView->couldNotSave(widgets::toldOf(saved.error(), widgets::Doing::Saving));
    m_reviewView->saved(*saved, m_review.rest());
    m_sync->wake();
}

void Desk::decided(const std::vector<Result<store::StoredCommand>> &several)
{
    std::vector<store::StoredCommand> saved;
    std::optional<Error> trouble;
    for (const auto &one : several) {
        if (one)
            saved.push_back(*one);
        else
            trouble = one.error();
    }
    m_reviewView->savedSeveral(saved, m_review.rest());
    if (trouble) {
        widgets::Told told = widgets::toldOf(*trouble, widgets::Doing::Saving);
        told.body.prepend(
            tr("%1 of %2 filings are as they were.").arg(several.size() - saved.size()).arg(several.size()) +
            QLatin1Char(' '));
        m_reviewView->couldNotSaveSeveral(told);
    }
    m_sync->wake();
}

void Desk::takeBack(const domain::CommandId &id)
{
    const auto command = m_workspace->outbox().find(id);
    const auto undone = m_review.undo(id);
    if (!undone)
        return m_reviewView->couldNotTakeBack(widgets::toldOf(undone.error(), widgets::Doing::Saving));
    if (command)
        m_reviewView->takenBack(domain::SubmissionId(command->subject.id));
}

std::vector<domain::RosterEntry> Desk::colleagues()
{
    const auto roster = store::CourtRegister(m_workspace->cache()).roster(m_court ? m_court->code() : QString());
    return roster ? roster->people : std::vector<domain::RosterEntry>();
}

} // namespace dais::app
