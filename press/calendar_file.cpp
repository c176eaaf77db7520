#include "press/calendar_file.h"

#include <algorithm>
#include <libical/ical.h>
#include <memory>
#include <mutex>
#include <set>

namespace dais::press {

namespace {

/// libical keeps its table of zones and its parser's settings in one place of the process.
std::mutex &libicalMutex()
{
    static std::mutex mutex;
    return mutex;
}

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeIterator {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

icaltimetype utc(const QDateTime &instant)
{
    return icaltime_from_timet_with_zone(time_t(instant.toSecsSinceEpoch()), 0, icaltimezone_get_utc_timezone());
}

/// The stretches in which the wall of a zone shows each time twice, among those between two instants; milliseconds.
std::vector<std::pair<qint64, qint64>> stretchesTwice(const QTimeZone &zone, const QDateTime &from, const QDateTime &to)
{
    std::vector<std::pair<qint64, qint64>> found;
    for (const QTimeZone::OffsetData &change : zone.transitions(from.addDays(-1), to.addDays(1))) {
        const qint64 at = change.atUtc.toMSecsSinceEpoch();
        const qint64 back = 1000LL * (zone.offsetFromUtc(change.atUtc.addSecs(-1)) - change.offsetFromUtc);
        if (back > 0)
            found.emplace_back(at - back, at + back);
    }
    return found;
}

/// A zone as a calendar describes it, under its IANA name; null when this computer cannot describe it.
icalcomponent *describedZone(const QByteArray &name, icaltimezone *&zone)
{
    zone = icaltimezone_get_builtin_timezone(name.constData());
    icalcomponent *described = zone ? icaltimezone_get_component(zone) : nullptr;
    if (!described)
        return nullptr;
    icalcomponent *copy = icalcomponent_new_clone(described);
    if (icalproperty *id = icalcomponent_get_first_property(copy, ICAL_TZID_PROPERTY))
        icalproperty_set_tzid(id, name.constData());
    return copy;
}

icalcomponent *eventOf(const CalendarEntry &entry, bool isTwice, const QByteArray &zoneName, icaltimezone *zone,
                       const icaltimetype &madeAt)
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [&](icalproperty *property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(entry.uid.toUtf8().constData()));
    add(icalproperty_new_dtstamp(madeAt));
    icaltimetype start = utc(entry.startsAt);
    if (zone && !isTwice) {
        start = icaltime_convert_to_zone(start, zone);
        icalproperty *property = icalproperty_new_dtstart(start);
        icalproperty_set_parameter(property, icalparameter_new_tzid(zoneName.constData()));
        add(property);
    } else {
        add(icalproperty_new_dtstart(start));
    }
    add(icalproperty_new_duration(icaldurationtype_from_int(entry.minutes * 60)));
    add(icalproperty_new_summary(entry.summary.toUtf8().constData()));
    if (!entry.place.isEmpty())
        add(icalproperty_new_location(entry.place.toUtf8().constData()));
    if (!entry.details.isEmpty())
        add(icalproperty_new_description(entry.details.toUtf8().constData()));
    add(icalproperty_new_sequence(entry.sequence));
    add(icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return event;
}

/// Reads one file; holds what it may still take.
class CalendarReading {
public:
    CalendarReading(const QTimeZone &court, const CalendarLimits &limits)
        : m_court(court), m_limits(limits), m_steps(limits.steps)
    {
    }
    Result<> take(icalcomponent *event);
    [[nodiscard]] std::vector<CalendarSpan> spans();

private:
    [[nodiscard]] Result<icaltimetype> timeOf(icalproperty *property, icalcomponent *event) const;
    [[nodiscard]] QDateTime instantOf(const icaltimetype &time) const;
    [[nodiscard]] Result<> add(const icaltimetype &start, qint64 seconds, const QString &summary);
    [[nodiscard]] Result<> addRule(icalproperty *rule, const icaltimetype &start, qint64 seconds,
                                   const QString &summary);

    QTimeZone m_court;
    CalendarLimits m_limits;
    int m_steps;
    std::vector<CalendarSpan> m_spans;
    std::set<std::pair<QString, QDateTime>> m_left; ///< Of one event: times that it leaves out.
    QString m_uid;
};

Result<icaltimetype> CalendarReading::timeOf(icalproperty *property, icalcomponent *event) const
{
    icaltimetype time = icalproperty_get_datetime_with_component(property, event);
    if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time))
        return fail(Error::Kind::Invalid, QStringLiteral("not_a_calendar"));
    icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (!zone || icaltime_is_utc(time) || time.is_date || time.zone)
        return time;
    time.zone = icaltimezone_get_builtin_timezone(icalparameter_get_tzid(zone));
    if (!time.zone)
        return fail(Error::Kind::Invalid, QStringLiteral("zone_unknown"));
    return time;
}

QDateTime CalendarReading::instantOf(const icaltimetype &time) const
{
    if (icaltime_is_utc(time) || (time.zone && !time.is_date))
        return QDateTime::fromSecsSinceEpoch(
            qint64(
                icaltime_as_timet_with_zone(time, icaltime_is_utc(time) ? icaltimezone_get_utc_timezone() : time.zone)),
            Qt::UTC);
    const QDate day(time.year, time.month, time.day);
    if (time.is_date)
        return day.startOfDay(m_court).toUTC();
    return QDateTime(day, QTime(time.hour, time.minute, time.second), m_court).toUTC();
}

Result<> CalendarReading::add(const icaltimetype &start, qint64 seconds, const QString &summary)
{
    const QDateTime from = instantOf(start);
    // A whole day ends with the court's next one, whatever its length.
    const QDateTime to = start.is_date ? QDate(start.year, start.month, start.day)
                                             .addDays(std::max<qint64>(seconds / 86'400, 1))
                                             .startOfDay(m_court)
                                             .toUTC()
                                       : from.addSecs(seconds);
    if (to <= m_limits.from || from >= m_limits.until || to <= from || m_left.contains({m_uid, from}))
        return {};
    if (int(m_spans.size()) >= m_limits.spans)
        return fail(Error::Kind::Invalid, QStringLiteral("too_large"));
    m_spans.push_back({from, to, summary});
    return {};
}

Result<> CalendarReading::addRule(icalproperty *rule, const icaltimetype &start, qint64 seconds, const QString &summary)
{
    const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(
        icalrecur_iterator_new(icalproperty_get_rrule(rule), start));
    if (!iterator)
        return fail(Error::Kind::Invalid, QStringLiteral("not_a_calendar"));
    for (icaltimetype next = icalrecur_iterator_next(iterator.get()); !icaltime_is_null_time(next);
         next = icalrecur_iterator_next(iterator.get())) {
        if (--m_steps < 0)
            return fail(Error::Kind::Invalid, QStringLiteral("too_large"));
        next.zone = start.zone;
        if (instantOf(next) >= m_limits.until)
            return {};
        if (icaltime_compare(next, start) != 0)
            DAIS_TRY(add(next, seconds, summary));
    }
    return {};
}

Result<> CalendarReading::take(icalcomponent *event)
{
    icalproperty *starts = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    if (!starts)
        return fail(Error::Kind::Invalid, QStringLiteral("not_a_calendar"));
    const auto start = timeOf(starts, event);
    if (!start)
        return tl::unexpected(start.error());
    qint64 seconds = start->is_date ? 86'400 : 0;
    if (icalproperty *ends = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)) {
        const auto end = timeOf(ends, event);
        if (!end)
            return tl::unexpected(end.error());
        seconds =
            start->is_date
                ? qint64(QDate(start->year, start->month, start->day).daysTo(QDate(end->year, end->month, end->day))) *
                      86'400
                : instantOf(*start).secsTo(instantOf(*end));
    } else if (icalproperty *lasts = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY)) {
        seconds = icaldurationtype_as_int(icalproperty_get_duration(lasts));
    }
    const QString summary = QString::fromUtf8(icalcomponent_get_summary(event)).left(200);
    m_uid = QString::fromUtf8(icalcomponent_get_uid(event));
    m_left.clear();
    for (icalproperty *left = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); left;
         left = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
        if (const auto time = timeOf(left, event))
            m_left.insert({m_uid, instantOf(*time)});
    DAIS_TRY(add(*start, seconds, summary));
    for (icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY); rule;
         rule = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY))
        DAIS_TRY(addRule(rule, *start, seconds, summary));
    for (icalproperty *more = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY); more;
         more = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
        icaltimetype time = icalproperty_get_rdate(more).time;
        if (icaltime_is_null_time(time))
            continue;
        time.zone = start->zone;
        DAIS_TRY(add(time, seconds, summary));
    }
    return {};
}

std::vector<CalendarSpan> CalendarReading::spans()
{
    std::ranges::sort(m_spans, {},
                      [](const CalendarSpan &span) { return std::tuple(span.from, span.to, span.summary); });
    const auto same = std::ranges::unique(m_spans);
    m_spans.erase(same.begin(), same.end());
    return std::move(m_spans);
}

} // namespace

QByteArray calendarFile(const QString &name, const QTimeZone &zone, const std::vector<CalendarEntry> &entries,
                        const QDateTime &madeAt)
{
    const std::lock_guard lock(libicalMutex());
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Dais//Docket//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty *called = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(called, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), called);
    icaltimezone *described = nullptr;
    if (icalcomponent *copy = describedZone(zone.id(), described))
        icalcomponent_add_component(calendar.get(), copy);
    const icaltimetype stamp = utc(madeAt);
    const auto [first, last] = std::ranges::minmax_element(entries, {}, &CalendarEntry::startsAt);
    const auto twice = entries.empty() ? std::vector<std::pair<qint64, qint64>>()
                                       : stretchesTwice(zone, first->startsAt, last->startsAt);
    for (const CalendarEntry &entry : entries) {
        const qint64 at = entry.startsAt.toMSecsSinceEpoch();
        const bool isTwice =
            std::ranges::any_of(twice, [&](const auto &one) { return one.first <= at && at < one.second; });
        icalcomponent_add_component(calendar.get(), eventOf(entry, isTwice, zone.id(), described, stamp));
    }
    char *text = icalcomponent_as_ical_string_r(calendar.get());
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}

Result<std::vector<CalendarSpan>> readCalendarFile(const QByteArray &file, const QTimeZone &court,
                                                   const CalendarLimits &limits)
{
    if (file.size() > limits.bytes)
        return fail(Error::Kind::Invalid, QStringLiteral("too_large"));
    const std::lock_guard lock(libicalMutex());
    const Component root(icalparser_parse_string(file.constData()));
    if (!root)
        return fail(Error::Kind::Invalid, QStringLiteral("not_a_calendar"));
    const bool isOne = icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT;
    if (!isOne && icalcomponent_isa(root.get()) != ICAL_XROOT_COMPONENT)
        return fail(Error::Kind::Invalid, QStringLiteral("not_a_calendar"));
    CalendarReading reading(court, limits);
    const auto takeAll = [&](icalcomponent *calendar) -> Result<> {
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            DAIS_TRY(reading.take(event));
        return {};
    };
    if (isOne)
        DAIS_TRY(takeAll(root.get()));
    for (icalcomponent *calendar = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT); calendar;
         calendar = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT))
        DAIS_TRY(takeAll(calendar));
    return reading.spans();
}

} // namespace dais::press
