/// The bar over the docket, and its keys.
#include "widgets/docket_view.h"

#include "domain/local_time.h"
#include "widgets/decision_parts.h"
#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace dais::widgets {

void DocketView::buildBar()
{
    auto *bar = new QWidget(this);
    bar->setBackgroundRole(QPalette::Base);
    bar->setAutoFillBackground(true);
    setHeightAt100Percent(*bar, 44);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::inner, 0, space::inner, 0);
    row->setSpacing(space::gap);
    const auto arrow = [&](const QString &words, const QString &icon, int by) {
        auto *button = new QToolButton(bar);
        button->setIcon(inkIcon(icon));
        button->setToolTip(words);
        button->setAccessibleName(words);
        connect(button, &QToolButton::clicked, this, [this, by] { turn(by); });
        row->addWidget(button);
    };
    arrow(tr("Earlier"), QStringLiteral("go-previous"), -1);
    QPushButton *today = makeDecisionButton(textWithKey(tr("Today"), QKeySequence(Qt::Key_T)), bar);
    connect(today, &QPushButton::clicked, this, [this] { goTo(domain::localDate(m_parts.clock.now(), m_parts.zone)); });
    row->addWidget(today);
    arrow(tr("Later"), QStringLiteral("go-next"), 1);
    m_spans->setParent(bar);
    m_spans->setDocumentMode(true);
    m_spans->setDrawBase(false);
    m_spans->setExpanding(false);
    m_spans->setFocusPolicy(Qt::TabFocus);
    m_spans->setAccessibleName(tr("Days shown"));
    for (const QString &word : {tr("Week"), tr("Day"), tr("Month"), tr("List")})
        m_spans->addTab(word);
    connect(m_spans, &QTabBar::currentChanged, this, [this](int tab) { setSpan(Span(tab)); });
    row->addWidget(m_spans);
    m_by->setAccessibleName(tr("Lanes"));
    m_by->addItems({tr("By judge"), tr("By room"), tr("By interpreter")});
    connect(m_by, &QComboBox::currentIndexChanged, this, &DocketView::refreshLanes);
    row->addWidget(m_by);
    m_types->setAccessibleName(tr("Kinds of hearing"));
    m_types->addItem(tr("All hearings"));
    m_types->addItem(tr("Masters"), int(domain::HearingCategory::Master));
    m_types->addItem(tr("Individual"), int(domain::HearingCategory::Individual));
    m_types->addItem(tr("Bond"), int(domain::HearingCategory::Bond));
    m_types->addItem(tr("Fear reviews"), int(domain::HearingCategory::FearReview));
    m_types->addItem(tr("Detained"), -1);
    m_types->addItem(tr("By video or telephone"), -2);
    connect(m_types, &QComboBox::currentIndexChanged, this, &DocketView::applyFilter);
    row->addWidget(m_types);
    m_find->setPlaceholderText(tr("Case, judge or room (/)"));
    m_find->setAccessibleName(tr("Find on the docket"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(scaled(200));
    connect(m_find, &QLineEdit::textChanged, this, &DocketView::applyFilter);
    row->addWidget(m_find);
    row->addStretch(1);
    m_many = makeDecisionButton(tr("Away or closed\u2026"), bar);
    m_many->setVisible(m_parts.mayMoveMany);
    connect(m_many, &QPushButton::clicked, this, &DocketView::bulkWanted);
    row->addWidget(m_many);
    m_new = makeDecisionButton(textWithKey(tr("New hearing"), QKeySequence(Qt::Key_Insert)), bar);
    m_new->setDefault(true);
    connect(m_new, &QPushButton::clicked, this, &DocketView::newWanted);
    row->addWidget(m_new);
    layout()->addWidget(bar);
    layout()->addWidget(makeDecisionLine(this));
}

void DocketView::addKeys()
{
    for (QWidget *page : {static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_ruler),
                          static_cast<QWidget *>(m_month), static_cast<QWidget *>(m_list)}) {
        addKeyAction(*page, {tr("Lift the hearing, to move it"), {Qt::Key_M}, tr("move hearing")}, [this] { lift(); });
        addKeyAction(*page, {tr("Next to settle"), {Qt::Key_P}, tr("next to settle")}, [this] {
            showSide(Side::Settle);
            m_settle->next();
        });
        addKeyAction(*page, {tr("Earlier days"), {Qt::Key_BracketLeft}, tr("week"), QStringLiteral("[ ]")},
                     [this] { turn(-1); });
        addKeyAction(*page, {tr("Later days"), {Qt::Key_BracketRight}, {}}, [this] { turn(1); });
        addKeyAction(*page, {tr("Today on the docket"), {Qt::Key_T}, tr("today")},
                     [this] { goTo(domain::localDate(m_parts.clock.now(), m_parts.zone)); });
        addKeyAction(*page, {tr("New hearing"), {Qt::Key_Insert, Qt::Key_N}, tr("new")}, [this] { emit newWanted(); });
        addKeyAction(*page, {tr("Find on the docket"), {Qt::Key_Slash}, {}},
                     [this] { m_find->setFocus(Qt::ShortcutFocusReason); });
        addKeyAction(*page, {tr("Copy the docket out"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, {}},
                     [this] { emit exportWanted(); });
        const Qt::Key keys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4};
        const QString words[] = {tr("The week"), tr("One day"), tr("The month"), tr("As a list")};
        for (int i = 0; i < 4; ++i)
            addKeyAction(*page, {words[i], {keys[i]}, {}}, [this, i] { m_spans->setCurrentIndex(i); });
    }
    addKeyAction(*m_settle, {tr("Next to settle"), {Qt::Key_P}, tr("next")}, [this] { m_settle->next(); });
    addKeyAction(*m_settle, {tr("Back to the days"), {Qt::Key_Escape}, tr("docket")},
                 [this] { m_main->currentWidget()->setFocus(Qt::ShortcutFocusReason); });
}

void DocketView::applyFilter()
{
    models::DocketFilter filter;
    const QVariant kind = m_types->currentData();
    if (kind.isValid() && kind.toInt() >= 0) {
        for (const domain::HearingType &type : m_parts.tables.hearingTypes().rows())
            if (type.list == QLatin1String("schedule") && int(type.category) == kind.toInt())
                filter.types.append(type.code);
    } else if (kind.toInt() == -1) {
        filter.detained = true;
    } else if (kind.toInt() == -2) {
        filter.isRemote = true;
    }
    filter.text = m_find->text().trimmed();
    m_parts.docket.setFilter(filter);
}

} // namespace dais::widgets
