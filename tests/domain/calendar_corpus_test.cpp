// Compares the calendar with lists that others computed: the federal holidays of 31 years, and the system's
// own dump of the courts' time zones. The files are not part of the project; DAIS_CORPUS says where they are.
#include "domain/local_time.h"

#include "tests/domain/calendar_fixture.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace dais::domain;
using namespace dais::tests;

namespace {

QString corpusFile(const char *name)
{
    const QString root = qEnvironmentVariable("DAIS_CORPUS", QStringLiteral(DAIS_SOURCE_DIR "/../shared/corpus"));
    return QDir(root).filePath(QStringLiteral("deadlines/") + QLatin1String(name));
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class CalendarCorpusTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QFile::exists(corpusFile("us_federal_holidays_2010_2040.csv")))
            QSKIP("The test files are not here; DAIS_CORPUS may name their folder.");
    }

    void federalHolidaysAreThoseOfTheList()
    {
        QSet<QDate> listed;
        for (const QString &line : linesOf(corpusFile("us_federal_holidays_2010_2040.csv")).mid(1)) {
            const QStringList cells = line.split(u',');
            // The last two columns say in which of two lists the day stands; their names contain commas.
            if (cells.last() == u"1" || cells.at(cells.size() - 2) == u"1")
                listed.insert(QDate::fromString(cells.first(), Qt::ISODate));
        }
        QVERIFY(listed.size() > 300);
        QSet<QDate> ours;
        for (int year = 2010; year <= 2040; ++year)
            for (const Holiday &holiday : tables().holidays().ofYear(year, HolidayArea::Federal))
                ours.insert(holiday.date);
        for (const QDate &date : listed)
            if (date.dayOfWeek() < Qt::Saturday) // Nominal Saturdays and Sundays are weekends anyway.
                QVERIFY2(ours.contains(date), qPrintable(date.toString(Qt::ISODate)));
        for (const QDate &date : ours)
            QVERIFY2(listed.contains(date), qPrintable(date.toString(Qt::ISODate)));
    }

    void zonesChangeWhenTheSystemSaysTheyDo()
    {
        static const QRegularExpression row(QStringLiteral(
            "^(\\S+)\\s+\\w{3} (\\w{3})\\s+(\\d+) (\\d\\d:\\d\\d:\\d\\d) (\\d{4}) UT = .* gmtoff=(-?\\d+)$"));
        int compared = 0;
        for (const QString &line : linesOf(corpusFile("zdump_2018_2031.txt"))) {
            const auto match = row.match(line);
            if (!match.hasMatch())
                continue;
            const QString text = QStringLiteral("%1 %2 %3 %4")
                                     .arg(match.captured(5), match.captured(2), match.captured(3), match.captured(4));
            QDateTime at = QLocale::c().toDateTime(text, QStringLiteral("yyyy MMM d HH:mm:ss"));
            at.setTimeSpec(Qt::UTC);
            QVERIFY2(at.isValid(), qPrintable(line));
            const QTimeZone zone(match.captured(1).toLatin1());
            QVERIFY2(zone.offsetFromUtc(at) == match.captured(6).toInt(), qPrintable(line));
            ++compared;
        }
        QVERIFY(compared > 150);
    }
};

QTEST_GUILESS_MAIN(CalendarCorpusTest)
#include "calendar_corpus_test.moc"
