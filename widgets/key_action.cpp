#include "widgets/key_action.h"
#include "widgets/ink_icon.h"
#include <QWidget>

namespace dais::widgets {
namespace {

constexpr auto hintProperty = "dais.hint";
constexpr auto capsProperty = "dais.caps";
constexpr auto lettersProperty = "dais.letters";

QAction *addAction(QWidget &owner, const KeyAction &spec, Qt::ShortcutContext context, std::function<void()> run)
{
    auto *action = new QAction(spec.text, &owner);
    action->setShortcuts(spec.keys);
    action->setShortcutContext(context);
    action->setIcon(inkIcon(spec.icon));
    action->setProperty(hintProperty, spec.hint);
    action->setProperty(capsProperty, spec.caps);
    if (run)
        QObject::connect(action, &QAction::triggered, &owner, std::move(run));
    owner.addAction(action);
    return action;
}

/// A key that types something: no Ctrl, Alt or Meta, and a printable character (Space and Enter are not).
bool isLetter(const QKeySequence &keys)
{
    if (keys.count() != 1)
        return false;
    const QKeyCombination key = keys[0];
    const bool plain = !(key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    return plain && key.key() > Qt::Key_Space && key.key() < Qt::Key_Escape;
}

} // namespace

QAction *addKeyAction(QWidget &region, const KeyAction &spec, std::function<void()> run)
{
    return addAction(region, spec, Qt::WidgetWithChildrenShortcut, std::move(run));
}

QAction *addWindowAction(QWidget &window, const KeyAction &spec, std::function<void()> run)
{
    return addAction(window, spec, Qt::WindowShortcut, std::move(run));
}

QList<KeyHint> hintsOf(const QWidget &region)
{
    QList<KeyHint> hints;
    for (const QAction *action : region.actions()) {
        const QString word = action->property(hintProperty).toString();
        if (word.isEmpty() || !action->isEnabled() || !action->isVisible() || action->shortcut().isEmpty())
            continue;
        const QString caps = action->property(capsProperty).toString();
        hints.append({caps.isEmpty() ? keyText(action->shortcut()) : caps, word});
    }
    return hints;
}

void setHint(QAction &action, const QString &hint)
{
    action.setProperty(hintProperty, hint);
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString keyText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    return text.replace(QStringLiteral("Return"), QStringLiteral("Enter")); // As it is written on the key.
}

QString textWithKey(const QString &text, const QKeySequence &keys)
{
    return keys.isEmpty() ? text : QStringLiteral("%1  (%2)").arg(text, keyText(keys));
}

void setLetterKeys(QWidget &root, LetterKeys letters)
{
    const QList<QAction *> actions = root.findChildren<QAction *>();
    for (QAction *action : actions) {
        const auto kept = action->property(lettersProperty).value<QList<QKeySequence>>();
        if (letters == LetterKeys::On) {
            if (!kept.isEmpty())
                action->setShortcuts(kept);
            action->setProperty(lettersProperty, {});
            continue;
        }
        const QList<QKeySequence> all = kept.isEmpty() ? action->shortcuts() : kept;
        QList<QKeySequence> safe;
        std::copy_if(all.begin(), all.end(), std::back_inserter(safe), [](const auto &k) { return !isLetter(k); });
        if (safe.size() == all.size())
            continue;
        action->setProperty(lettersProperty, QVariant::fromValue(all));
        action->setShortcuts(safe);
    }
}

} // namespace dais::widgets
