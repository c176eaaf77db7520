#include "widgets/rail.h"
#include "widgets/colour_tokens.h"
#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include "widgets/style_parts.h"
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace dais::widgets {
namespace {

constexpr int railWidth = 76;
constexpr int buttonHeight = 66;
constexpr int glyphSize = 22; ///< Breeze draws at 16 and 22; any other size blurs its thin lines.
constexpr int margin = 6;

/// The neighbour of a button among the visible buttons of the rail, round the ends.
QWidget *neighbour(RailButton &button, int step)
{
    const auto all = button.parentWidget()->findChildren<RailButton *>();
    const auto here = all.indexOf(&button);
    return all[(here + step + all.size()) % all.size()];
}

} // namespace

RailButton::RailButton(const QString &icon, const QString &word, const QKeySequence &keys, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_word(word), m_keys(keyText(keys))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setText(word);
    setToolTip(textWithKey(word, keys));
    nameForReaders();
    followTextSize(*this, [this] { updateGeometry(); });
}

void RailButton::setBadge(int count)
{
    if (count == m_badge)
        return;
    m_badge = count;
    nameForReaders();
    update();
}

void RailButton::nameForReaders()
{
    setAccessibleName(m_badge == 0 ? m_word : tr("%1, %n waiting for you", nullptr, m_badge).arg(m_word));
    setAccessibleDescription(m_keys);
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics words(fontOf(Type::Secondary));
    const int widest = std::max(words.horizontalAdvance(m_word), words.horizontalAdvance(m_keys)) + 2 * margin;
    return {std::max(railWidth, widest + 2 * margin), scaled(buttonHeight)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const ColourTokens &t = tokensFor(this);
    QPainter painter(this);
    const QRect inner = rect().adjusted(margin, 2, -margin, -2);
    if (isChecked())
        parts::box(painter, inner, t.railSel, Qt::transparent);
    else if (underMouse())
        parts::box(painter, inner, Qt::transparent, t.railSel);
    if (isChecked())
        painter.fillRect(QRect(0, inner.y() + 4, 3, inner.height() - 8), t.railBar);
    if (hasFocus()) {
        const bool within = isChecked() && t.theme == Theme::HighContrast;
        parts::ring(painter, within ? inner.adjusted(2, 2, -2, -2) : inner, within ? t.focusOnSel : t.railFocus,
                    t.focusWidth);
    }

    QFont wordFont = fontOf(Type::Secondary);
    wordFont.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    const QFont keyFont = fontOf(Type::Word);
    const int icon = scaled(glyphSize);
    const int wordHeight = QFontMetrics(wordFont).height();
    const int keyHeight = QFontMetrics(keyFont).height();
    int top = inner.y() + std::max(3, (inner.height() - icon - 2 - wordHeight - keyHeight + 3) / 2);

    paintInk(painter, QRect(inner.x(), top, inner.width(), icon), m_icon, isChecked() ? t.railSelText : t.railText);
    if (m_badge > 0) {
        const QString count = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
        const QFontMetrics metrics(fontOf(Type::WordStrong));
        const int height = metrics.height() - 1;
        const QRect badge(rect().center().x() + icon / 2 - 4, top - 3,
                          std::max(height, metrics.horizontalAdvance(count) + 9), height);
        parts::box(painter, badge, t.railText, t.rail, 1, height / 2.0);
        QFont bold = fontOf(Type::WordStrong);
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(t.rail);
        painter.drawText(badge, Qt::AlignCenter, count);
    }
    top += icon + 2;
    painter.setPen(isChecked() ? t.railSelText : t.railText);
    painter.setFont(wordFont);
    painter.drawText(QRect(inner.x(), top, inner.width(), wordHeight), Qt::AlignCenter, m_word);
    painter.setPen(isChecked() ? t.railSelText : t.railMuted);
    painter.setFont(keyFont);
    painter.drawText(QRect(inner.x(), top + wordHeight - 3, inner.width(), keyHeight), Qt::AlignCenter, m_keys);
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return neighbour(*this, 1)->setFocus(Qt::TabFocusReason);
    case Qt::Key_Up:
        return neighbour(*this, -1)->setFocus(Qt::TabFocusReason);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click();
    default: // Every other key is the button's own.
        QAbstractButton::keyPressEvent(event);
    }
}

Rail::Rail(QWidget *parent) : QWidget(parent), m_top(new QVBoxLayout), m_foot(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::gap, 0, space::gap);
    layout->setSpacing(0);
    for (QVBoxLayout *part : {m_top, m_foot})
        part->setSpacing(2);
    layout->addLayout(m_top);
    layout->addStretch();
    layout->addLayout(m_foot);
    markRegion(*this, tr("Views"));
}

void Rail::addButton(const QString &id, const QString &icon, const QString &word, const QKeySequence &keys, Place place)
{
    auto *button = new RailButton(icon, word, keys, this);
    m_buttons.insert(id, button);
    if (place == Place::Top)
        m_top->addWidget(button);
    else
        m_foot->insertWidget(0, button); // Settings come first and stay at the very foot.
    connect(button, &QAbstractButton::clicked, this, [this, id, button] {
        button->setChecked(true); // A second press does not unchoose the view.
        emit chosen(id);
    });
}

void Rail::setChosen(const QString &id)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setChecked(it.key() == id);
}

void Rail::setBadge(const QString &id, int count)
{
    if (RailButton *button = m_buttons.value(id))
        button->setBadge(count);
}

void Rail::paintEvent(QPaintEvent *)
{
    const ColourTokens &t = tokensFor(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.rail);
    if (t.theme == Theme::HighContrast)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
}

} // namespace dais::widgets
