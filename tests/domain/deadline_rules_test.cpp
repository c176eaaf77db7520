#include "domain/deadline_rules.h"

#include "tests/domain/calendar_fixture.h"

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

class DeadlineRulesTest : public QObject {
    Q_OBJECT

    const DeadlineRules m_rules{tables()};

    Result<ComputedDeadline> ask(const char *rule, const char *from, const char *court = "NYC",
                                 Detention detention = Detention::NotDetained) const
    {
        return m_rules.compute({QLatin1String(rule), day(from), QLatin1String(court), detention});
    }
    QString refusal(const char *rule, const char *from, Detention detention = Detention::NotDetained) const
    {
        const auto deadline = ask(rule, from, "NYC", detention);
        return deadline ? QStringLiteral("none") : deadline.error().detail;
    }

private slots:
    void workedExamplesComeOutAsTheyShould_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("due");
        const auto example = [](const char *name, const char *rule, const char *from, const char *due) {
            QTest::newRow(name) << QString::fromLatin1(rule) << day(from) << day(due);
        };
        example("Saturday holiday observed on Friday", "BIA_APPEAL", "2026-06-04", "2026-07-06");
        example("the observed day itself", "BIA_APPEAL", "2026-06-03", "2026-07-06");
        example("Sunday, then Washington's Birthday", "BIA_APPEAL", "2026-01-16", "2026-02-17");
        example("Sunday, then Columbus Day", "BIA_APPEAL", "2026-09-11", "2026-10-13");
        example("30 days before a Wednesday", "INDIV_FILING_ND", "2026-08-05", "2026-07-06");
        example("15 days before is a holiday: later, not earlier", "MASTER_FILING_ND", "2026-10-27", "2026-10-13");
        example("15 days before is a Sunday: later", "MASTER_FILING_ND", "2026-07-06", "2026-06-22");
        example("30 days before is a Saturday in January", "INDIV_FILING_ND", "2027-02-01", "2027-01-04");
        example("response due on a Saturday holiday", "INDIV_RESP_ND", "2026-06-24", "2026-07-06");
        example("Thanksgiving, and no holiday after it", "MASTER_RESP_ND", "2026-11-16", "2026-11-27");
        example("90 days to reopen", "MTR", "2026-04-06", "2026-07-06");
        example("30 days to reconsider", "MTRC", "2026-05-21", "2026-06-22");
        example("180 days, in absentia", "MTR_IA_EXC", "2026-01-05", "2026-07-06");
        example("a year after arrival", "ASYLUM_1Y", "2025-07-05", "2026-07-06");
        example("voluntary departure", "VD_POST", "2026-05-05", "2026-07-06");
        example("fee waiver cure", "FEE_CURE", "2026-08-21", "2026-09-08");
        example("five business days over a holiday", "VD_BOND", "2026-06-30", "2026-07-08");
        example("one business day over a long weekend", "EOIR43", "2026-07-02", "2026-07-06");
        example("ten business days over Veterans Day", "AUTOSTAY_APPEAL", "2026-11-06", "2026-11-23");
        example("the court's own duty does not move", "CFR_REVIEW", "2026-07-01", "2026-07-08");
        example("brief of 20 days", "BIA_BRIEF", "2026-06-30", "2026-07-20");
    }
    void workedExamplesComeOutAsTheyShould()
    {
        QFETCH(QString, rule);
        QFETCH(QDate, from);
        const auto deadline = m_rules.compute({rule, from, QStringLiteral("NYC")});
        QVERIFY2(deadline, qPrintable(deadline ? QString() : deadline.error().detail));
        QTEST(deadline->due, "due");
        QCOMPARE(deadline->rule, rule);
        QCOMPARE(deadline->lastInstantUtc,
                 QDateTime(deadline->due.addDays(1), QTime(0, 0), QTimeZone("America/New_York")).toUTC());
    }

    void theCourtsOwnDutyStaysOnAWeekend() { QCOMPARE(ask("CFR_REVIEW", "2026-07-04")->due, day("2026-07-11")); }

    void boardRulesEndAtMidnightEasternWhereverTheCourtIs()
    {
        const auto board = ask("BIA_APPEAL", "2026-06-04", "HON");
        QCOMPARE(board->lastInstantUtc, instant("2026-07-07T04:00:00Z"));
        const auto court = ask("MTR", "2026-04-06", "HON");
        QCOMPARE(court->lastInstantUtc, instant("2026-07-07T10:00:00Z"));
    }

    void aFilingIsInTimeByTheClockOfThePlaceWhereItIsFiled()
    {
        const QDateTime filed = local("2026-07-07T05:30:00", "America/New_York");
        QCOMPARE(millisecondsMissed(*ask("MTR", "2026-04-06", "HON"), filed), 0);
        QCOMPARE(millisecondsMissed(*ask("BIA_APPEAL", "2026-06-04", "HON"), filed), 5 * 3600'000 + 30 * 60'000);
        // The server's date is still the due day, and yet it is late in Guam.
        const QDateTime inGuam = local("2026-07-06T10:30:00", "America/New_York");
        QCOMPARE(millisecondsMissed(*ask("MTR", "2026-04-06", "AGA"), inGuam), 30 * 60'000);
    }

    void midnightIsTooLate()
    {
        const auto deadline = ask("MTR", "2026-04-06");
        QVERIFY(millisecondsMissed(*deadline, deadline->lastInstantUtc) > 0);
        QCOMPARE(millisecondsMissed(*deadline, deadline->lastInstantUtc.addMSecs(-1)), 0);
    }

    void clockChangesDoNotChangeTheCount()
    {
        // Ten calendar days over the night of 1 November 2026, which has 25 hours.
        QCOMPARE(ask("MASTER_RESP_ND", "2026-10-26")->due, day("2026-11-05"));
        QCOMPARE(ask("MASTER_RESP_ND", "2026-10-26")->lastInstantUtc, instant("2026-11-06T05:00:00Z"));
    }

    void aRejectedFilingWasNeverFiled()
    {
        const QTimeZone &zone = court("NYC").zone();
        const QDateTime first = local("2026-07-20T15:00:00", "America/New_York");
        const QDateTime again = local("2026-07-23T15:00:00", "America/New_York");
        const auto deadline = ask("MTR", "2026-04-21"); // Due on 20 July.
        QCOMPARE(deadline->due, day("2026-07-20"));
        QVERIFY(!filingDate(first, zone, FilingOutcome::Rejected));
        QCOMPARE(filingDate(again, zone, FilingOutcome::Accepted), day("2026-07-23"));
        QVERIFY(millisecondsMissed(*deadline, again) > 0);
    }

    void whatIsAcceptedLaterWasFiledWhenItWasSubmitted()
    {
        const QDateTime submitted = local("2026-07-20T23:58:00", "America/New_York");
        const auto deadline = ask("MTR", "2026-04-21");
        QCOMPARE(filingDate(submitted, court("NYC").zone(), FilingOutcome::Accepted), day("2026-07-20"));
        QCOMPARE(filingDate(submitted, court("NYC").zone(), FilingOutcome::Waiting), day("2026-07-20"));
        QCOMPARE(millisecondsMissed(*deadline, submitted), 0);
    }

    void anOutageMovesWhatIsFiledAndNothingElse()
    {
        const auto down = [](const char *from, const char *to) {
            return std::vector<Outage>{
                {local(from, "America/New_York"), local(to, "America/New_York"), {}, Outage::Kind::Unplanned}};
        };
        const auto weekend = down("2026-07-17T20:00:00", "2026-07-18T09:00:00");
        const auto appeal = m_rules.compute({"BIA_APPEAL", day("2026-06-17"), "NYC"}, weekend);
        QCOMPARE(appeal->due, day("2026-07-20"));
        QCOMPARE(appeal->lastInstantUtc, instant("2026-07-21T04:00:00Z"));
        const auto departure = m_rules.compute({"VD_POST", day("2026-05-18"), "NYC"}, weekend);
        QCOMPARE(departure->due, day("2026-07-17"));
    }

    void theSameDayPolicyIsASwitch()
    {
        const std::vector<Outage> morning{{local("2026-07-20T10:00:00", "America/New_York"),
                                           local("2026-07-20T11:00:00", "America/New_York"),
                                           {},
                                           Outage::Kind::Unplanned}};
        const DeadlineQuestion question{"MTR", day("2026-04-21"), "NYC"};
        QCOMPARE(m_rules.compute(question, morning)->due, day("2026-07-20"));
        const DeadlineRules lenient(tables(), {}, SameDayOutage::NextBusinessDay);
        QCOMPARE(lenient.compute(question, morning)->due, day("2026-07-21"));
    }

    void closuresOfACourtMoveItsLastDays()
    {
        const Closure storm{"NYC", day("2026-07-06"), day("2026-07-07"), "Flood", ClosureEffect::LegalHoliday};
        const DeadlineRules rules(tables(), {storm});
        QCOMPARE(rules.compute({"MTR", day("2026-04-06"), "NYC"})->due, day("2026-07-08"));
        QCOMPARE(rules.compute({"MTR", day("2026-04-06"), "HON"})->due, day("2026-07-06"));
        // The appeal is filed with the Board, which is open.
        QCOMPARE(rules.compute({"BIA_APPEAL", day("2026-06-04"), "NYC"})->due, day("2026-07-06"));
    }

    void theWayIsShownStepByStep()
    {
        const auto deadline = ask("BIA_APPEAL", "2026-06-03");
        using K = DeadlineStep::Kind;
        const std::vector<DeadlineStep> steps{{K::Start, day("2026-06-03"), 0, {}},
                                              {K::Counted, day("2026-07-03"), 30, {}},
                                              {K::Holiday, day("2026-07-03"), 0, "Independence Day"},
                                              {K::Weekend, day("2026-07-04"), 0, {}},
                                              {K::Weekend, day("2026-07-05"), 0, {}},
                                              {K::Due, day("2026-07-06"), 0, {}}};
        QCOMPARE(deadline->steps, steps);
        QCOMPARE(deadline->basis, QStringLiteral("8 CFR 1003.38(b)"));
    }

    void holidaysWithinABusinessDayCountAreShown()
    {
        const auto deadline = ask("VD_BOND", "2026-06-30");
        const DeadlineStep holiday{DeadlineStep::Kind::Holiday, day("2026-07-03"), 0, "Independence Day"};
        QVERIFY(std::count(deadline->steps.begin(), deadline->steps.end(), holiday) == 1);
    }

    void anArrivalBeforeApril1997CountsFromThen()
    {
        QCOMPARE(ask("ASYLUM_1Y", "1995-05-05")->due, day("1998-04-01"));
        QCOMPARE(ask("ASYLUM_1Y", "1997-04-02")->due, day("1998-04-02"));
        // Arrived on a leap day: the year is over on 28 February.
        QCOMPARE(ask("ASYLUM_1Y", "2024-02-29")->due, day("2025-02-28"));
    }

    void theEditionOfTheDayIsUsed()
    {
        QCOMPARE(ask("INDIV_FILING_ND", "2020-12-16")->due, day("2020-12-01")); // 15 days
        QCOMPARE(ask("INDIV_FILING_ND", "2021-01-20")->due, day("2020-12-21")); // 30 days
        QCOMPARE(ask("INDIV_FILING_ND", "2024-05-15")->due, day("2024-04-30")); // 15 days
        QCOMPARE(ask("INDIV_FILING_ND", "2025-05-14")->due, day("2025-04-14")); // 30 days
        QCOMPARE(ask("BIA_BRIEF", "2026-03-03")->due, day("2026-03-24"));       // 21 days
        QCOMPARE(ask("BIA_BRIEF", "2026-03-09")->due, day("2026-03-30"));       // 20 days, over a weekend
        QCOMPARE(ask("BIA_BRIEF_OLD", "2026-06-30")->due, day("2026-07-21"));
        const auto older =
            m_rules.compute({"INDIV_FILING_ND", day("2025-05-14"), "NYC", Detention::NotDetained, day("2025-01-10")});
        QCOMPARE(older->due, day("2025-04-29"));
    }

    void theFirstHearingMayNotComeBeforeItsDay()
    {
        const auto deadline = ask("NTA_FIRST_HRG", "2026-07-01");
        QCOMPARE(deadline->due, day("2026-07-11"));
        QCOMPARE(deadline->bound, ComputedDeadline::Bound::Earliest);
        QCOMPARE(deadline->lastInstantUtc, instant("2026-07-11T04:00:00Z"));
        QCOMPARE(millisecondsMissed(*deadline, instant("2026-07-11T04:00:00Z")), 0);
        QCOMPARE(millisecondsMissed(*deadline, instant("2026-07-11T03:59:59Z")), 1000);
    }

    void aResponseAtTheHearingIsDueThatDay()
    {
        QCOMPARE(ask("MASTER_LATE_RESP", "2026-07-06")->due, day("2026-07-06"));
    }

    void rulesWithoutALengthSayWhy()
    {
        QCOMPARE(refusal("MASTER_DET", "2026-07-06"), QStringLiteral("deadline.set-by-court"));
        QCOMPARE(refusal("MTR_JOINT", "2026-07-06"), QStringLiteral("deadline.any-time"));
        QCOMPARE(refusal("INDIV_FILING_ND", "2026-07-06", Detention::Detained),
                 QStringLiteral("deadline.set-by-court"));
        QCOMPARE(refusal("BIA_APPEAL", "2026-07-06", Detention::Detained), QStringLiteral("none"));
        QCOMPARE(refusal("NO_SUCH", "2026-07-06"), QStringLiteral("deadline.unknown-rule"));
        QCOMPARE(refusal("MTR", "1989-12-31"), QStringLiteral("deadline.date-out-of-range"));
        QCOMPARE(refusal("MTR", "2100-12-20"), QStringLiteral("deadline.date-out-of-range"));
        QCOMPARE(refusal("MTR", "never"), QStringLiteral("deadline.date-out-of-range"));
        QCOMPARE(ask("MTR", "2026-07-06", "XYZ").error().detail, QStringLiteral("deadline.unknown-court"));
    }

    void aDaySetByTheJudgeMovesOffAWeekend()
    {
        QCOMPARE(m_rules.computeSetByOrder(day("2026-07-04"), "NYC")->due, day("2026-07-06"));
        QCOMPARE(m_rules.computeSetByOrder(day("2026-07-07"), "NYC")->due, day("2026-07-07"));
        QVERIFY(!m_rules.computeSetByOrder(day("2026-07-07"), "XYZ"));
        QVERIFY(!m_rules.computeSetByOrder({}, "NYC"));
    }

    void everyRuleOfTheTableEitherGivesADayOrSaysWhyNot()
    {
        for (const DeadlineRule &rule : tables().deadlines().rows()) {
            const auto deadline = m_rules.compute({rule.code, day("2026-07-06"), QStringLiteral("NYC")});
            const bool counts = rule.direction != DeadlineRule::Direction::AnyTime &&
                                rule.direction != DeadlineRule::Direction::ByOrder;
            QCOMPARE(deadline.has_value(), counts);
        }
    }
};

QTEST_GUILESS_MAIN(DeadlineRulesTest)
#include "deadline_rules_test.moc"
