#pragma once

#include <functional>
#include <QAction>
#include <QKeySequence>
#include <QList>

class QWidget;

namespace dais::widgets {

/// What an action is called and which keys reach it. Written once: the hint bar, the palette and the list of
/// all keys read it from the QAction.
struct KeyAction {
    /// Verb and object: "Accept filing". Shown in the palette and the list of keys.
    QString text;
    /// The first is shown; the others work too (keypad Enter is another key to Qt).
    QList<QKeySequence> keys;
    /// What the hint bar says, lower case: "accept". Empty: not in the hint bar.
    QString hint = {};
    /// Replaces the key in the hint bar where one hint stands for two keys: "J/K".
    QString caps = {};
    /// Name of a glyph, for the palette.
    QString icon = {};
};

/// Gives a region (a list, a page, a panel) an action whose keys work only while the focus is within it. This
/// is the only safe home for single letters: window-wide they would fire from a sort box. The widget owns the
/// action.
QAction *addKeyAction(QWidget &region, const KeyAction &spec, std::function<void()> run = {});

/// Gives a window an action whose keys work everywhere in it; only with Ctrl, Alt or an F key.
QAction *addWindowAction(QWidget &window, const KeyAction &spec, std::function<void()> run = {});

/// One entry of the hint bar.
struct KeyHint {
    QString caps;
    QString word;
};

/// The hints of a region, in the order in which its actions were added; disabled and hidden actions have
/// none.
[[nodiscard]] QList<KeyHint> hintsOf(const QWidget &region);

/// Changes what the hint bar says for an action; empty takes it out of there.
void setHint(QAction &action, const QString &hint);

/// The action's text without mnemonic mark and dots.
[[nodiscard]] QString plainText(const QAction &action);

/// A key sequence as people read it: "Ctrl+K", "Up", "?".
[[nodiscard]] QString keyText(const QKeySequence &keys);

/// The words of a button that shows its key: "Accept  (A)".
[[nodiscard]] QString textWithKey(const QString &text, const QKeySequence &keys);

/// Single letters can be turned off (WCAG 2.1.4). Works on every action below `root`; keys come back as they
/// were.
enum class LetterKeys { On, Off };
void setLetterKeys(QWidget &root, LetterKeys letters);

} // namespace dais::widgets
