#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QTest>
#include <rapidcheck.h>

using namespace dais;
using namespace dais::tests;

namespace {

/// Everything that "now" shows, in one order.
QList<QByteArray> now(Court &court)
{
    QList<QByteArray> rows;
    for (const char *sql :
         {"SELECT kind || hex(id) || body FROM entity_now ORDER BY 1",
          "SELECT hex(id) || state || title || hex(coalesce(decided_command, '')) FROM submission_now ORDER BY 1",
          "SELECT hex(subject) || hex(cmd_id) || word || attention || needs_you FROM temp.over_command ORDER BY 1"}) {
        auto statement = court.cache().connection().prepare(sql).value();
        must(statement.run());
        while (statement.next())
            rows.append(statement.bytes(0));
    }
    return rows;
}

/// What a colleague accepts a package as, with a title of their own.
domain::AcceptSubmission acceptance(const domain::Submission &submission)
{
    domain::AcceptSubmission args{
        .submission = submission.id, .caseId = submission.caseId, .charging = submission.charging};
    for (const domain::Filing &filing : submission.filings)
        args.filings.push_back({filing.id, filing.documentType, filing.title + QStringLiteral(", renewed")});
    if (submission.isCharging() && !args.caseId)
        args.caseId = domain::CaseId(nextTestId());
    return args;
}

constexpr domain::SettleChoice choices[] = {domain::SettleChoice::KeepFirst, domain::SettleChoice::UseSecond,
                                            domain::SettleChoice::KeepBoth};

} // namespace

/// "Now" is always what replaying the pending commands over the court's truth gives.
class OverlayTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasTakenBackIsTakenBackThoughTheListsCannotShowItYet()
    {
        tests::Court court;
        const auto id = court.server.receives(tests::aSubmission().inCase(court.server.opens(tests::aCase())));
        QVERIFY(court.sync());
        const auto accepted = court.accept(id);
        QVERIFY(accepted.has_value());
        QVERIFY(court.cache().connection().execute(QStringLiteral("DROP TABLE temp.over_entity")).has_value());
        QVERIFY(court.review().undo(accepted->id).has_value());
        QCOMPARE(court.outbox().find(accepted->id)->state, store::CommandState::Withdrawn);
    }

    void nowIsTheSameAsReplayedFromScratch()
    {
        const bool holds = rc::check("rebase equals replay", [] {
            Court court;
            court.review().setRest(std::chrono::seconds(30));
            std::vector<domain::SubmissionId> ids;
            std::vector<domain::CommandId> mine;
            const auto acts = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 110));
            for (const int drawn : acts) {
                const auto pick = [&] { return ids.at(std::size_t(drawn / 11) % ids.size()); };
                const int act = ids.empty() ? 0 : drawn % 11;
                if (act <= 1) {
                    ids.push_back(court.server.receives(drawn % 2 ? aSubmission().inCase(court.server.opens(aCase()))
                                                                  : aSubmission().charging("FAMILY", "A200-111-222")));
                } else if (act == 2) {
                    if (const auto done = court.accept(pick()))
                        mine.push_back(done->id);
                } else if (act == 3) {
                    if (const auto done = court.reject(pick()))
                        mine.push_back(done->id);
                } else if (act == 4) {
                    must(court.notes().add(pick(), "NEW", "Noted.").map([](const auto &) {}));
                } else if (act == 5 && !mine.empty()) {
                    [[maybe_unused]] const auto undone = court.review().undo(mine.back());
                } else if (act == 6) {
                    court.server.somebodyElse(domain::RejectSubmission{pick(), {"UNSIGNED"}});
                } else if (act == 7) {
                    court.clock.advance(std::chrono::seconds(20));
                    must(court.sync());
                } else if (act == 9) {
                    court.server.somebodyElse(acceptance(court.server.submission(pick())));
                } else if (act == 10) {
                    if (const auto open = store::CaseRecord(court.cache()).openDecisions(pick());
                        open && !open->empty())
                        if (const auto done = court.settling().settle(open->front().id, choices[drawn % 3]))
                            mine.push_back(done->id);
                } else {
                    must(court.sync());
                }
                const auto incremental = now(court);
                must(court.overlay().rebuild());
                RC_ASSERT(now(court) == incremental);
            }
            court.clock.advance(std::chrono::minutes(2));
            for (int round = 0; round < 3; ++round) // Converges within three rounds of quiet.
                must(court.sync());
            RC_ASSERT(court.bodies("ord/NEW") == court.server.bodiesNow("ord/NEW"));
            RC_ASSERT(court.bodies("ord/NEW", store::Cache::View::Now) == court.bodies("ord/NEW"));
            RC_ASSERT(court.outbox().waitingCount().value() == 0);
        });
        QVERIFY(holds);
    }

    void readersHearWhatChanged()
    {
        Court court;
        store::ChangeSet heard;
        int words = 0;
        connect(&court.feed, &store::ChangeFeed::changed, this,
                [&](const store::ChangeSet &changes) { heard.add(changes); });
        connect(&court.feed, &store::ChangeFeed::commandsChanged, this, [&] { ++words; });
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const domain::EntityRef ref{domain::EntityKind::Submission, id.uuid()};
        QVERIFY(std::count(heard.entities.begin(), heard.entities.end(), ref) > 0);
        heard = {};
        QVERIFY(court.accept(id));
        QVERIFY(std::count(heard.entities.begin(), heard.entities.end(), ref) > 0);
        QVERIFY(words > 0);
        store::ChangeSet many;
        many.entities.resize(6000);
        heard.add(many);
        QVERIFY(heard.everything && !heard.isEmpty());
    }
};

QTEST_GUILESS_MAIN(OverlayTest)
#include "overlay_test.moc"
