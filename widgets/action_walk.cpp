#include "widgets/action_walk.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QWidget>

namespace dais::widgets {
namespace {

/// A key and where it is heard.
struct Heard {
    QKeySequence keys;
    QString what;
    const QWidget *home;  ///< The widget that the action was added to.
    const QWidget *scope; ///< Below it the key is heard.
    const QObject *by;    ///< The action or shortcut: one that lives in two places is still one to Qt.
};

const QWidget *scopeOf(const QWidget &home, Qt::ShortcutContext context)
{
    switch (context) {
    case Qt::WidgetShortcut:
    case Qt::WidgetWithChildrenShortcut:
        return &home;
    case Qt::WindowShortcut:
    case Qt::ApplicationShortcut:
        return home.window();
    }
    Q_UNREACHABLE();
}

bool holds(const QWidget &outer, const QWidget &inner)
{
    return &outer == &inner || outer.isAncestorOf(&inner);
}

/// Whether the two live on different pages of one stack, so that at most one is visible.
bool partedByStack(const QWidget &one, const QWidget &other)
{
    for (const QWidget *page = &one; page; page = page->parentWidget()) {
        const auto *stack = qobject_cast<const QStackedWidget *>(page->parentWidget());
        if (stack && stack->isAncestorOf(&other) && !holds(*page, other))
            return true;
    }
    return false;
}

bool collide(const Heard &one, const Heard &other)
{
    if (one.by == other.by)
        return false;
    if (one.keys.matches(other.keys) == QKeySequence::NoMatch && other.keys.matches(one.keys) == QKeySequence::NoMatch)
        return false;
    return (holds(*one.scope, *other.scope) || holds(*other.scope, *one.scope)) &&
           !partedByStack(*one.home, *other.home);
}

QList<Heard> heardIn(const QWidget &root)
{
    QList<Heard> all;
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        widgets.append(widget);
    for (const QWidget *widget : widgets) {
        if (qobject_cast<const QMenu *>(widget))
            continue; // A menu repeats actions that live elsewhere.
        for (const QAction *action : widget->actions()) {
            for (const QKeySequence &keys : action->shortcuts())
                all.append({keys, action->text(), widget, scopeOf(*widget, action->shortcutContext()), action});
        }
    }
    for (const QShortcut *shortcut : root.findChildren<QShortcut *>()) {
        const auto *home = qobject_cast<const QWidget *>(shortcut->parent());
        if (home && !shortcut->key().isEmpty())
            all.append(
                {shortcut->key(), QStringLiteral("a QShortcut"), home, scopeOf(*home, shortcut->context()), shortcut});
    }
    return all;
}

QString describe(const QWidget &widget)
{
    const QString name = widget.objectName().isEmpty() ? widget.accessibleName() : widget.objectName();
    return QStringLiteral("%1 \"%2\"").arg(QString::fromLatin1(widget.metaObject()->className()), name);
}

} // namespace

QStringList duplicateShortcuts(const QWidget &root)
{
    const QList<Heard> all = heardIn(root);
    QStringList found;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (collide(all[i], all[j]))
                found.append(QStringLiteral("%1: \"%2\" of %3 and \"%4\" of %5")
                                 .arg(all[i].keys.toString(), all[i].what, describe(*all[i].home), all[j].what,
                                      describe(*all[j].home)));
        }
    }
    return found;
}

QStringList namelessWidgets(const QWidget &root)
{
    QStringList found;
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        widgets.append(widget);
    for (const QWidget *widget : widgets) {
        // Qt's own inner parts speak through the widget that they belong to.
        const bool inner =
            widget->objectName().startsWith(QStringLiteral("qt_")) || widget->inherits("QComboBoxListView");
        if (inner || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        if (widget->focusProxy() && widget->isAncestorOf(widget->focusProxy()))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            found.append(describe(*widget));
    }
    return found;
}

} // namespace dais::widgets
