#include "server/auth/rate_limit.h"

#include "server/auth/passwords.h"
#include "tests/domain/samples.h"

#include <QTest>
#include <thread>

using namespace dais;
using namespace dais::server::auth;

class RateLimitTest : public QObject {
    Q_OBJECT
private slots:
    void aKeyRunsOutAndGrowsBack()
    {
        tests::FixedClock clock;
        RateLimit limit(clock, {3, 10'000});
        for (int i = 0; i < 3; ++i)
            QVERIFY(limit.take(QStringLiteral("a")));
        QVERIFY(!limit.take(QStringLiteral("a")));
        QVERIFY(limit.take(QStringLiteral("b")));
        QCOMPARE(limit.secondsUntilNext(QStringLiteral("a")), 10);

        clock.advance(10'000);
        QVERIFY(limit.take(QStringLiteral("a")));
        QVERIFY(!limit.take(QStringLiteral("a")));
        clock.advance(1'000'000);
        for (int i = 0; i < 3; ++i)
            QVERIFY(limit.take(QStringLiteral("a")));
        QVERIFY(!limit.take(QStringLiteral("a")));
    }

    void whatIsGivenBackMayBeTakenAgain()
    {
        tests::FixedClock clock;
        RateLimit limit(clock, {1, 10'000});
        QVERIFY(limit.take(QStringLiteral("a")));
        limit.giveBack(QStringLiteral("a"));
        QVERIFY(limit.take(QStringLiteral("a")));
    }

    void strangersDoNotFillTheMemory()
    {
        tests::FixedClock clock;
        RateLimit limit(clock, {3, 10'000});
        for (int i = 0; i < 50'000; ++i) {
            QVERIFY(limit.take(QString::number(i)));
            clock.advance(100);
        }
        QVERIFY(limit.keys() < 11'000);
    }

    void aPasswordIsKnownByItsHashAlone()
    {
        const Passwords passwords(PasswordCost::least());
        const auto first = passwords.hash(QStringLiteral("correct horse"));
        const auto second = passwords.hash(QStringLiteral("correct horse"));
        QVERIFY(first->startsWith(QStringLiteral("$argon2id$")));
        QVERIFY(*first != *second);
        QVERIFY(passwords.verify(QStringLiteral("correct horse"), *first).value());
        QVERIFY(!passwords.verify(QStringLiteral("correct horsf"), *first).value());
        QVERIFY(!passwords.verify(QStringLiteral("nobody's password"), {}).value());
    }

    void aFloodOfSignInsIsTurnedAway()
    {
        const Passwords passwords({3, 16u << 20}, {1, 1});
        const QString stored = passwords.hash(QStringLiteral("correct horse")).value();
        std::atomic<int> busy{0};
        std::atomic<int> right{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 12; ++i)
            threads.emplace_back([&] {
                const auto verified = passwords.verify(QStringLiteral("correct horse"), stored);
                verified ? right += *verified : ++busy;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(busy + right, 12);
        QVERIFY(right >= 1);
        QVERIFY(busy >= 1);
    }
};

QTEST_GUILESS_MAIN(RateLimitTest)
#include "rate_limit_test.moc"
