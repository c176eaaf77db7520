#include "server/api/routes.h"
#include "server/intake/receive_typed.h"
#include "server/store/store_folder.h"
#include "tests/server/support/web_client.h"

using namespace dais;
using namespace dais::tests;

/// The door, from a filer's side: what is taken, what is refused with which words, and that nothing half
/// stays.
class ReceiveTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<WebCourt> court;
    std::unique_ptr<WebClient> filer;
    server::http::Router router;

    static QByteArray wordsOf(const QJsonObject &words) { return QJsonDocument(words).toJson(); }
    server::http::Response file(const QJsonObject &words, const std::vector<FormFile> &files = {{}})
    {
        return filer->upload("/v1/submissions", formOf({{"submission", wordsOf(words)}}, files));
    }
    void nothingIsKept()
    {
        QCOMPARE(court->filesKept(), 0);
        QCOMPARE(court->filesComingIn(), 0);
        QVERIFY(court->services().records.submissionsOf(user, 10)->empty());
    }
    domain::UserId user;

private slots:
    void initTestCase() { server::api::addRoutes(router); }
    void init()
    {
        court = std::make_unique<WebCourt>();
        user = court->person(QStringLiteral("dhs"), domain::Role::Dhs).id;
        filer = std::make_unique<WebClient>(*court, router);
        filer->signIn(QStringLiteral("dhs"));
    }
    void cleanup()
    {
        filer.reset();
        court.reset();
    }

    void aPackageIsKeptWithItsThreeInstants()
    {
        const auto response = file(chargingWords());
        QCOMPARE(response.status, 201);
        const auto receipt = WebClient::objectOf(response);
        QCOMPARE(receipt.value(QStringLiteral("state")).toString(), QStringLiteral("checking"));
        const auto instant = [&](const char *key) {
            return QDateTime::fromString(receipt.value(QLatin1String(key)).toString(), Qt::ISODateWithMs);
        };
        QVERIFY(instant("header_at") <= instant("filed_at"));
        QVERIFY(instant("filed_at") <= instant("durable_at"));
        const QTimeZone newark("America/New_York");
        QCOMPARE(receipt.value(QStringLiteral("filing_date")).toString(),
                 instant("filed_at").toTimeZone(newark).date().toString(Qt::ISODate));
        QCOMPARE(court->filesKept(), 1);
        QCOMPARE(court->filesComingIn(), 0);
    }

    void typedDataThatContradictsItselfIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("words");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("where");
        const auto changed = [](const std::function<void(QJsonObject &, QJsonObject &, QJsonObject &)> &change) {
            QJsonObject words = chargingWords();
            QJsonObject charging = words[QStringLiteral("charging")].toObject();
            QJsonObject person = charging[QStringLiteral("persons")].toArray().first().toObject();
            change(words, charging, person);
            if (!person.isEmpty() && charging[QStringLiteral("persons")].toArray().size() == 1)
                charging[QStringLiteral("persons")] = QJsonArray{person};
            if (words.contains(QStringLiteral("charging")))
                words[QStringLiteral("charging")] = charging;
            return words;
        };
        const auto row = [&](const char *name, const char *code, const char *where, const auto &change) {
            QTest::newRow(name) << changed(change) << QString::fromLatin1(code) << QString::fromLatin1(where);
        };
        using O = QJsonObject;
        row("no such court", "court_unknown", "court",
            [](O &w, O &, O &) { w[QStringLiteral("court")] = QStringLiteral("XXQ"); });
        row("no documents", "no_documents", "documents",
            [](O &w, O &, O &) { w[QStringLiteral("documents")] = QJsonArray(); });
        const auto typed = [](const char *type) {
            return QJsonArray{
                O{{QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("title"), QStringLiteral("t")}}};
        };
        row("unknown type", "document_type_unknown", "documents[0].type",
            [&](O &w, O &, O &) { w[QStringLiteral("documents")] = typed("NOPE"); });
        row("classified", "never_electronic", "documents[0].type",
            [&](O &w, O &, O &) { w[QStringLiteral("documents")] = typed("CLASSIF"); });
        row("not the filer's", "not_yours_to_file", "documents[0].type",
            [&](O &w, O &, O &) { w[QStringLiteral("documents")] = typed("EOIR61"); });
        row("an address in a motion", "particulars_do_not_fit", "documents[0].particulars", [](O &w, O &, O &) {
            w["documents"] = QJsonArray{
                QJsonObject{{"type", "MOTPRE"},
                            {"title", "Motion"},
                            {"particulars",
                             QJsonObject{{"address", QJsonObject{{"address", QJsonObject{{"street", "1 Main"}}}}}}}}};
        });
        row("no title", "title_missing", "documents[0].title", [](O &w, O &, O &) {
            w[QStringLiteral("documents")] = QJsonArray{
                O{{QStringLiteral("type"), QStringLiteral("NTA")}, {QStringLiteral("title"), QStringLiteral("  ")}}};
        });
        row("charges without their document", "charging_data_without_document", "charging",
            [&](O &w, O &, O &) { w[QStringLiteral("documents")] = typed("MOTPRE"); });
        row("a charging document without charges", "charging_data_missing", "charging",
            [](O &w, O &, O &) { w.remove(QStringLiteral("charging")); });
        row("two charging documents", "two_charging_documents", "documents", [&](O &w, O &, O &) {
            w[QStringLiteral("documents")] = QJsonArray{typed("NTA").first(), typed("I863").first()};
        });
        row("a charging document in a case", "charging_document_in_existing_case", "case",
            [](O &w, O &, O &) { w[QStringLiteral("a_number")] = QStringLiteral("A012-345-678"); });
        row("a case type of another document", "case_type_does_not_fit", "charging.case_type",
            [](O &, O &c, O &) { c[QStringLiteral("case_type")] = QStringLiteral("CFR"); });
        row("no such case type", "case_type_unknown", "charging.case_type",
            [](O &, O &c, O &) { c[QStringLiteral("case_type")] = QStringLiteral("???"); });
        row("nobody", "respondent_missing", "charging.persons",
            [](O &, O &c, O &) { c[QStringLiteral("persons")] = QJsonArray(); });
        row("no A-Number", "a_number_missing", "charging.persons[0].a_number",
            [](O &, O &, O &p) { p.remove(QStringLiteral("a_number")); });
        row("no family name", "name_missing", "charging.persons[0].name", [](O &, O &, O &p) {
            p[QStringLiteral("name")] = O{{QStringLiteral("family"), QString()}};
        });
        row("one A-Number twice", "a_number_twice", "charging.persons[1].a_number", [](O &, O &c, O &p) {
            c[QStringLiteral("persons")] = QJsonArray{p, p};
        });
        row("a bad A-Number", "not_understood", "charging.persons[0].a_number",
            [](O &, O &, O &p) { p[QStringLiteral("a_number")] = QStringLiteral("12"); });
        row("served tomorrow year", "served_in_future", "charging.served",
            [](O &, O &c, O &) { c[QStringLiteral("served")] = QStringLiteral("2999-01-01"); });
        row("born in the future", "born_in_future", "charging.persons[0].birth_date",
            [](O &, O &, O &p) { p[QStringLiteral("birth_date")] = QStringLiteral("2999-01-01"); });
        row("served before birth", "served_before_birth", "charging.persons[0].birth_date", [](O &, O &c, O &p) {
            c[QStringLiteral("served")] = QStringLiteral("1990-01-01");
            p[QStringLiteral("birth_date")] = QStringLiteral("1990-01-02");
        });
        row("no such nationality", "nationality_unknown", "charging.persons[0].nationality",
            [](O &, O &, O &p) { p[QStringLiteral("nationality")] = QStringLiteral("QQ"); });
        row("no such language", "language_unknown", "charging.persons[0].language",
            [](O &, O &, O &p) { p[QStringLiteral("language")] = QStringLiteral("QQQ"); });
        row("no such charge", "charge_unknown", "charging.charges[0]",
            [](O &, O &c, O &) { c[QStringLiteral("charges")] = QJsonArray{QStringLiteral("being late")}; });
        row("detained, but nobody is", "detained_nobody", "charging.persons[0].detained",
            [](O &w, O &, O &) { w[QStringLiteral("special_classifications")] = QJsonArray{QStringLiteral("DET")}; });
        row("a family of one", "family_of_one", "charging.persons",
            [](O &w, O &, O &) { w[QStringLiteral("special_classifications")] = QJsonArray{QStringLiteral("FAMU")}; });
        row("a juvenile of 36", "juvenile_of_age", "charging.persons[0].birth_date",
            [](O &w, O &, O &) { w[QStringLiteral("special_classifications")] = QJsonArray{QStringLiteral("JUV")}; });
        row("no such classification", "classification_unknown", "special_classifications",
            [](O &w, O &, O &) { w[QStringLiteral("special_classifications")] = QJsonArray{QStringLiteral("ZZZ")}; });
        QTest::newRow("no case yet") << motionWords() << QStringLiteral("case_unknown") << QStringLiteral("a_number");
        QJsonObject nowhere = motionWords();
        nowhere.remove(QStringLiteral("a_number"));
        QTest::newRow("no case named") << nowhere << QStringLiteral("case_missing") << QStringLiteral("a_number");
    }
    void typedDataThatContradictsItselfIsRefused()
    {
        QFETCH(QJsonObject, words);
        QFETCH(QString, code);
        QFETCH(QString, where);
        const auto response = file(words, {{}, {}});
        const auto problem = WebClient::objectOf(response);
        QCOMPARE(problem.value(QStringLiteral("code")).toString(), code);
        QCOMPARE(problem.value(QStringLiteral("where")).toString(), where);
        QVERIFY(response.status == 422 || response.status == 400);
        QVERIFY(problem.value(QStringLiteral("title")).toString().endsWith(u'.'));
        QVERIFY(problem.value(QStringLiteral("detail")).toString().endsWith(u'.'));
        nothingIsKept();
    }

    void filesThatCannotBeFiledAreRefusedAtTheDoor_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing in it") << QByteArray() << QStringLiteral("EMPTY") << 422;
        QTest::newRow("26 MiB") << "%PDF-1.4" + QByteArray(26 << 20, 'x') << QStringLiteral("FILE_SIZE") << 413;
        QTest::newRow("one byte too many")
            << "%PDF-1.4" + QByteArray(26'214'400 - 7, 'x') << QStringLiteral("FILE_SIZE") << 413;
        QTest::newRow("words, named .pdf") << QByteArray("Dear court,") << QStringLiteral("FILE_TYPE") << 422;
        QTest::newRow("a zip") << QByteArray("PK\x03\x04 startxref") << QStringLiteral("FILE_TYPE") << 422;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << QStringLiteral("FILE_TYPE") << 422;
    }
    void filesThatCannotBeFiledAreRefusedAtTheDoor()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(int, status);
        FormFile wrong;
        wrong.bytes = bytes;
        QJsonObject words = chargingWords();
        QJsonArray documents = words[QStringLiteral("documents")].toArray();
        documents.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("COS")},
                                     {QStringLiteral("title"), QStringLiteral("Certificate of service")}});
        words[QStringLiteral("documents")] = documents;
        const auto response = file(words, {{}, wrong});
        QCOMPARE(response.status, status);
        QCOMPARE(WebClient::codeOf(response), code);
        QCOMPARE(WebClient::objectOf(response).value(QStringLiteral("where")).toString(),
                 QStringLiteral("documents[1]"));
        nothingIsKept();
    }

    void exactly25MiBAreTaken()
    {
        FormFile large;
        large.bytes = "%PDF-1.4" + QByteArray(26'214'400 - 8, 'x');
        QCOMPARE(file(chargingWords(), {large}).status, 201);
    }

    void namesAreCleanedAndNeverPaths_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("path") << QByteArray("../../x.pdf") << QStringLiteral("x.pdf");
        QTest::newRow("windows path") << QByteArray("C:\\\\Users\\\\me\\\\brief.pdf") << QStringLiteral("brief.pdf");
        QTest::newRow("absolute") << QByteArray("/etc/passwd") << QStringLiteral("passwd");
        QTest::newRow("control characters") << QByteArray("a\x01\x1b[31mb\tc.pdf") << QStringLiteral("a[31mbc.pdf");
        QTest::newRow("turned around") << QByteArray("brief\u202efdp.exe") << QStringLiteral("brieffdp.exe");
        QTest::newRow("only dots") << QByteArray("..") << QStringLiteral("unnamed");
        QTest::newRow("hidden") << QByteArray(".bashrc") << QStringLiteral("bashrc");
        QTest::newRow("zero") << QByteArray("a\0b.pdf", 7) << QStringLiteral("ab.pdf");
        QTest::newRow("not UTF-8") << QByteArray("a\xff.pdf") << QStringLiteral("a.pdf");
        QTest::newRow("long") << QByteArray(500, 'n') + ".pdf" << QString(116, u'n') + QStringLiteral(".pdf");
        QTest::newRow("Spanish") << QByteArray("moci\xc3\xb3n.pdf") << QStringLiteral("moción.pdf");
    }
    void namesAreCleanedAndNeverPaths()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, shown);
        FormFile named;
        named.name = name;
        const auto receipt = WebClient::objectOf(file(chargingWords(), {named}));
        QCOMPARE(receipt.value(QStringLiteral("documents"))
                     .toArray()
                     .first()
                     .toObject()
                     .value(QStringLiteral("file_name"))
                     .toString(),
                 shown);
        QCOMPARE(court->filesKept(), 1);
        QVERIFY(!QFile::exists(court->directory.filePath(QStringLiteral("x.pdf"))));
    }

    void anUploadCutAnywhereLeavesNothing()
    {
        const QByteArray form = formOf({{"submission", wordsOf(chargingWords())}}, {{}});
        for (qsizetype cut = 0; cut < form.size(); ++cut)
            QCOMPARE(filer->upload("/v1/submissions", form, 64, cut).status, 0);
        nothingIsKept();
        QCOMPARE(filer->upload("/v1/submissions", form, 1).status, 201);
    }

    void aFormWithoutItsEndIsNotFiled()
    {
        QByteArray form = formOf({{"submission", wordsOf(chargingWords())}}, {{}});
        form.chop(4); // The header said that this is all.
        const auto response = filer->upload("/v1/submissions", form);
        QCOMPARE(response.status, 400);
        QCOMPARE(WebClient::codeOf(response), QStringLiteral("cut_short"));
        nothingIsKept();
    }

    void aFilerWhoLosesTheRightDuringTheUploadFilesNothing()
    {
        const auto words = server::intake::readTypedSubmission(wordsOf(chargingWords()));
        QVERIFY(words);
        const auto who = [&](bool isLater) {
            auto package = court->services().intake.begin(
                domain::User{user, {}, QStringLiteral("DHS"), domain::Role::Dhs, {}, false}, court->clock.now());
            if (!package || !(*package)->say(*words) || !(*package)->beginFile(QStringLiteral("a.pdf")) ||
                !(*package)->take(FormFile().bytes) || !(*package)->endFile())
                return QStringLiteral("not taken");
            if (isLater)
                WebCourt::mustHold(court->services().accounts.disable(QStringLiteral("dhs")));
            const auto receipt = (*package)->finish(court->clock.now());
            return receipt ? QStringLiteral("filed") : QString(receipt.error().code);
        };
        QCOMPARE(who(true), QStringLiteral("account_disabled"));
        nothingIsKept();
    }

    void nothingIsFiledInACaseOnPaper()
    {
        domain::CaseFile onPaper;
        onPaper.id = domain::CaseId::make(court->clock, court->random);
        onPaper.aNumber = *domain::ANumber::parse(QStringLiteral("A012-345-678"));
        onPaper.respondent = QStringLiteral("RESPONDENT, Sample");
        onPaper.caseType = QStringLiteral("RMV");
        onPaper.court = QStringLiteral("NEW");
        onPaper.opened = QDate(2019, 3, 1);
        onPaper.medium = domain::RecordMedium::Paper;
        const auto imported = court->services().commands.issue(domain::ImportCase{.caseFile = onPaper}, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
        QVERIFY(imported->kind == domain::Outcome::Kind::Applied);
        QJsonObject words = motionWords();
        words[QStringLiteral("court")] = QStringLiteral("NYC");
        QCOMPARE(WebClient::codeOf(file(words)), QStringLiteral("WRONG_COURT"));
        QCOMPARE(WebClient::codeOf(file(motionWords())), QStringLiteral("PAPER_CASE"));
        nothingIsKept();
    }

    void aThousandDocumentsAreRefusedWithoutKeepingAny()
    {
        QCOMPARE(WebClient::codeOf(file(chargingWords(), std::vector<FormFile>(1000))),
                 QStringLiteral("too_many_documents"));
        nothingIsKept();
    }

    void partsThatAreMissingOrTooManyAreSaid()
    {
        QCOMPARE(WebClient::codeOf(file(chargingWords(), {})), QStringLiteral("documents_and_files_differ"));
        QCOMPARE(WebClient::codeOf(file(chargingWords(), {{}, {}})), QStringLiteral("documents_and_files_differ"));
        QCOMPARE(WebClient::codeOf(file(chargingWords(), std::vector<FormFile>(21))),
                 QStringLiteral("too_many_documents"));
        QCOMPARE(filer->upload("/v1/submissions", formOf({}, {{}})).status, 400);
        QCOMPARE(filer->upload("/v1/submissions", formOf({{"else", "x"}}, {})).status, 400);
        QCOMPARE(WebClient::codeOf(filer->upload(
                     "/v1/submissions", formOf({{"submission", "{\"court\":\"NEW\",\"court\":\"NYC\"}"}}, {}))),
                 QStringLiteral("not_understood"));
        QCOMPARE(filer->upload("/v1/submissions", formOf({{"submission", QByteArray(2 << 20, ' ')}}, {})).status, 413);
        nothingIsKept();
    }

    void thePackageSentAgainIsFiledOnce()
    {
        QJsonObject words = chargingWords();
        words[QStringLiteral("id")] = domain::SubmissionId::make(court->clock, court->random).toString();
        const auto first = file(words);
        QCOMPARE(first.status, 201);
        court->clock.advance(60);
        const auto second = file(words); // The answer to the first was lost.
        QCOMPARE(second.status, 200);
        QCOMPARE(WebClient::objectOf(second).value(QStringLiteral("filed_at")),
                 WebClient::objectOf(first).value(QStringLiteral("filed_at")));
        QCOMPARE(court->services().records.submissionsOf(user, 10)->size(), size_t(1));
        court->person(QStringLiteral("dhs2"), domain::Role::Dhs);
        WebClient other(*court, router);
        other.signIn(QStringLiteral("dhs2"));
        QCOMPARE(other.upload("/v1/submissions", formOf({{"submission", wordsOf(words)}}, {{}})).status, 409);
    }

    void aSecondAttemptNamesOnesOwnThatWasRejected()
    {
        const auto first = WebClient::objectOf(file(chargingWords())).value(QStringLiteral("id")).toString();
        QJsonObject again = chargingWords();
        again[QStringLiteral("refiling_of")] = first;
        QCOMPARE(WebClient::codeOf(file(again)), QStringLiteral("first_attempt_unknown")); // Not decided yet.
        QVERIFY(court->parts->checks.runDue());
        const auto rejected = court->services().commands.issue(domain::RejectSubmission{
            .submission = *domain::SubmissionId::parse(first), .reasons = {QStringLiteral("NO_SIGNATURE")}});
        QVERIFY(rejected && rejected->kind == domain::Outcome::Kind::Applied);
        const auto second = file(again);
        QCOMPARE(second.status, 201);
        const auto id = domain::SubmissionId::parse(WebClient::objectOf(second).value(QStringLiteral("id")).toString());
        const auto kept = court->services().records.findForServer({domain::EntityKind::Submission, id->uuid()});
        QCOMPARE(std::get<domain::Submission>(*kept).refilingOf.value(), domain::SubmissionId::parse(first).value());
        // Somebody else's rejection is like one that never was.
        court->person(QStringLiteral("dhs2"), domain::Role::Dhs);
        WebClient other(*court, router);
        other.signIn(QStringLiteral("dhs2"));
        const auto stolen = other.upload("/v1/submissions", formOf({{"submission", wordsOf(again)}}, {{}}));
        again[QStringLiteral("refiling_of")] = domain::SubmissionId::make(court->clock, court->random).toString();
        const auto unknown = other.upload("/v1/submissions", formOf({{"submission", wordsOf(again)}}, {{}}));
        QCOMPARE(WebClient::codeOf(stolen), QStringLiteral("first_attempt_unknown"));
        QCOMPARE(stolen.body, unknown.body);
    }

    void filersSeeWhatTheyFiledNewestFirst()
    {
        QCOMPARE(file(chargingWords()).status, 201);
        court->clock.advance(3600);
        filer->signIn(QStringLiteral("dhs"));
        QCOMPARE(file(chargingWords(QStringLiteral("A012-345-679"))).status, 201);
        const auto list =
            WebClient::objectOf(filer->get("/v1/submissions")).value(QStringLiteral("submissions")).toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().toObject().value(QStringLiteral("a_number")).toString(), QStringLiteral("A012-345-679"));
        const QByteArray before = list.first().toObject().value(QStringLiteral("filed_at")).toString().toLatin1();
        QCOMPARE(WebClient::objectOf(filer->get("/v1/submissions?before=" + before))
                     .value(QStringLiteral("submissions"))
                     .toArray()
                     .size(),
                 1);
        QCOMPARE(filer->get("/v1/submissions?before=yesterday").status, 400);
    }
};

QTEST_GUILESS_MAIN(ReceiveTest)
#include "receive_test.moc"
