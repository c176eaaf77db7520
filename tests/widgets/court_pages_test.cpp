#include "widgets/court_view.h"

#include "widgets/check_link.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::widgets;

namespace {

const QTimeZone newYork("America/New_York");
const QDateTime now(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC); // 10 am in New York.

const CodeTables &tables()
{
    static const CodeTables loaded = *CodeTables::load();
    return loaded;
}

OutageRecord outage()
{
    return {.id = OutageId(QUuid::createUuid()),
            .court = QStringLiteral("NEW"),
            .from = now.addSecs(-7200),
            .reason = QStringLiteral("The portal did not answer."),
            .byName = QStringLiteral("P. Okafor"),
            .at = now};
}

template <typename T>
T *named(QWidget &parent, const QString &name)
{
    for (T *child : parent.findChildren<T *>())
        if (child->accessibleName() == name || child->property("text").toString() == name)
            return child;
    return nullptr;
}

} // namespace

/// The administrator's screen: figures in words, outages as noted and corrected.
class CourtPagesTest : public QObject {
    Q_OBJECT
private slots:
    void waitsAreSaidAsPeopleSayThem()
    {
        QCOMPARE(waitWords(0), QStringLiteral("0 min"));
        QCOMPARE(waitWords(20), QStringLiteral("1 min"));
        QCOMPARE(waitWords(59 * 60), QStringLiteral("59 min"));
        QCOMPARE(waitWords(2 * 3600 + 10 * 60), QStringLiteral("2 h 10 min"));
        QCOMPARE(waitWords(3 * 86400 + 4 * 3600), QStringLiteral("3 day(s) 4 h"));
    }

    void chartsSayTheirLines()
    {
        FiguresPage page(tables());
        models::CourtFigures figures;
        figures.all = {12, 600, 7200};
        figures.rejected = 2;
        figures.reasons = {{QStringLiteral("NO_COS"), 2}};
        figures.people = {{QStringLiteral("R. Alvarez"), 10, 2, 600}};
        page.setFigures(figures, 7);
        const QString said = page.lines().join(QLatin1Char('\n'));
        for (const char *part : {"Waiting now: 7", "Decided: 12, 2 of them rejected", "Half within: 10 min",
                                 "Nine of ten within: 2 h 0 min", "R. Alvarez: 12, half within 10 min",
                                 "Certificate of service missing or unsigned: 2"})
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
        page.setFigures({}, 0);
        QVERIFY(page.lines().join(QLatin1Char('\n')).contains(QLatin1String("Nothing was rejected in this time.")));
    }

    void anOutageSaysWhatItDoesToDeadlines()
    {
        const CourtTime time{newYork, now};
        OutageRecord record = outage();
        QCOMPARE(outageLine(record, tables(), time).state, QStringLiteral("still down"));
        record.to = now;
        QVERIFY(outageLine(record, tables(), time).detail.contains(QLatin1String("last day that it hit moves")));
        record.kind = Outage::Kind::Planned;
        record.announcedAt = now.addDays(-30);
        QVERIFY(outageLine(record, tables(), time).detail.contains(QLatin1String("no day moves")));
        record.announcedAt = now.addDays(-3);
        QVERIFY(outageLine(record, tables(), time).detail.contains(QLatin1String("five business days before or less")));
        record.struck = true;
        QVERIFY(outageLine(record, tables(), time).detail.contains(QLatin1String("o deadline heeds it")));
    }

    void theServersOwnDowntimeIsNobodysWords()
    {
        OutageRecord record = outage();
        record.reason.clear(), record.byName = QStringLiteral("Court");
        QVERIFY(outageLine(record, tables(), {newYork, now})
                    .detail.contains(QLatin1String("he court's server was not running")));
    }

    void whoMayOnlyReadHasNothingToPress()
    {
        OutagesPage page(tables(), QStringLiteral("NEW"), newYork);
        page.setOutages({outage()}, now, false);
        QCOMPARE(page.lines().size(), 1);
        QVERIFY(page.findChildren<CheckLink *>().isEmpty());
        QVERIFY(!named<QPushButton>(page, QStringLiteral("Note an outage")));
    }

    void anotherCourtsOutagesAreNotListed()
    {
        OutagesPage page(tables(), QStringLiteral("LOS"), newYork);
        page.setOutages({outage()}, now, true);
        QCOMPARE(page.lines(), QStringList(QStringLiteral("No outage is noted.")));
    }

    void theFormSpeaksTheCourtsTime()
    {
        OutageForm form(newYork);
        form.beginFrom(outage(), now);
        auto *from = named<QDateTimeEdit>(form, QStringLiteral("From"));
        QCOMPARE(from->time(), QTime(8, 0));
        from->setTime(QTime(7, 30));
        const auto typed = form.typed();
        QCOMPARE(typed.from, QDateTime(QDate(2026, 11, 20), QTime(12, 30), Qt::UTC));
        QVERIFY(!typed.to); // It lasts.
        QVERIFY(!typed.announcedAt);
        QCOMPARE(typed.kind, Outage::Kind::Unplanned);
        QCOMPARE(typed.reason, QStringLiteral("The portal did not answer."));
    }

    void onlyAPlannedOutageWasAnnounced()
    {
        OutageForm form(newYork);
        form.beginNew(now);
        auto *announced = named<QCheckBox>(form, QStringLiteral("Filers were told before it began"));
        QVERIFY(!announced->isEnabled());
        named<QCheckBox>(form, QStringLiteral("It was planned"))->setChecked(true);
        QVERIFY(announced->isEnabled());
        announced->setChecked(true);
        QVERIFY(form.typed().announcedAt);
        named<QCheckBox>(form, QStringLiteral("It was planned"))->setChecked(false);
        QVERIFY(!form.typed().announcedAt);
    }

    void itWorksAgainOpensTheFormWithTheEndFilledIn()
    {
        OutagesPage page(tables(), QStringLiteral("NEW"), newYork);
        const OutageRecord record = outage();
        page.setOutages({record}, now, true);
        QSignalSpy noted(&page, &OutagesPage::noteWanted);
        page.findChildren<CheckLink *>().first()->click();
        auto *form = page.findChild<OutageForm *>();
        QCOMPARE(form->typed().id, record.id);
        QCOMPARE(*form->typed().to, now);
        emit form->saveWanted();
        QCOMPARE(noted.size(), 1);
    }
};

QTEST_MAIN(CourtPagesTest)
#include "court_pages_test.moc"
