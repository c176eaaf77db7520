#include "store/mark_taking.h"
#include "tests/joined/joined_court.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

namespace {

const QString canary = QStringLiteral("CANARY of a private mark");
const QString quoted = QStringLiteral("CANARY of what the page says");

/// A judge with two computers, and a clerk of the same court; one case with a document in its record.
class MarkCourt : public RecordCourt {
public:
    MarkCourt()
    {
        auto opener = desk();
        caseFile = openedCase(opener);
        const Submission motion = motionIn(caseFile);
        push(opener, command(opener, Samples::acceptance(motion)));
        judgeId = addAccount(QStringLiteral("judge"), Role::Judge, QStringLiteral("NEW"));
        judge = {judgeId, DeviceId::make(clock, random), 0, Role::Judge};
        clerkId = addAccount(QStringLiteral("other"), Role::Clerk, QStringLiteral("NEW"));
        bench = seat(QStringLiteral("judge"), judgeId, Role::Judge);
        chambers = seat(QStringLiteral("judge"), judgeId, Role::Judge);
        clerk = seat(QStringLiteral("other"), clerkId, Role::Clerk);
        for (Seat *one : {bench.get(), chambers.get(), clerk.get()})
            mustHold(one->sync());
        document = documentsAt(*bench).front();
    }
    ~MarkCourt() { bench.reset(), chambers.reset(), clerk.reset(); }

    std::unique_ptr<Seat> seat(const QString &login, const UserId &user, Role role)
    {
        auto made = std::make_unique<Seat>(*this, login, user, role);
        made->keeps(caseFile.id);
        return made;
    }
    std::vector<Document> documentsAt(Seat &at) const
    {
        return store::CaseRecord(at.workspace->cache()).documents(caseFile.id).value();
    }
    QStringList marksAt(Seat &at) const
    {
        QStringList texts;
        const auto marks = store::CaseRecord(at.workspace->cache()).marks(caseFile.id).value();
        for (const Annotation &mark : marks)
            texts.append(mark.text);
        texts.sort();
        return texts;
    }
    Annotation mark(const QString &text) const
    {
        Annotation fresh;
        fresh.caseId = caseFile.id;
        fresh.document = document.id;
        fresh.sha256 = document.sha256;
        fresh.issue = 1;
        fresh.areas = {{100'000, 100'000, 300'000, 20'000}};
        fresh.text = text;
        fresh.quote = quoted;
        return fresh;
    }
    Outcome seals(const std::vector<UserId> &readers)
    {
        return *push(judge, command(judge, SealCase{caseFile.id, SealId::make(clock, random), readers})).outcome;
    }

    CaseFile caseFile;
    Document document;
    UserId judgeId;
    UserId clerkId;
    Desk judge;
    std::unique_ptr<Seat> bench;
    std::unique_ptr<Seat> chambers;
    std::unique_ptr<Seat> clerk;
};

store::MarkTaking takingAt(Seat &seat)
{
    return {*seat.acts, seat.workspace->cache()};
}

} // namespace

/// Readers' marks between real workstations and the real server's core: durable, kept, and seen by nobody else.
class MarksTest : public QObject {
    Q_OBJECT
private slots:
    void aPrivateMarkReachesItsAuthorsComputersAndNobodyElses()
    {
        MarkCourt court;
        QVERIFY(takingAt(*court.bench).put(court.mark(canary)));
        QCOMPARE(court.marksAt(*court.bench), QStringList{canary}); // At once, before the court heard of it.
        for (Seat *seat : {court.bench.get(), court.chambers.get(), court.clerk.get()})
            QVERIFY(seat->sync());
        QCOMPARE(court.marksAt(*court.chambers), QStringList{canary});
        QVERIFY(court.marksAt(*court.clerk).isEmpty());
        for (const QString &words : {canary, quoted}) {
            QVERIFY(court.chambers->transport.traffic.contains(words.toUtf8())); // The look-out works.
            QVERIFY(!court.clerk->transport.traffic.contains(words.toUtf8()));
            QVERIFY(!court.clerk->diskHolds(words.toUtf8()));
        }
    }

    void aChainOfChangesOfflineIsOneMarkAndAnotherComputersChangeIsKeptBesideIt()
    {
        MarkCourt court;
        const auto first = takingAt(*court.bench).put(court.mark(QStringLiteral("first")));
        QVERIFY(first && court.bench->sync() && court.chambers->sync());
        Annotation seen = store::CaseRecord(court.bench->workspace->cache()).marks(court.caseFile.id)->front();
        Annotation there = seen;
        there.text = QStringLiteral("there");
        QVERIFY(takingAt(*court.chambers).put(there) && court.chambers->sync());
        for (const char *text : {"one", "two", "three"}) {
            seen.text = QLatin1String(text);
            QVERIFY(takingAt(*court.bench).put(seen));
        }
        QVERIFY(court.bench->sync() && court.chambers->sync() && court.bench->sync());
        const QStringList both{QStringLiteral("there"), QStringLiteral("three")};
        QCOMPARE(court.marksAt(*court.bench), both);
        QCOMPARE(court.marksAt(*court.chambers), both);
    }

    void aMarkThatIsTakenAwayIsGoneEverywhereAndComesBackWhenUndone()
    {
        MarkCourt court;
        QVERIFY(takingAt(*court.bench).put(court.mark(canary)) && court.bench->sync() && court.chambers->sync());
        const Annotation mark = store::CaseRecord(court.chambers->workspace->cache()).marks(court.caseFile.id)->front();
        QVERIFY(takingAt(*court.chambers).remove(mark.id) && court.chambers->sync() && court.bench->sync());
        QVERIFY(court.marksAt(*court.bench).isEmpty());
        QVERIFY(takingAt(*court.chambers).put(mark) && court.chambers->sync() && court.bench->sync());
        QCOMPARE(court.marksAt(*court.bench), QStringList{canary});
    }

    void aSealTakesTheMarksOfWhoeverItDoesNotNameAndGivesThemBack()
    {
        MarkCourt court;
        QVERIFY(takingAt(*court.clerk).put(court.mark(canary)) && court.clerk->sync());
        QVERIFY(takingAt(*court.bench).put(court.mark(QStringLiteral("the judge's"))) && court.bench->sync());
        QCOMPARE(court.seals({court.judgeId}), Outcome::applied());
        QVERIFY(court.clerk->sync() && court.bench->sync());
        QVERIFY(court.marksAt(*court.clerk).isEmpty());
        QCOMPARE(court.marksAt(*court.bench), QStringList{QStringLiteral("the judge's")});
        QVERIFY(!court.bench->transport.traffic.contains(canary.toUtf8()));
        // A new mark goes under the seal by itself.
        QVERIFY(takingAt(*court.bench).put(court.mark(QStringLiteral("later"))) && court.bench->sync());
        QCOMPARE(court.number(QStringLiteral(
                     "SELECT count(*) FROM entity WHERE p LIKE 'lay/%' AND p NOT LIKE 'lay/NEW.%' AND kind = 16")),
                 3);
        QCOMPARE(court.number(
                     QStringLiteral("SELECT count(*) FROM entity WHERE p LIKE 'lay/NEW.%' AND kind = 16 AND op = 1")),
                 0);
    }

    void anExhibitsStandingIsSeenByEverybodyWhoReadsTheRecord()
    {
        MarkCourt court;
        QVERIFY(takingAt(*court.bench).set(court.caseFile.id, court.document.id, ExhibitStatus::Admitted));
        QVERIFY(court.bench->sync() && court.clerk->sync());
        const auto seen = store::CaseRecord(court.clerk->workspace->cache()).exhibits(court.caseFile.id);
        QCOMPARE(seen->size(), std::size_t(1));
        QCOMPARE(seen->front().status(), ExhibitStatus::Admitted);
        QCOMPARE(seen->front().log[0].byName, QStringLiteral("JUDGE"));
    }
};

QTEST_GUILESS_MAIN(MarksTest)
#include "marks_test.moc"
