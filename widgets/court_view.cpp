#include "widgets/court_view.h"

#include "widgets/key_action.h"
#include "widgets/region.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace dais::widgets {

CourtView::CourtView(const domain::CodeTables &tables, const QString &court, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget(this)), m_figures(new FiguresPage(tables)),
      m_outages(new OutagesPage(tables, court, zone)), m_routing(new RoutingPage(tables, zone))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_figures, tr("Figures"));
    m_tabs->addTab(m_outages, tr("Outages"));
    m_tabs->addTab(m_routing, tr("Routing"));
    markRegion(*m_tabs, tr("Court"));
    addKeyAction(*m_tabs, {tr("Show the figures"), {QKeySequence(Qt::ALT | Qt::Key_1)}, tr("figures")},
                 [this] { showPage(*m_figures); });
    addKeyAction(*m_tabs, {tr("Show the outages"), {QKeySequence(Qt::ALT | Qt::Key_2)}, tr("outages")},
                 [this] { showPage(*m_outages); });
    addKeyAction(*m_tabs, {tr("Show the routing rules"), {QKeySequence(Qt::ALT | Qt::Key_3)}, tr("routing")},
                 [this] { showPage(*m_routing); });
    setFocusProxy(m_tabs);
}

void CourtView::showPage(QWidget &page)
{
    m_tabs->setCurrentWidget(&page);
    if (page.focusProxy())
        page.setFocus(Qt::ShortcutFocusReason);
}

void CourtView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

} // namespace dais::widgets
