#include "server/auth/accounts.h"
#include "server/record/readership.h"
#include "tests/server/record/workstation.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;
using Act = domain::wire::ScopeEntry::Act;

namespace {

const QString queue = QStringLiteral("ord/NEW");

/// A court with people of every kind, who own what they are named in.
class RightsCourt : public RecordCourt {
public:
    RightsCourt()
    {
        mine = desk();
        caseFile = openedCase(mine);
        judge = person(QStringLiteral("judge"), Role::Judge, QStringLiteral("NEW"));
        other = person(QStringLiteral("other"), Role::Clerk, QStringLiteral("NEW"));
        far = person(QStringLiteral("far"), Role::Judge, QStringLiteral("LOS"));
        log->trust(tokens);
    }

    Desk person(const QString &login, Role role, const QString &courts)
    {
        return {addAccount(login, role, courts), DeviceId::make(clock, random), 0, role};
    }
    Outcome does(Desk &desk, const CommandArgs &args, const QByteArray &text = {})
    {
        std::vector<Payload> payloads;
        if (!text.isEmpty())
            payloads.push_back({QStringLiteral("text"), QByteArray(16, 's'), text});
        return *push(desk, command(desk, args, std::move(payloads))).outcome;
    }
    Outcome seals(Desk &desk, const std::vector<UserId> &readers)
    {
        seal = SealId::make(clock, random);
        return does(desk, SealCase{caseFile.id, seal, readers});
    }
    QString presence() { return tokens.issue(clock.now(), {}, random); }
    qint64 authzEpoch(const Desk &desk)
    {
        return number(QStringLiteral("SELECT authz_epoch FROM account WHERE id = x'%1'")
                          .arg(QString::fromLatin1(desk.user.uuid().toRfc4122().toHex())));
    }

    server::record::TimeTokens tokens{QByteArray(32, 'k')};
    Desk mine, judge, other, far;
    CaseFile caseFile;
    SealId seal;
};

/// Whether any body that the workstation has holds the text.
bool holds(const Workstation &workstation, const QByteArray &text)
{
    return std::any_of(workstation.bodies.begin(), workstation.bodies.end(),
                       [&](const auto &row) { return row.second.contains(text); });
}

} // namespace

/// Who reads what, and from when on.
class RightsTest : public QObject {
    Q_OBJECT

private slots:
    void aSealedCaseIsForThoseNamedAlone()
    {
        RightsCourt court;
        Workstation reader(court, court.mine);
        Workstation outsider(court, court.other);
        for (Workstation *workstation : {&reader, &outsider}) {
            workstation->subscribe(recordOf(court.caseFile));
            workstation->pullAll();
            QVERIFY(holds(*workstation, "LEAD"));
        }
        const auto waiting = court.motionIn(court.caseFile);

        QCOMPARE(court.seals(court.judge, {court.mine.user}), Outcome::applied());
        reader.pullAll();
        outsider.pullAll();

        QVERIFY(holds(reader, "LEAD") && holds(reader, "Motion to continue"));
        QVERIFY(!holds(outsider, "LEAD") && !holds(outsider, "Motion to continue"));
        QVERIFY(!holds(outsider, court.caseFile.id.toString().toLatin1()));
        QCOMPARE(outsider.falseChains + reader.falseChains, 0);
        // Nothing says that it is there: neither records, nor documents, nor a command on it.
        QCOMPARE(court.records->find(court.other.sender(), {EntityKind::Case, court.caseFile.id.uuid()}).error().kind,
                 Error::Kind::NotFound);
        QCOMPARE(court.records
                     ->document(court.other.sender(), waiting.filings[0].document, server::record::DocumentPart::Filed)
                     .error()
                     .kind,
                 Error::Kind::NotFound);
        QVERIFY(court.records->document(court.mine.sender(), waiting.filings[0].document,
                                        server::record::DocumentPart::Filed));
        const auto guessed = court.does(court.other, Samples::acceptance(waiting));
        auto unknown = Samples::acceptance(waiting);
        unknown.submission = SubmissionId::make(court.clock, court.random);
        QCOMPARE(guessed, court.does(court.other, unknown));
        QCOMPARE(court.does(court.mine, Samples::acceptance(waiting)), Outcome::applied());
        outsider.pullAll();
        QVERIFY(!holds(outsider, "Motion to continue"));
        // Whoever comes anew is not sent what the case was before it was sealed.
        const auto page = RecordCourt::must(court.pull->page(court.other.sender(), {}));
        QVERIFY(page.contains(court.caseFile.id.toString().toLatin1()));
        QVERIFY(!page.contains("LEAD") && !page.contains("Motion to continue"));
    }

    void anOrdinaryReaderSeesTheSameBytesWhetherSealedWorkGoesOnOrNot()
    {
        RightsCourt court;
        Workstation outsider(court, court.other);
        QCOMPARE(court.seals(court.judge, {court.mine.user}), Outcome::applied());
        outsider.pullAll();
        const auto before = outsider.position(queue);

        const auto filed = court.motionIn(court.caseFile);
        QCOMPARE(court.does(court.mine, Samples::acceptance(filed)), Outcome::applied());
        QCOMPARE(
            court.does(court.mine, AddNote{NoteId::make(court.clock, court.random), {}, court.caseFile.id}, "Words"),
            Outcome::applied());

        QVERIFY(outsider.pull().changes.empty());
        QCOMPARE(outsider.position(queue).rev, before.rev);
    }

    void openingASealNeedsTheCourtAndItsPresentVersion()
    {
        RightsCourt court;
        QCOMPARE(court.seals(court.judge, {court.mine.user}), Outcome::applied());
        const QString early = court.presence();
        court.clock.advance(11 * 60'000);

        QCOMPARE(court.does(court.judge, UnsealCase{court.caseFile.id, 1, QStringLiteral("made up")}).code,
                 QStringLiteral("not_online"));
        QCOMPARE(court.does(court.judge, UnsealCase{court.caseFile.id, 1, early}).code, QStringLiteral("not_online"));
        QCOMPARE(court.does(court.judge, UnsealCase{court.caseFile.id, 2, court.presence()}).code,
                 QStringLiteral("stale"));
        QCOMPARE(court.does(court.far, UnsealCase{court.caseFile.id, 1, court.presence()}).code,
                 QStringLiteral("unknown"));
        QCOMPARE(court.does(court.judge, UnsealCase{court.caseFile.id, 1, court.presence()}), Outcome::applied());

        Workstation everybody(court, court.other);
        everybody.subscribe(recordOf(court.caseFile));
        everybody.pullAll();
        QVERIFY(holds(everybody, "LEAD"));
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM partition_reader")), 0);
    }

    void notesReachTheirAudienceAlone()
    {
        RightsCourt court;
        server::auth::Passwords passwords{server::auth::PasswordCost::least()};
        server::auth::Accounts accounts(*court.writer, *court.readers, passwords, court.clock, court.random);
        QVERIFY(accounts.grantChambers(QStringLiteral("clerk"), QStringLiteral("judge")));
        const ShareId share = ShareId::make(court.clock, court.random);
        QCOMPARE(court.does(court.judge, SetShare{share, {court.other.user}}), Outcome::applied());
        const auto note = [&](NoteAudience audience) {
            AddNote args{NoteId::make(court.clock, court.random), {}, court.caseFile.id};
            args.audience = audience;
            args.judge = court.judge.user;
            args.share = share;
            return args;
        };
        QCOMPARE(court.does(court.judge, note(NoteAudience::Chambers), "For chambers"), Outcome::applied());
        QCOMPARE(court.does(court.judge, note(NoteAudience::Shared), "For the circle"), Outcome::applied());
        QCOMPARE(court.does(court.judge, note(NoteAudience::Mine), "For me"), Outcome::applied());
        QCOMPARE(court.does(court.judge, note(NoteAudience::Court), "For all"), Outcome::applied());
        QCOMPARE(court.does(court.other, note(NoteAudience::Chambers), "Not there").code, QStringLiteral("audience"));
        QCOMPARE(court.does(court.mine, note(NoteAudience::Shared), "Not there").code, QStringLiteral("audience"));

        const auto reads = [&](const RecordCourt::Desk &desk) {
            Workstation workstation(court, desk);
            workstation.pullAll();
            QList<bool> read;
            for (const char *text : {"For chambers", "For the circle", "For me", "For all"})
                read.append(holds(workstation, text));
            return read;
        };
        QCOMPARE(reads(court.judge), (QList<bool>{true, true, true, true}));
        QCOMPARE(reads(court.mine), (QList<bool>{true, false, false, true}));
        QCOMPARE(reads(court.other), (QList<bool>{false, true, false, true}));
        QCOMPARE(reads(court.far), (QList<bool>{false, false, false, false}));
    }

    void whoLosesARightLosesThePartition()
    {
        RightsCourt court;
        server::auth::Passwords passwords{server::auth::PasswordCost::least()};
        server::auth::Accounts accounts(*court.writer, *court.readers, passwords, court.clock, court.random);
        std::vector<UserId> told;
        accounts.onRightsChanged([&](const UserId &user) { told.push_back(user); });
        QVERIFY(accounts.grantCourt(QStringLiteral("other"), QStringLiteral("LOS")));
        QVERIFY(accounts.grantChambers(QStringLiteral("other"), QStringLiteral("judge")));
        const ShareId share = ShareId::make(court.clock, court.random);
        QCOMPARE(court.does(court.judge, SetShare{share, {court.other.user}}), Outcome::applied());
        Workstation workstation(court, court.other);
        workstation.pullAll();
        const QString chambers = Partition::chambers(court.judge.user).toString();
        const QString circle = Partition::shared(share).toString();
        for (const QString &partition : {QStringLiteral("ord/LOS"), queue, chambers, circle})
            QCOMPARE(workstation.acts.at(partition), Act::Add);
        const qint64 before = court.authzEpoch(court.other);

        QVERIFY(accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        QVERIFY(accounts.revokeChambers(QStringLiteral("other"), QStringLiteral("judge")));
        QCOMPARE(court.does(court.judge, SetShare{share, {}}), Outcome::applied());

        workstation.pullAll();
        for (const QString &partition : {queue, chambers, circle})
            QCOMPARE(workstation.acts.at(partition), Act::Drop);
        QCOMPARE(court.authzEpoch(court.other), before + 3);
        QCOMPARE(told.size(), std::size_t(4));
        QCOMPARE(accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("LOS")).error().detail,
                 QStringLiteral("last_court"));
        QVERIFY(!accounts.grantChambers(QStringLiteral("other"), QStringLiteral("clerk")));
        QVERIFY(!accounts.setRole(QStringLiteral("other"), Role::Attorney));
    }

    void onlyPeopleOfTheCourtAreNamedAsReaders()
    {
        RightsCourt court;
        const auto filer = court.person(QStringLiteral("filer"), Role::Attorney, {});
        QCOMPARE(court.seals(court.judge, {filer.user}).code, QStringLiteral("reader_unknown"));
        QCOMPARE(court
                     .does(court.judge, SetShare{ShareId::make(court.clock, court.random),
                                                 {UserId::make(court.clock, court.random)}})
                     .code,
                 QStringLiteral("reader_unknown"));
    }

    void nothingIsAcceptedIntoACaseThatOneMayNotRead()
    {
        RightsCourt court;
        QCOMPARE(court.seals(court.judge, {}), Outcome::applied());
        const auto open = court.receives(court.samples.aMotion(court.samples.aCase()));
        auto args = Samples::acceptance(open);
        args.caseId = court.caseFile.id;

        const auto refused = court.does(court.other, args);
        args.caseId = CaseId::make(court.clock, court.random);

        QCOMPARE(refused, court.does(court.other, args));
        QCOMPARE(refused.code, QStringLiteral("case_unknown"));
    }

    void theEventOfARightReachesWhoeverItConcerns()
    {
        RightsCourt court;
        const auto topics = RecordCourt::must(court.pull->topics(court.other.sender(), {}));
        quint64 heard = 0;
        static_cast<void>(court.hub->wait(topics, court.hub->now(), [&](quint64 n) { heard = n; }));

        QCOMPARE(court.does(court.judge, SetShare{ShareId::make(court.clock, court.random), {court.other.user}}),
                 Outcome::applied());

        QVERIFY(heard > 0);
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rights_test.moc"
