#include "server/record/access.h"
#include "server/tools/verify.h"
#include "tests/server/record/workstation.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;
using Act = domain::wire::ScopeEntry::Act;

namespace {

/// A court, and somebody of another one who looks in.
class OpenCourt : public RecordCourt {
public:
    OpenCourt()
    {
        mine = desk();
        caseFile = openedCase(mine);
        motion = motionIn(caseFile);
        judge = {addAccount(QStringLiteral("judge"), Role::Judge, QStringLiteral("NEW")), DeviceId::make(clock, random),
                 0, Role::Judge};
        far = {addAccount(QStringLiteral("far"), Role::Clerk, QStringLiteral("LOS")), DeviceId::make(clock, random), 0,
               Role::Clerk};
    }
    Result<wire::AccessReply> opens(const Desk &desk)
    {
        return access.open(desk.sender(), {caseFile.id, wire::AccessReason::HearingCoverage});
    }
    auto reads(const Desk &desk)
    {
        return access.document(desk.sender(), motion.filings[0].document, server::record::DocumentPart::Filed);
    }
    void seals()
    {
        const auto done = push(judge, command(judge, SealCase{caseFile.id, SealId::make(clock, random), {mine.user}}));
        QCOMPARE(done.outcome, Outcome::applied());
    }
    QStringList lines()
    {
        QStringList found;
        mustHold(readers->snapshot([&](sql::Connection &connection) -> Result<> {
            auto rows = connection.prepare(
                QStringLiteral("SELECT p || ' ' || act || ' ' || reason FROM access_log ORDER BY n"));
            if (!rows)
                return tl::unexpected(rows.error());
            DAIS_TRY(rows->run());
            while (rows->next())
                found.append(rows->text(0));
            return {};
        }));
        return found;
    }

    server::record::Access access{*writer, *records, clock};
    Desk mine, judge, far;
    CaseFile caseFile;
    Submission motion;
};

} // namespace

/// Reading another court's case: with a reason, for a while, and never unnoted.
class AccessTest : public QObject {
    Q_OBJECT

private slots:
    void aCaseOfAnotherCourtIsReadWithAReasonAndALine()
    {
        OpenCourt court;
        const QString record = recordOf(court.caseFile);
        Workstation workstation(court, court.far);
        workstation.subscribe(record);
        workstation.pullAll();
        QCOMPARE(workstation.acts.at(record), Act::Drop);
        QCOMPARE(court.reads(court.far).error().kind, Error::Kind::NotFound);

        const auto opened = court.opens(court.far);
        QVERIFY(opened && opened->head.contains(court.caseFile.id.toString().toLatin1()));
        QVERIFY(court.reads(court.far));
        workstation.subscribe(record);
        workstation.pullAll();

        QCOMPARE(workstation.acts.at(record), Act::Add);
        QVERIFY(!workstation.bodies.empty());
        QCOMPARE(court.lines(), (QStringList{QStringLiteral("access/NEW open hearing_coverage"),
                                             QStringLiteral("access/NEW document ")}));
        // It may be read, not worked on.
        QCOMPARE(court.push(court.far, court.command(court.far, Samples::acceptance(court.motion))).outcome->code,
                 QStringLiteral("unknown"));
        court.clock.advance((server::record::Access::grantSeconds + 1) * 1000);
        workstation.pullAll();
        QCOMPARE(workstation.acts.at(record), Act::Drop);
        QVERIFY(workstation.bodies.empty());
        QCOMPARE(court.reads(court.far).error().kind, Error::Kind::NotFound);
    }

    void whoeverWorksThereLeavesNoLine()
    {
        OpenCourt court;
        QVERIFY(court.reads(court.mine));
        QVERIFY(court.lines().isEmpty());
    }

    void whatAWorkstationSaysWasReadOnItIsNotedWhoeverReadIt()
    {
        OpenCourt court;
        const auto tells = [&](RecordCourt::Desk &desk, const ViewRecord &viewed) {
            return court.push(desk, court.command(desk, viewed)).outcome->kind;
        };
        QCOMPARE(tells(court.mine, {court.caseFile.id, {}, ViewRecord::Act::View}), Outcome::Kind::Applied);
        QCOMPARE(tells(court.judge, {court.caseFile.id, court.motion.filings[0].document, ViewRecord::Act::Print}),
                 Outcome::Kind::Applied);
        // Also of somebody who may not read it any more, in the words of an ordinary answer.
        QCOMPARE(tells(court.far, {court.caseFile.id, {}, ViewRecord::Act::View}), Outcome::Kind::Applied);
        const QStringList lines = court.lines();
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(QStringLiteral("access/NEW view claimed 20")), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(QStringLiteral("access/NEW print claimed 20")), qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith(QStringLiteral("access/NEW view claimed 20")), qPrintable(lines[2]));
        // A case that is not there is noted where the workstation says, with the same answer.
        QCOMPARE(tells(court.far, {CaseId::make(court.clock, court.random), {}, ViewRecord::Act::View}),
                 Outcome::Kind::Applied);
        QCOMPARE(court.lines().size(), 4);
        const auto found = server::verifyCourt(court.folder);
        QVERIFY(found);
        QCOMPARE(found->fault, QString());
    }

    void aSealedMatterIsForNamedReadersAndEveryReadingOfItIsNoted()
    {
        OpenCourt court;
        QVERIFY(court.opens(court.far));
        court.seals();
        const auto unknown = court.access.open(
            court.far.sender(), {CaseId::make(court.clock, court.random), wire::AccessReason::Supervision});

        QCOMPARE(court.opens(court.far).error(), unknown.error()); // As if it were not there.
        QCOMPARE(court.reads(court.far).error().kind, Error::Kind::NotFound);
        QVERIFY(court.reads(court.mine));

        QCOMPARE(court.lines().mid(1), (QStringList{QStringLiteral("access/NEW denied hearing_coverage"),
                                                    QStringLiteral("access/NEW document ")}));
        Workstation workstation(court, court.far);
        workstation.subscribe(recordOf(court.caseFile));
        workstation.pullAll();
        QVERIFY(workstation.bodies.empty());
    }

    void filersAndStrangersOpenNothing()
    {
        OpenCourt court;
        const RecordCourt::Desk filer{court.addAccount(QStringLiteral("filer"), Role::Attorney, {}),
                                      DeviceId::make(court.clock, court.random)};
        QCOMPARE(court.opens(filer).error().kind, Error::Kind::NotFound);
        QVERIFY(court.lines().isEmpty());
    }

    void theLogIsOnlyEverAddedToAndVerified()
    {
        OpenCourt court;
        for (int i = 0; i < 3; ++i)
            QVERIFY(court.opens(court.far));
        for (const char *change :
             {"DELETE FROM access_log WHERE rev = 2", "UPDATE access_log SET reason = 'x' WHERE rev = 2"})
            QVERIFY(!court.writer->run(
                [&](sql::Connection &connection) { return connection.execute(QLatin1String(change)); }));
        court.close();
        auto connection = RecordCourt::must(sql::Connection::open(court.folder.database()));
        QCOMPARE(RecordCourt::must(server::verifyRecord(connection)).fault, QString());
        for (const char *trigger : {"access_log_stays", "access_log_is_written_once"}) // As whoever has the file can.
            RecordCourt::mustHold(connection.execute(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger)));
        for (const char *change :
             {"DELETE FROM access_log WHERE rev = 2", "DELETE FROM access_log WHERE rev = 3",
              "UPDATE access_log SET reason = 'x' WHERE rev = 2", "UPDATE access_log SET at = at + 1 WHERE rev = 3",
              "DELETE FROM access_log", "UPDATE access_head SET rev = 2", "DELETE FROM access_head"}) {
            auto transaction = RecordCourt::must(sql::Transaction::begin(connection));
            RecordCourt::mustHold(connection.execute(QLatin1String(change)));
            QVERIFY2(RecordCourt::must(server::verifyRecord(connection))
                         .fault.startsWith(QStringLiteral("access log access/NEW")),
                     change);
        }
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "access_test.moc"
