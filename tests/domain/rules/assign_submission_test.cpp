#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

class AssignSubmissionTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_motion = m_samples->aMotion(m_samples->aCase());
        m_state.put(m_motion);
    }

    void whatWaitsIsGivenToSomebodyAndBack()
    {
        const UserId chen = m_samples->id<UserId>();
        QCOMPARE(run(chen), Outcome::applied());
        QCOMPARE(stored().assignedTo, chen);
        QCOMPARE(m_state.version(refOf(m_motion), QStringLiteral("assignment")), qint64(1));
        QCOMPARE(run(chen), Outcome::applied());
        QCOMPARE(m_state.version(refOf(m_motion), QStringLiteral("assignment")), qint64(1)); // Nothing changed.
        QCOMPARE(run({}), Outcome::applied());
        QVERIFY(!stored().assignedTo);
    }

    void whatWasDecidedIsNobodysAnyMore()
    {
        m_motion.state = SubmissionState::Rejected;
        m_state.put(m_motion);
        QCOMPARE(run(m_samples->id<UserId>()), Outcome::refused(QStringLiteral("already_rejected")));
        QVERIFY(!stored().assignedTo);
    }

    void onlyStaffAssigns()
    {
        Command command = m_samples->command(AssignSubmission{m_motion.id, m_samples->id<UserId>()});
        command.actingRole = Role::Attorney;
        QCOMPARE(apply(m_state, command, m_samples->context())->outcome,
                 Outcome::refused(QStringLiteral("not_permitted")));
    }

private:
    Outcome run(const std::optional<UserId> &to)
    {
        const auto applied =
            apply(m_state, m_samples->command(AssignSubmission{m_motion.id, to}), m_samples->context());
        m_state.take(*applied);
        return applied->outcome;
    }
    [[nodiscard]] Submission stored() const { return *m_state.get<Submission>(m_motion.id.uuid()); }

    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    Submission m_motion;
};

QTEST_APPLESS_MAIN(AssignSubmissionTest)
#include "assign_submission_test.moc"
