#include "models/court_figures.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::models;

namespace {

const QTimeZone newYork("America/New_York");
const QDateTime noon(QDate(2026, 11, 20), QTime(17, 0), Qt::UTC);

/// A filing that came so many minutes before its decision.
Submission decided(const QString &type, int minutes, const QString &by, const QStringList &reasons = {},
                   const QDateTime &at = noon)
{
    Submission submission{.id = SubmissionId(tests::nextTestId()), .court = QStringLiteral("NEW")};
    submission.lastByteAt = at.addSecs(-60 * minutes);
    submission.state = reasons.isEmpty() ? SubmissionState::Accepted : SubmissionState::Rejected;
    submission.filings = {{.documentType = type}};
    Disposition disposition{.by = UserId(QUuid::createUuidV5(QUuid(), by)), .byName = by, .at = at};
    for (const QString &reason : reasons)
        disposition.reasons.push_back({reason, {}});
    submission.disposition = disposition;
    return submission;
}

} // namespace

class CourtFiguresTest : public QObject {
    Q_OBJECT
private slots:
    void halfAndNineOfTenAreOfTheWaitsThemselves()
    {
        QCOMPARE(Spread::of({}), (Spread{0, 0, 0}));
        QCOMPARE(Spread::of({7}), (Spread{1, 7, 7}));
        QCOMPARE(Spread::of({4, 1, 3, 2}), (Spread{4, 2, 4}));
        std::vector<qint64> hundred;
        for (qint64 i = 100; i > 0; --i)
            hundred.push_back(i);
        QCOMPARE(Spread::of(hundred), (Spread{100, 50, 90}));
    }

    void filingsAreCountedByTypeReasonAndPerson()
    {
        const auto figures =
            figuresOf({decided(QStringLiteral("MOTION"), 10, QStringLiteral("R. Alvarez")),
                       decided(QStringLiteral("MOTION"), 30, QStringLiteral("R. Alvarez")),
                       decided(QStringLiteral("NTA"), 120, QStringLiteral("M. Chen"),
                               {QStringLiteral("NO_COS"), QStringLiteral("NO_FEE")}),
                       decided(QStringLiteral("NTA"), 60, QStringLiteral("R. Alvarez"), {QStringLiteral("NO_COS")})},
                      newYork);
        QCOMPARE(figures.all, (Spread{4, 30 * 60, 120 * 60}));
        QCOMPARE(figures.rejected, 2);
        QCOMPARE(figures.types.size(), std::size_t(2));
        QCOMPARE(figures.types[0].spread.count, 2);
        QCOMPARE(figures.reasons[0].code, QStringLiteral("NO_COS"));
        QCOMPARE(figures.reasons[0].count, 2);
        QCOMPARE(figures.people[0].name, QStringLiteral("R. Alvarez"));
        QCOMPARE(figures.people[0].accepted, 2);
        QCOMPARE(figures.people[0].rejected, 1);
        QCOMPARE(figures.people[0].median, qint64(30 * 60));
    }

    void aDayIsTheCourtsDay()
    {
        // 2:30 am UTC is still the evening before in New York.
        const QDateTime night(QDate(2026, 11, 21), QTime(2, 30), Qt::UTC);
        const auto figures = figuresOf({decided(QStringLiteral("NTA"), 5, QStringLiteral("A"), {}, night)}, newYork);
        QCOMPARE(figures.days.size(), std::size_t(1));
        QCOMPARE(figures.days[0].date, QDate(2026, 11, 20));
    }

    void aPackageCountsAsItsChargingDocument()
    {
        Submission package = decided(QStringLiteral("EVIDENCE"), 5, QStringLiteral("A"));
        package.filings.push_back({.documentType = QStringLiteral("NTA"), .charging = true});
        QCOMPARE(figuresOf({package}, newYork).types[0].code, QStringLiteral("NTA"));
    }

    void theCopyIsQuotedAndHoldsNoFormula()
    {
        const auto figures = figuresOf({decided(QStringLiteral("NTA"), 5, QStringLiteral("=cmd|' /C calc'!A0")),
                                        decided(QStringLiteral("NTA"), 5, QStringLiteral("O\"Hara, Pat"))},
                                       newYork);
        const QByteArray csv = csvOf(figures);
        QVERIFY2(csv.contains("\"'=cmd|' /C calc'!A0\",1,0,300\r\n"), csv.constData());
        QVERIFY2(csv.contains("\"O\"\"Hara, Pat\",1,0,300\r\n"), csv.constData());
        QVERIFY(csv.contains("2026-11-20,2,300,300\r\n"));
    }
};

QTEST_APPLESS_MAIN(CourtFiguresTest)
#include "court_figures_test.moc"
