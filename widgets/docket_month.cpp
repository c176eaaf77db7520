#include "widgets/docket_month.h"

#include "domain/local_time.h"
#include "widgets/accessible.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace dais::widgets {

namespace {
constexpr int headHeight = 30;
}

DocketMonth::DocketMonth(const DocketWords &words, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_words(words), m_zone(zone)
{
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Docket of the month"));
}

std::pair<QDate, QDate> DocketMonth::weeksOf(const QDate &day)
{
    const QDate first(day.year(), day.month(), 1);
    const QDate last = first.addMonths(1).addDays(-1);
    return {first.addDays(1 - first.dayOfWeek()), last.addDays(7 - last.dayOfWeek())};
}

void DocketMonth::setDocket(const models::DocketModel &docket, const QDate &day, const QDate &today)
{
    std::tie(m_first, m_last) = weeksOf(day);
    m_month = day;
    m_today = today;
    if (!m_chosen.isValid() || m_chosen < m_first || m_chosen > m_last)
        m_chosen = day;
    m_days.assign(std::size_t(m_first.daysTo(m_last) + 1), {});
    for (const models::DocketRow &row : docket.rows()) {
        const qint64 index = m_first.daysTo(domain::localDate(row.hearing.startsAt, m_zone));
        if (index < 0 || index >= qint64(m_days.size()))
            continue;
        Day &there = m_days[std::size_t(index)];
        ++there.cases;
        there.masters += row.hearing.session ? 1 : 0;
        there.minutes += row.hearing.session ? 0 : row.hearing.minutes;
    }
    for (const domain::Absence &one : docket.absences())
        for (std::size_t i = 0; one.of == domain::Absence::Of::Court && i < m_days.size(); ++i) {
            const QDate date = m_first.addDays(qint64(i));
            if (one.from < domain::endOfLocalDay(date, m_zone) && one.to > domain::startOfLocalDay(date, m_zone))
                m_days[i].closed.append(one.reason);
        }
    update();
}

QString DocketMonth::sentence() const
{
    const qint64 index = m_first.daysTo(m_chosen);
    if (index < 0 || index >= qint64(m_days.size()))
        return {};
    const Day &day = m_days[std::size_t(index)];
    QString words = tr("%1, %n case(s)", nullptr, day.cases).arg(m_words.day(m_chosen));
    return day.closed.isEmpty() ? words : tr("%1, closed: %2").arg(words, day.closed.join(QStringLiteral(", ")));
}

void DocketMonth::choose(const QDate &day)
{
    if (day < m_first || day > m_last)
        return emit dayWanted({}); // Beyond what is shown: the caller turns the page.
    m_chosen = day;
    update();
    announce(*this, sentence());
    emit chosenChanged();
}

QRect DocketMonth::rectOf(int index) const
{
    const int weeks = std::max(1, int(m_days.size()) / 7);
    const double wide = double(width()) / 7, tall = double(height() - scaled(headHeight)) / weeks;
    const int x = int(wide * (index % 7)), y = scaled(headHeight) + int(tall * (index / 7));
    return {x, y, int(wide * (index % 7 + 1)) - x, scaled(headHeight) + int(tall * (index / 7 + 1)) - y};
}

void DocketMonth::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(std::max(m_first, m_chosen.addDays(-1)));
    case Qt::Key_Right:
        return choose(std::min(m_last, m_chosen.addDays(1)));
    case Qt::Key_Up:
        return choose(m_chosen.addDays(-7) < m_first ? m_chosen : m_chosen.addDays(-7));
    case Qt::Key_Down:
        return choose(m_chosen.addDays(7) > m_last ? m_chosen : m_chosen.addDays(7));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return emit dayWanted(m_chosen);
    default:
        QWidget::keyPressEvent(event);
    }
}

void DocketMonth::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_days.size()); ++i)
        if (rectOf(i).contains(event->position().toPoint()))
            choose(m_first.addDays(i));
}

void DocketMonth::mouseDoubleClickEvent(QMouseEvent *)
{
    emit dayWanted(m_chosen);
}

void DocketMonth::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ColourTokens &tokens = tokensFor(this);
    painter.fillRect(QRect(0, 0, width(), scaled(headHeight)), tokens.window);
    for (int day = 0; day < 7 && !m_days.empty(); ++day) {
        painter.setFont(fontOf(Type::BodyStrong));
        painter.setPen(tokens.text);
        painter.drawText(QRect(rectOf(day).x() + space::gap, 0, rectOf(day).width(), scaled(headHeight)),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         QLocale(QLocale::English).toString(m_first.addDays(day), QStringLiteral("dddd")));
    }
    for (int i = 0; i < int(m_days.size()); ++i) {
        const QDate date = m_first.addDays(i);
        const Day &day = m_days[std::size_t(i)];
        const QRect rect = rectOf(i);
        if (date == m_today)
            painter.fillRect(rect, tokens.alt);
        painter.setPen(QPen(tokens.line, 1));
        painter.drawRect(rect);
        const QRect words = rect.adjusted(space::gap, space::hair, -space::gap, -space::hair);
        const int line = QFontMetrics(fontOf(Type::Body)).height() + 1;
        painter.setFont(fontOf(date == m_today ? Type::BodyStrong : Type::Body));
        painter.setPen(date.month() == m_month.month() ? tokens.text : tokens.muted);
        painter.drawText(words, Qt::AlignTop | Qt::AlignLeft, QString::number(date.day()));
        painter.setFont(fontOf(Type::Secondary));
        int y = words.y() + line + space::hair;
        const auto say = [&](const QString &text, const QColor &ink) {
            painter.setPen(ink);
            painter.drawText(QRect(words.x(), y, words.width(), line), Qt::AlignLeft,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
            y += line;
        };
        for (const QString &why : day.closed)
            say(why.isEmpty() ? tr("Closed") : tr("Closed: %1").arg(why), tokens.bad);
        if (day.cases > 0)
            say(tr("%n case(s)", nullptr, day.cases), tokens.text);
        if (day.minutes > 0)
            say(tr("%1 h individual").arg((day.minutes + 30) / 60), tokens.muted);
        if (date == m_chosen)
            parts::ring(painter, rect.adjusted(1, 1, -1, -1), hasFocus() ? tokens.focus : tokens.strong,
                        hasFocus() ? tokens.focusWidth : 1);
    }
}

} // namespace dais::widgets
