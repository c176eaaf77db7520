#include "tests/domain/samples.h"

#include "domain/settling.h"

#include <QTest>
#include <rapidcheck.h>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

namespace {

/// A court where one clerk accepted a motion and another one did something else with it.
struct TwoClerks {
    TwoClerks()
    {
        state.put(caseFile);
        state.put(motion);
        run(first);
    }

    Outcome run(const Command &command)
    {
        const auto result = apply(state, command, samples.context());
        Q_ASSERT(result);
        state.take(*result);
        return result->outcome;
    }
    void acceptAlsoAs(const QString &title, const QString &type = QStringLiteral("MOTION"))
    {
        AcceptSubmission args = Samples::acceptance(motion);
        args.filings[0].title = title;
        args.filings[0].documentType = type;
        second = samples.command(args);
        outcome = run(second);
    }
    void rejectToo(const QString &fix)
    {
        second = samples.command(RejectSubmission{motion.id, {QStringLiteral("NO_COS")}},
                                 {{QStringLiteral("fix.NO_COS"), QByteArray(16, 's'), fix.toUtf8()}});
        outcome = run(second);
    }
    [[nodiscard]] Decision decision() const { return state.all<Decision>().at(0); }
    [[nodiscard]] SettleDecision settlement(SettleChoice choice) const
    {
        return {decision().id, refOf(motion), first.id, second.id, choice};
    }
    Outcome settle(SettleChoice choice) { return run(samples.command(settlement(choice))); }
    [[nodiscard]] Document document() const { return *state.get<Document>(motion.filings[0].document.uuid()); }
    [[nodiscard]] QStringList docket() const
    {
        QStringList lines;
        for (const DocketEntry &entry : state.all<DocketEntry>())
            lines.append(entry.text);
        lines.sort();
        return lines;
    }
    [[nodiscard]] QStringList notes() const
    {
        QStringList texts;
        for (const Note &note : state.all<Note>())
            texts.append(note.text);
        return texts;
    }

    Samples samples;
    MemoryState state;
    CaseFile caseFile = samples.aCase();
    Submission motion = samples.aMotion(caseFile);
    Command first = samples.command(Samples::acceptance(motion));
    Command second;
    Outcome outcome;
};

} // namespace

class SettleDecisionTest : public QObject {
    Q_OBJECT
private slots:
    void aDecisionCarriesWhatBothSaid()
    {
        TwoClerks court;
        court.acceptAlsoAs(QStringLiteral("Motion to reset"));
        const auto one = acceptanceOf(court.decision().first);
        const auto other = acceptanceOf(court.decision().second);
        QVERIFY(one && other);
        QCOMPARE(one->filings[0].title, QStringLiteral("Motion to continue"));
        QCOMPARE(other->filings[0].title, QStringLiteral("Motion to reset"));
    }

    void keepingTheFirstChangesNothingButTheDecision()
    {
        TwoClerks court;
        court.acceptAlsoAs(QStringLiteral("Motion to reset"));
        QCOMPARE(court.settle(SettleChoice::KeepFirst), Outcome::applied());
        QCOMPARE(court.document().title, QStringLiteral("Motion to continue"));
        QCOMPARE(court.docket(), QStringList{QStringLiteral("Motion to continue")});
        QCOMPARE(court.notes(), QStringList());
        QVERIFY(court.decision().settledBy);
        QCOMPARE(court.decision().settlement->choice, SettleChoice::KeepFirst);
        QCOMPARE(court.decision().settlement->byName, QStringLiteral("R. Alvarez"));
    }

    void usingTheSecondCorrectsTheDocumentByANewLineAndKeepsTheOldOne()
    {
        TwoClerks court;
        court.acceptAlsoAs(QStringLiteral(" Charging paper "), QStringLiteral("NTA"));
        QCOMPARE(court.settle(SettleChoice::UseSecond), Outcome::applied());

        QCOMPARE(court.document().title, QStringLiteral("Charging paper"));
        QCOMPARE(court.document().documentType, QStringLiteral("NTA"));
        QCOMPARE(court.document().number, 5);
        QCOMPARE(court.state.get<Submission>(court.motion.id.uuid())->filings[0].title,
                 QStringLiteral("Charging paper"));
        QCOMPARE(court.docket(), QStringList({QStringLiteral("Charging paper"), QStringLiteral("Motion to continue")}));
        for (const DocketEntry &line : court.state.all<DocketEntry>())
            if (!line.corrects.isNull()) {
                QCOMPARE(line.text, QStringLiteral("Charging paper"));
                QCOMPARE(court.state.get<DocketEntry>(line.corrects.uuid())->text,
                         QStringLiteral("Motion to continue"));
                QCOMPARE(line.number, 5);
            }
        QCOMPARE(court.state.all<Document>().size(), std::size_t(1));
        QCOMPARE(court.state.get<CaseFile>(court.caseFile.id.uuid())->recordPages, 106);
    }

    void keepingBothKeepsTheSecondsTitlesAsTheirNote()
    {
        TwoClerks court;
        court.acceptAlsoAs(QStringLiteral("Motion to reset"));
        QCOMPARE(court.settle(SettleChoice::KeepBoth), Outcome::applied());
        QCOMPARE(court.document().title, QStringLiteral("Motion to continue"));
        QCOMPARE(court.notes(), QStringList{QStringLiteral("Motion to reset")});
        QCOMPARE(court.state.all<Note>()[0].author, court.second.actor);
    }

    void whatIsInTheRecordIsNotStruckByARejectionAndItsReasonIsKept()
    {
        TwoClerks court;
        court.rejectToo(QStringLiteral("Sign page 6."));
        QCOMPARE(court.outcome.kind, Outcome::Kind::NeedsDecision);
        QCOMPARE(court.notes(), QStringList{QStringLiteral("NO_COS: Sign page 6.")});

        QCOMPARE(court.settle(SettleChoice::UseSecond), Outcome::refused(QStringLiteral("in_record")));
        QCOMPARE(court.settle(SettleChoice::KeepBoth), Outcome::refused(QStringLiteral("not_both")));
        QVERIFY(!court.decision().settledBy);
        QCOMPARE(court.settle(SettleChoice::KeepFirst), Outcome::applied());
        QCOMPARE(court.document().title, QStringLiteral("Motion to continue"));
        QCOMPARE(court.notes().size(), 1);
    }

    void aRejectedFilingStaysRejectedAndTheAcceptsTitleIsKept()
    {
        TwoClerks court;
        court.motion.state = SubmissionState::Rejected;
        court.state.put(court.motion);
        court.acceptAlsoAs(QStringLiteral("Motion to reset"));
        QCOMPARE(court.outcome, Outcome::refused(QStringLiteral("rejected")));
        QVERIFY(court.state.all<Decision>().empty());
        QCOMPARE(court.notes(), QStringList{QStringLiteral("Motion to reset")});
    }

    void settlingAgainIsTheSameOrRefused()
    {
        TwoClerks court;
        court.acceptAlsoAs(QStringLiteral("Motion to reset"));
        const Command settling = court.samples.command(court.settlement(SettleChoice::KeepBoth));
        QCOMPARE(court.run(settling), Outcome::applied());
        const Outcome again = court.settle(SettleChoice::KeepBoth);
        QCOMPARE(again.kind, Outcome::Kind::SameAs);
        QCOMPARE(again.sameAs, settling.id);
        QCOMPARE(court.settle(SettleChoice::UseSecond), Outcome::refused(QStringLiteral("settled")));
        QCOMPARE(court.notes().size(), 1);
        QCOMPARE(court.decision().settlement->choice, SettleChoice::KeepBoth);
    }

    void whatMayNotBeSettledSaysWhy_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"not_permitted", "unknown", "quotes_differ", "documents_differ", "title_missing",
                                 "type_unknown", "other_case", "not_readable"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void whatMayNotBeSettledSaysWhy()
    {
        QFETCH(QString, code);
        TwoClerks court;
        AcceptSubmission other = Samples::acceptance(court.motion);
        other.filings[0].title = code == QLatin1String("title_missing") ? QString() : QStringLiteral("Other");
        if (code == QLatin1String("documents_differ"))
            other.filings.clear();
        else if (code == QLatin1String("type_unknown"))
            other.filings[0].documentType = QStringLiteral("POEM");
        else if (code == QLatin1String("other_case"))
            other.caseId = court.samples.id<CaseId>();
        court.second = court.samples.command(other);
        QCOMPARE(court.run(court.second).kind, Outcome::Kind::NeedsDecision);
        if (code == QLatin1String("not_readable")) {
            Decision old = court.decision();
            old.first.args.clear();
            court.state.put(old);
        }
        SettleDecision args = court.settlement(SettleChoice::UseSecond);
        if (code == QLatin1String("unknown"))
            args.decision = court.samples.id<DecisionId>();
        else if (code == QLatin1String("quotes_differ"))
            std::swap(args.first, args.second);
        Command command = court.samples.command(args);
        if (code == QLatin1String("not_permitted"))
            command.actingRole = Role::Attorney;
        QCOMPARE(court.run(command), Outcome::refused(code));
        QVERIFY(!court.decision().settledBy);
        QCOMPARE(court.document().title, QStringLiteral("Motion to continue"));
    }

    void otherChargingDataIsNoMereCorrection()
    {
        TwoClerks court;
        const Submission package = court.samples.aChargingPackage();
        court.state.put(package);
        AcceptSubmission one = Samples::acceptance(package);
        one.caseId = court.samples.id<CaseId>();
        court.first = court.samples.command(one);
        QCOMPARE(court.run(court.first), Outcome::applied());
        AcceptSubmission other = one;
        other.caseId = court.samples.id<CaseId>();
        other.charging->persons[0].name.given = QStringLiteral("Corrected");
        court.second = court.samples.command(other);
        QCOMPARE(court.run(court.second).kind, Outcome::Kind::NeedsDecision);
        QCOMPARE(refusalToSettle(court.decision(), SettleChoice::UseSecond), QStringLiteral("charging_differs"));
        QCOMPARE(refusalToSettle(court.decision(), SettleChoice::KeepBoth), QString());
    }

    void aDiskThatCannotBeReadIsNoOutcome()
    {
        TwoClerks court;
        court.acceptAlsoAs(QStringLiteral("Motion to reset"));
        const Command command = court.samples.command(court.settlement(SettleChoice::UseSecond));
        court.state.breakDisk();
        QVERIFY(!apply(court.state, command, court.samples.context()));
    }

    void whateverIsChosenNothingIsDoubledAndNothingIsLost()
    {
        const bool holds = rc::check("a settled decision keeps one document and both texts", [] {
            TwoClerks court;
            const auto word = rc::gen::nonEmpty(rc::gen::string<std::string>());
            const QString title = QString::fromStdString(*word).trimmed();
            RC_PRE(!title.isEmpty() && title != court.motion.filings[0].title);
            const bool rejects = *rc::gen::arbitrary<bool>();
            if (rejects)
                court.rejectToo(title);
            else
                court.acceptAlsoAs(title);
            RC_ASSERT(court.outcome.kind == Outcome::Kind::NeedsDecision);

            std::optional<SettleChoice> made;
            for (const SettleChoice choice : *rc::gen::container<std::vector<SettleChoice>>(
                     4, rc::gen::element(SettleChoice::KeepFirst, SettleChoice::UseSecond, SettleChoice::KeepBoth))) {
                const bool possible = refusalToSettle(court.decision(), choice).isEmpty();
                const Outcome outcome = court.settle(choice);
                const auto expected = !made             ? (possible ? Outcome::Kind::Applied : Outcome::Kind::Refused)
                                      : *made == choice ? Outcome::Kind::SameAs
                                                        : Outcome::Kind::Refused;
                RC_ASSERT(outcome.kind == expected);
                if (outcome.kind == Outcome::Kind::Applied)
                    made = choice;
            }
            RC_ASSERT(court.decision().settledBy.has_value() == made.has_value());
            RC_ASSERT(court.state.all<Document>().size() == 1U);
            RC_ASSERT(court.state.get<CaseFile>(court.caseFile.id.uuid())->recordDocuments == 5);
            RC_ASSERT(court.docket().contains(QStringLiteral("Motion to continue")));
            const auto second = acceptanceOf(court.decision().second);
            RC_ASSERT((rejects ? court.notes().join(QString()).contains(title) : second->filings[0].title == title));
            RC_ASSERT((court.document().title == title) == (made == SettleChoice::UseSecond && !rejects));
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(SettleDecisionTest)
#include "settle_decision_test.moc"
