#include "widgets/region.h"
#include <QApplication>

namespace dais::widgets {
namespace {

constexpr auto regionProperty = "dais.region";

bool isRegion(const QWidget &widget)
{
    return widget.property(regionProperty).isValid();
}

bool takesFocus(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus);
}

/// The widget itself, else the first in tab order within it that takes the focus.
QWidget *firstStop(QWidget &region)
{
    if (takesFocus(region))
        return region.focusProxy() ? region.focusProxy() : &region;
    for (QWidget *next = region.nextInFocusChain(); next && next != &region; next = next->nextInFocusChain()) {
        if (region.isAncestorOf(next) && takesFocus(*next))
            return next;
    }
    return nullptr;
}

} // namespace

void markRegion(QWidget &widget, const QString &name)
{
    widget.setProperty(regionProperty, true);
    if (widget.accessibleName().isEmpty())
        widget.setAccessibleName(name);
}

QList<QWidget *> regionsIn(const QWidget &root)
{
    QList<QWidget *> regions;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (isRegion(*widget) && widget->isVisible() && firstStop(*widget))
            regions.append(widget);
    }
    const auto corner = [&root](const QWidget *widget) { return widget->mapTo(&root, QPoint()); };
    std::stable_sort(regions.begin(), regions.end(), [&](const QWidget *one, const QWidget *other) {
        const QPoint a = corner(one);
        const QPoint b = corner(other);
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
    return regions;
}

QWidget *regionOf(QWidget *widget)
{
    while (widget && !isRegion(*widget))
        widget = widget->isWindow() ? nullptr : widget->parentWidget();
    return widget;
}

RegionFocus::RegionFocus(QWidget &root, QObject *parent) : QObject(parent), m_root(root)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { onFocusChanged(now); });
}

void RegionFocus::step(Direction direction)
{
    const QList<QWidget *> regions = regionsIn(m_root);
    if (regions.isEmpty())
        return;
    const auto count = regions.size();
    const auto here = regions.indexOf(m_current);
    const auto next = direction == Direction::Next ? here + 1 : (here < 0 ? count : here) - 1;
    enter(*regions[(next + count) % count]);
}

void RegionFocus::enter(QWidget &region)
{
    const QPointer<QWidget> last = m_lastIn.value(&region);
    QWidget *target = last && region.isAncestorOf(last) && takesFocus(*last) ? last.data() : firstStop(region);
    if (target)
        target->setFocus(Qt::ShortcutFocusReason);
}

void RegionFocus::onFocusChanged(QWidget *now)
{
    if (!now || !m_root.isAncestorOf(now))
        return; // A menu or a dialog has it for the moment; the region keeps its hints.
    QWidget *region = regionOf(now);
    if (!region)
        return; // So does the region behind the palette.
    m_lastIn[region] = now;
    if (region == m_current)
        return;
    m_current = region;
    emit regionChanged(region);
}

} // namespace dais::widgets
