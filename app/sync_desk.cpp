#include "app/sync_desk.h"

#include "widgets/error_text.h"

namespace dais::app {

namespace {

widgets::CourtReach reachOf(const sync::SyncState &state)
{
    using Kind = sync::SyncState::Kind;
    using Reach = widgets::CourtReach::Kind;
    switch (state.kind) {
    case Kind::Starting:
    case Kind::UpToDate:
    case Kind::Sending:
        return {Reach::Reached, {}, state.contact};
    case Kind::Offline:
        return {Reach::Unreached, {}, state.contact};
    case Kind::SignInNeeded:
        return {Reach::SignInNeeded, {}, state.contact};
    case Kind::VersionDiffers:
    case Kind::Trouble:
        return {Reach::Trouble, state.code, state.contact};
    }
    Q_UNREACHABLE();
}

} // namespace

QString SyncDesk::viewId()
{
    return QStringLiteral("sync");
}

SyncDesk::SyncDesk(const Parts &parts)
    : m_parts(parts), m_list(parts.workspace.outbox(), parts.workspace.cache(), parts.feed),
      m_view(new widgets::SyncView(m_list))
{
    parts.window.addView({.id = viewId(),
                          .icon = QStringLiteral("cloud-upload"),
                          .word = tr("Sync"),
                          .keys = QKeySequence(Qt::CTRL | Qt::Key_5),
                          .widget = m_view,
                          .place = widgets::Rail::Place::Foot});
    parts.window.setHeading(viewId(), tr("Sync"), parts.court);
    connectView();
    timePassed();
}

SyncDesk::~SyncDesk()
{
    delete m_view; // It reads the list; it goes before it, and before the window that owns it.
}

void SyncDesk::connectView()
{
    connect(m_view, &widgets::SyncView::contactRequested, this, &SyncDesk::contactRequested);
    connect(m_view, &widgets::SyncView::openRequested, this, &SyncDesk::openRequested);
    connect(m_view, &widgets::SyncView::undoRequested, this, &SyncDesk::undoRequested);
    connect(m_view, &widgets::SyncView::exportRequested, this, &SyncDesk::copyTo);
    connect(m_view, &widgets::SyncView::shown, this, &SyncDesk::measure);
    connect(&m_list, &models::SyncListModel::refreshed, this, [this] {
        m_parts.window.setBadge(viewId(), needsYou());
        emit countsChanged();
    });
}

void SyncDesk::setState(const sync::SyncState &state)
{
    if (m_view)
        m_view->setReach(reachOf(state));
}

void SyncDesk::timePassed()
{
    const QDateTime now = m_parts.clock.now();
    const QDate day = now.toTimeZone(m_parts.zone).date();
    if (std::exchange(m_day, day) != day)
        m_list.setDay(day.startOfDay(m_parts.zone).toUTC());
    if (!m_view)
        return;
    m_view->setTime({m_parts.zone, now});
    if (m_view->isVisible())
        measure();
}

void SyncDesk::measure()
{
    m_measuring.run([folder = m_parts.profile.folder()](std::stop_token) { return store::diskUseOf(folder); },
                    [this](const store::DiskUse &use) {
                        if (m_view)
                            m_view->setDiskUse(use);
                    });
}

void SyncDesk::copyTo(const QString &path)
{
    const int waiting = m_list.countOf(models::SyncListModel::Group::Saved);
    if (const auto written = m_parts.workspace.outbox().exportTo(path))
        m_view->exported(waiting, path);
    else
        m_view->say(widgets::toldOf(written.error(), widgets::Doing::Saving));
}

void SyncDesk::couldNotTakeBack(const widgets::Told &told)
{
    if (m_view)
        m_view->say(told);
}

} // namespace dais::app
