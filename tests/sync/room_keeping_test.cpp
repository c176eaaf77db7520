#include "store/subscriptions.h"
#include "sync/room_keeping.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QCryptographicHash>
#include <QTest>

using namespace dais;
using namespace dais::tests;

namespace {

constexpr int fileBytes = 10'000;

/// Three cases with a document each on this computer, opened one after the other.
struct Shelf {
    Shelf() : subscriptions(court.outbox(), court.clock)
    {
        for (int i = 0; i < 3; ++i) {
            cases.push_back(court.server.opens(aCase()).id);
            documents.push_back(document(cases.back(), char('a' + i)));
        }
        std::vector<domain::Entity> all(documents.begin(), documents.end());
        court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), all);
        must(court.sync());
        for (const domain::CaseId &id : cases) {
            must(subscriptions.opened(id));
            court.clock.advance(std::chrono::hours(1));
        }
    }
    domain::Document document(const domain::CaseId &id, char letter)
    {
        const QByteArray bytes(fileBytes, letter);
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        auto partial = court.documents().fetching(hash).value();
        must(partial.append(bytes));
        must(partial.finish());
        return {.id = domain::DocumentId(nextTestId()),
                .caseId = id,
                .title = QStringLiteral("Paper"),
                .sha256 = hash,
                .pages = 1,
                .number = 1,
                .firstPage = 1};
    }
    std::vector<domain::DocumentId> makeRoom(qint64 bytes)
    {
        return sync::RoomKeeping(court.workspace(), court.clock, bytes).makeRoom().value();
    }
    bool isHere(int i) { return court.documents().has(documents[std::size_t(i)].sha256); }

    Court court;
    store::Subscriptions subscriptions;
    std::vector<domain::CaseId> cases;
    std::vector<domain::Document> documents;
};

} // namespace

/// A bound on what documents take: what was opened longest ago goes, and comes back when it is opened again.
class RoomKeepingTest : public QObject {
    Q_OBJECT
private slots:
    void withinTheBoundNothingGoes()
    {
        Shelf shelf;
        QVERIFY(shelf.makeRoom(3 * fileBytes).empty());
        QVERIFY(shelf.isHere(0) && shelf.isHere(1) && shelf.isHere(2));
    }

    void whatWasOpenedLongestAgoGoesFirst()
    {
        Shelf shelf;
        QCOMPARE(shelf.makeRoom(fileBytes * 5 / 2), std::vector{shelf.documents[0].id});
        QVERIFY(!shelf.isHere(0) && shelf.isHere(1) && shelf.isHere(2));
        sync::RoomKeeping room(shelf.court.workspace(), shelf.court.clock, fileBytes * 5 / 2);
        QCOMPARE(*room.aside(), QSet<domain::CaseId>{shelf.cases[0]});
        QVERIFY(shelf.subscriptions.opened(shelf.cases[0]));
        QVERIFY(room.aside()->isEmpty()); // It is fetched again.
    }

    void pinnedAndHeardNextStay()
    {
        Shelf shelf;
        QVERIFY(shelf.subscriptions.pin(shelf.cases[0]));
        QVERIFY(shelf.subscriptions.setDocket({shelf.cases[1]}));
        QCOMPARE(shelf.makeRoom(1), std::vector{shelf.documents[2].id});
        QVERIFY(shelf.isHere(0) && shelf.isHere(1) && !shelf.isHere(2));
    }

    void aPaperThatAnotherRecordHasTooStaysWithIt()
    {
        Shelf shelf;
        domain::Document same = shelf.documents[0];
        same.id = domain::DocumentId(nextTestId());
        same.caseId = shelf.cases[1];
        shelf.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {same});
        must(shelf.court.sync());
        must(shelf.subscriptions.pin(shelf.cases[1]));
        QCOMPARE(shelf.makeRoom(1), std::vector{shelf.documents[2].id});
        QVERIFY(shelf.isHere(0) && shelf.isHere(1) && !shelf.isHere(2));
    }

    void nothingGoesWhileSomethingIsUnsent()
    {
        Shelf shelf;
        QVERIFY(shelf.court.notes().add(shelf.cases[2], QStringLiteral("NEW"), QStringLiteral("Ask about the visa.")));
        QVERIFY(shelf.makeRoom(1).empty());
        QVERIFY(shelf.isHere(0) && shelf.isHere(1) && shelf.isHere(2));
    }
};

QTEST_GUILESS_MAIN(RoomKeepingTest)
#include "room_keeping_test.moc"
