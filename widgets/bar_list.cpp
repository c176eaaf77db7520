#include "widgets/bar_list.h"

#include "widgets/colour_tokens.h"
#include "widgets/metrics.h"

#include <QPainter>

#include <algorithm>

namespace dais::widgets {

namespace {

constexpr int rowHeight = 24;
constexpr int barHeight = 12;
constexpr int leastWidth = 360;

} // namespace

BarList::BarList(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTextSize(*this, [this] { updateGeometry(); });
}

void BarList::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    QStringList lines;
    for (const Bar &bar : bars)
        lines.append(tr("%1: %2").arg(bar.label, bar.value));
    setAccessibleDescription(lines.isEmpty() ? m_empty : lines.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize BarList::sizeHint() const
{
    return {scaled(leastWidth), scaled(rowHeight) * int(std::max<qsizetype>(1, m_bars.size()))};
}

void BarList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(fontOf(Type::Body));
    if (m_bars.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, m_empty);
        return;
    }
    double longest = 0;
    for (const Bar &bar : m_bars)
        longest = std::max(longest, bar.length);
    QRect row(0, 0, width(), scaled(rowHeight));
    for (const Bar &bar : m_bars) {
        paintBar(painter, row, bar, longest);
        row.translate(0, row.height());
    }
}

void BarList::paintBar(QPainter &painter, const QRect &row, const Bar &bar, double longest) const
{
    const ColourTokens &tokens = tokensFor(this);
    const int labelWidth = row.width() * 3 / 8;
    const int valueWidth = row.width() * 3 / 10;
    const QRect label(row.left(), row.top(), labelWidth - space::gap, row.height());
    const QRect value(row.right() - valueWidth + space::gap, row.top(), valueWidth - space::gap, row.height());
    painter.setPen(tokens.text);
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(bar.label, Qt::ElideRight, label.width()));
    painter.setPen(tokens.muted);
    painter.drawText(value, Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(bar.value, Qt::ElideLeft, value.width()));
    const int room = row.width() - labelWidth - valueWidth;
    const double scale = longest > 0 ? room / longest : 0;
    const int height = scaled(barHeight);
    QRect drawn(row.left() + labelWidth, row.center().y() - height / 2, std::max(1, int(bar.length * scale)), height);
    const Ink ink = tokens.ink(Tint::Info);
    painter.fillRect(drawn, ink.fill);
    painter.setPen(ink.edge);
    painter.drawRect(drawn.adjusted(0, 0, -1, -1));
    drawn.setWidth(int(bar.part * scale));
    if (drawn.width() > 0)
        painter.fillRect(drawn, ink.text);
}

} // namespace dais::widgets
