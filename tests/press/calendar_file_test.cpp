#include "press/calendar_file.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace dais;
using namespace dais::press;

namespace {

const QDateTime made(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC);

CalendarEntry entryAt(const QDateTime &at, int number)
{
    return {.uid = QStringLiteral("hearing-%1@court.example").arg(number),
            .startsAt = at,
            .minutes = 90,
            .summary = QStringLiteral("Individual hearing, %1; \u201cÁlvarez\u201d").arg(number),
            .place = QStringLiteral("Courtroom 3"),
            .details = QStringLiteral("Spanish\nIn person"),
            .sequence = number % 4};
}

/// A day before, on and after both changes of the clock, every half hour of the night.
std::vector<CalendarEntry> nights()
{
    std::vector<CalendarEntry> entries;
    for (const QDate &change : {QDate(2027, 3, 14), QDate(2027, 11, 7)})
        for (int half = -48; half < 72; half += 1)
            entries.push_back(
                entryAt(QDateTime(change, QTime(4, 0), Qt::UTC).addSecs(half * 1800), int(entries.size())));
    return entries;
}

CalendarLimits within(int days = 400)
{
    return {.from = made.addDays(-30), .until = made.addDays(days)};
}

QByteArray anEvent(const QByteArray &lines)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Leave\r\n" + lines +
           "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

QString refusal(const QByteArray &file)
{
    const auto read = readCalendarFile(file, QTimeZone("America/New_York"), within());
    return read ? QString() : read.error().detail;
}

} // namespace

/// Calendars for others, and from others: nothing shifts, nothing runs away.
class CalendarFileTest : public QObject {
    Q_OBJECT
private slots:
    void anotherReaderFindsEveryInstant_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone :
             {"America/New_York", "Pacific/Guam", "America/Phoenix", "America/Denver", "Pacific/Honolulu"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void anotherReaderFindsEveryInstant()
    {
        QFETCH(QByteArray, zone);
        const auto entries = nights();
        const QByteArray file = calendarFile(QStringLiteral("Judge Okafor"), QTimeZone(zone), entries, made);
        QCOMPARE(file, calendarFile(QStringLiteral("Judge Okafor"), QTimeZone(zone), entries, made));
        QProcess reader;
        reader.start(
            QStringLiteral("/usr/bin/python3"),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "import sys, datetime\n"
                 "try:\n import icalendar\nexcept ImportError:\n sys.exit(77)\n"
                 "c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n"
                 "for e in c.walk('VEVENT'):\n"
                 " s = e.decoded('dtstart').astimezone(datetime.timezone.utc)\n"
                 " print(e['uid'], s.strftime('%Y-%m-%dT%H:%M:%SZ'), int(e.decoded('duration').total_seconds()),"
                 " e['sequence'], str(e['summary']) + '|' + str(e['location']) + '|' + repr(str(e['description'])), "
                 "sep='\\t')\n")});
        QVERIFY(reader.waitForStarted());
        reader.write(file);
        reader.closeWriteChannel();
        QVERIFY(reader.waitForFinished(60'000));
        if (reader.exitCode() == 77)
            QSKIP("python3-icalendar is not installed: tools/setup installs it.");
        QStringList expected;
        for (const CalendarEntry &one : entries)
            expected.append(QStringLiteral("%1\t%2\t5400\t%3\t%4|Courtroom 3|'Spanish\\nIn person'")
                                .arg(one.uid, one.startsAt.toString(Qt::ISODate))
                                .arg(one.sequence)
                                .arg(one.summary));
        QStringList found = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(found.size(), expected.size());
        for (qsizetype i = 0; i < found.size(); ++i)
            QCOMPARE(found[i], expected[i]);
    }

    void whatWeWriteWeReadBack()
    {
        const auto entries = nights();
        const QByteArray file = calendarFile(QStringLiteral("x"), QTimeZone("America/New_York"), entries, made);
        const auto back = readCalendarFile(file, QTimeZone("Pacific/Guam"), within(500));
        QVERIFY(back);
        QCOMPARE(back->size(), entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i)
            QCOMPARE((*back)[i].from, entries[i].startsAt);
    }

    void wholeDaysAreTheCourts()
    {
        const auto read = readCalendarFile(anEvent("DTSTART;VALUE=DATE:20270313\r\nDTEND;VALUE=DATE:20270316\r\n"),
                                           QTimeZone("America/New_York"), within());
        QCOMPARE(read->size(), std::size_t(1));
        QCOMPARE(read->front().from, QDateTime({2027, 3, 13}, {5, 0}, Qt::UTC));
        QCOMPARE(read->front().to, QDateTime({2027, 3, 16}, {4, 0}, Qt::UTC)); // The clocks went forward between.
        QCOMPARE(read->front().summary, QStringLiteral("Leave"));
    }

    void rulesEndWhereWeStopLooking()
    {
        const auto weekly =
            readCalendarFile(anEvent("DTSTART:20261201T140000Z\r\nDURATION:PT2H\r\nRRULE:FREQ=WEEKLY\r\n"
                                     "EXDATE:20261208T140000Z\r\n"),
                             QTimeZone("America/New_York"), within(60));
        QCOMPARE(weekly->size(), std::size_t(7));
        QCOMPARE((*weekly)[1].from, QDateTime({2026, 12, 15}, {14, 0}, Qt::UTC));
    }

    void badFilesAreRefusedInTime()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(refusal("nonsense"), QStringLiteral("not_a_calendar"));
        QCOMPARE(refusal(QByteArray()), QStringLiteral("not_a_calendar"));
        QCOMPARE(refusal(anEvent("DTSTART;TZID=Mars/Base:20261201T090000\r\nDURATION:PT1H\r\n")),
                 QStringLiteral("zone_unknown"));
        QCOMPARE(refusal(anEvent("DTSTART:20261201T140000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY\r\n")),
                 QStringLiteral("too_large"));
        QByteArray many("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        for (int i = 0; i < 30'000; ++i)
            many += "BEGIN:VEVENT\r\nUID:" + QByteArray::number(i) +
                    "\r\nDTSTART:20261201T140000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n";
        many += "END:VCALENDAR\r\n";
        QCOMPARE(refusal(many), QStringLiteral("too_large"));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void rulesAgreeWithTheExpectedOccurrencesOfOthers()
    {
        const QDir corpus(QStringLiteral(DAIS_SOURCE_DIR "/../shared/corpus/ical/RecurrenceRule"));
        if (!corpus.exists())
            QSKIP("The corpus is not beside the project.");
        int files = 0, agree = 0;
        QStringList others;
        for (const QString &folder : corpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QString &name :
                 QDir(corpus.filePath(folder)).entryList({QStringLiteral("*.ics")}, QDir::Files)) {
                QFile file(corpus.filePath(folder + u'/' + name));
                QFile reference(file.fileName() + QStringLiteral(".next.ref"));
                if (!file.open(QIODevice::ReadOnly) || !reference.open(QIODevice::ReadOnly))
                    continue;
                std::vector<QDateTime> expected;
                QStringList walls; // Some references keep the summer's offset all year; their walls are right.
                for (const QByteArray &line : reference.readAll().split('\n')) {
                    const QList<QByteArray> words = line.simplified().split(' ');
                    if (words.size() < 2 || !words[1].startsWith("UTC"))
                        continue;
                    const QByteArray offset = words[1].size() > 3 ? words[1].mid(3) : QByteArray("Z");
                    const auto at = QDateTime::fromString(QString::fromLatin1(words[0] + offset), Qt::ISODate);
                    if (at.isValid())
                        expected.push_back(at.toUTC()), walls.append(QString::fromLatin1(words[0]));
                }
                QByteArray bytes = file.readAll();
                if (!bytes.contains("DTEND") && !bytes.contains("DURATION")) // Nobody is away for no time.
                    bytes.replace("END:VEVENT", "DURATION:PT1M\nEND:VEVENT");
                if (expected.size() < 2 || bytes.count("BEGIN:VEVENT") != 1)
                    continue; // To-dos, and files of several events: nobody is absent by them.
                ++files;
                const auto read = readCalendarFile(
                    bytes, QTimeZone("America/New_York"),
                    {.from = expected.front(), .until = expected.back().addSecs(7200), .spans = 100'000});
                std::vector<QDateTime> found;
                for (const CalendarSpan &span : read.value_or(std::vector<CalendarSpan>()))
                    found.push_back(span.from);
                if (found.size() > expected.size())
                    found.resize(expected.size()); // References end after 500.
                QStringList shown;
                for (const QDateTime &at : found)
                    shown.append(
                        at.toTimeZone(QTimeZone("America/New_York")).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
                if (found == expected || shown == walls)
                    ++agree;
                else
                    others.append(name + (read ? QStringLiteral(" %1/%2").arg(found.size()).arg(expected.size())
                                               : read.error().detail));
            }
        qInfo("%d of %d files have the occurrences that are expected; not: %s", agree, files,
              qPrintable(others.join(u' ')));
        QVERIFY(files > 20);
        QVERIFY2(agree * 10 >= files * 8, "fewer than eight in ten agree");
    }
};

QTEST_GUILESS_MAIN(CalendarFileTest)
#include "calendar_file_test.moc"
