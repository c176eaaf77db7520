#include "server/service/mail_room.h"
#include "server/service/mail_sender.h"
#include "tests/server/record/record_court.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::server::service;
using domain::rules::ServiceDue;

namespace {

/// A relay that keeps what it takes, and says what a test wants.
class FakeRelay final : public MailRelay {
public:
    [[nodiscard]] RelayAnswer send(const QString &, const QString &to, const QByteArray &message,
                                   std::stop_token) override
    {
        ++tries;
        if (!answers.empty()) {
            const RelayAnswer answer = answers.front();
            answers.erase(answers.begin());
            if (answer.said != RelayAnswer::Said::Taken)
                return answer;
        }
        taken.push_back({to, message});
        return {RelayAnswer::Said::Taken, QStringLiteral("250 2.0.0 Kept as %1").arg(taken.size())};
    }
    std::vector<RelayAnswer> answers;
    std::vector<std::pair<QString, QByteArray>> taken;
    int tries = 0;
};

const RelayAnswer later{RelayAnswer::Said::Later, QStringLiteral("451 4.3.2 Come back later")};
const RelayAnswer refused{RelayAnswer::Said::Refused, QStringLiteral("550 5.1.1 No such mailbox")};

} // namespace

/// The outbox of mail: who is written to at which event, once, and what becomes of it.
class MailRoomTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_court.emplace();
        m_room.emplace(RecordCourt::tables, m_court->clock);
        m_relay.emplace();
        m_attorney = m_court->addAccount(QStringLiteral("attorney"), domain::Role::Attorney, QString());
        write([&](MailBook &book) {
            return book.setAddress(QStringLiteral("Attorney"), QStringLiteral("attorney@law.example"), now());
        });
        write([&](MailBook &book) {
            return book.setOffice(QStringLiteral("NEW"), QStringLiteral("opla@dhs.example"), now());
        });
    }

    void anUploadTellsItsFilerAndServesTheOthersOnce()
    {
        const auto motion = aMotion();
        receive(motion);
        const auto once = allMail().size();
        receive(motion); // The same event again, as after a crash.
        QCOMPARE(allMail().size(), once);
        QStringList told;
        for (const Mail &mail : allMail())
            told.append(domain::nameOf(mail.event) + QLatin1Char(' ') + domain::nameOf(mail.due.who) +
                        QLatin1Char(' ') + mail.address);
        told.sort();
        QVERIFY2(told.contains(QStringLiteral("received filer attorney@law.example")), qPrintable(told.join(u';')));
        QVERIFY2(told.contains(QStringLiteral("served dhs opla@dhs.example")), qPrintable(told.join(u';')));
        QCOMPARE(told.filter(QStringLiteral("opla@dhs.example")).size(), 1);
    }

    void aRespondentWithoutCounselIsListedForTheFilerToServeOnPaper()
    {
        receive(aMotion());
        const auto all = allMail();
        const auto paper = std::find_if(all.begin(), all.end(),
                                        [](const Mail &mail) { return mail.due.who == ServiceDue::Who::Respondent; });
        QVERIFY(paper != all.end());
        QCOMPARE(paper->state, MailState::ByFiler);
        QCOMPARE(paper->due.why, ServiceDue::Why::NotOptedIn);
    }

    void whoeverHasNoAddressIsUndeliverableAtOnce()
    {
        auto motion = aMotion();
        motion.filer.user = m_court->addAccount(QStringLiteral("nobody"), domain::Role::Attorney, QString());
        receive(motion);
        const auto lost = mailIn(MailState::Undeliverable);
        QCOMPARE(lost.size(), std::size_t(1));
        QCOMPARE(lost[0].reply, QStringLiteral("no_address"));
    }

    void aDecisionTellsTheFilerAndOfARejectionDhs()
    {
        auto motion = aMotion();
        decide(motion);
        QVERIFY(allMail().empty()); // Not decided: nothing to tell.
        motion.state = domain::SubmissionState::Rejected;
        motion.disposition = domain::Disposition{};
        decide(motion);
        QCOMPARE(allMail().size(), std::size_t(2));
        QCOMPARE(allMail()[0].event, Event::Rejected);
    }

    void whatTheRelayTookIsSentWithItsWordsAsProof()
    {
        receive(aMotion());
        run();
        QCOMPARE(m_relay->taken.size(), std::size_t(2));
        const auto sent = mailIn(MailState::Sent);
        QCOMPARE(sent.size(), std::size_t(2));
        QVERIFY(sent[0].reply.startsWith(QStringLiteral("250 2.0.0 Kept as")));
        QCOMPARE(sent[0].endedAt, now());
        run();
        QCOMPARE(m_relay->tries, 2); // Nothing is sent twice.
    }

    void aBusyRelayIsAskedAgainAfterGrowingWaits()
    {
        receive(onlyForItsFiler());
        m_relay->answers = {later, later, later};
        std::vector<qint64> waits;
        for (int i = 0; i < 3; ++i) {
            const int before = m_relay->tries;
            qint64 waited = 0;
            while (m_relay->tries == before) {
                run();
                if (m_relay->tries > before)
                    break;
                m_court->clock.advance(1000);
                waited += 1000;
            }
            waits.push_back(waited);
        }
        QCOMPARE(waits[0], 0);
        QVERIFY(waits[1] >= 60'000 && waits[1] <= 76'000);
        QVERIFY(waits[2] >= 120'000 && waits[2] <= 151'000);
        QVERIFY(mailIn(MailState::Sent).empty());
        m_court->clock.advance(10 * 60'000);
        run();
        QCOMPARE(mailIn(MailState::Sent).size(), std::size_t(1));
        QCOMPARE(mailIn(MailState::Sent)[0].attempts, 4);
    }

    void aRefusedMessageIsUndeliverableUntilSomebodyClearsIt()
    {
        receive(onlyForItsFiler());
        m_relay->answers = {refused};
        run();
        const auto lost = mailIn(MailState::Undeliverable);
        QCOMPARE(lost.size(), std::size_t(1));
        QCOMPARE(lost[0].reply, refused.words);
        write([&](MailBook &book) { return book.clear(lost[0].id, "R. Alvarez", "mailed on paper", now()); });
        QVERIFY(mailIn(MailState::Undeliverable).empty());
        const auto cleared = mailIn(MailState::Cleared);
        QCOMPARE(cleared[0].clearedBy, QStringLiteral("R. Alvarez"));
        QCOMPARE(cleared[0].clearedWhy, QStringLiteral("mailed on paper"));
        const auto again = m_court->writer->run(
            [&](sql::Connection &connection) { return MailBook(connection).clear(lost[0].id, "x", "y", now()); });
        QCOMPARE(again.error().detail, QStringLiteral("no_such_mail"));
    }

    void aRelayThatStaysAwayIsGivenUpAfterThreeDays()
    {
        receive(onlyForItsFiler());
        m_relay->answers = std::vector<RelayAnswer>(200, later);
        for (int hour = 0; hour < 24 * 4 && mailIn(MailState::Undeliverable).empty(); ++hour) {
            run();
            m_court->clock.advance(60 * 60'000);
        }
        const auto lost = mailIn(MailState::Undeliverable);
        QCOMPARE(lost.size(), std::size_t(1));
        const auto tried = lost[0].madeAt.msecsTo(lost[0].endedAt);
        QVERIFY(tried > qint64(60) * 3600'000 && tried <= qint64(72) * 3600'000);
        QVERIFY(lost[0].attempts > 24 && lost[0].attempts < 80); // Bounded.
    }

    void afterACrashBetweenRelayAndStoreTheSameMessageGoesAgain()
    {
        receive(onlyForItsFiler());
        MailRelay &relay = *m_relay;
        const auto message = [&] { // What the sender does, up to the crash.
            const Mail mail = mailIn(MailState::Waiting)[0];
            const auto bytes = messageOf(mail, RecordCourt::tables.courts().find(mail.court), letterhead());
            static_cast<void>(relay.send(letterhead().from, mail.address, bytes, {}));
        };
        message();
        m_court->restart();
        m_court->clock.advance(5000);
        run();
        QCOMPARE(m_relay->taken.size(), std::size_t(2));
        QCOMPARE(m_relay->taken[0], m_relay->taken[1]); // To the byte, Message-ID and Date included.
        QCOMPARE(mailIn(MailState::Sent).size(), std::size_t(1));
    }

    void aRespondentWhoFilesTakesPartUntilReleasedAndNeverAgain()
    {
        const auto account = m_court->addAccount(QStringLiteral("respondent"), domain::Role::Respondent, QString());
        auto motion = aMotion();
        const domain::CaseId caseId = *motion.caseId;
        motion.filer = {account, domain::Role::Respondent, QStringLiteral("Respondent")};
        receive(motion);
        QCOMPARE(participations(caseId).front().state, domain::rules::OptIn::OptedIn);
        write([&](MailBook &book) { return book.release(caseId, QStringLiteral("respondent"), now()); });
        auto second = motion;
        second.id = m_court->samples.id<domain::SubmissionId>();
        receive(second);
        QCOMPARE(participations(caseId).size(), std::size_t(1));
        QCOMPARE(participations(caseId).front().state, domain::rules::OptIn::Released);
    }

    void aMessageSaysNothingOfPeopleAndNothingCanBeSmuggledIntoItsHead()
    {
        auto motion = aMotion();
        motion.filings.front().title = QStringLiteral("Secret\r\nBcc: all@example.com");
        motion.respondent = QStringLiteral("RESPONDENT, Sample");
        receive(motion);
        for (const Mail &mail : allMail()) {
            const auto bytes = messageOf(mail, RecordCourt::tables.courts().find(mail.court), letterhead());
            const auto head = bytes.left(bytes.indexOf("\r\n\r\n"));
            for (const char *never : {"Secret", "Bcc", "RESPONDENT", "Sample"})
                QVERIFY(!bytes.contains(never));
            QVERIFY(!bytes.contains(motion.aNumber->toString().toLatin1()));
            QVERIFY(
                head.contains("Message-ID: <" + mail.id.toString(QUuid::WithoutBraces).toLatin1() + "@court.example>"));
            for (const QByteArray &line : bytes.split('\n'))
                QVERIFY(line.size() <= 200 && (line.isEmpty() || line.endsWith('\r')));
        }
        for (const char *bad : {"a@b\r\nBcc: c@d", "a b@c", "a@b@c", "@b", "a@", "a,b@c", "<a@b>", "\xc3\xa9@b", ""})
            QVERIFY2(!isAddress(QString::fromUtf8(bad)), bad);
        QVERIFY(isAddress(QStringLiteral("first.last+court@mail.law.example")));
    }

private:
    QDateTime now() const { return m_court->clock.now(); }
    static Letterhead letterhead()
    {
        return {QStringLiteral("court@court.example"), QStringLiteral("https://portal.example")};
    }
    void write(const std::function<Result<>(MailBook &)> &job)
    {
        RecordCourt::mustHold(m_court->writer->run([&](sql::Connection &connection) {
            MailBook book(connection);
            return job(book);
        }));
    }
    /// A motion by an attorney in a case of this court whose respondent has no counsel.
    domain::Submission aMotion()
    {
        auto desk = m_court->desk();
        auto motion = m_court->samples.aMotion(m_court->openedCase(desk));
        motion.filer = {m_attorney, domain::Role::Attorney, QStringLiteral("Attorney")};
        return motion;
    }
    /// One that nobody else hears of: it opens a case.
    domain::Submission onlyForItsFiler()
    {
        auto package = m_court->samples.aChargingPackage();
        package.filer.user = m_attorney;
        return package;
    }
    void receive(const domain::Submission &submission)
    {
        RecordCourt::mustHold(m_court->writer->run(
            [&](sql::Connection &connection) { return m_room->received(connection, submission); }));
    }
    void decide(const domain::Submission &submission)
    {
        RecordCourt::mustHold(
            m_court->writer->run([&](sql::Connection &connection) { return m_room->decided(connection, submission); }));
    }
    void run()
    {
        MailSender sender({*m_court->writer, *m_court->readers, *m_relay, RecordCourt::tables, m_court->clock,
                           m_court->random, letterhead()});
        RecordCourt::mustHold(sender.runDue());
    }
    template <typename T>
    T read(const std::function<Result<T>(MailBook &)> &job)
    {
        T found;
        RecordCourt::mustHold(m_court->readers->snapshot([&](sql::Connection &connection) -> Result<> {
            MailBook book(connection);
            found = RecordCourt::must(job(book));
            return {};
        }));
        return found;
    }
    std::vector<Mail> allMail()
    {
        return read<std::vector<Mail>>([](MailBook &book) { return book.list({}, 100); });
    }
    std::vector<Mail> mailIn(MailState state)
    {
        return read<std::vector<Mail>>([&](MailBook &book) { return book.list(state, 100); });
    }
    std::vector<domain::rules::Participation> participations(const domain::CaseId &id)
    {
        return read<std::vector<domain::rules::Participation>>([&](MailBook &book) { return book.participations(id); });
    }

    std::optional<RecordCourt> m_court;
    std::optional<MailRoom> m_room;
    std::optional<FakeRelay> m_relay;
    domain::UserId m_attorney;
};

QTEST_GUILESS_MAIN(MailRoomTest)
#include "mail_room_test.moc"
