#include "widgets/review_view.h"

#include "domain/code_tables.h"
#include "widgets/decision_panel.h"
#include "widgets/kept_splitter.h"
#include "widgets/metrics.h"
#include "widgets/page_view.h"
#include "widgets/review_list.h"
#include "widgets/review_paper.h"
#include "widgets/ticked_panel.h"

#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

constexpr int claimAfter = 700;    ///< Milliseconds on a line before it is claimed.
constexpr int narrowWindow = 1450; ///< Below this width, at 100 % text, the side regions give way.

} // namespace

ReviewView::ReviewView(const Parts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_split(new KeptSplitter(QStringLiteral("review"), parts.settings, this)),
      m_list(new ReviewList(parts.queue, parts.settings, m_split)),
      m_paper(new ReviewPaper(parts.pages, parts.loader, m_split)), m_side(new QStackedWidget(m_split)),
      m_decision(new DecisionPanel(parts.tables, parts.clock, parts.me, m_side)),
      m_ticked(new TickedPanel(parts.tables, parts.clock, m_side)), m_shelf(new PresetShelf(this))
{
    m_shelf->setOwner(parts.me.user, parts.court);
    m_list->setShelf(*m_shelf);
    m_decision->setShelf(*m_shelf);
    m_ticked->setShelf(*m_shelf);
    m_claimSoon.setSingleShot(true);
    m_claimSoon.setInterval(claimAfter);
    m_undoEnds.setSingleShot(true);
    connect(&m_claimSoon, &QTimer::timeout, this, &ReviewView::claimNow);
    connect(&m_undoEnds, &QTimer::timeout, this, [this] { m_undo.reset(); });
    buildRegions();
    connectList();
    connectDecision();
    connectTicked();
}

ReviewView::~ReviewView() = default;

void ReviewView::buildRegions()
{
    m_split->addWidget(m_list);
    m_split->addWidget(m_paper);
    m_side->addWidget(m_decision);
    m_side->addWidget(m_ticked);
    m_split->addWidget(m_side);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setStretchFactor(2, 0);
    followTextSize(*this, [this] {
        m_list->setMinimumWidth(scaled(280)); // Large text on a small screen takes all that there is.
        m_side->setMinimumWidth(scaled(250));
    });
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);
    setFocusProxy(&m_list->view());
    addDeciding(m_list->view());
    addDeciding(m_paper->pages());
    addReading();
}

void ReviewView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_sized, true))
        return;
    const bool narrow = width() < scaled(narrowWindow);
    const int side = narrow ? 330 + 320 : 400 + 364;
    const int rest = std::max(300, int(width() * 18.0 / unit()) - side);
    m_split->setFirstSizes(narrow ? QList<int>{330, rest, 320} : QList<int>{400, rest, 364});
}

void ReviewView::connectList()
{
    connect(m_list, &ReviewList::chosen, this, &ReviewView::onChosen);
    connect(m_list, &ReviewList::leftList, this, &ReviewView::reread);
    connect(m_list, &ReviewList::changed, this, [this] {
        endUndoOnceSent();
        reread();
        emit newsForFrame();
    });
}

void ReviewView::connectDecision()
{
    connect(m_decision, &DecisionPanel::acceptWanted, this, &ReviewView::requestAccept);
    connect(m_decision, &DecisionPanel::rejectPanelWanted, m_decision, &DecisionPanel::openReject);
    connect(m_decision, &DecisionPanel::rejectWanted, this, &ReviewView::requestReject);
    connect(m_decision, &DecisionPanel::forwardWanted, this, &ReviewView::requestForward);
    connect(m_decision, &DecisionPanel::noteWanted, this, [this](const QString &text) {
        if (!m_open.isNull())
            emit noteRequested(m_open, text);
    });
    connect(m_decision, &DecisionPanel::claimWanted, this, [this](domain::wire::ClaimRequest::Act act) {
        if (!m_open.isNull())
            emit claimActRequested(m_open, act);
    });
    connect(m_decision, &DecisionPanel::chooseWanted, this, &ReviewView::requestChoice);
    connect(m_decision, &DecisionPanel::settleWanted, this, &ReviewView::settleRequested);
    connect(m_decision, &DecisionPanel::placeWanted, m_paper, &ReviewPaper::goTo);
    connect(m_decision, &DecisionPanel::backWanted, this, [this] { m_list->view().setFocus(Qt::ShortcutFocusReason); });
}

CourtTime ReviewView::courtTime() const
{
    const domain::Court *court = m_parts.tables.courts().find(m_parts.court);
    return {court ? court->zone() : QTimeZone::utc(), m_parts.clock.now()};
}

void ReviewView::start()
{
    m_day = {};
    timePassed();
    m_list->startWhereFilingsWait();
    m_list->choose(m_list->first());
    m_list->view().setFocus(Qt::OtherFocusReason);
}

void ReviewView::timePassed()
{
    const CourtTime time = courtTime();
    m_list->setTime(time);
    const QDate day = time.now.toTimeZone(time.zone).date();
    if (std::exchange(m_day, day) != day)
        m_list->setDay(m_parts.me.user, day.startOfDay(time.zone).toUTC());
    reread();
}

void ReviewView::openSubmission(const domain::SubmissionId &id)
{
    m_list->choose(id);
}

int ReviewView::waitingForMe() const
{
    return m_list->waitingForMe();
}

QString ReviewView::note() const
{
    const ReviewList::Place place = m_list->place(m_open);
    return place.number > 0 ? tr("%1 of %2 selected").arg(place.number).arg(QLocale().toString(place.count))
                            : QString();
}

PageView &ReviewView::pages()
{
    return m_paper->pages();
}

void ReviewView::onChosen(const domain::SubmissionId &id)
{
    leaveClaim();
    if (id.isNull())
        showNothing();
    else
        showSubmission(id);
    emit newsForFrame();
}

void ReviewView::showSubmission(const domain::SubmissionId &id)
{
    m_open = id;
    m_paper->clear(); // Never one filing's page beside another's facts.
    if (!showDecision(id))
        return;
    m_claimSoon.start();
    // After the page itself was asked for.
    QTimer::singleShot(0, this, &ReviewView::prefetchNext);
}

bool ReviewView::showDecision(const domain::SubmissionId &id)
{
    auto submission = m_parts.record.submission(id);
    if (!submission) {
        showNothing();
        m_open = id;
        m_decision->showTrouble(toldOf(submission.error(), Doing::OpeningPaper));
        return false;
    }
    DecisionPanel::Subject subject{
        .row = m_list->row(id).value_or(store::QueueRow{.id = id, .group = store::QueueGroup::Elsewhere}),
        .submission = *submission,
        .caseFile = {},
        .firstAttempt = {},
        .notes = m_parts.record.notes(id).value_or(std::vector<domain::Note>()),
        .decisions = m_parts.record.decisions(id).value_or(std::vector<domain::Decision>()),
        .command = {},
        .claim = m_parts.claims.of(id)};
    if (submission->caseId)
        if (auto head = m_parts.record.head(*submission->caseId))
            subject.caseFile = std::move(*head);
    if (submission->refilingOf)
        if (auto first = m_parts.record.submission(*submission->refilingOf))
            subject.firstAttempt = std::move(*first);
    if (!subject.row.command.isNull() && m_parts.command)
        if (auto command = m_parts.command(subject.row.command))
            subject.command = std::move(*command);
    m_case = submission->caseId;
    m_openTitle = submission->aNumber ? submission->aNumber->toString() : submission->filings.front().title;
    m_paper->setSubmission(*submission);
    m_decision->setSubject(subject, courtTime());
    return true;
}

void ReviewView::showNothing()
{
    m_claimSoon.stop();
    m_open = {};
    m_case.reset();
    m_paper->clear();
    m_decision->clear();
}

void ReviewView::reread()
{
    if (!m_open.isNull())
        (void)showDecision(m_open);
}

void ReviewView::prefetchNext()
{
    const auto next = m_list->nextWaiting(m_open);
    if (next.isNull())
        return;
    if (const auto submission = m_parts.record.submission(next); submission && !submission->filings.empty())
        m_paper->expect(submission->filings.front());
}

void ReviewView::claimNow()
{
    if (m_open.isNull() || !m_decision->mayDecide() || m_parts.claims.of(m_open).holder != store::Claim::Holder::Nobody)
        return;
    m_claimed = m_open;
    emit claimRequested(m_open);
}

void ReviewView::leaveClaim()
{
    m_claimSoon.stop();
    if (const auto left = std::exchange(m_claimed, {}); !left.isNull())
        emit leaveRequested(left);
}

void ReviewView::toggleClaim()
{
    if (m_open.isNull())
        return;
    if (m_parts.claims.of(m_open).holder == store::Claim::Holder::Me) {
        m_claimed = {};
        m_claimSoon.stop();
        emit leaveRequested(m_open);
    } else if (m_parts.claims.of(m_open).holder == store::Claim::Holder::SomebodyElse) {
        emit claimActRequested(m_open, domain::wire::ClaimRequest::Act::Ask);
    } else if (m_decision->mayDecide()) {
        m_claimed = m_open;
        emit claimRequested(m_open);
    }
}

void ReviewView::claimChanged(const domain::SubmissionId &id)
{
    if (id == m_open)
        reread();
}

void ReviewView::saved(const store::StoredCommand &command, std::chrono::milliseconds rest)
{
    const domain::SubmissionId about(command.subject.id);
    if (command.kind == QLatin1String("note.add")) {
        m_decision->forgetNote(about.isNull() ? m_open : about);
        return reread();
    }
    offerUndo({command}, rest);
    if (about == m_open)
        openNext();
}

void ReviewView::openNext()
{
    m_claimed = {}; // A decision ends the claim by itself.
    const auto next = std::exchange(m_next, {});
    m_decision->closeReject();
    m_list->choose(m_list->row(next) ? next : domain::SubmissionId());
    m_list->view().setFocus(Qt::OtherFocusReason);
}

void ReviewView::offerUndo(const std::vector<store::StoredCommand> &commands, std::chrono::milliseconds rest)
{
    if (rest.count() <= 0)
        return;
    const store::StoredCommand &first = commands.front();
    m_undo = Undo{{}, domain::SubmissionId(first.subject.id)};
    for (const store::StoredCommand &command : commands)
        m_undo->commands.push_back(command.id);
    m_undoEnds.start(rest);
    const bool several = commands.size() > 1;
    const QString did = first.kind == QLatin1String("submission.accept")   ? tr("Accepted %1")
                        : first.kind == QLatin1String("submission.reject") ? tr("Rejected %1")
                        : first.kind == QLatin1String("submission.assign")
                            ? (several ? tr("Gave %1") : tr("Forwarded %1"))
                            : tr("Settled %1");
    const QString what = several ? tr("%n filing(s)", nullptr, int(commands.size())) : m_openTitle;
    emit undoOffered(did.arg(what), QKeySequence(Qt::Key_U), int(rest.count()));
}

void ReviewView::couldNotSave(const Told &told)
{
    m_next = {};
    m_decision->showTrouble(told);
}

void ReviewView::undoHere()
{
    const auto row = m_list->row(m_open);
    const bool ownHere = row && row->decidedAt.isValid() && row->word == store::CommandWord::SavedHere;
    if (ownHere)
        emit undoRequested(row->command);
    else
        undoLast();
}

void ReviewView::undoLast()
{
    if (!m_undo)
        return;
    const auto commands = m_undo->commands; // Taking one back ends the offer.
    for (const domain::CommandId &command : commands)
        emit undoRequested(command);
}

void ReviewView::endUndo()
{
    m_undo.reset();
    m_undoEnds.stop();
    emit undoWithdrawn();
}

void ReviewView::endUndoOnceSent()
{
    const auto command = m_undo && m_parts.command ? m_parts.command(m_undo->commands.front())
                                                   : Result<store::StoredCommand>(fail(Error::Kind::NotFound));
    if (command && (command->sent || command->state != store::CommandState::Saved))
        endUndo();
}

void ReviewView::takenBack(const domain::SubmissionId &id)
{
    if (m_undo && m_undo->submission == id)
        endUndo();
    m_list->choose(id);
    reread();
    m_list->view().setFocus(Qt::OtherFocusReason);
}

void ReviewView::couldNotTakeBack(const Told &told)
{
    endUndo();
    m_decision->showTrouble(told);
}

void ReviewView::documentArrived(const domain::DocumentId &id)
{
    m_paper->documentArrived(id);
}

void ReviewView::documentGone(const domain::DocumentId &id)
{
    m_paper->documentGone(id);
}

} // namespace dais::widgets
