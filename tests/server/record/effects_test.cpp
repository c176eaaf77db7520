#include "tests/server/record/record_court.h"

#include <QDirIterator>

using namespace dais;
using namespace dais::tests;
using domain::Outcome;
using server::record::DocumentPart;

namespace {

int filesIn(const QString &folder)
{
    int count = 0;
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); files.next())
        ++count;
    return count;
}

domain::wire::PushResult reject(RecordCourt &court, RecordCourt::Desk &desk, const domain::Submission &submission)
{
    return court.push(desk,
                      court.command(desk, domain::RejectSubmission{submission.id, {QStringLiteral("NO_COS")}},
                                    {{QStringLiteral("fix.NO_COS"), QByteArray(16, 's'), "Sign it and file again."}}));
}

} // namespace

class EffectsTest : public QObject {
    Q_OBJECT
private slots:
    void aRejectedDocumentIsGoneForGoodAndItsTraceStays()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        RecordCourt::mustHold(court.effects->runDue());
        const int before = filesIn(court.folder.documents());

        QCOMPARE(reject(court, desk, motion).outcome->kind, Outcome::Kind::Applied);
        const auto served =
            court.records->document(desk.sender(), motion.filings.front().document, DocumentPart::Filed);
        RecordCourt::mustHold(court.effects->runDue());

        QCOMPARE(served.error().kind, Error::Kind::NotFound); // From the commit on, not only from the deletion on.
        QCOMPARE(filesIn(court.folder.documents()), before - 2 + 1); // Filed and stamped went; the notice came.
        QCOMPARE(court.documents->open(motion.filings.front().sha256).error().kind, Error::Kind::NotFound);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM rejected_document WHERE gone_at IS NOT NULL AND "
                                             "reason = 'NO_COS' AND name = 'motion.pdf'")),
                 1);
        const auto page =
            RecordCourt::must(domain::wire::readPullPage(RecordCourt::must(court.pull->page(desk.sender(), {}))));
        QCOMPARE(page.head.gone, std::vector{motion.filings.front().document});
        QCOMPARE(RecordCourt::must(court.effects->waiting()), 0);
    }

    void theNoticeOfASupportingDocumentEntersTheRecord()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto caseFile = court.openedCase(desk);
        const auto motion = court.motionIn(caseFile);
        static_cast<void>(reject(court, desk, motion));

        RecordCourt::mustHold(court.effects->runDue());

        const auto after = std::get<domain::CaseFile>(
            RecordCourt::must(court.records->findForServer({domain::EntityKind::Case, caseFile.id.uuid()})));
        QCOMPARE(after.recordDocuments, caseFile.recordDocuments + 1);
        QCOMPARE(court.notices.made, 1);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM change WHERE kind = 12")), 2); // Accepted, rejected.
        QCOMPARE(
            court.number(QStringLiteral("SELECT count(*) FROM document d JOIN change c ON c.kind = 7 AND c.id = d.doc "
                                        "WHERE d.name = 'notice-of-rejection.pdf'")),
            2);
    }

    void doingAnEffectAgainChangesNothing()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        static_cast<void>(reject(court, desk, motion));
        RecordCourt::mustHold(court.effects->runDue());
        const auto changes = court.number(QStringLiteral("SELECT count(*) FROM change"));

        // A crash after the acts and before they were ticked off.
        court.execute(QStringLiteral("UPDATE effect SET state = 0, done_at = NULL"));
        court.restart();
        RecordCourt::mustHold(court.effects->runDue());

        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM change")), changes);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM gone_log")), 1);
        QCOMPARE(RecordCourt::must(court.effects->waiting()), 0);
    }

    void bytesThatAnotherFilingSharesStay()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto caseFile = court.openedCase(desk);
        const auto kept = court.motionIn(caseFile);
        const auto rejected = court.motionIn(caseFile);
        court.execute(
            QStringLiteral("UPDATE document SET sha256 = (SELECT sha256 FROM document WHERE doc = x'%1' AND part = "
                           "'filed') WHERE doc = x'%2' AND part = 'filed'")
                .arg(QString::fromLatin1(rejected.filings.front().document.uuid().toRfc4122().toHex()),
                     QString::fromLatin1(kept.filings.front().document.uuid().toRfc4122().toHex())));
        static_cast<void>(reject(court, desk, rejected));

        RecordCourt::mustHold(court.effects->runDue());

        QVERIFY(court.documents->open(rejected.filings.front().sha256).has_value());
        QVERIFY(court.records->document(desk.sender(), kept.filings.front().document, DocumentPart::Filed).has_value());
        QCOMPARE(
            court.records->document(desk.sender(), rejected.filings.front().document, DocumentPart::Filed).error().kind,
            Error::Kind::NotFound);
    }

    void aNoticeThatCannotBeSetIsTriedAgainAndHoldsUpNothing()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        RecordCourt::mustHold(court.effects->runDue());
        court.notices.failures = 1;
        static_cast<void>(reject(court, desk, motion));

        RecordCourt::mustHold(court.effects->runDue());
        QCOMPARE(RecordCourt::must(court.effects->waiting()), 1);
        QCOMPARE(court.documents->open(motion.filings.front().sha256).error().kind, Error::Kind::NotFound);
        court.clock.advance(1500);
        RecordCourt::mustHold(court.effects->runDue());

        QCOMPARE(RecordCourt::must(court.effects->waiting()), 0);
        QCOMPARE(court.notices.made, 1);
    }

    void aRejectedDocumentCannotComeBack()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        static_cast<void>(reject(court, desk, motion));
        RecordCourt::mustHold(court.effects->runDue());
        const auto again = RecordCourt::must(court.documents->put("stamped late"));
        const server::record::DocumentBytes late{motion.filings.front().document,
                                                 DocumentPart::Rendition,
                                                 {domain::EntityKind::Submission, motion.id.uuid()},
                                                 again.sha256,
                                                 again.bytes,
                                                 QStringLiteral("application/pdf"),
                                                 QStringLiteral("late.pdf")};

        const auto registered = court.writer->run([&](sql::Connection &connection) {
            return registerDocument(connection, *court.documents, late, court.clock.now());
        });

        QCOMPARE(registered.error().detail, QStringLiteral("rejected"));
    }

    void aFilerReadsOnlyTheirOwn()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto stranger = court.addAccount(QStringLiteral("other"), domain::Role::Attorney, {});
        RecordCourt::mustHold(court.writer->run([&](sql::Connection &connection) {
            return connection.execute(
                QStringLiteral("INSERT INTO account(id, login, display_name, role, courts, password, "
                               "created_at) VALUES(?, 'filer', 'F', 'attorney', '', '', 0)"),
                motion.filer.user);
        }));
        const domain::EntityRef ref{domain::EntityKind::Submission, motion.id.uuid()};
        const auto document = motion.filings.front().document;

        QVERIFY(court.records->find({motion.filer.user, {}}, ref).has_value());
        QVERIFY(court.records->document({motion.filer.user, {}}, document, DocumentPart::Filed).has_value());
        QCOMPARE(RecordCourt::must(court.records->submissionsOf(motion.filer.user, 10)).size(), std::size_t(1));
        QCOMPARE(court.records->find({stranger, {}}, ref).error().kind, Error::Kind::NotFound);
        QCOMPARE(court.records->document({stranger, {}}, document, DocumentPart::Filed).error().kind,
                 Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(EffectsTest)
#include "effects_test.moc"
