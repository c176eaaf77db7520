#pragma once

#include "widgets/figures_page.h"
#include "widgets/outages_page.h"
#include "widgets/routing_page.h"

class QTabWidget;

namespace dais::widgets {

/// The screen Court, an administrator's: the court's work in figures, the register of outages, and how
/// filings are routed.
class CourtView : public QWidget {
    Q_OBJECT
public:
    CourtView(const domain::CodeTables &tables, const QString &court, const QTimeZone &zone, QWidget *parent = nullptr);
    [[nodiscard]] FiguresPage &figures() { return *m_figures; }
    [[nodiscard]] OutagesPage &outages() { return *m_outages; }
    [[nodiscard]] RoutingPage &routing() { return *m_routing; }

signals:
    /// It came into sight: what it shows may be old.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Brings a page to the front, with the keyboard where its work begins.
    void showPage(QWidget &page);
    QTabWidget *m_tabs;
    FiguresPage *m_figures;
    OutagesPage *m_outages;
    RoutingPage *m_routing;
};

} // namespace dais::widgets
