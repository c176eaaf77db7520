#include "store/claim_book.h"
#include "tests/support/builders.h"
#include "tests/support/fixed_clock.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using domain::wire::ClaimReply;
using store::Claim;
using Holder = Claim::Holder;

/// The labels of claims: mine, somebody else's, asked for, run out.
class ClaimBookTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_book.emplace(m_me, m_clock); }

    void whatIOpenIsMineAtOnceAndNobodysWhenILeave()
    {
        m_book->openedHere(m_filing);
        QCOMPARE(m_book->of(m_filing).holder, Holder::Me);
        QVERIFY(!m_book->of(m_filing).until.isValid()); // The court was not asked yet.
        m_book->leftHere(m_filing);
        QCOMPARE(m_book->of(m_filing).holder, Holder::Nobody);
    }

    void openingWhatSomebodyElseHasDoesNotTakeIt()
    {
        m_book->answered(heldBy(m_other));
        m_book->openedHere(m_filing);
        QCOMPARE(m_book->of(m_filing).holder, Holder::SomebodyElse);
        QCOMPARE(m_book->of(m_filing).name, QStringLiteral("M. Chen"));
        m_book->leftHere(m_filing);
        QCOMPARE(m_book->of(m_filing).holder, Holder::SomebodyElse);
    }

    void aClaimRunsOutByItself()
    {
        m_book->answered(heldBy(m_me));
        QCOMPARE(m_book->of(m_filing).holder, Holder::Me);
        m_clock.advance(std::chrono::minutes(20));
        QCOMPARE(m_book->of(m_filing).holder, Holder::Nobody);
    }

    void anAnswerWithoutAHolderFreesIt()
    {
        m_book->answered(heldBy(m_other));
        m_book->answered({.submission = m_filing, .holder = {}});
        QCOMPARE(m_book->of(m_filing), Claim());
    }

    void whoAsksMeIsNamedUntilIKeepIt()
    {
        ClaimReply reply = heldBy(m_me);
        reply.asker = m_other;
        reply.askerName = QStringLiteral("M. Chen");
        m_book->answered(reply);
        QCOMPARE(m_book->of(m_filing).asker, QStringLiteral("M. Chen"));
        reply.kept = true;
        m_book->answered(reply);
        QVERIFY(m_book->of(m_filing).asker.isEmpty());
    }

    void whatIAskedForWaitsOrIsKept()
    {
        ClaimReply reply = heldBy(m_other);
        reply.asker = m_me;
        m_book->answered(reply);
        QCOMPARE(m_book->of(m_filing).asked, Claim::Asked::Waiting);
        reply.kept = true;
        m_book->answered(reply);
        QCOMPARE(m_book->of(m_filing).asked, Claim::Asked::Kept);
    }

    void theListTellsWhatDiffersAndKeepsWhatTheCourtHasNotHeardOf()
    {
        const domain::SubmissionId mine(nextTestId());
        m_book->answered(heldBy(m_other));
        m_book->openedHere(mine);
        QVERIFY(m_book->listed({heldBy(m_other)}).empty()); // Nothing differs, and mine stays.
        QCOMPARE(m_book->of(mine).holder, Holder::Me);
        ClaimReply fresh = heldBy(m_other);
        fresh.submission = domain::SubmissionId(nextTestId());
        const auto changed = m_book->listed({fresh});
        QCOMPARE(changed.size(), std::size_t(2));
        QVERIFY(std::find(changed.begin(), changed.end(), m_filing) != changed.end());
        QCOMPARE(m_book->of(m_filing).holder, Holder::Nobody);
        QCOMPARE(m_book->of(fresh.submission).holder, Holder::SomebodyElse);
    }

private:
    ClaimReply heldBy(const domain::UserId &user) const
    {
        return {.submission = m_filing,
                .holder = user,
                .holderName = QStringLiteral("M. Chen"),
                .until = m_clock.now().addSecs(20 * 60)};
    }

    FixedClock m_clock;
    const domain::UserId m_me{testId(5001)};
    const domain::UserId m_other{testId(5002)};
    const domain::SubmissionId m_filing{testId(5003)};
    std::optional<store::ClaimBook> m_book;
};

QTEST_APPLESS_MAIN(ClaimBookTest)
#include "claim_book_test.moc"
