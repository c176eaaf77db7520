#include "tests/support/court.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using domain::SettleChoice;
using store::CommandWord;

/// Two people decided one filing: what the workstation of each sees until somebody settles it, and after.
class SettlingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_court = std::make_unique<Court>();
        m_case = m_court->server.opens(aCase());
        const auto builder = aSubmission().titled("Motion to continue").inCase(m_case);
        m_filing = builder.build().filings.front();
        m_id = m_court->server.receives(builder);
        QVERIFY(m_court->sync());
    }

    void settlingIsSeenAtOnceSentLaterAndNobodyIsNeededAnyMore()
    {
        decideTwice();
        QCOMPARE(listed(store::QueueQuery::Scope::Mine, store::QueueGroup::NeedsYou), 1); // Assigned to nobody.
        QVERIFY(m_court->settling().settle(decision().id, SettleChoice::UseSecond));
        QCOMPARE(m_court->row(m_id).word, CommandWord::SavedHere);
        QVERIFY(m_court->row(m_id).group != store::QueueGroup::NeedsYou);
        QCOMPARE(m_court->row(m_id).title, QStringLiteral("Motion to continue"));
        QVERIFY(m_court->sync());
        QCOMPARE(m_court->row(m_id).word, CommandWord::Entered);
        QVERIFY(m_court->outbox().needingAttention().value().empty());
        QCOMPARE(m_court->server.submission(m_id).filings.front().title, QStringLiteral("Motion to continue"));
        QCOMPARE(m_court->server.timesAccepted(m_id), 1);
        QCOMPARE(m_court->row(m_id).group, store::QueueGroup::DoneToday); // Who settled it finds it again.
        QCOMPARE(listed(store::QueueQuery::Scope::Mine, store::QueueGroup::DoneToday), 1);
        QCOMPARE(listed(store::QueueQuery::Scope::Mine, store::QueueGroup::Elsewhere), 0);
    }

    void aSettlementTakenBackLeavesTheDecisionOpen()
    {
        decideTwice();
        m_court->settling().setRest(std::chrono::seconds(60));
        const auto settled = m_court->settling().settle(decision().id, SettleChoice::KeepFirst).value();
        QVERIFY(m_court->row(m_id).group != store::QueueGroup::NeedsYou);
        QVERIFY(m_court->review().undo(settled.id));
        QCOMPARE(m_court->row(m_id).group, store::QueueGroup::NeedsYou);
        QCOMPARE(m_court->row(m_id).word, CommandWord::NeedsYou);
        QVERIFY(m_court->settling().settle(decision().id, SettleChoice::KeepBoth));
        QVERIFY(m_court->sync());
        QCOMPARE(notes(), QStringList{"Motion to continue"});
    }

    void whatSomebodyElseSettledNeedsNobodyHere()
    {
        decideTwice();
        const domain::Decision open = decision();
        m_court->server.somebodyElse(domain::SettleDecision{open.id, open.about, open.first.command,
                                                            open.second.command, SettleChoice::KeepFirst});
        QVERIFY(m_court->sync());
        QVERIFY(m_court->row(m_id).group != store::QueueGroup::NeedsYou);
        QVERIFY(m_court->outbox().needingAttention().value().empty());
        m_court->restart();
        QVERIFY(m_court->row(m_id).group != store::QueueGroup::NeedsYou);
    }

    void twoPeopleSettleDifferentlyAndTheFirstIsKept()
    {
        decideTwice();
        const domain::Decision open = decision();
        const auto mine = m_court->settling().settle(open.id, SettleChoice::UseSecond).value();
        m_court->server.somebodyElse(domain::SettleDecision{open.id, open.about, open.first.command,
                                                            open.second.command, SettleChoice::KeepFirst});
        QVERIFY(m_court->sync());
        QCOMPARE(m_court->stored(mine.id).outcome, domain::Outcome::refused("settled"));
        QCOMPARE(m_court->row(m_id).group, store::QueueGroup::NeedsYou);
        QVERIFY(m_court->review().settle(mine.id));
        QVERIFY(m_court->row(m_id).group != store::QueueGroup::NeedsYou);
    }

    void aNoteDoesNotHideThatTheFilingNeedsSomebody()
    {
        decideTwice();
        QVERIFY(m_court->notes().add(m_id, "NEW", "For the judge: which title?"));
        QCOMPARE(m_court->row(m_id).group, store::QueueGroup::NeedsYou);
        QCOMPARE(m_court->row(m_id).word, CommandWord::NeedsYou);
    }

    void onlyWhatIsPossibleIsSaved()
    {
        m_court->server.somebodyElse(acceptance("Motion to continue"));
        QVERIFY(m_court->reject(m_id, "Sign it."));
        QVERIFY(m_court->sync());
        QCOMPARE(notes(), QStringList{"UNSIGNED: Sign it."});
        const int before = int(m_court->outbox().since(QDateTime(), 100).value().size());
        const auto struck = m_court->settling().settle(decision().id, SettleChoice::UseSecond);
        QCOMPARE(struck.error(), (Error{Error::Kind::Invalid, "in_record"}));
        QCOMPARE(int(m_court->outbox().since(QDateTime(), 100).value().size()), before);
        QVERIFY(m_court->settling().settle(decision().id, SettleChoice::KeepFirst));
        QCOMPARE(m_court->settling().settle(decision().id, SettleChoice::KeepFirst).error().kind,
                 Error::Kind::NotFound);
    }

private:
    domain::AcceptSubmission acceptance(const QString &title) const
    {
        return {m_id, {{m_filing.id, m_filing.documentType, title}}, m_case.id, {}};
    }
    /// M. Chen's title reached the court first; this clerk left the filer's.
    void decideTwice()
    {
        m_court->server.somebodyElse(acceptance("Motion to reset"));
        QVERIFY(m_court->accept(m_id));
        QVERIFY(m_court->sync());
        QCOMPARE(m_court->row(m_id).group, store::QueueGroup::NeedsYou);
    }
    int listed(store::QueueQuery::Scope scope, store::QueueGroup group)
    {
        store::QueueQuery query = m_court->query();
        query.scope = scope;
        query.group = group;
        return store::QueueRows(m_court->cache()).count(query).value();
    }
    domain::Decision decision() const
    {
        const auto open = store::CaseRecord(m_court->cache()).openDecisions(m_id).value();
        return open.empty() ? domain::Decision{} : open.front();
    }
    QStringList notes() const
    {
        QStringList texts;
        const auto all = store::CaseRecord(m_court->cache()).notes(m_id).value();
        for (const domain::Note &note : all)
            texts.append(note.text);
        return texts;
    }

    std::unique_ptr<Court> m_court;
    domain::CaseFile m_case;
    domain::Filing m_filing;
    domain::SubmissionId m_id;
};

QTEST_GUILESS_MAIN(SettlingTest)
#include "settling_test.moc"
