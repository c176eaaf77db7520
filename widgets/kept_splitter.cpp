#include "widgets/kept_splitter.h"
#include "widgets/metrics.h"
#include "widgets/settings_store.h"
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStyle>
#include <QStyleOption>

namespace dais::widgets {
namespace {

constexpr int keyStep = 16;

/// A handle that the keyboard can move; it is found with Tab and says what it is.
class Handle : public QSplitterHandle {
public:
    Handle(Qt::Orientation orientation, QSplitter *parent) : QSplitterHandle(orientation, parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(KeptSplitter::tr("Divider, move with the arrow keys"));
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool sideways = orientation() == Qt::Horizontal;
        const int less = sideways ? Qt::Key_Left : Qt::Key_Up;
        const int more = sideways ? Qt::Key_Right : Qt::Key_Down;
        if (event->key() != less && event->key() != more)
            return QSplitterHandle::keyPressEvent(event);
        const int here = sideways ? x() : y();
        moveSplitter(here + (event->key() == more ? keyStep : -keyStep));
    }

    void paintEvent(QPaintEvent *) override
    {
        QStyleOption option;
        option.initFrom(this);
        option.state.setFlag(QStyle::State_Horizontal, orientation() == Qt::Horizontal);
        option.state.setFlag(QStyle::State_MouseOver, underMouse());
        QPainter painter(this);
        style()->drawControl(QStyle::CE_Splitter, &option, &painter, this);
    }

    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
};

/// The monitors in use, so that a width chosen at the bench is not forced on a laptop.
QString monitorSet()
{
    QStringList sizes;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QSize size = screen->size();
        sizes.append(QStringLiteral("%1x%2").arg(size.width()).arg(size.height()));
    }
    return sizes.join(QLatin1Char('+'));
}

} // namespace

KeptSplitter::KeptSplitter(const QString &key, SettingsStore &settings, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_key(key), m_settings(settings)
{
    setChildrenCollapsible(false);
    setHandleWidth(5);
    connect(this, &QSplitter::splitterMoved, this, [this] { keep(); });
}

void KeptSplitter::setFirstSizes(const QList<int> &sizes)
{
    QList<int> kept;
    for (const QVariant &size : m_settings.value(settingsKey(), {}).toList())
        kept.append(size.toInt());
    const bool sensible = kept.size() == count() && *std::min_element(kept.begin(), kept.end()) > 0;
    if (sensible)
        return setSizes(kept);
    QList<int> first;
    for (const int size : sizes)
        first.append(scaled(size));
    setSizes(first);
}

QSplitterHandle *KeptSplitter::createHandle()
{
    return new Handle(orientation(), this);
}

void KeptSplitter::keep()
{
    QVariantList kept;
    for (const int size : sizes())
        kept.append(size);
    m_settings.setValue(settingsKey(), kept);
}

QString KeptSplitter::settingsKey() const
{
    return QStringLiteral("widths/%1/%2").arg(m_key, monitorSet());
}

} // namespace dais::widgets
