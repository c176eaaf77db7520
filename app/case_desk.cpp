#include "app/case_desk.h"

namespace dais::app {

QString CaseDesk::viewId()
{
    return QStringLiteral("case");
}

CaseDesk::CaseDesk(const Parts &parts)
    : m_parts(parts), m_rules(parts.tables), m_reads(parts.workspace.cache()), m_register(parts.workspace.cache()),
      m_cases(parts.workspace.cache()),
      m_view(new widgets::CaseView(
          {.cases = m_cases,
           .tables = parts.tables,
           .rules = m_rules,
           .clock = parts.clock,
           .zone = parts.zone,
           .read = [this](const domain::CaseId &id) { return models::readCaseSheet(m_reads, m_register, id); }}))
{
    parts.window.addView({.id = viewId(),
                          .icon = QStringLiteral("im-user"),
                          .word = tr("Case"),
                          .keys = QKeySequence(Qt::CTRL | Qt::Key_6),
                          .widget = m_view});
    const auto leave = [this] { m_parts.window.setHeading(viewId(), tr("Case"), m_parts.court); };
    leave();
    connect(m_view, &widgets::CaseView::caseOpened, this, &CaseDesk::opened);
    connect(m_view, &widgets::CaseView::caseClosed, this, leave);
    connect(m_view, &widgets::CaseView::recordWanted, this, &CaseDesk::recordWanted);
    connect(&parts.feed, &store::ChangeFeed::changed, m_view, &widgets::CaseView::casesChanged);
}

CaseDesk::~CaseDesk()
{
    delete m_view; // It reads the store; it goes before it, and before the window that owns it.
}

void CaseDesk::open(const domain::CaseId &id)
{
    m_parts.window.showView(viewId());
    m_view->openCase(id);
}

void CaseDesk::opened(const domain::CaseId &id)
{
    emit caseShown(id);
    if (const auto wanted = m_parts.subscriptions.opened(id); wanted)
        emit contactWanted();
    const auto head = m_reads.head(id);
    if (!head)
        return;
    const widgets::CourtTime time{m_parts.zone, m_parts.clock.now()};
    m_parts.window.setCase(
        viewId(),
        {.aNumber = head->aNumber ? head->aNumber->toString() : QString(),
         .name = head->respondent,
         .detail = head->nextHearingAt ? tr("next hearing %1").arg(time.full(*head->nextHearingAt)) : QString(),
         .words = {}});
}

} // namespace dais::app
