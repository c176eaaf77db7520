#include "widgets/ink_icon.h"
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStandardPaths>
#include <QSvgRenderer>

namespace dais::widgets {
namespace {

QString ownDrawing(const QString &name)
{
    return QStringLiteral(":/dais/icons/%1.svg").arg(name);
}

/// The glyph in whatever ink its file has; only its shape is used.
QPixmap shapeOf(const QString &name, int pixels)
{
    if (!QFile::exists(ownDrawing(name)))
        return QIcon::fromTheme(name).pixmap(QSize(pixels, pixels), 1.0);
    QSvgRenderer drawing(ownDrawing(name));
    if (!drawing.isValid())
        return {};
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    return pixmap;
}

QPixmap tinted(const QString &name, int side, qreal ratio, const QColor &ink)
{
    if (name.isEmpty())
        return {};
    const int pixels = qRound(side * ratio);
    const QString key = QStringLiteral("dais-ink/%1/%2/%3").arg(name).arg(pixels).arg(ink.rgba(), 0, 16);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = shapeOf(name, pixels);
        if (!pixmap.isNull()) {
            QPainter painter(&pixmap);
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(pixmap.rect(), ink);
        }
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QColor inkFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }
    Q_UNREACHABLE();
}

/// Tints a glyph with the palette at the moment of painting.
class InkEngine : public QIconEngine {
public:
    explicit InkEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintInk(*painter, rect, m_name, inkFor(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, std::min(size.width(), size.height()), 1.0, inkFor(mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return tinted(m_name, std::min(size.width(), size.height()), 1.0, inkFor(mode));
    }
    QIconEngine *clone() const override { return new InkEngine(*this); }
    QString key() const override { return QStringLiteral("dais-ink"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !hasInk(m_name); }

private:
    QString m_name;
};

} // namespace

void useBreezeIcons()
{
    QStringList paths = QIcon::themeSearchPaths(); // Some platforms (off screen) do not know where themes live.
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        if (const QString icons = data + QStringLiteral("/icons"); !paths.contains(icons))
            paths.append(icons);
    }
    QIcon::setThemeSearchPaths(paths);
    QIcon::setThemeName(QStringLiteral("breeze"));
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
}

QIcon inkIcon(const QString &name)
{
    return hasInk(name) ? QIcon(new InkEngine(name)) : QIcon();
}

void paintInk(QPainter &painter, const QRect &rect, const QString &name, const QColor &ink)
{
    const int side = std::min(rect.width(), rect.height());
    const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
    const QPixmap pixmap = tinted(name, side, painter.device()->devicePixelRatioF(), ink);
    if (!pixmap.isNull())
        painter.drawPixmap(square.topLeft(), pixmap);
}

void paintIcon(QPainter &painter, const QRect &rect, const QIcon &icon, const QColor &ink)
{
    if (hasInk(icon.name()))
        paintInk(painter, rect, icon.name(), ink);
    else
        icon.paint(&painter, rect);
}

bool hasInk(const QString &name)
{
    return !name.isEmpty() && (QIcon::hasThemeIcon(name) || QFile::exists(ownDrawing(name)));
}

QStringList usedIconNames()
{
    return QStringLiteral("checkmark view-calendar-week document-multiple document-edit cloud-upload configure "
                          "network-disconnect go-previous go-next list-add list-remove edit-find edit-select "
                          "draw-highlight draw-rectangle edit-comment bookmark-new edit-copy object-locked im-user "
                          "view-split-left-right edit-undo edit-redo documentinfo flag-red document-save task-complete "
                          "insert-footnote format-list-ordered link go-jump document-print application-menu "
                          "view-refresh view-fullscreen system-lock-screen window-close edit-clear "
                          "dais dais-keyboard dais-warning dais-empty-tray dais-signed dais-later dais-forward "
                          "dais-reject dais-rotate office-chart-bar dais-fit-width dais-fit-page dais-thumbnails")
        .split(QLatin1Char(' '));
}

} // namespace dais::widgets
