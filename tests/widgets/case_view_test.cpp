#include "tests/support/court.h"
#include "tests/widgets/support.h"
#include "widgets/action_walk.h"
#include "widgets/case_deadline_words.h"
#include "widgets/case_view.h"
#include "widgets/check_link.h"

#include "models/found_cases_model.h"
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;
using widgets::CaseView;

namespace {

const CodeTables &tables()
{
    static const CodeTables loaded = *CodeTables::load();
    return loaded;
}

/// A case whose parts are given in memory, as a store would give them.
struct Screen {
    Screen()
        : rules(tables()), cases(court.cache()), caseFile(court.server.opens(aCase())),
          view({.cases = cases,
                .tables = tables(),
                .rules = rules,
                .clock = court.clock,
                .zone = QTimeZone("America/New_York"),
                .read = [this](const CaseId &id) {
                    ++reads;
                    store::CaseRecord record(court.cache());
                    store::CourtRegister registered(court.cache());
                    return models::readCaseSheet(record, registered, id);
                }})
    {
        view.resize(1400, 900);
        view.show();
        (void)QTest::qWaitForWindowActive(&view);
    }
    /// Puts something into the case's record and pulls it.
    void has(const Entity &entity)
    {
        court.server.puts(Partition::courtOrdinary(QStringLiteral("NEW")), {entity});
        (void)court.sync();
        view.casesChanged();
    }
    Party hasRespondent()
    {
        const Party party{.id = PartyId(nextTestId()),
                          .caseId = caseFile.id,
                          .role = PartyRole::LeadRespondent,
                          .aNumber = caseFile.aNumber,
                          .name = {QStringLiteral("RESPONDENT"), QStringLiteral("Sample"), {}},
                          .address = {QStringLiteral("1 Main St"), QStringLiteral("Newark"), QStringLiteral("NJ"),
                                      QStringLiteral("07102")}};
        has(party);
        return party;
    }
    Document hasDocument()
    {
        const Document document{.id = DocumentId(nextTestId()),
                                .caseId = caseFile.id,
                                .documentType = QStringLiteral("MTRO"),
                                .title = QStringLiteral("Motion to reopen"),
                                .filingDate = QDate(2026, 11, 19),
                                .pages = 4,
                                .number = 1,
                                .firstPage = 1};
        has(document);
        return document;
    }
    [[nodiscard]] QString line(const QString &beginning) const
    {
        for (const QString &one : view.lines())
            if (one.startsWith(beginning))
                return one;
        return {};
    }

    /// Whether a line that begins so says this.
    [[nodiscard]] bool says(const QString &beginning, const QString &what) const
    {
        return line(beginning).contains(what);
    }

    tests::Court court;
    DeadlineRules rules;
    models::FoundCasesModel cases;
    CaseFile caseFile;
    int reads = 0;
    CaseView view;
};

} // namespace

class CaseViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void withoutTheRecordInDetailItSaysThatItIsOnItsWay()
    {
        Screen screen;
        QVERIFY(screen.court.sync());
        screen.view.openCase(screen.caseFile.id);
        QVERIFY(!screen.line(QStringLiteral("Removal")).isEmpty() || !screen.view.lines().isEmpty());
        QVERIFY(screen.line(QStringLiteral("RESPONDENT")).isEmpty());
    }

    void everyRespondentHasAddressAndWhoAppears()
    {
        Screen screen;
        screen.view.openCase(screen.caseFile.id);
        const Party party = screen.hasRespondent();
        QVERIFY(
            screen.line(QStringLiteral("RESPONDENT, Sample")).contains(QLatin1String("1 Main St, Newark, NJ 07102")));
        QVERIFY(!screen.line(QStringLiteral("Nobody appears")).isEmpty());
        screen.has(Appearance{.id = AppearanceId(nextTestId()),
                              .caseId = screen.caseFile.id,
                              .party = party.id,
                              .practitionerName = QStringLiteral("M. Lopez"),
                              .scope = AppearanceScope::CustodyOnly,
                              .since = QDate(2026, 11, 2)});
        QCOMPARE(screen.line(QStringLiteral("M. Lopez")),
                 QStringLiteral("M. Lopez appears, custody and bond only, gets the notices, since Nov 2, 2026"));
        QVERIFY(screen.line(QStringLiteral("Nobody appears")).isEmpty());
    }

    void aDeadlineMovesWhenFilingWasDownOnItsLastDay()
    {
        Screen screen;
        screen.hasRespondent();
        screen.has(Deadline{.id = DeadlineId(nextTestId()),
                            .caseId = screen.caseFile.id,
                            .rule = QStringLiteral("MOTION_RESP"),
                            .due = QDate(2026, 12, 1),
                            .owedBy = QStringLiteral("DHS")});
        const OutageRecord outage{.id = OutageId(nextTestId()),
                                  .court = QStringLiteral("NEW"),
                                  .from = QDateTime(QDate(2026, 12, 1), QTime(18, 0), Qt::UTC),
                                  .at = QDateTime(QDate(2026, 12, 1), QTime(19, 0), Qt::UTC)};
        screen.has(outage);
        screen.view.openCase(screen.caseFile.id);
        QVERIFY2(screen.says(QStringLiteral("Dec 1, 2026"), QStringLiteral("filing is down: the last day is set when")),
                 qPrintable(screen.view.lines().join(QLatin1Char('\n'))));
        OutageRecord over = outage;
        over.to = QDateTime(QDate(2026, 12, 3), QTime(15, 0), Qt::UTC);
        screen.has(over);
        QVERIFY2(
            screen.says(QStringLiteral("Dec 3, 2026"), QStringLiteral("moved from Dec 1, 2026, when filing was down")),
            qPrintable(screen.view.lines().join(QLatin1Char('\n'))));
    }

    void aDeadlineSaysWhoOwesItWhenAndHowItWasCounted()
    {
        Screen screen;
        screen.view.openCase(screen.caseFile.id);
        (void)screen.hasRespondent();
        const Document motion = screen.hasDocument();
        screen.has(Deadline{.id = DeadlineId(nextTestId()),
                            .caseId = screen.caseFile.id,
                            .rule = QStringLiteral("MOTION_RESP"),
                            .due = QDate(2026, 11, 30),
                            .owedBy = QStringLiteral("DHS"),
                            .startedBy = motion.id});
        const QString line = screen.line(QStringLiteral("Nov 30, 2026"));
        for (const char *part : {"owed by DHS", "since Motion to reopen", "10 day(s) on", "from Nov 19, 2026",
                                 "past the weekend day Nov 29, 2026"})
            QVERIFY2(line.contains(QLatin1String(part)), qPrintable(line));
    }

    void aDayThatWasNotCountedByTheRuleClaimsNoCounting()
    {
        Screen screen;
        screen.view.openCase(screen.caseFile.id);
        (void)screen.hasRespondent();
        const Document motion = screen.hasDocument();
        screen.has(Deadline{.id = DeadlineId(nextTestId()),
                            .caseId = screen.caseFile.id,
                            .rule = QStringLiteral("MOTION_RESP"),
                            .due = QDate(2026, 12, 15),
                            .owedBy = QStringLiteral("DHS"),
                            .startedBy = motion.id});
        QVERIFY(!screen.line(QStringLiteral("Dec 15, 2026")).contains(QLatin1String("day(s) on")));
    }

    void theAsylumClockStandsWithItsDays()
    {
        Screen screen;
        screen.view.openCase(screen.caseFile.id);
        const Party party = screen.hasRespondent();
        const QDate today = screen.court.clock.now().toTimeZone(QTimeZone("America/New_York")).date();
        screen.has(ClockEvent{.id = ClockEventId(nextTestId()),
                              .caseId = screen.caseFile.id,
                              .party = party.id,
                              .on = today.addDays(-63)});
        const QString line = screen.line(QStringLiteral("RESPONDENT, Sample \u00b7 63 day(s)"));
        QVERIFY2(line.contains(QLatin1String("running")), qPrintable(screen.view.lines().join(u'\n')));
        QVERIFY(line.contains(QStringLiteral("150 days on ") + widgets::dayWord(today.addDays(87))));
    }

    void aPaperIsOnePressAway()
    {
        Screen screen;
        screen.view.openCase(screen.caseFile.id);
        const Party party = screen.hasRespondent();
        const Document motion = screen.hasDocument();
        screen.has(ClockEvent{.id = ClockEventId(nextTestId()),
                              .caseId = screen.caseFile.id,
                              .party = party.id,
                              .on = QDate(2026, 11, 19),
                              .document = motion.id});
        QSignalSpy wanted(&screen.view, &CaseView::recordWanted);
        auto *link = screen.view.findChild<widgets::CheckLink *>();
        QVERIFY(link);
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][1].value<DocumentId>(), motion.id);
    }

    void whatIsNotInSightIsReadOnlyWhenItIsShown()
    {
        Screen screen;
        screen.view.openCase(screen.caseFile.id);
        screen.view.hide();
        const int before = screen.reads;
        screen.view.casesChanged();
        screen.view.casesChanged();
        QCOMPARE(screen.reads, before);
        screen.view.show();
        QCOMPARE(screen.reads, before + 1);
    }

    void aCaseThatLeftThisComputerSaysSo()
    {
        Screen screen;
        screen.view.openCase(CaseId(nextTestId()));
        QCOMPARE(screen.view.lines().size(), 1);
    }

    void escapeLeadsBackToTheListOfCases()
    {
        Screen screen;
        QVERIFY(screen.court.sync());
        screen.view.openCase(screen.caseFile.id);
        QSignalSpy closed(&screen.view, &CaseView::caseClosed);
        QTest::keyClick(screen.view.focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(screen.view.openedCase().isNull());
    }

private:
    std::optional<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(CaseViewTest)
#include "case_view_test.moc"
