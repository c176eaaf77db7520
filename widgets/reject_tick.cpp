#include "widgets/reject_tick.h"

#include "widgets/colour_tokens.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace dais::widgets {

namespace {

constexpr int around = 3; ///< Between the words and the ring.

int indicator()
{
    return scaled(16);
}

} // namespace

RejectTick::RejectTick(const QString &text, QWidget *parent) : QCheckBox(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // The height for the width says the rest.
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTextSize(*this, [this] { updateGeometry(); });
    connect(this, &QCheckBox::toggled, this, [this] { updateGeometry(); });
}

QFont RejectTick::wordsFont() const
{
    return fontOf(isChecked() ? Type::BodyStrong : Type::Body);
}

QRect RejectTick::wordsRect(int width) const
{
    const QRect room(indicator() + space::gap, around, std::max(scaled(60), width - indicator() - space::gap - around),
                     100000);
    return QFontMetrics(wordsFont()).boundingRect(room, Qt::TextWordWrap, text());
}

int RejectTick::heightForWidth(int width) const
{
    return std::max(24, wordsRect(width).height() + 2 * around);
}

QSize RejectTick::sizeHint() const
{
    return {scaled(240), heightForWidth(std::max(width(), scaled(240)))};
}

QSize RejectTick::minimumSizeHint() const
{
    return {scaled(100), 24};
}

void RejectTick::paintEvent(QPaintEvent *)
{
    const ColourTokens &tokens = tokensFor(this);
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int lineHeight = QFontMetrics(wordsFont()).height();
    option.rect = QRect(0, around + (lineHeight - indicator()) / 2, indicator(), indicator());
    parts::tick(painter, option, tokens);
    painter.setFont(wordsFont());
    painter.setPen(isEnabled() ? tokens.text : tokens.disabled);
    const QRect words = wordsRect(width());
    painter.drawText(words, Qt::TextWordWrap, text());
    if (hasFocus())
        parts::ring(painter, words.adjusted(-around, -around, around, around), tokens.focus, tokens.focusWidth);
}

} // namespace dais::widgets
