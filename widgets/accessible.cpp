#include "widgets/accessible.h"

#include "widgets/page_accessible.h"
#include "widgets/page_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace dais::widgets {
namespace {

constexpr auto roleProperty = "dais.role";

/// Qt asks for the interface of every widget; ours are the ones that were marked.
QAccessibleInterface *interfaceFor(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (auto *pages = qobject_cast<PageView *>(widget))
        return new PageAccessible(*pages);
    const QVariant role = widget->property(roleProperty);
    return role.isValid() ? new QAccessibleWidget(widget, QAccessible::Role(role.toInt())) : nullptr;
}

} // namespace

void tellScreenReaders()
{
    QAccessible::removeFactory(interfaceFor);
    QAccessible::installFactory(interfaceFor);
}

void markAlert(QWidget &widget)
{
    widget.setProperty(roleProperty, int(QAccessible::AlertMessage));
}

void markStaticText(QWidget &widget)
{
    widget.setProperty(roleProperty, int(QAccessible::StaticText));
}

void announce(QWidget &widget, const QString &words)
{
    widget.setAccessibleName(words); // Sends NameChanged itself.
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void takeKeyboard(QWidget &widget)
{
    if (QWidget *window = widget.window(); window->isVisible() && !window->isActiveWindow()) {
        window->raise();
        window->activateWindow();
    }
    widget.setFocus(Qt::ShortcutFocusReason);
}

} // namespace dais::widgets
