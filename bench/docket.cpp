// The docket of a large court: 100 judges over five years, 500,000 hearings on one workstation. How long the week takes to
// appear, a drag to follow the hand, a slot to be checked, 2,000 hearings to be planned anew and moved as one, and a
// calendar of 10,000 to be written.
#include "bench/ratio.h"
#include "domain/wire/entity_codec.h"
#include "models/docket_planner.h"
#include "press/calendar_file.h"
#include "sql/transaction.h"
#include "store/docket_keeping.h"
#include "store/entity_writer.h"
#include "tests/support/court.h"
#include "widgets/application_look.h"
#include "widgets/docket_grid.h"

#include <algorithm>
#include <libical/ical.h>
#include <QApplication>
#include <QKeyEvent>
#include <QPixmap>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int judgeCount = 100;
constexpr int hearingCount = 500'000;
constexpr int caseCount = 20'000;
constexpr int years = 5;
constexpr double frame = 1000.0 / 60;

const domain::CodeTables &tables()
{
    static const domain::CodeTables loaded = *domain::CodeTables::load();
    return loaded;
}

const domain::Court &newark()
{
    return *tables().courts().find(QStringLiteral("NEW"));
}

void mustHold(const Result<> &result)
{
    if (!result)
        giveUp(result.error().detail);
}

template <typename T>
T must(Result<T> &&result)
{
    if (!result)
        giveUp(result.error().detail);
    return *std::move(result);
}

domain::UserId judgeId(int judge)
{
    return domain::UserId(tests::testId(quint64(9'000'000 + judge)));
}

/// Four hearings a day and judge, from 8:30 on, on every weekday; the n-th of all.
domain::HearingSlot slotOf(int n, const QDate &first)
{
    const int judge = n % judgeCount;
    const int place = n / judgeCount;
    const int days = years * 365 * 5 / 7;
    const int day = place % days;
    const int row = place / days;
    const QDate date = first.addDays(day / 5 * 7 + day % 5);
    return {.startsAt = QDateTime(date, QTime(8, 30).addSecs(row * 90 * 60), newark().zone()).toUTC(),
            .minutes = 90,
            .judge = judgeId(judge),
            .judgeName = QStringLiteral("Judge %1").arg(judge, 3, 10, QLatin1Char('0')),
            .room = QStringLiteral("Courtroom %1").arg(judge)};
}

/// Monday of the week that is looked at; the docket begins a year before it.
QDate monday()
{
    return {2026, 11, 23};
}

std::vector<domain::Hearing> fill(tests::Court &court)
{
    sql::Connection &connection = court.cache().connection();
    auto transaction = sql::Transaction::begin(connection);
    store::EntityWriter writer(connection, store::EntityWriter::Layer::Truth);
    std::vector<domain::CaseId> cases;
    int rev = 0;
    for (int i = 0; i < caseCount; ++i) {
        const domain::CaseFile file =
            tests::aCase(QStringLiteral("RESPONDENT, Sample %1").arg(i), QStringLiteral("A%1").arg(100'000'000 + i));
        cases.push_back(file.id);
        mustHold(writer.put(domain::refOf(file), domain::wire::encodeEntity(file), {.partition = 1, .rev = ++rev}));
    }
    std::vector<domain::Hearing> ahead;
    const QDate first = monday().addDays(-364);
    for (int n = 0; n < hearingCount; ++n) {
        domain::Hearing hearing{.id = domain::HearingId::make(court.clock, court.random),
                                .caseId = cases[std::size_t(n) * 7919 % cases.size()],
                                .court = QStringLiteral("NEW"),
                                .type = n % 3 ? QStringLiteral("II") : QStringLiteral("MR"),
                                .language = QStringLiteral("SP")};
        hearing.placeAt(slotOf(n, first));
        hearing.status = domain::HearingStatus::Scheduled;
        hearing.slot = 1;
        hearing.noticed = 1;
        if (ahead.size() < 4'000 && n % judgeCount == 3 && hearing.startsAt > court.clock.now())
            ahead.push_back(hearing);
        mustHold(
            writer.put(domain::refOf(hearing), domain::wire::encodeEntity(hearing), {.partition = 1, .rev = ++rev}));
    }
    mustHold(transaction->commit());
    return ahead;
}

double p99(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() * 99 / 100];
}

/// Ours against a wall: a figure that people feel.
int feel(const QString &work, double ours, double wall)
{
    return report({.work = work,
                   .against = QStringLiteral("what is felt as at once"),
                   .unit = QStringLiteral("ms"),
                   .ours = ours,
                   .theirs = wall,
                   .goal = 1});
}

int paintWeek(tests::Court &court)
{
    widgets::DocketWords words(tables(), newark().zone());
    words.setNow(court.clock.now());
    std::vector<QDate> days;
    for (int i = 0; i < 5; ++i)
        days.push_back(monday().addDays(i));
    const QDateTime from = days.front().startOfDay(newark().zone()).toUTC();
    std::vector<double> paints;
    std::vector<double> frames;
    for (int round = 0; round < 6; ++round) {
        models::DocketModel docket(court.cache(), court.feed);
        widgets::DocketGrid grid(words);
        grid.resize(1300, 900);
        QPixmap screen(grid.size());
        paints.push_back(millisecondsOf([&] {
            docket.show(QStringLiteral("NEW"), from, from.addDays(5));
            grid.setLanes(models::lanesOf(docket, models::LaneKind::Judge, days, newark().zone(), {}), days, monday());
            grid.render(&screen);
        }));
        if (grid.lanes().size() != judgeCount)
            giveUp(QStringLiteral("The week has %1 lanes.").arg(grid.lanes().size()));
        grid.choose({0, 0, 0});
        grid.lift();
        for (int step = 0; step < 200; ++step)
            frames.push_back(millisecondsOf([&] {
                QKeyEvent move(QEvent::KeyPress,
                               step % 7 == 6 ? Qt::Key_Down
                               : step % 2    ? Qt::Key_Left
                                             : Qt::Key_Right,
                               Qt::NoModifier);
                QCoreApplication::sendEvent(&grid, &move);
                grid.render(&screen);
            }));
    }
    paints.erase(paints.begin()); // One round that is thrown away.
    std::ranges::sort(paints);
    return feel(QStringLiteral("Week of 100 lanes, first paint"), paints[paints.size() / 2], 100) |
           feel(QStringLiteral("A drag over the week, p99 of its frames"), p99(frames), frame);
}

int checkSlots(tests::Court &court, const std::vector<domain::Hearing> &hearings)
{
    models::DocketPlanner planner({court.cache(), tables(), court.clock, newark()});
    sql::Connection &connection = court.cache().connection();
    auto bare = must(connection.prepare(QStringLiteral("SELECT count(*) FROM main.hearing WHERE judge = ? AND active = "
                                                       "1 AND starts > ? AND starts < ? AND ends > ?")));
    auto room =
        must(connection.prepare(QStringLiteral("SELECT count(*) FROM main.hearing WHERE room = ? AND court = ? AND "
                                               "active = 1 AND starts > ? AND starts < ? AND ends > ?")));
    std::vector<double> ours, theirs;
    for (std::size_t i = 0; i < 600; ++i) {
        domain::Hearing moved = hearings[i % hearings.size()];
        moved.startsAt = moved.startsAt.addDays(7).addSecs(1800);
        ours.push_back(millisecondsOf([&] { (void)must(planner.conflicts(moved, monday())); }));
        const qint64 from = moved.startsAt.toMSecsSinceEpoch(), to = moved.endsAt().toMSecsSinceEpoch();
        theirs.push_back(millisecondsOf([&] {
            mustHold(bare.run(*moved.judgeId, from - 86'400'000, to, from));
            (void)bare.next();
            mustHold(room.run(moved.room, moved.court, from - 86'400'000, to, from));
            (void)room.next();
            bare.finish();
            room.finish();
        }));
    }
    const double felt = p99(ours);
    std::ranges::sort(ours);
    std::ranges::sort(theirs);
    return feel(QStringLiteral("What speaks against a slot, p99 among 500,000"), felt, 10) |
           report({.work = QStringLiteral("What speaks against a slot, median"),
                   .against = QStringLiteral("the bare SELECTs"),
                   .unit = QStringLiteral("ms"),
                   .ours = ours[ours.size() / 2],
                   .theirs = theirs[theirs.size() / 2],
                   .goal = 3});
}

int moveMany(tests::Court &court)
{
    models::DocketPlanner planner({court.cache(), tables(), court.clock, newark()});
    const QDateTime from = monday().startOfDay(newark().zone()).toUTC();
    const auto planned = [&](int days) {
        const domain::Absence closed{.court = QStringLiteral("NEW"),
                                     .of = domain::Absence::Of::Court,
                                     .judge = {},
                                     .from = from,
                                     .to = from.addDays(days),
                                     .reason = QStringLiteral("Storm")};
        return must(planner.clear(closed));
    };
    std::vector<models::PlannedMove> plan;
    const double whatIf = millisecondsOf([&] { plan = planned(7); });
    const double perOne = whatIf / double(plan.size());
    store::DocketKeeping keeping(court.acts(), court.cache());
    const auto commit = [&](std::size_t count) {
        domain::MoveHearings moves{.moves = {}, .reason = QStringLiteral("court_closed"), .knowingly = true};
        for (std::size_t i = 0; i < count && i < plan.size(); ++i)
            if (plan[i].hasPlace)
                moves.moves.push_back({plan[i].hearing.id, plan[i].slot});
        const std::size_t moved = moves.moves.size();
        const double time = millisecondsOf([&] {
            const auto saved = keeping.move(std::move(moves));
            if (!saved)
                giveUp(saved.error().detail);
        });
        return time / double(moved);
    };
    const double few = commit(250);
    const double many = commit(2'000);
    return feel(QStringLiteral("What-if of 2,000 hearings that must move"), perOne * 2'000, 1'000) |
           report({.work = QStringLiteral("Moving 2,000 as one, a hearing"),
                   .against = QStringLiteral("250 as one"),
                   .unit = QStringLiteral("ms"),
                   .ours = many,
                   .theirs = few,
                   .goal = 1.1});
}

int writeCalendar(const std::vector<domain::Hearing> &hearings)
{
    std::vector<press::CalendarEntry> entries;
    for (int i = 0; i < 10'000; ++i) {
        const domain::Hearing &hearing = hearings[std::size_t(i) % hearings.size()];
        entries.push_back({.uid = QStringLiteral("%1-%2").arg(hearing.id.toString()).arg(i),
                           .startsAt = hearing.startsAt,
                           .minutes = hearing.minutes,
                           .summary = QStringLiteral("Individual hearing"),
                           .place = hearing.room,
                           .details = QStringLiteral("Spanish"),
                           .sequence = 1});
    }
    const QDateTime at = QDateTime(monday(), QTime(12, 0), Qt::UTC);
    const QByteArray file = press::calendarFile(QStringLiteral("Docket"), newark().zone(), entries, at);
    icalcomponent *known = icalparser_parse_string(file.constData());
    const Medians medians = inTurn(
        5,
        [&] {
            return millisecondsOf(
                [&] { (void)press::calendarFile(QStringLiteral("Docket"), newark().zone(), entries, at); });
        },
        [&] {
            return millisecondsOf([&] {
                char *text = icalcomponent_as_ical_string_r(known);
                icalmemory_free_buffer(text);
            });
        });
    icalcomponent_free(known);
    return report({.work = QStringLiteral("Calendar of 10,000 hearings"),
                   .against = QStringLiteral("libical writing what it has read"),
                   .unit = QStringLiteral("ms"),
                   .ours = medians.ours,
                   .theirs = medians.theirs,
                   .goal = 1.5});
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    widgets::ApplicationLook look(application);
    tests::Court court;
    court.clock.set(QDateTime(monday().addDays(-1), QTime(12, 0), Qt::UTC));
    const auto hearings = fill(court);
    return writeCalendar(hearings) | moveMany(court) | paintWeek(court) | checkSlots(court, hearings);
}
