#include "widgets/case_view.h"

#include "models/found_cases_model.h"
#include "widgets/case_picker.h"
#include "widgets/case_row.h"
#include "widgets/decision_parts.h"
#include "widgets/error_text.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"

#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

constexpr int twoColumnsFrom = 1000; ///< Width of the page, at 100 % text.
constexpr int sectionsAtTheLeft = 4; ///< Case, parties, deadlines, clock; the rest stands at the right.

} // namespace

CaseView::CaseView(const Parts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_stack(new QStackedWidget(this)),
      m_picker(new CasePicker(parts.cases, tr("Open a case"), this)), m_page(makeDecisionScroll(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_picker);
    m_stack->addWidget(m_page);
    m_page->setFocusPolicy(Qt::StrongFocus);
    m_page->setAccessibleName(tr("Facts of the case"));
    markRegion(*m_page, tr("Case"));
    addKeyAction(*m_page, {tr("Open the record of this case"), {Qt::Key_Return, Qt::Key_Enter}, tr("open the record")},
                 [this] { emit recordWanted(m_case, {}); });
    addKeyAction(*m_page, {tr("Back to the list of cases"), {Qt::Key_Escape}, tr("cases")}, [this] { openCase({}); });
    connect(m_picker, &CasePicker::caseChosen, this, &CaseView::openCase);
    setFocusProxy(m_picker);
}

void CaseView::openCase(const domain::CaseId &id)
{
    m_case = id;
    if (id.isNull()) {
        m_stack->setCurrentWidget(m_picker);
        setFocusProxy(m_picker);
        m_picker->refresh();
        if (isVisible())
            m_picker->setFocus();
        emit caseClosed();
        return;
    }
    fill();
    m_page->verticalScrollBar()->setValue(0);
    m_stack->setCurrentWidget(m_page);
    setFocusProxy(m_page);
    if (isVisible())
        m_page->setFocus();
    emit caseOpened(id);
}

void CaseView::casesChanged()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    if (m_case.isNull())
        return m_picker->refresh();
    const int place = m_page->verticalScrollBar()->value();
    fill();
    m_page->verticalScrollBar()->setValue(place);
}

void CaseView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        casesChanged();
}

void CaseView::fill()
{
    auto *content = new QWidget;
    auto *columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    columns->setContentsMargins(space::wide, space::inner, space::wide, space::wide);
    columns->setSpacing(space::wide);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(0);
        columns->addLayout(column, 1);
    }
    const auto sheet = m_parts.read(m_case);
    if (!sheet) {
        const Told told = toldOf(sheet.error(), Doing::OpeningCase);
        addSection({told.title, {{told.body}}, {}}, *left);
    } else {
        const CaseWording wording{m_parts.tables, m_parts.rules, {m_parts.zone, m_parts.clock.now()}};
        const QList<CaseSection> sections = sectionsOf(*sheet, wording);
        // Without the record in detail there are fewer; hearings, filings and notes still stand at the right.
        const qsizetype split = sheet->isDetailed() ? sectionsAtTheLeft : 2;
        for (qsizetype i = 0; i < sections.size(); ++i)
            addSection(sections[i], i < split ? *left : *right);
    }
    left->addStretch(1);
    right->addStretch(1);
    m_columns = columns;
    m_page->setWidget(content); // The page before it goes.
    arrange();
}

void CaseView::addSection(const CaseSection &section, QBoxLayout &column)
{
    auto *block = new QWidget;
    auto *rows = new QVBoxLayout(block);
    rows->setContentsMargins(0, space::inner, 0, 0);
    rows->setSpacing(space::hair);
    rows->addWidget(makeLabel(section.heading, Type::BodyStrong, LabelInk::Muted, block));
    rows->addWidget(makeDecisionLine(block));
    for (const CaseLine &line : section.lines) {
        auto *row = new CaseRow(line, block);
        connect(row, &CaseRow::paperWanted, this,
                [this](const domain::DocumentId &id) { emit recordWanted(m_case, id); });
        rows->addWidget(row);
    }
    if (section.lines.isEmpty() && !section.empty.isEmpty())
        rows->addWidget(makeLabel(section.empty, Type::Body, LabelInk::Muted, block));
    block->setAccessibleName(section.heading);
    column.addWidget(block);
}

void CaseView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CaseView::arrange()
{
    if (m_columns)
        m_columns->setDirection(width() >= scaled(twoColumnsFrom) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QStringList CaseView::lines() const
{
    QStringList said;
    for (const CaseRow *row : m_page->findChildren<CaseRow *>())
        said.append(row->sentence());
    return said;
}

} // namespace dais::widgets
