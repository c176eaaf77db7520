#include "widgets/top_bar.h"
#include "widgets/colour_tokens.h"
#include "widgets/elided_label.h"
#include "widgets/find_box.h"
#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/key_cap.h"
#include "widgets/metrics.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace dais::widgets {
namespace {

constexpr int barHeight = 48;
/// Below this width (at 100 % text) the caps that teach keys give way to words that are needed.
constexpr int roomForExtras = 1050;

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent), m_heading(new QStackedWidget(this)),
      m_title(makeLabel({}, Type::ScreenTitle, LabelInk::Text, this)),
      m_detail(new ElidedLabel(Type::Body, LabelInk::Muted, this)), m_case(new CaseBar), m_find(new FindBox(this)),
      m_findKey(new KeyCap(keyText(Qt::CTRL | Qt::Key_K), this)), m_standing(new SyncWord(this)),
      m_person(makeLabel({}, Type::Body, LabelInk::Muted, this)), m_menuButton(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    auto *title = new QWidget;
    auto *titleRow = new QHBoxLayout(title);
    titleRow->setContentsMargins(0, 0, 0, 0);
    titleRow->setSpacing(space::side);
    titleRow->addWidget(m_title);
    titleRow->addWidget(m_detail, 1);
    m_heading->addWidget(title);
    m_heading->addWidget(m_case);

    m_menuButton->setIcon(inkIcon(QStringLiteral("application-menu")));
    m_menuButton->setToolTip(textWithKey(tr("Menu"), Qt::Key_F10));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    connect(m_menuButton, &QToolButton::clicked, this, &TopBar::openMenu);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::side, 0, space::gap, 1);
    layout->setSpacing(space::inner);
    layout->addWidget(m_heading, 1);
    layout->addWidget(m_find);
    layout->addWidget(m_findKey);
    layout->addSpacing(space::inner);
    layout->addWidget(m_standing);
    layout->addWidget(m_person);
    layout->addWidget(m_menuButton);
    setHeightAt100Percent(*this, barHeight);

    connect(m_find, &FindBox::findRequested, this, &TopBar::findRequested);
    connect(m_standing, &QAbstractButton::clicked, this, &TopBar::standingPressed);
}

void TopBar::setTitle(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_heading->setCurrentIndex(0);
    m_find->setRoom(FindBox::Room::Wide);
}

void TopBar::setCase(const CaseFacts &facts)
{
    m_case->setCase(facts);
    m_heading->setCurrentIndex(1);
    m_find->setRoom(FindBox::Room::Narrow);
}

void TopBar::setPerson(const QString &name)
{
    m_person->setText(name);
}

void TopBar::setStanding(const SyncStanding &standing)
{
    m_standing->setStanding(standing);
}

void TopBar::openMenu()
{
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->popup(
        m_menuButton->mapToGlobal(QPoint(m_menuButton->width() - m_menu->sizeHint().width(), m_menuButton->height())));
    if (!m_menu->actions().isEmpty())
        m_menu->setActiveAction(m_menu->actions().constFirst());
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_findKey->setVisible(width() >= scaled(roomForExtras));
    m_person->setVisible(width() >= scaled(roomForExtras) - 150);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const ColourTokens &t = tokensFor(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

} // namespace dais::widgets
