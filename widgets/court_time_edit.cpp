#include "widgets/court_time_edit.h"

#include "widgets/metrics.h"

namespace dais::widgets {

CourtTimeEdit::CourtTimeEdit(const QString &name, const QTimeZone &zone, QWidget *parent)
    : QDateTimeEdit(parent), m_zone(zone)
{
    setDisplayFormat(QStringLiteral("MMM d, yyyy h:mm ap"));
    setCalendarPopup(true);
    setAccessibleName(name);
    followTextSize(*this, [this] { setMinimumWidth(scaled(210)); }); // Its own hint forgets the style's margins.
    setTimeSpec(Qt::UTC); // Qt converts nothing then: the digits are the court's.
}

void CourtTimeEdit::setInstant(const QDateTime &instant)
{
    const QDateTime there = instant.toTimeZone(m_zone);
    setDateTime(QDateTime(there.date(), QTime(there.time().hour(), there.time().minute()), Qt::UTC));
}

QDateTime CourtTimeEdit::instant() const
{
    return QDateTime(date(), time(), m_zone).toUTC();
}

} // namespace dais::widgets
