#pragma once

#include "widgets/appearance.h"
#include "widgets/case_bar.h"
#include "widgets/rail.h"
#include "widgets/sync_word.h"
#include <QHash>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace dais::domain {
class Clock;
}

namespace dais::widgets {

class ApplicationLook;
class CommandPalette;
class HintBar;
class KeyHelp;
class LockCover;
class NoticeStrip;
class RegionFocus;
class SettingsStore;
class SignInView;
class TopBar;

/// A screen as the frame knows it. Only screens that work are added.
struct View {
    QString id;   ///< "review"; stable, not shown.
    QString icon; ///< Name of a glyph.
    QString word; ///< "Review".
    QKeySequence keys;
    QWidget *widget = nullptr; ///< The window takes it as its child.
    Rail::Place place = Rail::Place::Top;
};

/// Windows lower than 820 pixels (at 100 % text) drop what can be spared; screens listen and fold their
/// parts.
enum class Height { Tall, Short };

/// The frame of the workstation: rail, top bar, notice strip, screens, hint bar; sign-in before it and the
/// lock cover over it. It knows no case and no filing. UI thread.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// All three outlive the window.
    MainWindow(ApplicationLook &look, SettingsStore &settings, const domain::Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    void addView(const View &view);
    void showView(const QString &id);
    [[nodiscard]] const QString &currentView() const { return m_current; }
    [[nodiscard]] Height heightClass() const { return m_height; }

    /// What the top bar says while a view is shown: a title and a line beside it, or a case.
    void setHeading(const QString &viewId, const QString &title, const QString &detail);
    void setCase(const QString &viewId, const CaseFacts &facts);
    /// Words at the right of the hint bar while a view is shown.
    void setNote(const QString &viewId, const QString &note);
    void setBadge(const QString &viewId, int count);

    [[nodiscard]] TopBar &topBar() { return *m_topBar; }
    [[nodiscard]] NoticeStrip &notices() { return *m_notices; }
    [[nodiscard]] HintBar &hintBar() { return *m_hintBar; }
    [[nodiscard]] CommandPalette &palette() { return *m_palette; }
    [[nodiscard]] SignInView &signIn() { return *m_signIn; }
    [[nodiscard]] LockCover &lockCover() { return *m_lock; }

    /// Exactly one of the three is in sight. While locked or signed out the screens are hidden, so that
    /// neither keys nor screen readers reach them; coming back gives the focus to the widget, and the caret,
    /// that had it.
    enum class Door { SignIn, Open, Locked };
    void setDoor(Door door);
    [[nodiscard]] Door door() const { return m_door; }

    /// What is asked of whichever screen shows paper.
    enum class Zoom { In, Out, FitWidth };

signals:
    void viewChanged(const QString &id);
    void heightClassChanged(dais::widgets::Height height);
    /// F5.
    void contactRequested();
    /// Ctrl+Shift+L; the program answers with setDoor().
    void lockRequested();
    void signOutRequested();
    /// Ctrl and plus, minus, 0.
    void zoomRequested(dais::widgets::MainWindow::Zoom zoom);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Screen {
        QWidget *widget = nullptr;
        QString title;
        QString detail;
        std::optional<CaseFacts> openCase;
        QString note;
        QPointer<QWidget> lastFocus;
    };

    void buildBody();
    void addFrameActions();
    void fillMenu();
    void applyAppearance(const Appearance &appearance);
    void refreshHeading();
    void onRegionChanged(QWidget *region);
    void focusInto(Screen &screen);
    void hideDialogs();
    void toggleFullScreen();
    QAction *frameAction(const QString &text, const QList<QKeySequence> &keys, const QString &icon,
                         std::function<void()> run);

    ApplicationLook &m_look;
    SettingsStore &m_settings;
    QStackedWidget *m_doors;
    QWidget *m_body;
    SignInView *m_signIn;
    LockCover *m_lock;
    Rail *m_rail;
    TopBar *m_topBar;
    NoticeStrip *m_notices;
    QStackedWidget *m_screens;
    HintBar *m_hintBar;
    CommandPalette *m_palette;
    KeyHelp *m_keyHelp;
    RegionFocus *m_focus;
    QAction *m_questionMark; ///< "?" lists the keys, but only while a region has the focus.
    QHash<QString, Screen> m_views;
    QString m_current;
    Door m_door = Door::SignIn;
    Height m_height = Height::Tall;
    QPointer<QWidget> m_caretHome; ///< Who had the keyboard when the door closed.
    QList<QPointer<QWidget>> m_hiddenDialogs;
};

} // namespace dais::widgets
