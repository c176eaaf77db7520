#include "domain/code_tables.h"
#include "domain/table_vocabulary.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dais;
using namespace dais::domain;

namespace {

const CodeTables &tables()
{
    static const Result<CodeTables> loaded = CodeTables::load();
    return *loaded;
}

template <typename Row>
QStringList codesOf(const CodeTable<Row> &table)
{
    QStringList codes;
    for (const Row &row : table.rows())
        codes.append(codeTableKey(row));
    return codes;
}

} // namespace

class CodeTablesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto loaded = CodeTables::load();
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().detail));
    }

    void everyTableIsThereWhole()
    {
        const CodeTables &t = tables();
        QCOMPARE(t.courts().all().size(), std::size_t(91));
        QCOMPARE(t.hearingLocations().rows().size(), std::size_t(644));
        QCOMPARE(t.adjournmentCodes().rows().size(), std::size_t(115));
        QCOMPARE(t.caseTypes().rows().size(), std::size_t(14));
        QCOMPARE(t.hearingTypes().rows().size(), std::size_t(51));
        QCOMPARE(t.documentTypes().rows().size(), std::size_t(63));
        QCOMPARE(t.motions().rows().size(), std::size_t(71));
        QCOMPARE(t.applications().rows().size(), std::size_t(40));
        QCOMPARE(t.decisions().rows().size(), std::size_t(161));
        QCOMPARE(t.decisionsByCaseType().rows().size(), std::size_t(168));
        QCOMPARE(t.applicationDecisions().rows().size(), std::size_t(15));
        QCOMPARE(t.charges().rows().size(), std::size_t(251));
        QCOMPARE(t.languages().rows().size(), std::size_t(628));
        QCOMPARE(t.nationalities().rows().size(), std::size_t(251));
        QCOMPARE(t.specialClassifications().rows().size(), std::size_t(195));
        QCOMPARE(t.rejectionReasons().rows().size(), std::size_t(30));
        QCOMPARE(t.fees().rows().size(), std::size_t(15));
        QCOMPARE(t.feeExemptions().rows().size(), std::size_t(8));
        QCOMPARE(t.deadlines().rows().size(), std::size_t(44));
        QCOMPARE(t.holidayRules().rows().size(), std::size_t(12));
        QCOMPARE(t.board().code(), QStringLiteral("BIA"));
    }

    void aCodeIsFoundAndAnUnknownOneIsNot()
    {
        QCOMPARE(tables().languages().find(QStringLiteral("IGB"))->name, QStringLiteral("Ebira"));
        QCOMPARE(tables().hearingTypes().find(QStringLiteral("schedule/MM"))->name, QStringLiteral("Initial master"));
        QCOMPARE(tables().decisionsByCaseType().find(QStringLiteral("CDR/merits/D"))->name,
                 QStringLiteral("Dismissed"));
        QVERIFY(!tables().languages().find(QStringLiteral("igb")));
        QVERIFY(!tables().hearingTypes().find(QStringLiteral("MM")));
    }

    void everyFeeThatIsReferredToExists()
    {
        const QDate today(2026, 11, 20);
        for (const DocumentType &type : tables().documentTypes().rows()) {
            QCOMPARE(type.fee.isEmpty(), type.feeKind != FeeKind::Court);
            QVERIFY2(type.fee.isEmpty() || tables().fees().find(type.fee, today), qPrintable(type.code));
        }
        for (const ApplicationType &type : tables().applications().rows()) {
            QCOMPARE(type.fee.isEmpty(), type.feeKind != FeeKind::Court);
            QVERIFY2(type.fee.isEmpty() || tables().fees().find(type.fee, today), qPrintable(type.code));
        }
    }

    void feesAddUpWhereTheirPartsAreKnown()
    {
        for (const Fee &fee : tables().fees().rows()) {
            QCOMPARE(fee.total.has_value(), fee.statutory.has_value() && fee.regulatory.has_value());
            if (fee.total)
                QCOMPARE(*fee.total, *fee.statutory + *fee.regulatory);
        }
        QCOMPARE(*tables().fees().find(QStringLiteral("FEE-MTR-IC"), QDate(2026, 1, 1))->total, 1045);
        QVERIFY(!tables().fees().find(QStringLiteral("FEE-MTR-IC"), QDate(2025, 7, 16)));
        QVERIFY(tables().fees().find(QStringLiteral("FEE-26-BOND"), QDate(2001, 1, 1)));
    }

    void anExemptionEndsOnItsLastDay()
    {
        QVERIFY(tables().feeExemptions().find(QStringLiteral("EX8"), QDate(2026, 6, 10)));
        QVERIFY(!tables().feeExemptions().find(QStringLiteral("EX8"), QDate(2026, 6, 11)));
        QVERIFY(tables().feeExemptions().find(QStringLiteral("EX1"), QDate(2026, 6, 11)));
    }

    void caseTypesNameChargingDocumentsThatOpenCases()
    {
        for (const CaseType &type : tables().caseTypes().rows()) {
            if (type.chargingDocument.isEmpty())
                continue;
            const DocumentType *document = tables().documentTypes().find(type.chargingDocument);
            QVERIFY2(document && document->opensCase(), qPrintable(type.code));
        }
        for (const DecisionByCaseType &decision : tables().decisionsByCaseType().rows())
            QVERIFY2(tables().caseTypes().find(decision.caseType), qPrintable(decision.caseType));
    }

    void whoMayFileWhatFollowsTheTable()
    {
        const auto &types = tables().documentTypes();
        const DocumentType *nta = types.find(QStringLiteral("NTA"));
        QVERIFY(nta->opensCase());
        QVERIFY(nta->mayBeFiledBy(Role::Dhs));
        QVERIFY(!nta->mayBeFiledBy(Role::Attorney));
        QVERIFY(types.find(QStringLiteral("I589"))->mayBeFiledBy(Role::Respondent));
        QVERIFY(!types.find(QStringLiteral("EOIR28"))->mayBeFiledBy(Role::Respondent));
        QVERIFY(!types.find(QStringLiteral("EOIR61"))->mayStandAlone);
        // More charges for a case that is there do not open another.
        QVERIFY(!types.find(QStringLiteral("I261"))->opensCase());
    }

    void nobodyFilesWhatIsIssuedOrProhibited()
    {
        for (const DocumentType &type : tables().documentTypes().rows()) {
            const bool nobody = type.role == DocumentType::Role::Issued ||
                                type.role == DocumentType::Role::Prohibited || type.forum == DocumentType::Forum::Dhs;
            QCOMPARE(type.filers.empty(), nobody);
            QCOMPARE(type.electronic, type.role != DocumentType::Role::Prohibited);
        }
    }

    void lateAndSecondMotionsAreForTheJudge()
    {
        QStringList never;
        for (const RejectionCode &reason : tables().rejectionReasons().rows())
            if (!reason.mayReject)
                never.append(reason.code);
        never.sort();
        QCOMPARE(never, QStringList({"NUMBER_BARRED", "UNTIMELY"}));
        QCOMPARE(tables().rejectionReasons().find(QStringLiteral("UNTIMELY"))->fix,
                 QStringLiteral("The judge decides."));
    }

    void theRulesAskTheTables()
    {
        const TableVocabulary words(tables());
        QVERIFY(words.mayRejectFor(QStringLiteral("NO_COS")));
        QVERIFY(!words.mayRejectFor(QStringLiteral("UNTIMELY")));
        QVERIFY(!words.mayRejectFor(QStringLiteral("BAD_MOOD")));
        QVERIFY(words.knowsDocumentType(QStringLiteral("NTA")));
        QVERIFY(!words.knowsDocumentType(QStringLiteral("POEM")));
    }

    void reasonsAreSentencesAFilerUnderstands()
    {
        static const QRegularExpression harsh(QStringLiteral("\\b(error|failed|invalid|conflict|please)\\b"),
                                              QRegularExpression::CaseInsensitiveOption);
        for (const RejectionCode &reason : tables().rejectionReasons().rows()) {
            QVERIFY2(!reason.title.contains(harsh) && !reason.title.endsWith(u'.'), qPrintable(reason.title));
            QVERIFY2(reason.statement.endsWith(u'.') && reason.fix.endsWith(u'.'), qPrintable(reason.code));
            QVERIFY2(!reason.foundBy.empty(), qPrintable(reason.code));
        }
        QCOMPARE(tables().rejectionReasons().find(QStringLiteral("NO_COS"))->title,
                 QStringLiteral("Certificate of service missing or unsigned"));
    }

    void adjournmentCodesSayWhatTheyDoToTheClock()
    {
        const auto &codes = tables().adjournmentCodes();
        QCOMPARE(codes.find(QStringLiteral("01"))->clock, ClockEffect::Stops);
        QCOMPARE(codes.find(QStringLiteral("17"))->clock, ClockEffect::Runs);
        QCOMPARE(codes.find(QStringLiteral("9B"))->clock, ClockEffect::Neutral);
        QCOMPARE(codes.find(QStringLiteral("05"))->use, CodeUse::Inactive);
        const auto confirmed = std::count_if(codes.rows().begin(), codes.rows().end(), [](const auto &code) {
            return code.clockConfidence == Confidence::Confirmed;
        });
        QCOMPARE(confirmed, 27);
    }

    void chargesShowTheSectionTheyStandFor()
    {
        QCOMPARE(tables().charges().find(QStringLiteral("212a03Bi  VI"))->citation,
                 QStringLiteral("INA 212(a)(3)(B)(i)(VI)"));
        QVERIFY(!tables().charges().find(QStringLiteral("212a14"))->current);
        QCOMPARE(tables().charges().find(QStringLiteral("237a01B"))->ground, Charge::Ground::Deportability);
    }

    void deadlineRulesReferToRulesThatExist()
    {
        for (const DeadlineRule &rule : tables().deadlines().rows())
            QVERIFY2(rule.detainedRule.isEmpty() || tables().deadlines().contains(rule.detainedRule),
                     qPrintable(rule.code));
    }

    void codesHaveNoStraySpaceAtTheirEnds()
    {
        QStringList all = codesOf(tables().languages()) + codesOf(tables().nationalities()) +
                          codesOf(tables().charges()) + codesOf(tables().hearingLocations()) +
                          codesOf(tables().specialClassifications());
        for (const QString &code : all)
            QCOMPARE(code, code.trimmed());
    }

    void aTableWithACodeTwiceIsRefused()
    {
        QVERIFY(CodeTable<NamedCode>::make({{"A", "a", {}}, {"B", "b", {}}}));
        QVERIFY(!CodeTable<NamedCode>::make({{"A", "a", {}}, {"A", "b", {}}}));
        QVERIFY(!CodeTable<NamedCode>::make({{"", "a", {}}}));
    }

    void editionsOfOneRuleMayNotOverlap()
    {
        const auto edition = [](const QDate &from, const QDate &to) {
            FeeExemption row;
            row.code = QStringLiteral("X");
            row.inForce = {from, to};
            return row;
        };
        const QDate march(2026, 3, 8);
        using Table = EditionTable<FeeExemption>;
        QVERIFY(Table::make({edition({}, march), edition(march.addDays(1), {})}));
        QVERIFY(!Table::make({edition({}, march), edition(march, {})}));
        QVERIFY(!Table::make({edition({}, {}), edition(march, {})}));
        QVERIFY(!Table::make({edition({}, march), edition({}, march.addDays(9))}));
        QVERIFY(!Table::make({edition(march, march.addDays(-1))}));
    }
};

QTEST_GUILESS_MAIN(CodeTablesTest)
#include "code_tables_test.moc"
