#include "app/desk.h"

#include "app/standing.h"
#include "sync/curl_transport.h"
#include "widgets/case_notes_panel.h"
#include "widgets/command_palette.h"
#include "widgets/error_text.h"
#include "widgets/hint_bar.h"
#include "widgets/lock_cover.h"
#include "widgets/notice_strip.h"
#include "widgets/top_bar.h"

#include <QAction>

namespace dais::app {

namespace {

const domain::Court *courtOf(const domain::User &user, const domain::CodeTables &tables)
{
    return user.courts.isEmpty() ? nullptr : tables.courts().find(user.courts.first());
}

} // namespace

Result<std::unique_ptr<Desk>> Desk::open(const World &world, store::Profile &profile, const Entry &entry,
                                         const QString &server)
{
    auto workspace = store::Workspace::open(profile, store::Workspace::Thread::Ui, {world.clock, world.random});
    if (!workspace)
        return tl::unexpected(workspace.error());
    std::unique_ptr<Desk> desk(new Desk(world, std::move(*workspace), profile, entry, server));
    DAIS_TRY(desk->begin(entry));
    return desk;
}

Desk::Desk(const World &world, std::unique_ptr<store::Workspace> workspace, store::Profile &profile, const Entry &entry,
           const QString &server)
    : m_world(world), m_profile(profile), m_actor(store::Actor::of(entry.user)),
      m_court(courtOf(entry.user, world.tables)), m_workspace(std::move(workspace)), m_vocabulary(world.tables),
      m_overlay({m_workspace->cache(), m_workspace->outbox(), m_feed, m_vocabulary, world.clock, m_actor.displayName}),
      m_review(m_workspace->cache(), m_workspace->outbox(), m_overlay, m_actor, world.clock, world.random),
      m_settling(m_workspace->cache(), m_workspace->outbox(), m_overlay, m_actor, world.clock, world.random),
      m_acts(m_workspace->outbox(), m_overlay, m_actor, world.clock, world.random), m_notes(m_acts), m_views(m_acts),
      m_claims(m_actor.user, world.clock), m_subscriptions(m_workspace->outbox(), world.clock),
      m_reads(m_workspace->cache()), m_loader(m_workspace->documents(), &m_workspace->papers()),
      m_queue(m_workspace->cache(), m_feed), m_contents(m_workspace->cache(), m_feed),
      m_marks(m_workspace->cache(), m_feed, m_actor.user), m_own(m_workspace->outbox()), m_cases(m_workspace->cache()),
      m_search(m_workspace->cache(), [this](const domain::CaseId &id) { openRecord(id); }),
      m_signInAgain(new QAction(tr("Sign in again"), this))
{
    m_review.setRest(std::chrono::seconds(world.options.restSeconds));
    m_settling.setRest(m_review.rest());
    m_sync = std::make_unique<sync::SyncWorker>(sync::SyncWorker::Parts{
        .profile = profile,
        .session = m_session,
        .makeTransport = [server, authority = world.options.authorityFile]() -> std::unique_ptr<sync::Transport> {
            return std::make_unique<sync::CurlTransport>(
                sync::CurlTransport::Options{.server = QUrl(server), .authorityFile = authority});
        },
        .clock = world.clock,
        .random = world.random,
        .court = m_court ? m_court->code() : QString()});
    connect(m_signInAgain, &QAction::triggered, this, &Desk::passwordNeeded);
}

Desk::~Desk()
{
    m_sync->stop();
    m_world.window.palette().setSearch(nullptr);
    m_world.window.notices().clear(syncNotice);
    if (m_recordView) { // Nothing typed is lost.
        m_recordView->marks().flush();
        m_recordView->notes().flush();
    }
    // The screens read the store; they go before it, and before the window that owns them.
    delete m_reviewView;
    delete m_recordView;
    m_text.reset();
    m_docket.reset();
    m_case.reset();
    m_courtDesk.reset();
    m_outbox.reset();
}

Result<> Desk::begin(const Entry &entry)
{
    DAIS_TRY(m_subscriptions.setGranted(entry.lease.partitions));
    DAIS_TRY(m_workspace->heed(m_overlay.rebuild())); // A damaged cache keeps nobody out: the next start makes it anew.
    if (entry.granted)
        m_session.begin(*entry.granted);
    buildViews();
    connectSync();
    connectReview();
    connectRecord();
    connectOutbox();
    m_world.window.topBar().setPerson(m_actor.displayName);
    m_world.window.palette().setSearch(&m_search);
    if (m_court)
        m_world.window.lockCover().setCourt(m_court->name(), m_court->zone());
    m_world.window.showView(reviewId);
    m_sync->start();
    return {};
}

void Desk::buildViews()
{
    m_reviewView = new widgets::ReviewView(
        {.queue = m_queue,
         .loader = m_loader,
         .pages = m_world.queue,
         .tables = m_world.tables,
         .record = m_reads,
         .claims = m_claims,
         .settings = m_world.settings,
         .clock = m_world.clock,
         .me = m_actor,
         .court = m_court ? m_court->code() : QString(),
         .command = [this](const domain::CommandId &id) { return m_workspace->outbox().find(id); },
         .colleagues = [this] { return colleagues(); }});
    m_outbox = std::make_unique<SyncDesk>(SyncDesk::Parts{.workspace = *m_workspace,
                                                          .feed = m_feed,
                                                          .profile = m_profile,
                                                          .window = m_world.window,
                                                          .clock = m_world.clock,
                                                          .zone = m_court ? m_court->zone() : QTimeZone::utc(),
                                                          .court = m_court ? m_court->name() : QString()});
    m_text = std::make_unique<TextDesk>(TextDesk::Parts{.profile = m_profile,
                                                        .workspace = *m_workspace,
                                                        .feed = m_feed,
                                                        .launcher = m_world.launcher,
                                                        .pictures = &m_world.pictures});
    m_recordView = new widgets::RecordView({.queue = m_world.queue,
                                            .loader = m_loader,
                                            .contents = m_contents,
                                            .cases = m_cases,
                                            .marks = m_marks,
                                            .found = m_text->found(),
                                            .everything = [this] { return m_text->everything(); },
                                            .settings = m_world.settings,
                                            .own = m_own,
                                            .typeName = [this](const QString &code) { return typeName(code); },
                                            .today = [this] { return m_world.clock.now().toTimeZone(zone()).date(); },
                                            .zone = zone()});
    m_world.window.addView({.id = reviewId,
                            .icon = QStringLiteral("checkmark"),
                            .word = tr("Review"),
                            .keys = QKeySequence(Qt::CTRL | Qt::Key_1),
                            .widget = m_reviewView});
    if (m_court)
        buildDocket();
    m_world.window.addView({.id = recordViewId,
                            .icon = QStringLiteral("document-multiple"),
                            .word = tr("Record"),
                            .keys = QKeySequence(Qt::CTRL | Qt::Key_3),
                            .widget = m_recordView});
    const QString court = m_court ? m_court->name() : QString();
    m_case = std::make_unique<CaseDesk>(CaseDesk::Parts{.workspace = *m_workspace,
                                                        .feed = m_feed,
                                                        .subscriptions = m_subscriptions,
                                                        .window = m_world.window,
                                                        .tables = m_world.tables,
                                                        .clock = m_world.clock,
                                                        .zone = m_court ? m_court->zone() : QTimeZone::utc(),
                                                        .court = court});
    m_presets = std::make_unique<PresetDesk>(m_workspace->cache(), m_acts, m_feed, m_reviewView->shelf());
    connect(m_presets.get(), &PresetDesk::contactWanted, this, &Desk::contact);
    connect(m_presets.get(), &PresetDesk::notSaved, this,
            [this](const Error &error) { m_reviewView->couldNotSave(widgets::toldOf(error, widgets::Doing::Saving)); });
    connect(m_case.get(), &CaseDesk::recordWanted, this, &Desk::openRecord);
    connect(m_case.get(), &CaseDesk::contactWanted, this, &Desk::contact);
    connect(m_case.get(), &CaseDesk::caseShown, this,
            [this](const domain::CaseId &id) { static_cast<void>(noteView(id)); });
    if (m_court && m_actor.role == domain::Role::CourtAdministrator) {
        m_courtDesk = std::make_unique<CourtDesk>(CourtDesk::Parts{.workspace = *m_workspace,
                                                                   .profile = m_profile,
                                                                   .acts = m_acts,
                                                                   .feed = m_feed,
                                                                   .window = m_world.window,
                                                                   .tables = m_world.tables,
                                                                   .clock = m_world.clock,
                                                                   .court = *m_court});
        connect(m_courtDesk.get(), &CourtDesk::contactWanted, this, &Desk::contact);
    }
    m_world.window.setHeading(reviewId, tr("Review"), court);
    m_world.window.setHeading(recordViewId, tr("Record"), court);
    m_recordView->openCase({});
    const auto zoom = [this](widgets::MainWindow::Zoom how) {
        widgets::PageView &pages =
            m_world.window.currentView() == recordViewId ? m_recordView->pages() : m_reviewView->pages();
        switch (how) {
        case widgets::MainWindow::Zoom::In:
            return pages.stepZoom(widgets::PageView::ZoomStep::Larger);
        case widgets::MainWindow::Zoom::Out:
            return pages.stepZoom(widgets::PageView::ZoomStep::Smaller);
        case widgets::MainWindow::Zoom::FitWidth:
            return pages.setZoomMode(widgets::ZoomMode::FitWidth);
        }
    };
    connect(&m_world.window, &widgets::MainWindow::zoomRequested, this, zoom);
    connect(&m_minutes, &QTimer::timeout, m_reviewView, &widgets::ReviewView::timePassed);
    connect(&m_minutes, &QTimer::timeout, m_outbox.get(), &SyncDesk::timePassed);
    m_minutes.start(60'000);
}

void Desk::setPaper(widgets::Paper paper)
{
    m_reviewView->pages().setPaper(paper);
    m_recordView->setPaper(paper);
}

void Desk::sitDown()
{
    m_reviewView->start();
}

void Desk::renew(const Entry &entry)
{
    if (entry.granted)
        m_session.begin(*entry.granted);
    m_sync->wake();
}

void Desk::connectSync()
{
    sync::SyncWorker *sync = m_sync.get();
    connect(sync, &sync::SyncWorker::pulled, this, [this](const store::ChangeSet &changes) {
        if (const auto shown = m_overlay.pulled(changes); !shown)
            m_queue.refresh(); // The truth is there even when the overlay could not be built; it is tried again.
    });
    connect(sync, &sync::SyncWorker::commandsMoved, this, [this] {
        if (const auto moved = m_overlay.commandsMoved(); !moved)
            m_queue.refresh();
    });
    connect(sync, &sync::SyncWorker::documentArrived, &m_feed, &store::ChangeFeed::documentArrived);
    connect(sync, &sync::SyncWorker::documentGone, &m_feed, &store::ChangeFeed::documentGone);
    connect(sync, &sync::SyncWorker::claimAnswered, this, [this](const domain::wire::ClaimReply &reply) {
        m_claims.answered(reply);
        emit m_feed.claimChanged(reply.submission);
    });
    connect(sync, &sync::SyncWorker::claimsListed, this, [this](const domain::wire::ClaimList &list) {
        for (const domain::SubmissionId &id : m_claims.listed(list.claims))
            emit m_feed.claimChanged(id);
    });
    connect(sync, &sync::SyncWorker::stateChanged, this, &Desk::showStanding);
}

void Desk::showStanding(const sync::SyncState &state)
{
    m_state = state;
    m_state.needsYou = m_outbox->needsYou(); // The sync thread hears only later of what was seen to.
    m_outbox->setState(state);
    m_world.window.topBar().setStanding(standingOf(m_state, m_court ? m_court->zone() : QTimeZone::utc()));
    auto notice = noticeOf(state);
    if (!notice)
        return m_world.window.notices().clear(syncNotice);
    if (state.kind == sync::SyncState::Kind::SignInNeeded)
        notice->actions = {m_signInAgain};
    m_world.window.notices().put(*notice);
}

void Desk::connectOutbox()
{
    connect(m_outbox.get(), &SyncDesk::countsChanged, this, [this] { showStanding(sync::SyncState(m_state)); });
    connect(m_outbox.get(), &SyncDesk::contactRequested, this, &Desk::contact);
    connect(m_outbox.get(), &SyncDesk::openRequested, this, [this](const domain::SubmissionId &id) {
        m_world.window.showView(reviewId);
        m_reviewView->openSubmission(id);
    });
    connect(m_outbox.get(), &SyncDesk::undoRequested, this, [this](const domain::CommandId &id) {
        if (const auto undone = m_review.undo(id); !undone)
            m_outbox->couldNotTakeBack(widgets::toldOf(undone.error(), widgets::Doing::Saving));
    });
    connect(&m_world.window.topBar(), &widgets::TopBar::standingPressed, this,
            [this] { m_world.window.showView(SyncDesk::viewId()); });
}

} // namespace dais::app
