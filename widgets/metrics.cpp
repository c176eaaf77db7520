#include "widgets/metrics.h"
#include "widgets/font_news.h"
#include <QApplication>
#include <QFontMetrics>
#include <QLabel>
#include <QWidget>

namespace dais::widgets {
namespace {

struct TypeSize {
    double share; ///< Of the body size.
    QFont::Weight weight;
};

TypeSize sizeOf(Type type)
{
    switch (type) {
    case Type::Word:
        return {0.85, QFont::Normal};
    case Type::WordStrong:
        return {0.85, QFont::Medium};
    case Type::Secondary:
        return {0.9, QFont::Normal};
    case Type::Body:
        return {1.0, QFont::Normal};
    case Type::BodyStrong:
        return {1.0, QFont::DemiBold};
    case Type::DocumentTitle:
        return {1.1, QFont::DemiBold};
    case Type::Name:
        return {1.1, QFont::Normal};
    case Type::Field:
        return {1.3, QFont::Normal};
    case Type::ScreenTitle:
        return {1.3, QFont::DemiBold};
    case Type::Clock:
        return {3.6, QFont::Normal};
    }
    Q_UNREACHABLE();
}

} // namespace

QFont fontOf(Type type)
{
    QFont font = QApplication::font();
    const TypeSize size = sizeOf(type);
    font.setPointSizeF(font.pointSizeF() * size.share);
    font.setWeight(size.weight);
    return font;
}

int unit()
{
    return QFontMetrics(QApplication::font()).height();
}

int scaled(int lengthAt100Percent)
{
    return qRound(lengthAt100Percent * unit() / 18.0);
}

void followTextSize(QWidget &widget, const std::function<void()> &apply)
{
    apply();
    QObject::connect(&FontNews::of(*qApp), &FontNews::changed, &widget, apply);
}

void setType(QWidget &widget, Type type)
{
    followTextSize(widget, [&widget, type] { widget.setFont(fontOf(type)); });
}

void setHeightAt100Percent(QWidget &widget, int height)
{
    followTextSize(widget, [&widget, height] { widget.setFixedHeight(scaled(height)); });
}

QLabel *makeLabel(const QString &text, Type type, LabelInk ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(ink == LabelInk::Muted ? QPalette::PlaceholderText : QPalette::WindowText);
    setType(*label, type);
    return label;
}

} // namespace dais::widgets
