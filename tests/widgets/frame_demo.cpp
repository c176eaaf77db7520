// Shows the frame with invented cases and writes a picture of each state into a folder: for looking at, not a
// test. Needs a display (Xvfb does): frame_demo DIR [WIDTHxHEIGHT]
#include "tests/widgets/frame_demo_screen.h"
#include "tests/widgets/support.h"
#include "widgets/command_palette.h"
#include "widgets/hint_bar.h"
#include "widgets/lock_cover.h"
#include "widgets/main_window.h"
#include "widgets/notice_strip.h"
#include "widgets/settings_view.h"
#include "widgets/sign_in_view.h"
#include "widgets/top_bar.h"
#include <QMenu>
#include <QScreen>
#include <QTimer>

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

struct Demo {
    explicit Demo(QApplication &application) : look(application), window(look, settings, clock)
    {
        QWidget *review = tests::makeDemoScreen(settings);
        window.addView({QStringLiteral("review"), QStringLiteral("checkmark"), QStringLiteral("Review"),
                        Qt::CTRL | Qt::Key_1, review});
        auto *record = new QWidget;
        window.addView({QStringLiteral("record"), QStringLiteral("document-multiple"), QStringLiteral("Record"),
                        Qt::CTRL | Qt::Key_3, record});
        window.addView({QStringLiteral("sync"), QStringLiteral("cloud-upload"), QStringLiteral("Sync"),
                        Qt::CTRL | Qt::Key_5, new QWidget, Rail::Place::Foot});
        window.addView({QStringLiteral("settings"), QStringLiteral("configure"), QStringLiteral("Settings"),
                        Qt::CTRL | Qt::Key_Comma, new SettingsView, Rail::Place::Foot});
        window.setBadge(QStringLiteral("review"), 14);
        window.setHeading(QStringLiteral("review"), QStringLiteral("Review"),
                          QStringLiteral("Newark Immigration Court"));
        window.setNote(QStringLiteral("review"), QStringLiteral("1 of 14 selected"));
        window.setCase(QStringLiteral("record"),
                       {QStringLiteral("A000-118-907"),
                        QStringLiteral("Sample RESPONDENT"),
                        QStringLiteral("Individual hearing today 8:30 am, Mam interpreter"),
                        {{QStringLiteral("checkmark"), QStringLiteral("Whole record is on this computer"), Tint::Quiet},
                         {QStringLiteral("documentinfo"), QStringLiteral("4 new pages"), Tint::Info}}});
        window.topBar().setPerson(QStringLiteral("R. Alvarez"));
        window.topBar().setStanding({SyncStanding::Kind::UpToDate, QStringLiteral("9:58 am"), 0});
        window.palette().setSearch(&cases);
        window.lockCover().setCourt(QStringLiteral("Newark Immigration Court"), QTimeZone("America/New_York"));
        window.signIn().setKnown(QStringLiteral("https://court.example.gov"), QStringLiteral("r.alvarez"));
    }

    void offline()
    {
        window.topBar().setStanding({SyncStanding::Kind::Offline, QStringLiteral("9:42"), 0});
        auto *more = new QAction(QStringLiteral("What works offline"), &window);
        window.notices().put({QStringLiteral("offline"),
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
