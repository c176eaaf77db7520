#include "app/court_desk.h"

#include "store/decided_filings.h"
#include "store/received_filings.h"
#include "widgets/error_text.h"

#include <QFileDialog>
#include <QSaveFile>

namespace dais::app {

namespace {

/// What the thread beside brings back.
struct WorkedOut {
    models::CourtFigures figures;
    int waiting = 0;
};

} // namespace

QString CourtDesk::viewId()
{
    return QStringLiteral("court");
}

CourtDesk::CourtDesk(const Parts &parts)
    : m_parts(parts), m_register(parts.workspace.cache()), m_notes(parts.acts, parts.workspace.cache()),
      m_routing(parts.acts, parts.workspace.cache()),
      m_view(new widgets::CourtView(parts.tables, parts.court.code(), parts.court.zone()))
{
    parts.window.addView({.id = viewId(),
                          .icon = QStringLiteral("office-chart-bar"),
                          .word = tr("Court"),
                          .keys = QKeySequence(Qt::CTRL | Qt::Key_7),
                          .widget = m_view});
    parts.window.setHeading(viewId(), tr("Court"), parts.court.name());
    connect(m_view, &widgets::CourtView::shown, this, [this] {
        workOut();
        listOutages();
        listRouting();
        gatherForTrial();
    });
    connect(&m_view->routing(), &widgets::RoutingPage::saveWanted, this, &CourtDesk::route);
    connect(&m_view->figures(), &widgets::FiguresPage::spanChosen, this, &CourtDesk::workOut);
    connect(&m_view->figures(), &widgets::FiguresPage::exportWanted, this, &CourtDesk::copyOut);
    connect(&m_view->outages(), &widgets::OutagesPage::noteWanted, this, &CourtDesk::note);
    connect(&m_view->outages(), &widgets::OutagesPage::strikeWanted, this, &CourtDesk::strike);
    connect(&parts.feed, &store::ChangeFeed::changed, this, [this] {
        if (!m_view || !m_view->isVisible())
            return;
        listOutages();
        listRouting();
    });
}

CourtDesk::~CourtDesk()
{
    m_working.stop();
    m_gathering.stop();
    delete m_view; // It reads the store; it goes before it, and before the window that owns it.
}

void CourtDesk::workOut()
{
    m_view->figures().setBusy(true);
    const QTimeZone zone = m_parts.court.zone();
    const QDate today = m_parts.clock.now().toTimeZone(zone).date();
    const QDateTime from = today.addDays(1 - m_view->figures().days()).startOfDay(zone).toUTC();
    const QDateTime to = today.addDays(1).startOfDay(zone).toUTC();
    m_working.run(
        [path = m_parts.profile.cachePath(), &gate = m_parts.profile.cacheGate(), zone, from,
         to](std::stop_token stop) -> Result<WorkedOut> {
            const auto cache = store::Cache::open(path, gate);
            const auto found = cache ? store::readDecidedFilings(**cache, from, to, stop)
                                     : Result<store::DecidedFilings>(tl::unexpected(cache.error()));
            if (!found)
                return tl::unexpected(found.error());
            return WorkedOut{models::figuresOf(found->decided, zone), found->waiting};
        },
        [this](const Result<WorkedOut> &done) {
            if (!m_view)
                return;
            m_view->figures().setBusy(false);
            if (!done)
                return m_view->figures().say(widgets::toldOf(done.error()), false);
            m_figures = done->figures;
            m_view->figures().setFigures(done->figures, done->waiting);
        });
}

void CourtDesk::listOutages()
{
    if (const auto outages = m_register.outages())
        m_view->outages().setOutages(*outages, m_parts.clock.now(),
                                     m_parts.acts.actor().role == domain::Role::CourtAdministrator);
}

void CourtDesk::listRouting()
{
    const auto table = m_register.routing(m_parts.court.code());
    const auto roster = m_register.roster(m_parts.court.code());
    if (table && roster)
        m_view->routing().setTable(*table, *roster, m_parts.clock.now());
}

void CourtDesk::gatherForTrial()
{
    m_gathering.run(
        [path = m_parts.profile.cachePath(), &gate = m_parts.profile.cacheGate(), court = m_parts.court.code(),
         from = m_parts.clock.now().addDays(-30)](std::stop_token stop) -> Result<std::vector<domain::Submission>> {
            const auto cache = store::Cache::open(path, gate);
            return cache ? store::readReceivedFilings(**cache, court, from, stop) : tl::unexpected(cache.error());
        },
        [this](Result<std::vector<domain::Submission>> filings) {
            if (m_view && filings)
                m_view->routing().setTrialFilings(*std::move(filings));
        });
}

void CourtDesk::route(const std::vector<domain::RoutingRule> &rules)
{
    if (const auto saved = m_routing.set(m_parts.court.code(), rules); !saved)
        return m_view->routing().couldNotSave(widgets::toldOf(saved.error(), widgets::Doing::Saving));
    m_view->routing().saved();
    listRouting();
    emit contactWanted();
}

void CourtDesk::note(const widgets::OutageForm::Typed &typed)
{
    save({.outage = typed.id,
          .court = m_parts.court.code(),
          .from = typed.from,
          .to = typed.to,
          .announcedAt = typed.announcedAt,
          .kind = typed.kind},
         typed.reason);
}

void CourtDesk::strike(const domain::OutageRecord &record)
{
    save({.outage = record.id,
          .court = record.court,
          .from = record.from,
          .to = record.to,
          .announcedAt = record.announcedAt,
          .kind = record.kind,
          .struck = true},
         record.reason);
}

void CourtDesk::save(const domain::RecordOutage &outage, const QString &reason)
{
    if (const auto saved = m_notes.note(outage, reason); !saved) {
        const bool times = saved.error() == Error{Error::Kind::Invalid, QStringLiteral("times")};
        return m_view->outages().couldNotSave(
            times ? widgets::Told{tr("The outage was not noted"),
                                  tr("It ends before it begins. Correct one of the two times.")}
                  : widgets::toldOf(saved.error(), widgets::Doing::Saving));
    }
    m_view->outages().saved();
    listOutages();
    emit contactWanted();
}

void CourtDesk::copyOut()
{
    const QString path = QFileDialog::getSaveFileName(
        m_view, tr("Copy the figures to a file"), QStringLiteral("figures.csv"), tr("Comma-separated values (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray text = models::csvOf(m_figures);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        m_view->figures().say({tr("Copied"), tr("The figures are in %1.").arg(path)}, true);
    else
        m_view->figures().say({tr("Not copied"), tr("%1 cannot be written. Choose another folder.").arg(path)}, false);
}

} // namespace dais::app
