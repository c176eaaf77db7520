#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace dais::widgets {

/// Makes a part of a screen a stop for F6 and the source of the hint bar. `name` is what a screen reader
/// calls it when the widget has no accessible name of its own.
void markRegion(QWidget &widget, const QString &name);

/// The regions below `root` that can be seen, in reading order (left to right, then top to bottom).
[[nodiscard]] QList<QWidget *> regionsIn(const QWidget &root);

/// The region that holds a widget (or is it), null when there is none.
[[nodiscard]] QWidget *regionOf(QWidget *widget);

/// Knows which region of a window has the keyboard and where in each it last was. UI thread.
class RegionFocus : public QObject {
    Q_OBJECT

public:
    /// Watches the regions below `root`, which outlives this object.
    explicit RegionFocus(QWidget &root, QObject *parent = nullptr);

    [[nodiscard]] QWidget *current() const { return m_current; }

    /// Moves to the next or previous region (F6, Shift+F6), to the widget in it that had the focus last.
    enum class Direction { Next, Previous };
    void step(Direction direction);

    /// Moves into one region.
    void enter(QWidget &region);

signals:
    /// The focus came into this region; null when it is in none.
    void regionChanged(QWidget *region);

private:
    void onFocusChanged(QWidget *now);

    QWidget &m_root;
    QPointer<QWidget> m_current;
    QHash<QWidget *, QPointer<QWidget>> m_lastIn; ///< Keys are compared, never followed.
};

} // namespace dais::widgets
