#include "widgets/docket_settle_list.h"

#include "widgets/decision_parts.h"
#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include "widgets/region.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {
constexpr std::size_t mostFixes = 4;
}

DocketSettleList::DocketSettleList(QWidget *parent)
    : QWidget(parent), m_head(makeLabel(tr("To settle"), Type::BodyStrong, LabelInk::Text, this)),
      m_list(new QListWidget(this)),
      m_none(makeLabel(tr("Nothing is to be settled in these days."), Type::Body, LabelInk::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::gap, 0, space::gap);
    column->setSpacing(space::gap);
    m_head->setContentsMargins(space::inner, 0, space::inner, 0);
    m_none->setContentsMargins(space::inner, 0, space::inner, 0);
    m_none->setWordWrap(true);
    column->addWidget(m_head);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setAccessibleName(tr("To settle"));
    m_list->setUniformItemSizes(false);
    markRegion(*m_list, tr("To settle"));
    auto *fixes = new QVBoxLayout;
    fixes->setContentsMargins(space::inner, 0, space::inner, 0);
    fixes->setSpacing(space::gap);
    column->addLayout(fixes);
    for (std::size_t i = 0; i < mostFixes; ++i) {
        QPushButton *button = makeDecisionButton(QString(), this);
        connect(button, &QPushButton::clicked, this, [this, i] { emit fixWanted(int(i)); });
        button->hide();
        fixes->addWidget(button);
        m_fixes.push_back(button);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &DocketSettleList::chosenChanged);
    setFocusProxy(m_list);
}

void DocketSettleList::setLines(const std::vector<Line> &lines)
{
    const models::DocketIssue *before = chosen();
    const auto kept = before ? std::optional(*before) : std::nullopt;
    const int row = m_list->currentRow();
    m_lines = lines;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Line &line : m_lines) {
        auto *item = new QListWidgetItem(inkIcon(QStringLiteral("dais-warning")), line.title + u'\n' + line.detail);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1. %2").arg(line.title, line.detail));
        m_list->addItem(item);
    }
    m_head->setText(m_lines.empty() ? tr("To settle") : tr("To settle: %1").arg(m_lines.size()));
    m_none->setVisible(m_lines.empty());
    m_list->setVisible(!m_lines.empty());
    int next = m_lines.empty() ? -1 : std::clamp(row, 0, int(m_lines.size()) - 1);
    for (int i = 0; kept && i < int(m_lines.size()); ++i)
        if (m_lines[std::size_t(i)].issue == *kept)
            next = i;
    m_list->setCurrentRow(next);
    emit chosenChanged();
}

void DocketSettleList::setFixes(const QStringList &words)
{
    for (std::size_t i = 0; i < m_fixes.size(); ++i) {
        const bool isThere = qsizetype(i) < words.size();
        m_fixes[i]->setVisible(isThere);
        if (isThere)
            m_fixes[i]->setText(words[qsizetype(i)]);
    }
}

const models::DocketIssue *DocketSettleList::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_lines.size()) ? &m_lines[std::size_t(row)].issue : nullptr;
}

void DocketSettleList::next()
{
    if (m_lines.empty())
        return;
    m_list->setCurrentRow((m_list->currentRow() + 1) % int(m_lines.size()));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QStringList DocketSettleList::lines() const
{
    QStringList all;
    for (const Line &line : m_lines)
        all.append(QStringLiteral("%1: %2").arg(line.title, line.detail));
    return all;
}

} // namespace dais::widgets
