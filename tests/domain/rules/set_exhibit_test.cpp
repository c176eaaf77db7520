#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

/// What is said of an exhibit: that all of it is kept, with when and by whom.
class SetExhibitTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_case = m_samples->aCase();
        m_document = {.id = m_samples->id<DocumentId>(), .caseId = m_case.id, .number = 1};
        m_state.put(m_case);
        m_state.put(m_document);
    }

    void theLogKeepsEveryMoveWithBothTimes()
    {
        const QDateTime said = m_samples->clock.now().addSecs(-600);
        QCOMPARE(run(set(ExhibitStatus::Offered, said)).outcome, Outcome::applied());
        QCOMPARE(run(set(ExhibitStatus::Admitted, said.addSecs(60))).outcome, Outcome::applied());
        const Exhibit exhibit = only();
        QCOMPARE(exhibit.status(), ExhibitStatus::Admitted);
        QCOMPARE(exhibit.log.size(), std::size_t(2));
        QCOMPARE(exhibit.log[0].at, said);
        QCOMPARE(exhibit.log[0].enteredAt, m_samples->clock.now());
        QCOMPARE(exhibit.id, Exhibit::idFor(m_document.id));
    }

    void sayingTheSameAgainChangesNothing()
    {
        run(set(ExhibitStatus::Marked, m_samples->clock.now()));
        QVERIFY(run(set(ExhibitStatus::Marked, m_samples->clock.now().addSecs(5))).changes.empty());
    }

    void aLabelStandsBesideTheStanding()
    {
        run(set(ExhibitStatus::Offered, m_samples->clock.now()));
        SetExhibit called{.caseId = m_case.id, .document = m_document.id, .label = QStringLiteral(" C ")};
        QCOMPARE(run(called).outcome, Outcome::applied());
        QCOMPARE(only().label, QStringLiteral("C"));
        QCOMPARE(only().status(), ExhibitStatus::Offered);
        called.label = QString(21, u'x');
        QCOMPARE(run(called).outcome, Outcome::refused(QStringLiteral("exhibit")));
    }

    void takingBackIsALineOfTheLogToo()
    {
        run(set(ExhibitStatus::Admitted, m_samples->clock.now()));
        run(set(ExhibitStatus::None, m_samples->clock.now()));
        QCOMPARE(only().status(), ExhibitStatus::None);
        QCOMPARE(only().log.size(), std::size_t(2));
    }

    void itLivesWithTheRecordAndUnderItsSeal()
    {
        QCOMPARE(run(set(ExhibitStatus::Offered, m_samples->clock.now())).changes[0].partition,
                 Partition::caseRecord(m_case.id));
        m_case.seal = m_samples->id<SealId>();
        m_state.put(m_case);
        QCOMPARE(run(set(ExhibitStatus::Admitted, m_samples->clock.now())).changes[0].partition,
                 Partition::sealed(*m_case.seal));
    }

    void whatIsNotOfTheCaseIsNoExhibitOfIt()
    {
        SetExhibit args = set(ExhibitStatus::Offered, m_samples->clock.now());
        args.document = m_samples->id<DocumentId>();
        QCOMPARE(run(args).outcome, Outcome::refused(QStringLiteral("unknown")));
        args.document = m_document.id;
        args.caseId = m_samples->id<CaseId>();
        QCOMPARE(run(args).outcome, Outcome::refused(QStringLiteral("unknown")));
        QCOMPARE(run(SetExhibit{.caseId = m_case.id, .document = m_document.id}).outcome,
                 Outcome::refused(QStringLiteral("exhibit")));
    }

private:
    SetExhibit set(ExhibitStatus status, const QDateTime &at) const
    {
        return {.caseId = m_case.id, .document = m_document.id, .status = status, .at = at};
    }
    Applied run(const SetExhibit &args)
    {
        Command command = m_samples->command(args);
        command.actingRole = Role::Judge;
        const auto applied = apply(m_state, command, m_samples->context());
        m_state.take(*applied);
        return *applied;
    }
    Exhibit only() const
    {
        const auto all = m_state.all<Exhibit>();
        return all.size() == 1 ? all.front() : Exhibit();
    }

    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    CaseFile m_case;
    Document m_document;
};

QTEST_GUILESS_MAIN(SetExhibitTest)
#include "set_exhibit_test.moc"
