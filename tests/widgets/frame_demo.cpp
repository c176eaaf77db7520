// Shows the frame with invented cases and writes a picture of each state into a folder: for looking at, not a
// test. Needs a display (Xvfb does): frame_demo DIR [WIDTHxHEIGHT]
#include "tests/widgets/support.h"
#include "widgets/command_palette.h"
#include "widgets/court_style.h"
#include "widgets/hint_bar.h"
#include "widgets/ink_icon.h"
#include "widgets/kept_splitter.h"
#include "widgets/key_action.h"
#include "widgets/lock_cover.h"
#include "widgets/main_window.h"
#include "widgets/metrics.h"
#include "widgets/notice_strip.h"
#include "widgets/region.h"
#include "widgets/settings_view.h"
#include "widgets/sign_in_view.h"
#include "widgets/status_word.h"
#include "widgets/top_bar.h"
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTabBar>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace dais;
using namespace dais::widgets;

namespace {

class FixedClock : public domain::Clock {
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 12, 9), QTime(14, 58), Qt::UTC); }
    qint64 steadyMilliseconds() const override { return 0; }
};

class Cases : public CommandSearch {
public:
    QList<CommandRow> find(const QString &text, int) override
    {
        return {{QStringLiteral("In this record"),
                 QStringLiteral("go-jump"),
                 QStringLiteral("Go to Tab C, page 5"),
                 QStringLiteral("record page 312"),
                 {},
                 {}},
                {QStringLiteral("In this record"),
                 QStringLiteral("edit-find"),
                 QStringLiteral("Search this record for \"%1\"").arg(text),
                 {},
                 QStringLiteral("Ctrl+Shift+F"),
                 {}},
                {QStringLiteral("Cases"),
                 QStringLiteral("im-user"),
                 QStringLiteral("A000-118-907"),
                 QStringLiteral("Sample RESPONDENT, hearing today 8:30"),
                 {},
                 {}},
                {QStringLiteral("Cases"),
                 QStringLiteral("im-user"),
                 QStringLiteral("A000-118-300"),
                 QStringLiteral("DHS response Nov 19"),
                 {},
                 {}}};
    }
};

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
    addKeyAction(
        *list,
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
    bar->addWidget(
        makeLabel(QStringLiteral("Motion to continue"), Type::DocumentTitle, LabelInk::Text, panel));
    bar->addWidget(makeLabel(QStringLiteral("page 1 of 6"), Type::Body, LabelInk::Muted, panel));
    bar->addStretch();
    const std::pair<const char *, const char *> tools[] = {{"draw-highlight", "Highlight"},
                                                           {"draw-rectangle", "Box"}};
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
    addKeyAction(
        *paper,
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
        grid->addWidget(makeLabel(QString::fromLatin1(name), Type::Secondary, LabelInk::Muted, panel), line,
                        0);
        grid->addWidget(makeLabel(QString::fromUtf8(value), Type::Body, LabelInk::Text, panel), line++, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (const Word which : {Word::SavedHere, Word::Received, Word::Entered, Word::NeedsYou, Word::NotSaved,
                             Word::SignedNotEntered}) {
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

struct Demo {
    explicit Demo(QApplication &application) : look(application), window(look, settings, clock)
    {
        auto *review = new KeptSplitter(QStringLiteral("review"), settings);
        review->addWidget(listRegion(review));
        review->addWidget(paperRegion(review));
        review->addWidget(decisionRegion(review));
        review->setFirstSizes({400, 760, 364});
        review->setStretchFactor(1, 1);
        window.addView({QStringLiteral("review"), QStringLiteral("checkmark"), QStringLiteral("Review"),
                        Qt::CTRL | Qt::Key_1, review});
        auto *record = new QWidget;
        window.addView({QStringLiteral("record"), QStringLiteral("document-multiple"),
                        QStringLiteral("Record"), Qt::CTRL | Qt::Key_3, record});
        window.addView({QStringLiteral("sync"), QStringLiteral("cloud-upload"), QStringLiteral("Sync"),
                        Qt::CTRL | Qt::Key_5, new QWidget, Rail::Place::Foot});
        window.addView({QStringLiteral("settings"), QStringLiteral("configure"), QStringLiteral("Settings"),
                        Qt::CTRL | Qt::Key_Comma, new SettingsView, Rail::Place::Foot});
        window.setBadge(QStringLiteral("review"), 14);
        window.setHeading(QStringLiteral("review"), QStringLiteral("Review"),
                          QStringLiteral("Newark Immigration Court"));
        window.setNote(QStringLiteral("review"), QStringLiteral("1 of 14 selected"));
        window.setCase(
            QStringLiteral("record"),
            {QStringLiteral("A000-118-907"),
             QStringLiteral("Sample RESPONDENT"),
             QStringLiteral("Individual hearing today 8:30 am, Mam interpreter"),
             {{QStringLiteral("checkmark"), QStringLiteral("Whole record is on this computer"), Tint::Quiet},
              {QStringLiteral("documentinfo"), QStringLiteral("4 new pages"), Tint::Info}}});
        window.topBar().setPerson(QStringLiteral("R. Alvarez"));
        window.topBar().setStanding({SyncStanding::Kind::UpToDate, QStringLiteral("9:58 am"), 0});
        window.palette().setSearch(&cases);
        window.lockCover().setCourt(QStringLiteral("Newark Immigration Court"),
                                    QTimeZone("America/New_York"));
        window.signIn().setKnown(QStringLiteral("https://court.example.gov"), QStringLiteral("r.alvarez"));
    }

    void offline()
    {
        window.topBar().setStanding({SyncStanding::Kind::Offline, QStringLiteral("9:42"), 0});
        auto *more = new QAction(QStringLiteral("What works offline"), &window);
        window.notices().put(
            {QStringLiteral("offline"),
             NoticeLevel::Offline,
             QStringLiteral("network-disconnect"),
             QStringLiteral("You are working offline. Everything you do is saved here and goes to the "
                            "court when the network is back. 6 waiting."),
             {more}});
        window.hintBar().offerUndo(QStringLiteral("Rejected A000-118-907"), Qt::Key_U, 60000);
    }

    tests::MemorySettings settings;
    FixedClock clock;
    Cases cases;
    ApplicationLook look;
    MainWindow window;
};

/// One picture: what to do first, and how the file is called.
struct Shot {
    QString name;
    std::function<void()> arrange;
};

} // namespace

int main(int argc, char **argv)
{
    ApplicationLook::prepare();
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        return 1;
    Demo demo(application);
    MainWindow &window = demo.window;
    const QStringList size = arguments.value(2, QStringLiteral("1600x1000")).split(QLatin1Char('x'));
    window.setGeometry(0, 0, size[0].toInt(), size[1].toInt());
    window.show();
    window.activateWindow(); // There may be no window manager to do so.

    QList<Shot> shots;
    const std::pair<Appearance, const char *> looks[] = {
        {{.theme = ThemeChoice::Light}, "light"},
        {{.theme = ThemeChoice::Dark}, "dark"},
        {{.theme = ThemeChoice::HighContrast}, "contrast"},
        {{.theme = ThemeChoice::Light, .textPercent = 150}, "text150"},
    };
    for (const auto &[appearance, name] : looks) {
        const QString prefix = QString::fromLatin1(name) + QLatin1Char('-');
        shots += {
            {prefix + QStringLiteral("signin"),
             [&, appearance] {
                 demo.look.apply(appearance);
                 window.setDoor(MainWindow::Door::SignIn);
             }},
            {prefix + QStringLiteral("signin-offline"),
             [&] {
                 window.signIn().showTrouble({Error::Kind::Offline, {}}, SignInView::OfflineUnlock::Possible);
             }},
            {prefix + QStringLiteral("review"),
             [&] {
                 window.setDoor(MainWindow::Door::Open);
                 window.showView(QStringLiteral("review"));
             }},
            {prefix + QStringLiteral("offline"), [&] { demo.offline(); }},
            {prefix + QStringLiteral("record"), [&] { window.showView(QStringLiteral("record")); }},
            {prefix + QStringLiteral("settings"),
             [&] {
                 window.notices().clear(QStringLiteral("offline"));
                 window.showView(QStringLiteral("settings"));
             }},
            {prefix + QStringLiteral("palette"),
             [&] {
                 window.showView(QStringLiteral("review"));
                 window.palette().openWith({});
             }},
            {prefix + QStringLiteral("keys"),
             [&] {
                 window.palette().dismiss();
                 for (QAction *action : window.topBar().menu().actions()) {
                     if (action->shortcut() == QKeySequence(Qt::Key_F1))
                         action->trigger();
                 }
             }},
            {prefix + QStringLiteral("menu"),
             [&] {
                 window.showView(QStringLiteral("review"));
                 window.topBar().openMenu();
             }},
            {prefix + QStringLiteral("lock"),
             [&] {
                 window.setDoor(MainWindow::Door::Locked);
                 window.topBar().setStanding({SyncStanding::Kind::UpToDate, QStringLiteral("9:58 am"), 0});
                 window.hintBar().withdrawUndo();
             }},
        };
    }
    qsizetype next = 0;
    QTimer steps;
    bool arranged = false;
    QObject::connect(&steps, &QTimer::timeout, &application, [&] {
        if (next == shots.size())
            return application.quit();
        if (!arranged)
            shots[next].arrange();
        else
            application.primaryScreen()
                ->grabWindow(0)
                .copy(window.geometry())
                .save(arguments[1] + QLatin1Char('/') + shots[next++].name + QStringLiteral(".png"));
        arranged = !arranged;
    });
    steps.start(180);
    return QApplication::exec();
}
