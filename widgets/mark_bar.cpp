#include "widgets/mark_bar.h"

#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/mark_chip.h"
#include "widgets/mark_words.h"
#include "widgets/metrics.h"
#include "widgets/page_mark.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QToolButton>

namespace dais::widgets {

namespace {

constexpr int issueCount = int(allMarkPens.size());

} // namespace

MarkBar::MarkBar(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_group(new QActionGroup(this)), m_moreMenu(new QMenu(this)),
      m_more(new QToolButton(this)), m_issue(new QComboBox(this)), m_audience(new QComboBox(this))
{
    m_row->setContentsMargins(space::gap, space::hair, space::gap, space::hair);
    m_row->setSpacing(space::hair);
    addMarkingTools();
    addMoreTools();
    m_row->addSpacing(space::gap);
    addChoices();
    m_row->addStretch(1);
    m_undo = addTool({tr("Undo the last mark"),
                      {QKeySequence(QKeySequence::Undo), QKeySequence(Qt::Key_U)},
                      tr("undo"),
                      QStringLiteral("U"),
                      QStringLiteral("edit-undo")},
                     [this] { emit undoAsked(); });
    m_redo = addTool(
        {tr("Do it again"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}, {}, {}, QStringLiteral("edit-redo")},
        [this] { emit redoAsked(); });
    setUndo(false, false);
    setTool(PageTool::Select);
}

void MarkBar::addRegion(QWidget &region)
{
    m_regions.append(&region);
    // Before the region's own: marking is what its keys are for, and the hint bar shows the first ones.
    m_before.append(region.actions().value(0));
    region.insertActions(m_before.last(), m_actions);
}

QAction *MarkBar::addKey(const KeyAction &spec, std::function<void()> run)
{
    QAction *action = addKeyAction(*this, spec, std::move(run));
    m_actions.append(action);
    for (int i = 0; i < m_regions.size(); ++i)
        m_regions[i]->insertAction(m_before[i], action);
    return action;
}

QToolButton *MarkBar::addButton(QAction *action, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(plainText(*action));
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(button);
    return button;
}

QAction *MarkBar::addTool(const KeyAction &spec, std::function<void()> run)
{
    QAction *action = addKey(spec, std::move(run));
    addButton(action, Qt::ToolButtonIconOnly);
    return action;
}

QAction *MarkBar::addToMenu(const KeyAction &spec, std::function<void()> run)
{
    QAction *action = addKey(spec, std::move(run));
    m_moreMenu->addAction(action);
    return action;
}

QAction *MarkBar::makeTool(PageTool tool, const KeyAction &spec)
{
    QAction *action = addKey(spec, [this, tool] { setTool(tool); });
    action->setCheckable(true);
    m_group->addAction(action);
    m_tools.insert(int(tool), action);
    return action;
}

void MarkBar::addMarkingTools()
{
    const auto button = [this](PageTool tool, const KeyAction &spec, const QString &word) {
        QAction *action = makeTool(tool, spec);
        action->setIconText(word);
        m_worded.append(addButton(action, Qt::ToolButtonTextBesideIcon));
    };
    button(PageTool::Select, {tr("Select text"), {QKeySequence(Qt::Key_V)}, {}, {}, QStringLiteral("edit-select")},
           tr("Select"));
    button(PageTool::Highlight,
           {tr("Highlight"), {QKeySequence(Qt::Key_H)}, tr("highlight"), {}, QStringLiteral("draw-highlight")},
           tr("Highlight"));
    button(PageTool::Box, {tr("Draw a box"), {QKeySequence(Qt::Key_B)}, {}, {}, QStringLiteral("draw-rectangle")},
           tr("Box"));
    button(PageTool::Note,
           {tr("Write a note"), {QKeySequence(Qt::Key_N)}, tr("note"), {}, QStringLiteral("edit-comment")}, tr("Note"));
}

void MarkBar::addMoreTools()
{
    const auto entry = [this](PageTool tool, const QString &text) {
        m_moreMenu->addAction(makeTool(tool, {text, {}, {}, {}, {}}));
    };
    entry(PageTool::Underline, tr("Underline words"));
    entry(PageTool::Squiggle, tr("Wavy line under words"));
    entry(PageTool::Strike, tr("Strike words out"));
    entry(PageTool::Margin, tr("Bar in the margin"));
    entry(PageTool::Ellipse, tr("Circle"));
    entry(PageTool::Text, tr("Text on the page"));
    entry(PageTool::Ink, tr("Ink"));
    entry(PageTool::Line, tr("Line"));
    entry(PageTool::Arrow, tr("Arrow"));
    entry(PageTool::Stamp, tr("Stamp"));
    m_more->setMenu(m_moreMenu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(m_more);
    showMore();
}

void MarkBar::addChoices()
{
    m_issue->setAccessibleName(tr("Issue that the next mark is about"));
    m_audience->setAccessibleName(tr("Who sees the next mark"));
    setIssueNames(standardIssueNames());
    setAudiences({});
    connect(m_issue, &QComboBox::currentIndexChanged, this, [this](int at) {
        emit toolChosen(); // The pen has another colour.
        emit issueChosen(at + 1);
    });
    for (QComboBox *choice : {m_issue, m_audience}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(9);
        choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    m_row->addWidget(m_issue);
    m_row->addWidget(m_audience);
    for (int issue = 1; issue <= issueCount; ++issue)
        addKey({tr("Issue %1 for the mark").arg(issue), {QKeySequence(Qt::Key_0 + issue)}, {}}, [this, issue] {
            if (issue == this->issue())
                emit issueChosen(issue); // For the chosen mark, which may have another.
            setIssue(issue);
        });
}

void MarkBar::showWords(bool areShown)
{
    for (QToolButton *button : std::as_const(m_worded))
        button->setToolButtonStyle(areShown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

QSize MarkBar::minimumSizeHint() const
{
    return {scaled(480), QWidget::minimumSizeHint().height()};
}

void MarkBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWords(event->size().width() >= scaled(820));
}

void MarkBar::showMore()
{
    const QAction *inHand = m_tools.value(int(m_tool));
    const bool isThere = m_moreMenu->actions().contains(inHand);
    m_more->setText(isThere ? tr("More: %1").arg(plainText(*inHand)) : tr("More"));
    m_more->setAccessibleName(isThere ? m_more->text() : tr("More tools"));
}

void MarkBar::setTool(PageTool tool)
{
    m_tool = tool;
    m_tools.value(int(tool))->setChecked(true);
    showMore();
    emit toolChosen();
}

int MarkBar::issue() const
{
    return m_issue->currentIndex() + 1;
}

void MarkBar::setIssue(int issue)
{
    m_issue->setCurrentIndex(issue - 1);
}

void MarkBar::setIssueNames(const QStringList &names)
{
    const QSignalBlocker quiet(m_issue);
    const int now = std::max(0, m_issue->currentIndex());
    m_issue->clear();
    for (int i = 0; i < names.size(); ++i)
        m_issue->addItem(chipOf(i + 1), names[i]);
    m_issue->setCurrentIndex(now);
}

void MarkBar::setAudiences(const std::vector<Audience> &audiences)
{
    // By who they are, never by their place in the list: circles come and move, and private words follow the choice.
    const Audience chosen = m_audiences.empty() ? Audience() : audience();
    m_audiences = {{tr("Only me"), domain::NoteAudience::Mine, {}, {}}};
    m_audiences.insert(m_audiences.end(), audiences.begin(), audiences.end());
    m_audience->clear();
    for (const Audience &audience : m_audiences)
        m_audience->addItem(inkIcon(audience.audience == domain::NoteAudience::Mine ? QStringLiteral("object-locked")
                                                                                    : QStringLiteral("im-user")),
                            audience.words);
    const auto isChosen = [&chosen](const Audience &one) {
        return one.audience == chosen.audience && one.judge == chosen.judge && one.share == chosen.share;
    };
    const auto found = std::ranges::find_if(m_audiences, isChosen);
    m_audience->setCurrentIndex(found == m_audiences.end() ? 0 : int(found - m_audiences.begin())); // Gone: only me.
}

void MarkBar::chooseCircle(const domain::ShareId &share)
{
    for (std::size_t at = 0; at < m_audiences.size(); ++at)
        if (m_audiences[at].share == share)
            m_audience->setCurrentIndex(int(at));
}

MarkBar::Audience MarkBar::audience() const
{
    return m_audiences[std::size_t(std::max(0, m_audience->currentIndex()))];
}

void MarkBar::setUndo(bool canUndo, bool canRedo)
{
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
}

} // namespace dais::widgets
