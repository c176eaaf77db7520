#include "widgets/form_page.h"
#include "widgets/colour_tokens.h"
#include "widgets/metrics.h"
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace dais::widgets {
namespace {

constexpr int railWidth = 76;
constexpr int columnWidth = 380;
constexpr int columnLeft = 96;
constexpr int markSize = 40;

} // namespace

FormPage::FormPage(QWidget *parent) : QWidget(parent), m_body(new QWidget(this)), m_column(new QVBoxLayout(m_body))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::hair);
    followTextSize(*this, [this] { place(); });
}

QLineEdit *FormPage::addField(const QString &label)
{
    QLabel *words = makeLabel(label, Type::Body, LabelInk::Text, m_body);
    auto *field = new QLineEdit(m_body);
    field->setAccessibleName(label);
    words->setBuddy(field);
    m_column->addWidget(words);
    m_column->addWidget(field);
    m_column->addSpacing(space::gap);
    return field;
}

void FormPage::place()
{
    const int left = railWidth + std::min(columnLeft, std::max(space::wide, width() / 12));
    const int top = std::min(scaled(150), height() / 7);
    m_body->setGeometry(left, top, std::min(scaled(columnWidth), width() - left - space::wide),
                        height() - top - space::wide);
}

void FormPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FormPage::paintEvent(QPaintEvent *)
{
    const ColourTokens &t = tokensFor(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRect(0, 0, railWidth, height()), t.rail);
    if (t.theme == Theme::HighContrast)
        painter.fillRect(QRect(railWidth - 1, 0, 1, height()), t.line);
    QIcon(QStringLiteral(":/dais/icons/dais.svg"))
        .paint(&painter, QRect((railWidth - markSize) / 2, space::side, markSize, markSize));
}

} // namespace dais::widgets
