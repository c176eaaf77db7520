#include "widgets/marked_words.h"

#include "widgets/accessible.h"
#include "widgets/colour_tokens.h"

#include <QPainter>
#include <QtMath>

namespace dais::widgets {

MarkedWords::MarkedWords(const std::vector<models::WordRun> &runs, Type type, QWidget *parent)
    : QWidget(parent), m_type(type)
{
    for (const models::WordRun &run : runs) {
        if (run.differs) {
            m_ranges.emplace_back(int(m_text.size()), int(run.text.size()));
            m_marked.append(run.text);
        }
        m_text += run.text;
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    markStaticText(*this);
    setAccessibleName(m_marked.isEmpty() ? m_text
                                         : tr("%1. Different: %2").arg(m_text, m_marked.join(QLatin1String(", "))));
    followTextSize(*this, [this] { updateGeometry(); });
}

qreal MarkedWords::layOut(QTextLayout &layout, int width) const
{
    const ColourTokens &tokens = tokensFor(this);
    layout.setText(m_text);
    layout.setFont(fontOf(m_type));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[start, length] : m_ranges) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        if (tokens.theme != Theme::HighContrast) {
            format.setBackground(tokens.warnBg);
            format.setForeground(tokens.warn);
        }
        formats.append({start, length, format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(scaled(60), width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int MarkedWords::heightForWidth(int width) const
{
    QTextLayout layout;
    return std::max(QFontMetrics(fontOf(m_type)).height(), qCeil(layOut(layout, width)));
}

QSize MarkedWords::sizeHint() const
{
    QFont widest = fontOf(m_type);
    widest.setWeight(QFont::Bold);
    return {QFontMetrics(widest).horizontalAdvance(m_text) + 2, heightForWidth(width())};
}

QSize MarkedWords::minimumSizeHint() const
{
    return {scaled(60), QFontMetrics(fontOf(m_type)).height()};
}

void MarkedWords::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokensFor(this).text);
    QTextLayout layout;
    layOut(layout, width());
    layout.draw(&painter, {});
}

} // namespace dais::widgets
