#include "models/two_acts.h"
#include "models/word_difference.h"
#include "tests/support/court.h"

#include <QTest>
#include <rapidcheck.h>

using namespace dais;
using namespace dais::tests;
using models::WordRun;

namespace {

QString joined(const std::vector<WordRun> &runs)
{
    QString text;
    for (const WordRun &run : runs)
        text += run.text;
    return text;
}

/// The words that are in both.
QString common(const std::vector<WordRun> &runs)
{
    QString text;
    for (const WordRun &run : runs)
        text += run.differs ? QStringLiteral(" ") : run.text;
    return text.simplified();
}

} // namespace

/// What stands side by side when two people decided one filing.
class TwoActsTest : public QObject {
    Q_OBJECT

private slots:
    void onlyTheWordsThatDifferAreMarked()
    {
        const auto difference = models::differenceOf(QStringLiteral("Motion to  continue, in part"),
                                                     QStringLiteral("Joint motion to reset, in part"));
        QCOMPARE(difference.first,
                 (std::vector<WordRun>{{"Motion", true}, {" to ", false}, {"continue", true}, {", in part", false}}));
        QCOMPARE(
            difference.second,
            (std::vector<WordRun>{{"Joint motion", true}, {" to ", false}, {"reset", true}, {", in part", false}}));
        const auto longer =
            models::differenceOf(QStringLiteral("Brief (EOIR-43)"), QStringLiteral("Brief (EOIR-43), second"));
        QCOMPARE(longer.first, (std::vector<WordRun>{{"Brief (EOIR-43)", false}}));
        QCOMPARE(longer.second, (std::vector<WordRun>{{"Brief (EOIR-43)", false}, {", second", true}}));
        QVERIFY(models::differenceOf({}, {}).first.empty());
    }

    void bothTextsCanBeReadBackAndWhatIsUnmarkedIsInBoth()
    {
        const bool holds = rc::check("marking loses no word", [] {
            const auto words = rc::gen::container<std::vector<std::string>>(
                rc::gen::element<std::string>("motion", "to", "the", "hearing", "a"));
            const auto text = [](const std::vector<std::string> &list) {
                QStringList texts;
                for (const std::string &word : list)
                    texts.append(QString::fromStdString(word));
                return texts.join(QLatin1Char(' '));
            };
            const QString first = text(*words);
            const QString second = text(*words);
            const auto difference = models::differenceOf(first, second);
            RC_ASSERT(joined(difference.first) == first);
            RC_ASSERT(joined(difference.second) == second);
            RC_ASSERT(common(difference.first) == common(difference.second));
            if (first == second)
                RC_ASSERT(common(difference.first) == first);
        });
        QVERIFY(holds);
    }

    void aRejectionIsShownWithTheWordsThatItsNoteKept()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto filed = court.server.submission(id);
        court.server.somebodyElse(domain::AcceptSubmission{
            id, {{filed.filings.front().id, filed.filings.front().documentType, "Other"}}, filed.caseId, {}});
        QVERIFY(court.reject(id, "Sign page 6."));
        QVERIFY(court.sync());
        store::CaseRecord record(court.cache());
        const auto acts = models::twoActsOf(record.openDecisions(id).value().front(), record.submission(id).value(),
                                            record.notes(id).value());
        QCOMPARE(acts.first.did, models::Act::Did::Accepted);
        QCOMPARE(acts.first.documents.front().title, QStringLiteral("Other"));
        QCOMPARE(acts.second.reasons, (std::vector<domain::RejectionReason>{{"UNSIGNED", "Sign page 6."}}));
        QCOMPARE(acts.possible, std::vector{domain::SettleChoice::KeepFirst});
        QVERIFY(models::differingDocuments(acts).empty());
    }

    void anAcceptThatCameTooLateIsShownFromThisComputersOwnCommand()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().titled("Motion").inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto own = court.accept(id).value();
        court.server.somebodyElse(domain::RejectSubmission{id, {"UNSIGNED"}});
        QVERIFY(court.sync());
        const auto submission = store::CaseRecord(court.cache()).submission(id).value();
        const auto acts = models::twoActsOf(submission, court.stored(own.id), store::Actor::of(court.clerk));
        QVERIFY(acts);
        QCOMPARE(acts->second.documents.front().title, QStringLiteral("Motion"));
        QCOMPARE(acts->first.byName, QStringLiteral("M. Chen"));
        QCOMPARE(acts->refused, own.id);
        QVERIFY(acts->decision.isNull());
    }
};

QTEST_GUILESS_MAIN(TwoActsTest)
#include "two_acts_test.moc"
