#include "widgets/decision_parts.h"

#include "widgets/metrics.h"

#include <QFrame>
#include <QPushButton>
#include <QScrollArea>

namespace dais::widgets {

namespace {
constexpr int buttonHeight = 36;
}

QScrollArea *makeDecisionScroll(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // What is in it takes the keyboard.
    scroll->setBackgroundRole(QPalette::Base);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    return scroll;
}

QFrame *makeDecisionLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

QPushButton *makeDecisionButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setHeightAt100Percent(*button, buttonHeight);
    return button;
}

} // namespace dais::widgets
