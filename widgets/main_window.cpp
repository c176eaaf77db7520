#include "widgets/main_window.h"
#include "widgets/application_look.h"
#include "widgets/command_palette.h"
#include "widgets/hint_bar.h"
#include "widgets/ink_icon.h"
#include "widgets/key_help.h"
#include "widgets/lock_cover.h"
#include "widgets/metrics.h"
#include "widgets/notice_strip.h"
#include "widgets/region.h"
#include "widgets/settings_view.h"
#include "widgets/sign_in_view.h"
#include "widgets/top_bar.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>

namespace dais::widgets {
namespace {

constexpr QSize smallestWindow(1024, 640);
constexpr QSize firstWindow(1600, 1000);
constexpr int shortBelow = 820;

/// Whether a dialog or menu was opened by this window; QWidget::isAncestorOf stops at the dialog's own edge.
bool belongsTo(const QWidget &dialog, const QWidget &window)
{
    const QWidget *owner = dialog.parentWidget();
    while (owner && owner != &window)
        owner = owner->parentWidget();
    return owner;
}

} // namespace

MainWindow::MainWindow(ApplicationLook &look, SettingsStore &settings, const domain::Clock &clock, QWidget *parent)
    : QWidget(parent), m_look(look), m_settings(settings), m_doors(new QStackedWidget(this)), m_body(new QWidget),
      m_signIn(new SignInView), m_lock(new LockCover(clock)), m_rail(new Rail), m_topBar(new TopBar),
      m_notices(new NoticeStrip), m_screens(new QStackedWidget), m_hintBar(new HintBar)
{
    setWindowTitle(tr("Dais"));
    setMinimumSize(smallestWindow);
    resize(firstWindow);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_doors);
    m_doors->addWidget(m_signIn);
    m_doors->addWidget(m_body);
    m_doors->addWidget(m_lock);
    buildBody();
    m_palette = new CommandPalette(*m_body);
    m_keyHelp = new KeyHelp(*m_body);
    m_focus = new RegionFocus(*m_body, this);
    addFrameActions();
    applyAppearance(loadAppearance(m_settings));

    connect(m_focus, &RegionFocus::regionChanged, this, &MainWindow::onRegionChanged);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showView);
    connect(m_topBar, &TopBar::findRequested, m_palette, &CommandPalette::openWith);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildBody()
{
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    column->addWidget(m_topBar);
    column->addWidget(m_notices);
    column->addWidget(m_screens, 1);
    column->addWidget(m_hintBar);
    markRegion(*m_topBar, tr("Top bar"));
    markRegion(*m_notices, tr("Notice"));
    markRegion(*m_hintBar, tr("Keys")); // A stop only while it offers to undo.
}

QAction *MainWindow::frameAction(const QString &text, const QList<QKeySequence> &keys, const QString &icon,
                                 std::function<void()> run)
{
    return addWindowAction(*m_body, {.text = text, .keys = keys, .icon = icon}, std::move(run));
}

void MainWindow::addFrameActions()
{
    const auto zoom = [this](Zoom how) { return [this, how] { emit zoomRequested(how); }; };
    frameAction(tr("Next region"), {Qt::Key_F6}, {}, [this] { m_focus->step(RegionFocus::Direction::Next); });
    frameAction(tr("Previous region"), {Qt::SHIFT | Qt::Key_F6}, {},
                [this] { m_focus->step(RegionFocus::Direction::Previous); });
    frameAction(tr("Contact the court now"), {Qt::Key_F5}, QStringLiteral("view-refresh"),
                [this] { emit contactRequested(); });
    frameAction(tr("Page larger"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, QStringLiteral("list-add"),
                zoom(Zoom::In));
    frameAction(tr("Page smaller"), {Qt::CTRL | Qt::Key_Minus}, QStringLiteral("list-remove"), zoom(Zoom::Out));
    frameAction(tr("Page to fit the width"), {Qt::CTRL | Qt::Key_0}, QStringLiteral("dais-fit-width"),
                zoom(Zoom::FitWidth));
    frameAction(tr("Menu"), {Qt::Key_F10}, QStringLiteral("application-menu"), [this] { m_topBar->openMenu(); });
    m_palette->setOpener(frameAction(tr("Find a case, page or command"), {Qt::CTRL | Qt::Key_K},
                                     QStringLiteral("edit-find"), [this] { m_palette->openWith(); }));
    fillMenu();
    m_questionMark = new QAction(tr("All keys"), this);
    m_questionMark->setIcon(inkIcon(QStringLiteral("dais-keyboard")));
    m_questionMark->setShortcut(Qt::Key_Question);
    m_questionMark->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_questionMark, &QAction::triggered, this, [this] { m_keyHelp->openFor(m_focus->current()); });
}

void MainWindow::fillMenu()
{
    QMenu &menu = m_topBar->menu();
    menu.addAction(frameAction(tr("All keys"), {Qt::Key_F1}, QStringLiteral("dais-keyboard"),
                               [this] { m_keyHelp->openFor(m_focus->current()); }));
    menu.addAction(frameAction(tr("Full screen"), {Qt::Key_F11}, QStringLiteral("view-fullscreen"),
                               [this] { toggleFullScreen(); }));
    menu.addSeparator();
    menu.addAction(frameAction(tr("Lock"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L}, QStringLiteral("system-lock-screen"),
                               [this] { emit lockRequested(); }));
    menu.addAction(frameAction(tr("Sign out"), {}, QStringLiteral("im-user"), [this] { emit signOutRequested(); }));
}

void MainWindow::addView(const View &view)
{
    m_views.insert(view.id, {.widget = view.widget, .title = view.word});
    m_screens->addWidget(view.widget);
    m_rail->addButton(view.id, view.icon, view.word, view.keys, view.place);
    frameAction(view.word, {view.keys}, view.icon, [this, id = view.id] { showView(id); });
    setLetterKeys(*view.widget, m_look.appearance().letters);
    if (auto *settings = qobject_cast<SettingsView *>(view.widget)) {
        settings->setAppearance(m_look.appearance());
        connect(settings, &SettingsView::chosen, this, &MainWindow::applyAppearance);
    }
    if (m_current.isEmpty())
        showView(view.id);
}

void MainWindow::showView(const QString &id)
{
    const auto found = m_views.find(id);
    if (found == m_views.end())
        return;
    m_palette->dismiss();
    m_keyHelp->dismiss();
    if (const auto old = m_views.find(m_current); old != m_views.end() && old != found) {
        QWidget *here = QApplication::focusWidget();
        if (here && old->widget->isAncestorOf(here))
            old->lastFocus = here;
    }
    const bool other = m_current != id;
    m_current = id;
    m_rail->setChosen(id);
    m_screens->setCurrentWidget(found->widget);
    refreshHeading();
    focusInto(*found);
    if (other)
        emit viewChanged(id);
}

void MainWindow::focusInto(Screen &screen)
{
    if (m_door != Door::Open)
        return;
    QWidget *here = QApplication::focusWidget();
    if (here && screen.widget->isAncestorOf(here))
        return;
    if (screen.lastFocus && screen.lastFocus->isVisible())
        return screen.lastFocus->setFocus(Qt::ShortcutFocusReason);
    const QList<QWidget *> regions = regionsIn(*screen.widget);
    if (!regions.isEmpty())
        m_focus->enter(*regions.first());
    else if (regionOf(screen.widget) == screen.widget)
        m_focus->enter(*screen.widget);
    else
        screen.widget->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::setHeading(const QString &viewId, const QString &title, const QString &detail)
{
    Screen &screen = m_views[viewId];
    screen.title = title;
    screen.detail = detail;
    screen.openCase.reset();
    refreshHeading();
}

void MainWindow::setCase(const QString &viewId, const CaseFacts &facts)
{
    m_views[viewId].openCase = facts;
    refreshHeading();
}

void MainWindow::setNote(const QString &viewId, const QString &note)
{
    m_views[viewId].note = note;
    refreshHeading();
}

void MainWindow::setBadge(const QString &viewId, int count)
{
    m_rail->setBadge(viewId, count);
}

void MainWindow::refreshHeading()
{
    const Screen screen = m_views.value(m_current);
    if (screen.openCase)
        m_topBar->setCase(*screen.openCase);
    else
        m_topBar->setTitle(screen.title, screen.detail);
    m_hintBar->setNote(screen.note);
}

void MainWindow::onRegionChanged(QWidget *region)
{
    for (QObject *old : m_questionMark->associatedObjects())
        static_cast<QWidget *>(old)->removeAction(m_questionMark); // Only widgets are ever given it.
    if (region)
        region->addAction(m_questionMark);
    m_hintBar->setRegion(region);
}

void MainWindow::applyAppearance(const Appearance &appearance)
{
    if (appearance != m_look.appearance()) {
        m_look.apply(appearance);
        saveAppearance(m_settings, appearance);
    }
    setLetterKeys(*this, appearance.letters);
    m_hintBar->setHelpKey(keyText(appearance.letters == LetterKeys::On ? Qt::Key_Question : Qt::Key_F1));
    m_hintBar->setVisible(appearance.hintBar == HintBarShown::Yes);
}

void MainWindow::setDoor(Door door)
{
    if (door == m_door)
        return;
    if (m_door == Door::Open) {
        m_palette->dismiss();
        m_keyHelp->dismiss();
        m_caretHome = QApplication::focusWidget();
        hideDialogs();
    }
    m_door = door;
    switch (door) {
    case Door::SignIn:
        m_signIn->reset();
        return m_doors->setCurrentWidget(m_signIn);
    case Door::Locked:
        m_lock->reset();
        return m_doors->setCurrentWidget(m_lock);
    case Door::Open:
        break;
    }
    m_doors->setCurrentWidget(m_body);
    for (const QPointer<QWidget> &dialog : std::exchange(m_hiddenDialogs, {})) {
        if (dialog)
            dialog->show();
    }
    if (m_caretHome && m_caretHome->isVisible())
        m_caretHome->setFocus(Qt::OtherFocusReason);
    else if (const auto screen = m_views.find(m_current); screen != m_views.end())
        focusInto(*screen);
}

void MainWindow::hideDialogs()
{
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (!other->isVisible() || !belongsTo(*other, *this))
            continue;
        other->hide();
        if (!qobject_cast<QMenu *>(other))
            m_hiddenDialogs.append(other);
    }
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Height now = height() < scaled(shortBelow) ? Height::Short : Height::Tall;
    if (now == m_height)
        return;
    m_height = now;
    emit heightClassChanged(now);
}

} // namespace dais::widgets
