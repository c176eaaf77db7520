#include "server/intake/window_papers.h"
#include "store/window_lodging.h"
#include "tests/joined/joined_court.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

namespace {

/// A court with a window, a case, and two clerks' workstations.
class WindowCourt : public RecordCourt {
public:
    WindowCourt() : papers(std::make_unique<server::intake::WindowPapers>(*documents, *writer, clock))
    {
        auto opener = desk();
        caseFile = openedCase(opener);
        effects->handLodgingsTo(*papers);
        for (const char *login : {"one", "two"}) {
            seats.push_back(std::make_unique<Seat>(*this, QLatin1String(login),
                                                   addAccount(QLatin1String(login), Role::Clerk, QStringLiteral("NEW")),
                                                   Role::Clerk));
            seats.back()->transport.window = [this](const QString &, const QByteArray &bytes, const UserId &user) {
                ++uploads;
                return documents->put(bytes).and_then(
                    [&](const server::documents::StoredBytes &stored) { return papers->brought(stored, user); });
            };
            mustHold(seats.back()->sync());
        }
        scan = directory.filePath(QStringLiteral("scan.pdf"));
        QFile file(scan);
        if (!file.open(QIODevice::WriteOnly) || file.write("%PDF-1.4 a paper from the window") < 0)
            qFatal("the scan was not written");
    }
    ~WindowCourt() { seats.clear(); }

    store::WindowLodging::Package package(const store::KeptPaper &paper) const
    {
        return {.caseId = caseFile.id,
                .court = caseFile.court,
                .filer = Role::Respondent,
                .filerName = QStringLiteral("R. Sample"),
                .receivedAt = clock.now().addSecs(-60),
                .filingDate = clock.now().date(),
                .items = {{paper, QStringLiteral("MOTION"), QStringLiteral("Motion to continue")}}};
    }
    store::StoredCommand lodges(Seat &seat, const store::KeptPaper &paper)
    {
        return must(store::WindowLodging(*seat.acts).lodge(package(paper)));
    }
    static int filesOf(const Seat &seat)
    {
        QDirIterator files(seat.folder() + QStringLiteral("/papers"), QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); files.next())
            ++count;
        return count;
    }

    std::unique_ptr<server::intake::WindowPapers> papers;
    CaseFile caseFile;
    std::vector<std::unique_ptr<Seat>> seats;
    QString scan;
    int uploads = 0;
};

} // namespace

/// Papers handed in at the window: taken in without a network, brought to the court before their command, once.
class WindowTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsTakenInOfflineIsInTheQueueAtOnceAndReachesTheCourtWhole()
    {
        WindowCourt court;
        Seat &seat = *court.seats[0];
        seat.transport.offline = true;
        const auto paper = RecordCourt::must(seat.workspace->papers().keep(court.scan));
        const auto saved = court.lodges(seat, paper);
        const SubmissionId id(saved.subject.id);
        const auto shown = store::CaseRecord(seat.workspace->cache()).submission(id);
        QVERIFY(shown && shown->state == SubmissionState::Checking);
        QCOMPARE(shown->aNumber, court.caseFile.aNumber);
        QVERIFY(!seat.sync());
        QCOMPARE(WindowCourt::filesOf(seat), 1);

        seat.transport.offline = false;
        QVERIFY(seat.sync());
        QCOMPARE(court.submission(id).filings[0].sha256, paper.sha256);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM intake_check")), 0);
        QVERIFY(court.effects->runDue());
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM intake_check")), 1);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM document WHERE bytes = %1").arg(paper.bytes)), 1);
        QVERIFY(court.effects->runDue()); // Once.
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM intake_check")), 1);
        QVERIFY(seat.sync());
        QCOMPARE(WindowCourt::filesOf(seat), 0); // The court has it: nothing is kept twice.
    }

    void aScanThatWaitsBeforeTheClerkIsNotSweptByARoundInBetween()
    {
        WindowCourt court;
        Seat &seat = *court.seats[0];
        const auto paper = RecordCourt::must(seat.workspace->papers().keep(court.scan));
        QVERIFY(seat.sync()); // The clerk still types.
        QCOMPARE(WindowCourt::filesOf(seat), 1);
        const auto saved = court.lodges(seat, paper);
        QVERIFY(seat.sync());
        QCOMPARE(seat.workspace->outbox().find(saved.id)->outcome, Outcome::applied());
    }

    void aLostReplyMakesNoSecondPackage()
    {
        WindowCourt court;
        Seat &seat = *court.seats[0];
        const auto paper = RecordCourt::must(seat.workspace->papers().keep(court.scan));
        const qint64 before = court.number(QStringLiteral("SELECT count(*) FROM entity WHERE kind = 1"));
        court.lodges(seat, paper);
        seat.transport.losesNextReply = true;
        QVERIFY(!seat.sync()); // The paper is there, its reply was lost.
        QVERIFY(seat.sync());
        QCOMPARE(court.uploads, 2);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM entity WHERE kind = 1")), before + 1);
    }

    void nobodyLodgesWhatSomebodyElseBrought()
    {
        WindowCourt court;
        Seat &one = *court.seats[0];
        Seat &two = *court.seats[1];
        const auto paper = RecordCourt::must(one.workspace->papers().keep(court.scan));
        court.lodges(one, paper);
        QVERIFY(one.sync());
        const auto guess = court.lodges(two, paper); // Knows the hash, has not got the bytes.
        QVERIFY(two.sync());
        const auto command = two.workspace->outbox().find(guess.id);
        QCOMPARE(command->outcome, Outcome::refused(QStringLiteral("papers_missing")));
        QCOMPARE(command->word(), store::CommandWord::NeedsYou);
    }

    void aScanThatNobodyTookInGoesWhenTheProgramStartsAgain()
    {
        WindowCourt court;
        Seat &seat = *court.seats[0];
        const auto paper = RecordCourt::must(seat.workspace->papers().keep(court.scan));
        using Unnamed = store::Papers::Unnamed;
        QCOMPARE(*seat.workspace->papers().sweep(seat.workspace->outbox()), 0); // The clerk is still typing.
        QCOMPARE(*seat.workspace->papers().sweep(seat.workspace->outbox(), Unnamed::Delete), 1);
        QVERIFY(!seat.workspace->papers().openVerified(paper.sha256));
        court.lodges(seat, RecordCourt::must(seat.workspace->papers().keep(court.scan)));
        QCOMPARE(*seat.workspace->papers().sweep(seat.workspace->outbox(), Unnamed::Delete), 0); // The court wants it.
    }

    void aScanThatIsGoneStopsNothingBehindIt()
    {
        WindowCourt court;
        Seat &seat = *court.seats[0];
        const auto paper = RecordCourt::must(seat.workspace->papers().keep(court.scan));
        const auto lost = court.lodges(seat, paper);
        const auto note =
            RecordCourt::must(seat.notes->add(court.caseFile.id, QStringLiteral("NEW"), QStringLiteral("Ask again.")));
        QVERIFY(QDir(seat.folder() + QStringLiteral("/papers")).removeRecursively());
        QVERIFY(seat.sync());
        QCOMPARE(seat.workspace->outbox().find(lost.id)->outcome, Outcome::refused(QStringLiteral("papers_missing")));
        QCOMPARE(seat.workspace->outbox().find(note.id)->outcome, Outcome::applied());
    }

    void onlyWhatCanBeFiledIsKept()
    {
        WindowCourt court;
        const store::Papers &papers = court.seats[0]->workspace->papers();
        const auto codeOf = [&](const QByteArray &bytes) {
            QFile file(court.scan);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return QString();
            file.close();
            const auto kept = papers.keep(court.scan);
            return kept ? kept->mediaType : kept.error().detail;
        };
        QCOMPARE(codeOf({}), QStringLiteral("scan_empty"));
        QCOMPARE(codeOf("PK\x03\x04 a word processor's"), QStringLiteral("scan_type"));
        QCOMPARE(codeOf("\xff\xd8\xff\xe0 a photograph"), QStringLiteral("image/jpeg"));
        QCOMPARE(codeOf("%PDF-1.7 small"), QStringLiteral("application/pdf"));
        QCOMPARE(codeOf("%PDF-1.7" + QByteArray(26'214'400, ' ')), QStringLiteral("scan_too_large"));
        QCOMPARE(papers.keep(court.scan + QStringLiteral("not")).error().detail, QStringLiteral("scan_unreadable"));
    }
};

QTEST_GUILESS_MAIN(WindowTest)
#include "window_test.moc"
