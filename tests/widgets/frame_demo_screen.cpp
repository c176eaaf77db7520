// An invented Review screen, with one of every control, for the demonstration of the frame.
#include "tests/widgets/frame_demo_screen.h"
#include "widgets/colour_tokens.h"
#include "widgets/ink_icon.h"
#include "widgets/kept_splitter.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include "widgets/status_word.h"
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dais::tests {

using namespace dais::widgets;

namespace {

class PaperArea : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokensFor(this).desk);
        painter.fillRect(rect().adjusted(12, 12, -12, 0), paperColour(Paper::White));
        if (hasFocus())
            painter.drawRect(rect());
    }
};

QWidget *listRegion(QWidget *parent)
{
    auto *panel = new QWidget(parent);
    panel->setBackgroundRole(QPalette::Base);
    panel->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *tabs = new QTabBar;
    for (const char *name : {"Mine 14", "Section 212", "Everyone 1,840"})
        tabs->addTab(QString::fromLatin1(name));
    tabs->setExpanding(true);
    tabs->setUsesScrollButtons(false);
    tabs->setAccessibleName(QStringLiteral("Whose filings"));
    column->addWidget(tabs);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::inner, space::gap, space::inner, space::gap);
    auto *filter = new QLineEdit;
    filter->setPlaceholderText(QStringLiteral("Filter this list"));
    filter->setAccessibleName(QStringLiteral("Filter this list"));
    auto *sort = new QComboBox;
    sort->addItems({QStringLiteral("Due first"), QStringLiteral("Oldest first")});
    sort->setAccessibleName(QStringLiteral("Order"));
    row->addWidget(filter, 1);
    row->addWidget(sort);
    column->addLayout(row);
    auto *list = new QListWidget;
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(QStringLiteral("Filings"));
    for (int i = 0; i < 40; ++i)
        list->addItem(QStringLiteral("  Motion to continue, A000-118-%1").arg(900 + i));
    list->setCurrentRow(3);
    column->addWidget(list, 1);
    markRegion(*list, QStringLiteral("Filings"));
    addKeyAction(*list, {.text = QStringLiteral("Next filing"),
                         .keys = {Qt::Key_J},
                         .hint = QStringLiteral("next, previous"),
                         .caps = QStringLiteral("J/K")});
    addKeyAction(*list, {.text = QStringLiteral("Previous filing"), .keys = {Qt::Key_K}});
    addKeyAction(*list,
                 {.text = QStringLiteral("Page down"), .keys = {Qt::Key_Space}, .hint = QStringLiteral("page down")});
    addKeyAction(*list, {.text = QStringLiteral("Accept filing"),
                         .keys = {Qt::Key_A},
                         .hint = QStringLiteral("accept"),
                         .icon = QStringLiteral("checkmark")});
    addKeyAction(*list, {.text = QStringLiteral("Reject filing..."),
                         .keys = {Qt::Key_R},
                         .hint = QStringLiteral("reject"),
                         .icon = QStringLiteral("dais-reject")});
    addKeyAction(*list, {.text = QStringLiteral("Decide later"),
                         .keys = {Qt::Key_L},
                         .hint = QStringLiteral("later"),
                         .icon = QStringLiteral("dais-later")});
    addKeyAction(*list, {.text = QStringLiteral("Take back the last decision"),
                         .keys = {Qt::Key_U},
                         .hint = QStringLiteral("undo"),
                         .icon = QStringLiteral("edit-undo")});
    return panel;
}

QWidget *paperRegion(QWidget *parent)
{
    auto *panel = new QWidget(parent);
    panel->setBackgroundRole(QPalette::Base);
    panel->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::inner, 5, space::inner, 5);
    bar->addWidget(makeLabel(QStringLiteral("Motion to continue"), Type::DocumentTitle, LabelInk::Text, panel));
    bar->addWidget(makeLabel(QStringLiteral("page 1 of 6"), Type::Body, LabelInk::Muted, panel));
    bar->addStretch();
    const std::pair<const char *, const char *> tools[] = {{"draw-highlight", "Highlight"}, {"draw-rectangle", "Box"}};
    for (const auto &[icon, word] : tools) {
        auto *button = new QToolButton;
        button->setIcon(inkIcon(QString::fromLatin1(icon)));
        button->setText(QString::fromLatin1(word));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(qstrcmp(word, "Highlight") == 0);
        bar->addWidget(button);
    }
    for (const char *icon : {"go-previous", "go-next", "list-remove", "list-add", "edit-find", "dais-rotate",
                             "dais-fit-width", "dais-fit-page", "dais-thumbnails"}) {
        auto *button = new QToolButton;
        button->setIcon(inkIcon(QString::fromLatin1(icon)));
        button->setAccessibleName(QString::fromLatin1(icon));
        button->setEnabled(qstrcmp(icon, "go-previous") != 0);
        bar->addWidget(button);
    }
    auto *page = new QSpinBox;
    page->setMaximum(812);
    page->setValue(312);
    page->setAccessibleName(QStringLiteral("Page"));
    bar->addWidget(page);
    column->addLayout(bar);
    auto *paper = new PaperArea;
    paper->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(paper, 1);
    markRegion(*paper, QStringLiteral("Document"));
    addKeyAction(*paper,
                 {.text = QStringLiteral("Go to page..."), .keys = {Qt::Key_G}, .hint = QStringLiteral("go to page")});
    return panel;
}

QWidget *decisionRegion(QWidget *parent)
{
    auto *panel = new QWidget(parent);
    panel->setBackgroundRole(QPalette::Base);
    panel->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(space::side, space::inner, space::side, space::inner);
    const std::pair<const char *, const char *> facts[] = {{"Case", "A000-118-907  Sample RESPONDENT"},
                                                           {"Filed by", "Counsel of record, EOIR-28 on file"},
                                                           {"Submitted", "Nov 19, 2026 4:42 pm EST"}};
    auto *grid = new QGridLayout;
    int line = 0;
    for (const auto &[name, value] : facts) {
        grid->addWidget(makeLabel(QString::fromLatin1(name), Type::Secondary, LabelInk::Muted, panel), line, 0);
        grid->addWidget(makeLabel(QString::fromUtf8(value), Type::Body, LabelInk::Text, panel), line++, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (const Word which :
         {Word::SavedHere, Word::Received, Word::Entered, Word::NeedsYou, Word::NotSaved, Word::SignedNotEntered}) {
        auto *word = new StatusWord(panel);
        word->setWord(which, {});
        column->addWidget(word);
    }
    auto *checks = new StatusWord(panel);
    checks->setBox({QStringLiteral("dais-warning"), QStringLiteral("2 checks"), Tint::Warn});
    column->addWidget(checks);
    for (const char *reason : {"Signature missing", "No certified translation"}) {
        auto *box = new QCheckBox(QString::fromLatin1(reason));
        box->setChecked(reason[0] == 'S');
        column->addWidget(box);
    }
    auto *tree = new QTreeWidget;
    tree->setHeaderHidden(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setAccessibleName(QStringLiteral("Contents"));
    auto *top = new QTreeWidgetItem(tree, {QStringLiteral("Respondent's exhibits")});
    new QTreeWidgetItem(top, {QStringLiteral("Tab A  Form I-589")});
    auto *tabC = new QTreeWidgetItem(top, {QStringLiteral("Tab C  Declaration")});
    new QTreeWidgetItem(tabC, {QStringLiteral("English")});
    new QTreeWidgetItem(tree, {QStringLiteral("Motions and orders")});
    top->setExpanded(true);
    tree->setCurrentItem(tabC);
    column->addWidget(tree, 1);
    auto *note = new QTextEdit;
    note->setPlaceholderText(QStringLiteral("Note for the section (not part of the record)"));
    note->setAccessibleName(QStringLiteral("Note for the section"));
    note->setTabChangesFocus(true);
    note->setFixedHeight(64);
    column->addWidget(note);
    auto *row = new QHBoxLayout;
    auto *accept = new QPushButton(textWithKey(QStringLiteral("Accept"), Qt::Key_A));
    accept->setDefault(true);
    row->addWidget(accept, 2);
    row->addWidget(new QPushButton(QStringLiteral("Reject...  (R)")), 1);
    auto *off = new QPushButton(QStringLiteral("Forward  (F)"));
    off->setEnabled(false);
    row->addWidget(off, 1);
    column->addLayout(row);
    markRegion(*panel, QStringLiteral("Decision"));
    return panel;
}

} // namespace

QWidget *makeDemoScreen(SettingsStore &settings)
{
    auto *review = new KeptSplitter(QStringLiteral("review"), settings);
    review->addWidget(listRegion(review));
    review->addWidget(paperRegion(review));
    review->addWidget(decisionRegion(review));
    review->setFirstSizes({400, 760, 364});
    review->setStretchFactor(1, 1);
    return review;
}

} // namespace dais::tests
