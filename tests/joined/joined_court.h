#pragma once

#include "store/case_record.h"
#include "store/note_taking.h"
#include "store/submission_review.h"
#include "store/workspace.h"
#include "sync/sync_round.h"
#include "tests/server/record/record_court.h"

#include <QDirIterator>

namespace dais::tests {

/// The wire between a workstation and the server's core, without sockets: what arrives is what was sent.
class CoreTransport final : public sync::Transport {
public:
    CoreTransport(RecordCourt &court, const domain::UserId &user) : m_court(court), m_user(user) {}

    [[nodiscard]] Result<sync::HttpResponse> send(const sync::HttpRequest &request, std::stop_token) override
    {
        if (offline)
            return fail(Error::Kind::Offline);
        heard += request.body;
        auto body = answer(request);
        if (!body)
            return sync::HttpResponse{.status = body.error().kind == Error::Kind::Unauthorized ? 401 : 404};
        traffic += *body;
        if (std::exchange(losesNextReply, false))
            return fail(Error::Kind::Offline);
        return sync::HttpResponse{.status = 200, .body = std::move(*body)};
    }
    [[nodiscard]] Result<sync::HttpResponse> download(const sync::HttpRequest &request, const sync::Sink &sink,
                                                      std::stop_token) override
    {
        if (offline)
            return fail(Error::Kind::Offline);
        const auto id = domain::DocumentId(QUuid(request.path.section(QLatin1Char('/'), 3, 3)));
        const auto part = request.path.contains(QLatin1String("filed")) ? server::record::DocumentPart::Filed
                                                                        : server::record::DocumentPart::Rendition;
        const auto found = m_court.records->document(senderOf(request), id, part);
        if (!found)
            return sync::HttpResponse{.status = 404};
        const auto reader = m_court.documents->open(found->sha256);
        if (!reader)
            return tl::unexpected(reader.error());
        const auto bytes = (*reader)->read(0, (*reader)->size());
        if (!bytes)
            return tl::unexpected(bytes.error());
        traffic += *bytes;
        DAIS_TRY(sink.restart());
        DAIS_TRY(sink.write(*bytes));
        return sync::HttpResponse{.status = 200};
    }

    /// Takes an uploaded paper as the court's door does; a court without a window knows no such address.
    std::function<Result<>(const QString &sha256, const QByteArray &bytes, const domain::UserId &user)> window;
    bool offline = false;
    bool losesNextReply = false;
    bool answersNextPullTwice = false;     ///< The pull after the next one gets its answer once more.
    bool answersNextPullAsTheLast = false; ///< An older answer arrives instead.
    QByteArray traffic;                    ///< Every byte that was sent to the workstation.
    QByteArray heard;                      ///< Every byte that it sent.

private:
    [[nodiscard]] server::record::Sender senderOf(const sync::HttpRequest &request) const
    {
        return {m_user, request.pass.device};
    }
    Result<QByteArray> answer(const sync::HttpRequest &request)
    {
        namespace wire = domain::wire;
        const auto sender = senderOf(request);
        if (request.path == QLatin1String("/v1/hello"))
            return wire::readHello(request.body)
                .and_then([&](const wire::Hello &hello) { return m_court.commands->hello(sender, hello); })
                .map([](const wire::HelloReply &reply) { return wire::writeHelloReply(reply); });
        if (request.path == QLatin1String("/v1/push"))
            return m_court.commands->push(sender, request.body).map([](const wire::PushReply &reply) {
                return wire::writePushReply(reply);
            });
        if (const QString uploads = QStringLiteral("/v1/uploads/"); request.path.startsWith(uploads))
            return window
                       ? window(request.path.mid(uploads.size()), request.body, m_user).map([] { return QByteArray(); })
                       : Result<QByteArray>(fail(Error::Kind::NotFound));
        if (m_lastPull && std::exchange(answersNextPullAsTheLast, false))
            return *m_lastPull;
        auto page = wire::readPullRequest(request.body).and_then([&](const wire::PullRequest &pull) {
            return m_court.pull->page(sender, pull);
        });
        if (page) {
            m_lastPull = *page;
            answersNextPullAsTheLast = std::exchange(answersNextPullTwice, false);
        }
        return page;
    }

    RecordCourt &m_court;
    domain::UserId m_user;
    std::optional<QByteArray> m_lastPull;
};

/// A workstation's own clocks: the court's time, off by what somebody set the wall clock by.
class SeatClock final : public domain::Clock {
public:
    explicit SeatClock(const domain::Clock &court) : m_court(court) {}
    [[nodiscard]] QDateTime now() const override { return m_court.now().addMSecs(m_off); }
    [[nodiscard]] qint64 steadyMilliseconds() const override { return m_court.now().toMSecsSinceEpoch() - m_booted; }
    [[nodiscard]] QString bootId() const override { return m_boot; }
    void jump(qint64 milliseconds) { m_off += milliseconds; }
    void boots()
    {
        m_booted = m_court.now().toMSecsSinceEpoch();
        m_boot += QLatin1Char('x');
    }

private:
    const domain::Clock &m_court;
    qint64 m_off = 0;
    qint64 m_booted = 0;
    QString m_boot = QStringLiteral("boot");
};

/// A person at a workstation of that court: the real store and the real sync on a disk of their own, one thread.
class Seat {
public:
    Seat(RecordCourt &court, const QString &login, const domain::UserId &user, domain::Role role)
        : m_court(court), transport(court, user), clock(court.clock),
          m_login(login), m_actor{user, role, login.toUpper()}
    {
        open();
    }
    ~Seat() { close(); }

    void open()
    {
        m_profile = store::Profile::open(m_root.path(), QStringLiteral("https://court.example"), m_login).value();
        m_cacheFile = m_profile->cachePath();
        workspace = store::Workspace::open(*m_profile, store::Workspace::Thread::Sync, {clock, m_court.random}).value();
        overlay = std::make_unique<store::Overlay>(store::Overlay::Dependencies{
            workspace->cache(), workspace->outbox(), feed, m_court.vocabulary, clock, m_actor.displayName});
        review = std::make_unique<store::SubmissionReview>(workspace->cache(), workspace->outbox(), *overlay, m_actor,
                                                           clock, m_court.random);
        review->setRest(std::chrono::milliseconds(0));
        acts = std::make_unique<store::ActSaver>(workspace->outbox(), *overlay, m_actor, clock, m_court.random);
        notes = std::make_unique<store::NoteTaking>(*acts);
        domain::wire::SignedIn granted;
        granted.token = QStringLiteral("token");
        granted.user = {.id = m_actor.user, .login = m_login, .displayName = m_actor.displayName, .role = m_actor.role};
        granted.lease = {m_actor.user, workspace->outbox().device().value(), {}, m_court.clock.now().addDays(3)};
        session.begin(granted);
        round = std::make_unique<sync::SyncRound>(
            sync::RoundParts{transport,
                             *workspace,
                             session,
                             clock,
                             m_court.random,
                             {.pageApplied =
                                  [this](const store::PageEffect &effect) {
                                      closed.insert(closed.end(), effect.closed.begin(), effect.closed.end());
                                      RecordCourt::mustHold(overlay->pulled(effect.changed));
                                  },
                              .commandsMoved = [this] { RecordCourt::mustHold(overlay->commandsMoved()); },
                              .documentArrived = [](const domain::DocumentId &) {}}});
        RecordCourt::mustHold(overlay->rebuild());
    }
    void close()
    {
        round.reset();
        notes.reset();
        review.reset();
        overlay.reset();
        workspace.reset();
        m_profile.reset();
    }
    void restart()
    {
        close();
        open();
    }
    Result<> sync()
    {
        const auto done = round->run({});
        if (!done)
            qInfo("sync ended: %s", qUtf8Printable(done.error().detail));
        DAIS_TRY(done);
        return round->fetchDocuments(1000, {}).map([](bool) {});
    }
    void keeps(const domain::CaseId &id)
    {
        RecordCourt::mustHold(store::Subscriptions(workspace->outbox(), clock).pin(id));
    }
    /// Whether a byte sequence is anywhere on this workstation's disk but in its outbox.
    [[nodiscard]] bool diskHolds(const QByteArray &bytes) const
    {
        QDirIterator files(m_root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(QLatin1String("/outbox.db")) || !file.open(QIODevice::ReadOnly))
                continue;
            if (file.readAll().contains(bytes))
                return true;
        }
        return false;
    }
    [[nodiscard]] std::vector<QByteArray> bodies()
    {
        auto rows = workspace->cache().connection().prepare(QStringLiteral("SELECT body FROM main.entity")).value();
        RecordCourt::mustHold(rows.run());
        std::vector<QByteArray> found;
        while (rows.next())
            found.push_back(rows.bytes(0));
        std::sort(found.begin(), found.end());
        return found;
    }
    QString folder() const { return m_profile->folder(); }
    /// Also while the workstation is closed.
    QString cacheFile() const { return m_cacheFile; }

private:
    QTemporaryDir m_root;
    QString m_cacheFile;
    RecordCourt &m_court;
    std::unique_ptr<store::Profile> m_profile;

public:
    CoreTransport transport;
    SeatClock clock;
    store::ChangeFeed feed;
    sync::Session session;
    std::vector<domain::DocumentId> closed;
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::Overlay> overlay;
    std::unique_ptr<store::SubmissionReview> review;
    std::unique_ptr<store::ActSaver> acts;
    std::unique_ptr<store::NoteTaking> notes;
    std::unique_ptr<sync::SyncRound> round;

private:
    QString m_login;
    store::Actor m_actor;
};

} // namespace dais::tests
