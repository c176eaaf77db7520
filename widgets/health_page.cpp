#include "widgets/health_page.h"

#include "widgets/case_row.h"
#include "widgets/decision_parts.h"
#include "widgets/metrics.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dais::widgets {

HealthPage::HealthPage(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout), m_again(makeDecisionButton(tr("Check again"), this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(space::gap);
    m_column->setSpacing(space::hair);
    whole->addLayout(m_column);
    auto *row = new QHBoxLayout;
    row->addWidget(m_again);
    row->addStretch(1);
    whole->addLayout(row);
    connect(m_again, &QPushButton::clicked, this, &HealthPage::checkWanted);
}

void HealthPage::setBusy()
{
    m_again->setEnabled(false);
    m_again->setText(tr("Checking"));
}

void HealthPage::setLines(const std::vector<Line> &lines)
{
    m_again->setEnabled(true);
    m_again->setText(tr("Check again"));
    m_lines = lines;
    while (m_column->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_column->takeAt(0));
        delete item->widget();
    }
    for (const Line &line : lines) {
        const Tint tint = line.how == State::Good      ? Tint::Plain // Quiet when all is well.
                          : line.how == State::Warning ? Tint::Warn
                                                       : Tint::Bad;
        m_column->addWidget(new CaseRow(
            {.what = line.what, .detail = line.detail, .state = line.state, .tint = tint, .document = {}}, this));
    }
}

} // namespace dais::widgets
