#include "server/intake/package_checks.h"
#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::server::intake;
using pdf::MarkKind;
using pdf::PageTrait;

namespace {

const QString ownNumber = QStringLiteral("000118907");

/// A reading of one page of text that shows number and name of the samples' case.
pdf::PageReading page(const QString &words = QStringLiteral("matter of respondent sample"),
                      const QStringList &numbers = {ownNumber})
{
    pdf::PageReading reading;
    reading.pages = reading.pagesRead = 1;
    reading.firstWords = words;
    reading.firstNumbers = numbers;
    return reading;
}

Report reportOf(const pdf::PageReading &reading)
{
    static const FindingTable table = *FindingTable::load();
    Report report;
    report.pages = reading.pages;
    report.reading = reading;
    for (const Noted &noted : notedOf(reading, 0)) {
        report.findings.append(*table.find(noted.code, QDate(2026, 11, 19), noted.values));
        report.findings.last().pages = noted.pages;
    }
    return report;
}

pdf::PageReading withMark(pdf::PageReading reading, MarkKind kind)
{
    reading.marks.append({kind, 1, {}});
    return reading;
}

} // namespace

/// What the checks say that need the case, the typed data or the other documents of a package.
class PackageChecksTest : public QObject {
    Q_OBJECT
private:
    std::optional<domain::CodeTables> tables;
    std::optional<FindingTable> table;
    std::unique_ptr<tests::Samples> samples;
    domain::Submission submission;
    CaseFacts facts;
    std::vector<std::optional<Report>> reports;

    /// A package of these types by counsel of record; every page is in order and a certificate of service is there.
    void file(const QStringList &types)
    {
        submission = samples->aMotion(*facts.caseFile);
        submission.filings.clear();
        reports.clear();
        for (const QString &type : types) {
            auto filing = samples->aFiling(QStringLiteral("Document"));
            filing.documentType = type;
            filing.sha256 = QString(64, QChar(u'0' + int(submission.filings.size())));
            submission.filings.push_back(filing);
            reports.push_back(reportOf(withMark(page(), MarkKind::ServiceWords)));
        }
        domain::Appearance appearance;
        appearance.practitioner = submission.filer.user;
        appearance.since = QDate(2026, 1, 1);
        facts.belonging = {appearance};
    }
    QStringList weigh()
    {
        const auto done = weighPackage(submission, facts, *tables, *table, reports);
        QStringList codes;
        if (!done)
            return {done.error().detail};
        for (const auto &report : reports)
            if (report)
                for (const Finding &finding : report->findings)
                    codes += finding.code;
        codes.removeAll(QStringLiteral("SERVICE_FOUND"));
        codes.removeAll(QStringLiteral("NO_SIGNATURE_SEEN"));
        return codes;
    }
    domain::Appearance &appearance() { return std::get<domain::Appearance>(facts.belonging.front()); }
    [[nodiscard]] QString textOf(const char *code) const
    {
        for (const auto &report : reports)
            if (report)
                for (const Finding &finding : report->findings)
                    if (finding.code == QLatin1String(code))
                        return finding.text;
        return {};
    }

private slots:
    void initTestCase()
    {
        tables = *domain::CodeTables::load();
        table = *FindingTable::load();
    }
    void init()
    {
        samples = std::make_unique<tests::Samples>();
        facts = {};
        facts.caseFile = samples->aCase();
        file({QStringLiteral("MOTPRE")});
    }

    void aMotionInOrderHasNothingAgainstIt() { QCOMPARE(weigh(), QStringList()); }

    void withoutAnAcceptedChargingDocumentThereIsNoCase()
    {
        facts.caseFile.reset();
        QVERIFY(weigh().contains(QStringLiteral("NO_NTA")));
    }

    void theCaseMayHaveGoneToAnotherCourtOrBeOnPaper()
    {
        facts.caseFile->court = QStringLiteral("NYC");
        facts.caseFile->medium = domain::RecordMedium::Paper;
        QCOMPARE(weigh(), (QStringList{QStringLiteral("WRONG_COURT"), QStringLiteral("PAPER_CASE")}));
    }

    void onlyWhoAppearsInThisKindOfMatterFiles_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("scope");
        QTest::addColumn<bool>("said");
        const auto row = [](const char *name, const char *type, domain::AppearanceScope scope, bool said) {
            QTest::newRow(name) << QString::fromLatin1(type) << int(scope) << said;
        };
        row("motion, all", "MOTPRE", domain::AppearanceScope::All, false);
        row("motion, custody only", "MOTPRE", domain::AppearanceScope::CustodyOnly, true);
        row("motion, all but custody", "MOTPRE", domain::AppearanceScope::AllButCustody, false);
        row("bond, custody only", "BONDREQ", domain::AppearanceScope::CustodyOnly, false);
        row("bond, all but custody", "BONDREQ", domain::AppearanceScope::AllButCustody, true);
    }
    void onlyWhoAppearsInThisKindOfMatterFiles()
    {
        QFETCH(QString, type);
        QFETCH(int, scope);
        QFETCH(bool, said);
        file({type});
        appearance().scope = domain::AppearanceScope(scope);
        QCOMPARE(weigh().contains(QStringLiteral("NO_EOIR28")), said);
    }

    void anAppearanceThatEndedOrIsAnothersDoesNotCount()
    {
        appearance().until = submission.filingDate.addDays(-1);
        QVERIFY(weigh().contains(QStringLiteral("NO_EOIR28")));
        file({QStringLiteral("MOTPRE")});
        appearance().practitioner = samples->id<domain::UserId>();
        QVERIFY(weigh().contains(QStringLiteral("NO_EOIR28")));
        file({QStringLiteral("MOTPRE"), QStringLiteral("EOIR28")}); // It comes with the package.
        facts.belonging.clear();
        QVERIFY(!weigh().contains(QStringLiteral("NO_EOIR28")));
        file({QStringLiteral("MOTPRE")});
        facts.belonging.clear();
        submission.filer.role = domain::Role::Dhs;
        QVERIFY(!weigh().contains(QStringLiteral("NO_EOIR28")));
    }

    void aFeeNeedsAReceiptOrAWaiver_data()
    {
        QTest::addColumn<QStringList>("types");
        QTest::addColumn<bool>("said");
        const auto row = [](const char *name, const char *types, bool said) {
            QTest::newRow(name) << QString::fromLatin1(types).split(u' ') << said;
        };
        row("motion to reopen", "MTRO", true);
        row("with receipt", "MTRO FEERCPT", false);
        row("with a waiver request", "MTRO EOIR26A", false);
        row("asylum's fee is not waived", "I589 EOIR26A", true);
        row("no fee", "MOTPRE", false);
    }
    void aFeeNeedsAReceiptOrAWaiver()
    {
        QFETCH(QStringList, types);
        QFETCH(bool, said);
        file(types);
        QCOMPARE(weigh().contains(QStringLiteral("NO_FEE")), said);
    }

    void theFeeIsThatOfTheDayAndDhsPaysNone()
    {
        file({QStringLiteral("MTRO")});
        (void)weigh();
        QVERIFY2(textOf("NO_FEE").contains(QStringLiteral("1045 dollars")), qPrintable(textOf("NO_FEE")));
        file({QStringLiteral("MTRO")});
        submission.filingDate = QDate(2024, 1, 5); // No edition of that day is in the table: nothing is claimed.
        QVERIFY(!weigh().contains(QStringLiteral("NO_FEE")));
        file({QStringLiteral("MTRO")});
        submission.filer.role = domain::Role::Dhs;
        QVERIFY(!weigh().contains(QStringLiteral("NO_FEE")));
    }

    void serviceIsMissingOnlyWhenAllWasRead()
    {
        const QString code = QStringLiteral("NO_COS");
        reports = {reportOf(page())};
        QVERIFY(reports[0]->has(QStringLiteral("NO_SERVICE_WORDS")));
        QVERIFY(weigh().contains(code));
        QVERIFY(!reports[0]->has(QStringLiteral("NO_SERVICE_WORDS"))); // Said once, and with its weight.

        pdf::PageReading scan = page();
        scan.pages = scan.pagesRead = 2;
        scan.with(PageTrait::Textless).add(2);
        reports = {reportOf(scan)};
        QVERIFY(!weigh().contains(code));

        file({QStringLiteral("MOTPRE"), QStringLiteral("COS")});
        reports = {reportOf(page()), reportOf(page())};
        QVERIFY(!weigh().contains(code));
        file({QStringLiteral("COVL")}); // Needs none.
        reports = {reportOf(page())};
        QVERIFY(!weigh().contains(code));
    }

    void oneTranslatorsCertificateMayCoverThePackage()
    {
        pdf::PageReading foreign = page();
        foreign.with(PageTrait::Spanish).add(1);
        file({QStringLiteral("EVID")});
        reports = {reportOf(foreign)};
        QVERIFY(weigh().contains(QStringLiteral("NO_TRANSLATION")));

        file({QStringLiteral("EVID"), QStringLiteral("EVID")});
        reports = {reportOf(foreign), reportOf(withMark(page(), MarkKind::TranslationWords))};
        const auto codes = weigh();
        QVERIFY(!codes.contains(QStringLiteral("NO_TRANSLATION")));
        QVERIFY(codes.contains(QStringLiteral("FOREIGN_LANGUAGE")));
        QVERIFY(textOf("FOREIGN_LANGUAGE").contains(QStringLiteral("Spanish on page 1")));
    }

    void aLimitedAppearanceIsKnownByItsPageOne()
    {
        pdf::PageReading form = page();
        form.form = QStringLiteral("EOIR-61");
        file({QStringLiteral("EOIR28")}); // Whatever it was filed as.
        reports = {reportOf(form)};
        QVERIFY(weigh().contains(QStringLiteral("EOIR61_ALONE")));
        file({QStringLiteral("EOIR61"), QStringLiteral("MOTPRE")});
        QVERIFY(!weigh().contains(QStringLiteral("EOIR61_ALONE")));
    }

    void pageOneIsComparedWithTheCase_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("numbers");
        QTest::addColumn<QString>("code");
        const QString named = QStringLiteral("matter of respondent sample");
        const QString other = QStringLiteral("matter of somebody else");
        const QStringList own{ownNumber};
        const QStringList wrong{QStringLiteral("000118908")};
        QTest::newRow("both") << named << own << QString();
        QTest::newRow("number only") << other << own << QStringLiteral("NAME_NOT_SEEN");
        QTest::newRow("name only") << named << QStringList() << QString();
        QTest::newRow("neither") << other << QStringList() << QStringLiteral("CASE_NOT_SEEN");
        QTest::newRow("another number") << named << wrong << QStringLiteral("WRONG_ANUMBER");
        QTest::newRow("ours among others") << named << wrong + own << QString();
        QTest::newRow("part of a word") << QStringLiteral("the respondents were") << own
                                        << QStringLiteral("NAME_NOT_SEEN");
        QTest::newRow("no text") << QString() << QStringList() << QString(); // Nothing is claimed.
    }
    void pageOneIsComparedWithTheCase()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, numbers);
        QFETCH(QString, code);
        reports = {reportOf(withMark(page(words, numbers), MarkKind::ServiceWords))};
        QCOMPARE(weigh(), code.isEmpty() ? QStringList() : QStringList{code});
        QVERIFY(!textOf("WRONG_ANUMBER").contains(QStringLiteral("118")));
    }

    void ridersAndAliasesCountToo()
    {
        domain::Party rider;
        rider.aNumber = *domain::ANumber::parse(QStringLiteral("A000118908"));
        rider.name = {QString::fromUtf8("Núñez"), QStringLiteral("Rider"), {QStringLiteral("Younger")}};
        facts.belonging.push_back(rider);
        reports = {reportOf(
            withMark(page(QStringLiteral("in re nunez"), {QStringLiteral("000118908")}), MarkKind::ServiceWords))};
        QCOMPARE(weigh(), QStringList());
    }

    void whatTheRecordHasAlreadyIsSaid()
    {
        domain::Document known;
        known.sha256 = submission.filings[0].sha256;
        known.submission = samples->id<domain::SubmissionId>();
        facts.belonging.push_back(known);
        QCOMPARE(weigh(), QStringList{QStringLiteral("DUPLICATE")});

        file({QStringLiteral("MOTPRE")});
        reports[0]->reading->textDigest = QString(64, u'a');
        facts.sameText = {QString(64, u'a')};
        QCOMPARE(weigh(), QStringList{QStringLiteral("DUPLICATE_TEXT")});
        facts.sameText.clear();

        file({QStringLiteral("MOTPRE")});
        domain::Submission waiting = samples->aMotion(*facts.caseFile);
        waiting.filings[0].sha256 = submission.filings[0].sha256;
        facts.belonging.push_back(waiting);
        QCOMPARE(weigh(), QStringList{QStringLiteral("FILED_TWICE")});
    }

    void partsOfASetAreRecognised_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("total");
        QTest::newRow("guideline") << QStringLiteral("Surname_Brief_Part1.pdf") << 1 << 0;
        QTest::newRow("of") << QStringLiteral("Country conditions, Part 2 of 3") << 2 << 3;
        QTest::newRow("brackets") << QStringLiteral("Exhibits (2/4)") << 2 << 4;
        QTest::newRow("pt") << QStringLiteral("evidence pt. 3") << 3 << 0;
        QTest::newRow("counterpart") << QStringLiteral("Counterpart 2 agreement") << 0 << 0;
        QTest::newRow("a date") << QStringLiteral("Letter 1/2/2026") << 0 << 0;
        QTest::newRow("impossible") << QStringLiteral("Part 4 of 3") << 0 << 0;
    }
    void partsOfASetAreRecognised()
    {
        QFETCH(QString, name);
        const auto part = setPartOf(name);
        QTEST(part ? part->part : 0, "part");
        QTEST(part ? part->total : 0, "total");
    }

    void aMissingPartIsNamedUnlessItIsInTheRecord()
    {
        file({QStringLiteral("EVID"), QStringLiteral("EVID")});
        submission.filings[0].title = QStringLiteral("Country conditions, Part 1 of 3");
        submission.filings[1].title = QStringLiteral("Country conditions, part 3 of 3");
        QVERIFY(weigh().contains(QStringLiteral("SPLIT_SET_INCOMPLETE")));
        QVERIFY(textOf("SPLIT_SET_INCOMPLETE").contains(QStringLiteral("part 2 is neither")));

        file({QStringLiteral("EVID")});
        submission.filings[0].title = QStringLiteral("Country conditions, Part 2 of 2");
        domain::Document first;
        first.title = QStringLiteral("Country Conditions - Part 1 of 2");
        facts.belonging.push_back(first);
        QCOMPARE(weigh(), QStringList{QStringLiteral("SPLIT_SET")});
    }

    void whatCouldNotBeCheckedIsNotWeighed()
    {
        reports = {std::nullopt};
        QCOMPARE(weigh(), QStringList());
    }
};

QTEST_GUILESS_MAIN(PackageChecksTest)
#include "package_checks_test.moc"
