#include "store/case_record.h"
#include "store/decided_filings.h"
#include "store/disk_use.h"
#include "store/now_state.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

/// What the screens read of a case, of past decisions and of the disk, and what the rules read of "now".
class CaseReadingTest : public QObject {
    Q_OBJECT
private slots:
    void everyPartOfACaseIsReadInItsOrder()
    {
        tests::Court court;
        const CaseFile file = court.server.opens(aCase());
        const CaseFile other =
            court.server.opens(aCase(QStringLiteral("OTHER, Sample"), QStringLiteral("A012-345-679")));
        const auto at = court.clock.now();
        court.server.puts(Partition::courtOrdinary(QStringLiteral("NEW")),
                          {member<Document>(file, [](auto &d) { d.number = 2, d.filingDate = QDate(2026, 11, 19); }),
                           member<Document>(file, [](auto &d) { d.number = 1, d.filingDate = QDate(2026, 11, 19); }),
                           member<Document>(other, [](auto &d) { d.number = 1, d.filingDate = QDate(2026, 11, 19); }),
                           member<DocketEntry>(file, [&](auto &d) { d.number = 0, d.enteredAt = at; }),
                           member<DocketEntry>(file, [&](auto &d) { d.number = 7, d.enteredAt = at; }),
                           member<Party>(file),
                           member<Proceeding>(file, [](auto &one) { one.began = QDate(2026, 11, 19); }),
                           member<Custody>(file, [](auto &one) { one.effective = QDate(2026, 11, 19); }),
                           member<Appearance>(file, [](auto &one) { one.since = QDate(2026, 11, 19); }),
                           member<Deadline>(file, [](auto &one) { one.due = QDate(2026, 11, 19); }),
                           member<ClockEvent>(file, [](auto &one) { one.on = QDate(2026, 11, 19); }),
                           member<Hearing>(file, [&](auto &h) { h.startsAt = at, h.minutes = 30, h.court = "NEW"; }),
                           member<Note>(file, [&](auto &n) { n.at = at, n.text = "Seen."; })});
        QVERIFY(court.sync());
        store::CaseRecord record(court.cache());
        QCOMPARE(record.head(file.id)->respondent, file.respondent);
        QCOMPARE(record.head(CaseId(nextTestId())).error().kind, Error::Kind::NotFound);
        const auto documents = *record.documents(file.id);
        QCOMPARE(documents.size(), std::size_t(2));
        QCOMPARE(documents[0].number, 1);
        QCOMPARE(record.document(documents[1].id)->number, 2);
        const auto docket = *record.docket(file.id);
        QCOMPARE(docket.size(), std::size_t(2));
        QCOMPARE(docket[0].number, 7); // What has no number yet stands last.
        QCOMPARE(record.parties(file.id)->size(), std::size_t(1));
        QCOMPARE(record.proceedings(file.id)->size(), std::size_t(1));
        QCOMPARE(record.custody(file.id)->size(), std::size_t(1));
        QCOMPARE(record.appearances(file.id)->size(), std::size_t(1));
        QCOMPARE(record.deadlines(file.id)->size(), std::size_t(1));
        QCOMPARE(record.clock(file.id)->size(), std::size_t(1));
        QCOMPARE(record.hearings(file.id)->size(), std::size_t(1));
        QCOMPARE(record.notes(file.id)->front().text, QStringLiteral("Seen."));
        QVERIFY(record.parties(other.id)->empty());
    }

    void theFilingsOfACaseComeInTheOrderOfFiling()
    {
        tests::Court court;
        const CaseFile file = court.server.opens(aCase());
        const auto at = court.clock.now().addDays(-3);
        const auto later = court.server.receives(aSubmission().inCase(file).receivedAt(at.addSecs(60)));
        const auto first = court.server.receives(aSubmission().inCase(file).receivedAt(at));
        court.server.receives(aSubmission().receivedAt(at));
        QVERIFY(court.sync());
        const auto filings = *store::CaseRecord(court.cache()).filings(file.id);
        QCOMPARE(filings.size(), std::size_t(2));
        QCOMPARE(filings[0].id, first);
        QCOMPARE(filings[1].id, later);
    }

    void aSpanOfDecisionsHoldsItsFirstInstantAndNotItsLast()
    {
        tests::Court court;
        const CaseFile file = court.server.opens(aCase());
        const auto accepted = court.server.receives(aSubmission().inCase(file));
        const auto rejected = court.server.receives(aSubmission().inCase(file));
        court.server.receives(aSubmission().inCase(file));
        QVERIFY(court.sync());
        const auto start = court.clock.now();
        QVERIFY(court.accept(accepted));
        QVERIFY(court.sync());
        court.clock.advance(std::chrono::hours(1));
        QVERIFY(court.reject(rejected));
        QVERIFY(court.sync());
        const auto end = court.clock.now();
        const auto read = [&](const QDateTime &from, const QDateTime &to) {
            return store::readDecidedFilings(court.cache(), from, to, {}).value();
        };
        QCOMPARE(read(start, end).decided.size(), std::size_t(1));
        const auto both = read(start, end.addMSecs(1));
        QCOMPARE(both.decided.size(), std::size_t(2));
        QCOMPARE(both.decided[0].id, accepted);
        QCOMPARE(both.decided[1].id, rejected);
        QCOMPARE(both.waiting, 1);
        QVERIFY(read(start.addMSecs(1), end).decided.empty());
    }

    void readingDecisionsStopsWhenAsked()
    {
        tests::Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QVERIFY(court.accept(id));
        std::stop_source stop;
        stop.request_stop();
        const auto found = store::readDecidedFilings(court.cache(), court.clock.now().addDays(-1),
                                                     court.clock.now().addDays(1), stop.get_token());
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    }

    void theRulesFindACaseByItsLeadsNumberOrByARiders()
    {
        tests::Court court;
        const CaseFile file = court.server.opens(aCase());
        const auto rider = ANumber::parse(QStringLiteral("A098-765-432")).value();
        court.server.puts(Partition::courtOrdinary(QStringLiteral("NEW")),
                          {member<Party>(file, [&](auto &p) { p.aNumber = rider; })});
        QVERIFY(court.sync());
        const store::NowState now(court.cache());
        QCOMPARE(now.caseByANumber(*file.aNumber)->id, file.id);
        QCOMPARE(now.caseByANumber(rider)->id, file.id);
        const auto nobody = now.caseByANumber(ANumber::parse(QStringLiteral("A011-111-111")).value());
        QCOMPARE(nobody.error().kind, Error::Kind::NotFound);
    }

    void whatBelongsToACaseIsItsMembersItsFilingsAndWhatIsAboutThese()
    {
        tests::Court court;
        const CaseFile file = court.server.opens(aCase());
        const CaseFile other =
            court.server.opens(aCase(QStringLiteral("OTHER, Sample"), QStringLiteral("A012-345-679")));
        const auto filing = court.server.receives(aSubmission().inCase(file));
        court.server.receives(aSubmission().inCase(other));
        court.server.puts(Partition::courtOrdinary(QStringLiteral("NEW")),
                          {member<Party>(file), member<Party>(other),
                           Note{.id = NoteId(nextTestId()),
                                .submission = filing,
                                .at = court.clock.now(),
                                .text = QStringLiteral("Ask counsel.")}});
        QVERIFY(court.sync());
        const auto belonging = *store::NowState(court.cache()).belongingTo(file.id);
        std::vector<EntityKind> kinds;
        for (const Entity &entity : belonging)
            kinds.push_back(refOf(entity).kind);
        std::sort(kinds.begin(), kinds.end());
        std::vector<EntityKind> wanted{EntityKind::Submission, EntityKind::Party, EntityKind::Note};
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(kinds, wanted);
    }

    void roomOnTheDiskIsCountedByWhatTakesIt()
    {
        QTemporaryDir folder;
        const auto put = [&](const QString &path, int bytes) {
            QVERIFY(QFileInfo(folder.filePath(path)).dir().mkpath(QStringLiteral(".")));
            QFile file(folder.filePath(path));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(bytes, 'x'));
        };
        put(QStringLiteral("cache.db"), 100);
        put(QStringLiteral("cache.db-wal"), 20);
        put(QStringLiteral("outbox.db"), 7);
        put(QStringLiteral("documents/ab/abcd"), 1000);
        put(QStringLiteral("documents/cd/cdef"), 1);
        put(QStringLiteral("lock"), 5);
        const auto use = store::diskUseOf(folder.path());
        QCOMPARE(use, (store::DiskUse{.record = 120, .outbox = 7, .documents = 1001, .files = 2}));
        QCOMPARE(use.sum(), qint64(1128));
        QCOMPARE(store::diskUseOf(folder.filePath(QStringLiteral("nowhere"))), store::DiskUse());
    }

private:
    /// One of a case's entities, with a fresh id.
    template <typename T>
    static Entity member(
        const CaseFile &file, const std::function<void(T &)> &with = [](T &) {})
    {
        T one;
        one.id = decltype(one.id)(nextTestId());
        one.caseId = file.id;
        with(one);
        return one;
    }
};

QTEST_APPLESS_MAIN(CaseReadingTest)
#include "case_reading_test.moc"
