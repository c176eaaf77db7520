#include "domain/deadline_rules.h"
#include "domain/local_time.h"

#include "tests/domain/calendar_fixture.h"

#include <rapidcheck.h>

using namespace dais::domain;
using namespace dais::tests;

namespace {

const DeadlineRules &rules()
{
    static const DeadlineRules made(tables());
    return made;
}

/// Days on which every rule still ends inside the calendar.
rc::Gen<QDate> anyDay()
{
    const qint64 first = QDate(1991, 1, 1).toJulianDay();
    const qint64 last = QDate(2099, 1, 1).toJulianDay();
    return rc::gen::map(rc::gen::inRange(first, last), [](qint64 day) { return QDate::fromJulianDay(day); });
}

rc::Gen<QString> anyCourt()
{
    std::vector<QString> codes;
    for (const Court &court : tables().courts().all())
        codes.push_back(court.code());
    return rc::gen::elementOf(codes);
}

/// Rules that count to a day; with editions, so that the same code may appear twice.
rc::Gen<QString> anyRule(bool (*wanted)(const DeadlineRule &))
{
    std::vector<QString> codes;
    for (const DeadlineRule &rule : tables().deadlines().rows())
        if (rule.direction != DeadlineRule::Direction::AnyTime && rule.direction != DeadlineRule::Direction::ByOrder &&
            wanted(rule))
            codes.push_back(rule.code);
    return rc::gen::elementOf(codes);
}

bool every(const DeadlineRule &)
{
    return true;
}
bool rolling(const DeadlineRule &rule)
{
    return rule.roll == DeadlineRule::Roll::NextBusinessDay;
}
bool inBusinessDays(const DeadlineRule &rule)
{
    return rule.unit == DeadlineRule::Unit::BusinessDays;
}

CourtCalendar calendarOf(const ComputedDeadline &deadline, const QString &code)
{
    const bool atBoard = deadline.zone == tables().board().zone() && deadline.basis.contains(u"1003.38");
    return CourtCalendar(tables().holidays(), atBoard ? tables().board() : *tables().courts().find(code));
}

} // namespace

class DeadlinePropertiesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=1000");
    }

    void aMovingLastDayIsAlwaysABusinessDay()
    {
        QVERIFY(rc::check([] {
            const QString code = *anyCourt();
            const QDate from = *anyDay();
            const auto deadline = rules().compute({*anyRule(rolling), from, code});
            RC_ASSERT(deadline.has_value());
            RC_ASSERT(calendarOf(*deadline, code).isBusinessDay(deadline->due));
        }));
    }

    void aBusinessDayCountEndsOnABusinessDay()
    {
        QVERIFY(rc::check([] {
            const QString code = *anyCourt();
            const auto deadline = rules().compute({*anyRule(inBusinessDays), *anyDay(), code});
            RC_ASSERT(deadline.has_value());
            RC_ASSERT(deadline->due.dayOfWeek() < 6);
        }));
    }

    void aLaterTriggerNeverGivesAnEarlierDueDay()
    {
        QVERIFY(rc::check([] {
            const QString code = *anyCourt();
            const QString rule = *anyRule(every);
            const QDate from = *anyDay();
            const QDate later = from.addDays(*rc::gen::inRange(0, 40));
            // Of one edition: a change of law may well shorten a limit.
            const auto first = rules().compute({rule, from, code, Detention::NotDetained, from});
            const auto second = rules().compute({rule, later, code, Detention::NotDetained, from});
            RC_ASSERT(first.has_value() && second.has_value());
            RC_ASSERT(first->due <= second->due);
            RC_ASSERT(first->lastInstantUtc <= second->lastInstantUtc);
        }));
    }

    void beforeMidnightOfTheDueDayIsInTimeAndAfterItIsNot()
    {
        QVERIFY(rc::check([] {
            const auto deadline = rules().compute({*anyRule(rolling), *anyDay(), *anyCourt()});
            RC_ASSERT(deadline.has_value());
            const qint64 distance = *rc::gen::inRange<qint64>(-90'000'000, 90'000'000);
            const QDateTime filed = deadline->lastInstantUtc.addMSecs(distance);
            const bool inTime = millisecondsMissed(*deadline, filed) == 0;
            RC_ASSERT(inTime == (distance < 0));
            RC_ASSERT(inTime == (localDate(filed, deadline->zone) <= deadline->due));
        }));
    }

    void countingForwardAndBackComesHome()
    {
        QVERIFY(rc::check([] {
            const CourtCalendar calendar(tables().holidays(), *tables().courts().find(*anyCourt()));
            const QDate start = calendar.businessDayFrom(*anyDay());
            const int count = *rc::gen::inRange(0, 60);
            const QDate end = calendar.businessDaysAfter(start, count);
            RC_ASSERT(calendar.businessDaysBefore(end, count) == start);
            RC_ASSERT(calendar.businessDaysBetween(start, end) == count);
        }));
    }

    void everyDayOfEveryCourtMeetsTheNextWithoutAGap()
    {
        QVERIFY(rc::check([] {
            const QTimeZone zone = tables().courts().find(*anyCourt())->zone();
            const QDate date = *anyDay();
            const QDateTime start = startOfLocalDay(date, zone);
            const QDateTime end = endOfLocalDay(date, zone);
            const qint64 hours = start.secsTo(end) / 3600;
            RC_ASSERT(hours >= 23 && hours <= 25);
            RC_ASSERT(localDate(start, zone) == date);
            RC_ASSERT(localDate(end.addMSecs(-1), zone) == date);
            RC_ASSERT(localDate(end, zone) == date.addDays(1));
        }));
    }

    void anOutageNeverMakesAnyoneLate()
    {
        QVERIFY(rc::check([] {
            const QString code = *anyCourt();
            const QString rule = *anyRule(rolling);
            const QDate from = *anyDay();
            const auto plain = rules().compute({rule, from, code});
            RC_ASSERT(plain.has_value());
            std::vector<Outage> outages;
            for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
                const QDateTime down = plain->lastInstantUtc.addSecs(*rc::gen::inRange(-200'000, 200'000));
                outages.push_back({down, down.addSecs(*rc::gen::inRange(1, 200'000)), {}, Outage::Kind::Unplanned});
            }
            const auto moved = rules().compute({rule, from, code}, outages);
            RC_ASSERT(moved.has_value());
            RC_ASSERT(moved->due >= plain->due);
            RC_ASSERT(calendarOf(*moved, code).isBusinessDay(moved->due));
        }));
    }
};

QTEST_GUILESS_MAIN(DeadlinePropertiesTest)
#include "deadline_properties_test.moc"
