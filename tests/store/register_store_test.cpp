#include "store/court_register.h"
#include "store/view_notes.h"
#include "tests/support/court.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

/// What a person keeps beside cases, and what is noted of their reading.
class RegisterStoreTest : public QObject {
    Q_OBJECT
private slots:
    void wordsThatIKeepAreThereAtOnceAndGoWhenIDropThem()
    {
        tests::Court court;
        store::PresetKeeping keeping(court.acts());
        store::CourtRegister kept(court.cache());
        QCOMPARE(keeping.keep({.name = QStringLiteral(" "), .text = QStringLiteral("Pay.")}).error().detail,
                 QStringLiteral("empty"));
        QVERIFY(keeping.keep({.name = QStringLiteral("Fee"), .text = QStringLiteral("Pay the fee.")}));
        QVERIFY(keeping.keep({.name = QStringLiteral("Copy"), .text = QStringLiteral("Serve a copy.")}));
        const auto words = *kept.presets(Preset::Use::Words);
        QCOMPARE(words.size(), std::size_t(2));
        QCOMPARE(words[0].name, QStringLiteral("Copy"));
        QCOMPARE(words[1].text, QStringLiteral("Pay the fee."));
        QVERIFY(kept.presets(Preset::Use::Filter)->empty());
        QVERIFY(keeping.drop(words[0]));
        QCOMPARE(kept.presets(Preset::Use::Words)->size(), std::size_t(1));
    }

    void anOutageThatIsNotedCanBeEndedAndStruck()
    {
        tests::Court court;
        const store::Actor admin{court.clerk.id, Role::CourtAdministrator, court.clerk.displayName};
        store::ActSaver acts(court.outbox(), court.overlay(), admin, court.clock, court.random);
        store::OutageNotes notes(acts, court.cache());
        store::CourtRegister kept(court.cache());
        RecordOutage outage{.court = QStringLiteral("NEW"), .from = court.clock.now().addSecs(-600)};
        outage.to = outage.from;
        QCOMPARE(notes.note(outage, {}).error().detail, QStringLiteral("times"));
        outage.to.reset();
        QVERIFY(notes.note(outage, QStringLiteral("The portal did not answer.")));
        auto known = *kept.outages();
        QCOMPARE(known.size(), std::size_t(1));
        QVERIFY(!known[0].to);
        QCOMPARE(known[0].reason, QStringLiteral("The portal did not answer."));
        outage.outage = known[0].id;
        outage.to = court.clock.now();
        QVERIFY(notes.note(outage, QStringLiteral("It works again.")));
        known = *kept.outages();
        QCOMPARE(known.size(), std::size_t(1));
        QCOMPARE(*known[0].to, court.clock.now());
    }

    void oneLookAtARecordIsNotedOnceAndEachPrintAlways()
    {
        tests::Court court;
        store::ViewNotes views(court.acts());
        const CaseId id(nextTestId());
        const QString home = QStringLiteral("NEW");
        const DocumentId paper(nextTestId());
        QVERIFY(views.viewed(id, home));
        QVERIFY(views.viewed(id, home)); // Leafing back and forth is one look.
        QCOMPARE(court.outbox().waitingCount().value(), 1);
        QVERIFY(views.viewed(id, home, paper));
        QCOMPARE(court.outbox().waitingCount().value(), 2);
        court.clock.advance(std::chrono::milliseconds(store::ViewNotes::oneLook));
        QVERIFY(views.viewed(id, home));
        QCOMPARE(court.outbox().waitingCount().value(), 3);
        QVERIFY(views.took(ViewRecord::Act::Print, id, home, paper));
        QVERIFY(views.took(ViewRecord::Act::Print, id, home, paper));
        QCOMPARE(court.outbox().waitingCount().value(), 5);
    }

    void whatIReadIsNoneOfMyActs()
    {
        tests::Court court;
        store::ViewNotes views(court.acts());
        QVERIFY(views.viewed(CaseId(nextTestId()), QStringLiteral("NEW")));
        QCOMPARE(court.outbox().waitingActs().value(), 0);
        QVERIFY(court.outbox().journal(QDateTime())->saved.empty());
        QVERIFY(store::PresetKeeping(court.acts()).keep({.name = QStringLiteral("A"), .text = QStringLiteral("b")}));
        QCOMPARE(court.outbox().waitingActs().value(), 1);
        QCOMPARE(court.outbox().journal(QDateTime())->saved.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(RegisterStoreTest)
#include "register_store_test.moc"
