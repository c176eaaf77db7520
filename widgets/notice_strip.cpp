#include "widgets/notice_strip.h"
#include "widgets/accessible.h"
#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include <QAction>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace dais::widgets {
namespace {

constexpr int stripHeight = 40;

Tint tintOf(NoticeLevel level)
{
    switch (level) {
    case NoticeLevel::News:
        return Tint::Info;
    case NoticeLevel::Offline:
        return Tint::Warn;
    case NoticeLevel::NeedsYou:
    case NoticeLevel::Danger:
        return Tint::Bad;
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeStrip::NoticeStrip(QWidget *parent)
    : QWidget(parent), m_buttons(new QWidget(this)), m_buttonRow(new QHBoxLayout(m_buttons))
{
    m_buttonRow->setContentsMargins(0, 0, 0, 0);
    m_buttonRow->setSpacing(space::gap);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    markAlert(*this);
    followTextSize(*this, [this] {
        updateGeometry();
        placeButtons();
    });
    hide();
}

void NoticeStrip::put(const Notice &notice)
{
    const auto same =
        std::find_if(m_notices.begin(), m_notices.end(), [&](const Notice &other) { return other.id == notice.id; });
    if (same == m_notices.end())
        m_notices.append(notice);
    else
        *same = notice;
    refresh();
}

void NoticeStrip::clear(const QString &id)
{
    m_notices.removeIf([&](const Notice &notice) { return notice.id == id; });
    refresh();
}

const Notice *NoticeStrip::shown() const
{
    const auto lessSerious = [](const Notice &a, const Notice &b) { return a.level < b.level; };
    // Of equals the first stays, so that the strip does not flicker between two.
    const auto most = std::max_element(m_notices.begin(), m_notices.end(), lessSerious);
    return most == m_notices.end() ? nullptr : &*most;
}

void NoticeStrip::refresh()
{
    const Notice *notice = shown();
    setVisible(notice);
    if (notice) {
        fillButtons(*notice);
        if (notice->text != m_heard)
            announce(*this, notice->text);
    }
    m_heard = notice ? notice->text : QString();
    updateGeometry();
    update();
}

void NoticeStrip::fillButtons(const Notice &notice)
{
    qDeleteAll(m_buttons->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    for (QAction *action : notice.actions) {
        auto *button = new QPushButton(action->text(), m_buttons);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttonRow->addWidget(button);
        button->show();
    }
    m_buttons->setVisible(!notice.actions.isEmpty());
    placeButtons();
}

void NoticeStrip::placeButtons()
{
    const QSize size = m_buttons->sizeHint();
    m_buttons->setGeometry(width() - size.width() - space::inner, (height() - 1 - size.height()) / 2, size.width(),
                           size.height());
}

QRect NoticeStrip::textRect(int width) const
{
    const int left = space::side + scaled(16) + 10;
    const int buttons = m_buttons->isVisibleTo(this) ? m_buttons->sizeHint().width() + space::side : 0;
    return {left, 0, std::max(80, width - left - buttons - space::inner), height()};
}

int NoticeStrip::heightForWidth(int width) const
{
    const Notice *notice = shown();
    if (!notice)
        return 0;
    const QRect room(0, 0, textRect(width).width(), 10000);
    const int words = QFontMetrics(fontOf(Type::Body)).boundingRect(room, Qt::TextWordWrap, notice->text).height();
    return std::max(scaled(stripHeight), words + 12);
}

QSize NoticeStrip::sizeHint() const
{
    return {400, heightForWidth(width())};
}

QSize NoticeStrip::minimumSizeHint() const
{
    return {200, scaled(stripHeight)};
}

void NoticeStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
    placeButtons();
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    const Notice *notice = shown();
    if (!notice)
        return;
    const ColourTokens &t = tokensFor(this);
    const Ink ink = t.ink(tintOf(notice->level));
    QPainter painter(this);
    painter.fillRect(rect(), ink.fill);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    const int side = scaled(16);
    paintInk(painter, QRect(space::side, (height() - side) / 2, side, side), notice->icon, ink.text);
    painter.setFont(fontOf(Type::Body));
    painter.setPen(ink.text);
    painter.drawText(textRect(width()), Qt::AlignVCenter | Qt::TextWordWrap, notice->text);
}

} // namespace dais::widgets
