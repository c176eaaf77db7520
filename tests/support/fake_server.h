#pragma once

#include "domain/clock.h"
#include "domain/wire/envelope.h"
#include "domain/wire/messages.h"
#include "sync/transport.h"
#include "tests/support/any_vocabulary.h"
#include "tests/support/builders.h"
#include "tests/support/fake_state.h"

#include <condition_variable>
#include <mutex>
#include <set>

namespace dais::tests {

/// A court's server in memory: the real rules, the real wire format, a chain per partition; driven in the court's words,
/// and able to do what networks and servers do at bad moments. Thread-safe.
class FakeServer final : public sync::Transport {
public:
    explicit FakeServer(const domain::Clock &clock);

    [[nodiscard]] Result<sync::HttpResponse> send(const sync::HttpRequest &request, std::stop_token stop) override;
    [[nodiscard]] Result<sync::HttpResponse> download(const sync::HttpRequest &request, const sync::Sink &sink,
                                                      std::stop_token stop) override;

    // What happens at the court.
    domain::SubmissionId receives(const SubmissionBuilder &submission);
    domain::CaseFile opens(const domain::CaseFile &caseFile);
    /// Somebody else's command arrives, from another device.
    domain::Outcome somebodyElse(domain::CommandArgs args, const QString &name = QStringLiteral("M. Chen"),
                                 std::vector<domain::Payload> payloads = {});
    /// A command arrives under the device and number that it names, and is decided.
    void receivesFrom(const domain::Command &command);
    /// Puts entities in one commit, without a rule.
    void puts(const domain::Partition &partition, const std::vector<domain::Entity> &entities);
    void removes(const domain::Partition &partition, const std::vector<domain::EntityRef> &refs);
    void moves(const domain::EntityRef &ref, const domain::Partition &to);

    // What the network and the server do.
    void goesOffline()
    {
        set([this] { m_offline = true; });
    }
    void comesBack()
    {
        set([this] { m_offline = false; });
    }
    void losesNextReply(const QString &path = {}); ///< Done at the court, never heard of here.
    void answersNext(const QString &path, int status);
    void endsTokens()
    {
        set([this] { m_token = QStringLiteral("another token"); });
    }
    void dropsPartition(const QString &partition)
    {
        set([&] { m_drops.insert(partition); });
    }
    void restoresBackup(); ///< New epoch; everything decided since the start is lost.
    void altersNextPage(std::function<void(QByteArray &page)> how)
    {
        altersNextAnswer(QStringLiteral("/v1/pull"), std::move(how));
    }
    void altersNextAnswer(const QString &path, std::function<void(QByteArray &body)> how)
    {
        set([&] { m_alterPath = path, m_alter = std::move(how); });
    }
    void speaksVersion(int version)
    {
        set([&] { m_version = version; });
    }
    void sendsPages(int changes)
    {
        set([&] { m_pageChanges = changes; });
    }
    void backsUp()
    {
        set([this] { m_safeThrough = m_clock.now(); });
    } ///< What is decided so far is held twice.
    void decidesLater()
    {
        set([this] { m_decidesLater = true; });
    }               ///< Push gives receipts only.
    void decides(); ///< What waits is decided now.
    void cutsDownloadsAfter(qint64 bytes)
    {
        set([&] { m_cutAfter = bytes; });
    }
    void claimedBySomebodyElse(const domain::SubmissionId &id)
    {
        set([&] { m_claimedElsewhere.insert(id); });
    }

    // What it knows.
    [[nodiscard]] domain::Submission submission(const domain::SubmissionId &id) const;
    [[nodiscard]] bool hasAccepted(const domain::SubmissionId &id) const;
    [[nodiscard]] int timesAccepted(const domain::SubmissionId &id) const; ///< Docket entries of its acceptance.
    [[nodiscard]] int commandsReceived() const;
    [[nodiscard]] int requests(const QString &path) const;
    [[nodiscard]] std::vector<QByteArray> bodiesNow(const QString &partition) const; ///< Sorted; for equality.
    [[nodiscard]] domain::wire::SignedIn signsIn(const domain::User &user, const domain::DeviceId &device);
    [[nodiscard]] QString epoch() const;
    void setContent(const domain::DocumentId &document, const QByteArray &bytes);

private:
    struct Head {
        qint64 rev = 0;
        QByteArray chain;
    };
    struct Stored {
        domain::wire::Envelope envelope;
        std::vector<domain::Payload> payloads;
        QDateTime receivedAt;
        std::optional<domain::Outcome> outcome;
        QDateTime decidedAt;
        int outcomeNumber = 0;
    };
    template <typename F>
    void set(F &&change)
    {
        const std::scoped_lock lock(m_mutex);
        change();
        m_changed.notify_all();
    }
    Result<sync::HttpResponse> answer(const sync::HttpRequest &request, std::stop_token stop);
    sync::HttpResponse route(const sync::HttpRequest &request);
    sync::HttpResponse hello(const QByteArray &body);
    sync::HttpResponse push(const QByteArray &body);
    sync::HttpResponse pull(const QByteArray &body);
    sync::HttpResponse claim(const QByteArray &body);
    domain::wire::PushResult receive(const domain::wire::Envelope &envelope, std::vector<domain::Payload> payloads);
    void decide(Stored &stored);
    void commit(const std::vector<domain::EntityChange> &changes, const domain::Outcome &outcome,
                const QByteArray &envelopeDigest);
    [[nodiscard]] qint64 positionOf(const domain::wire::PullRequest &request, const QString &partition) const;

    const domain::Clock &m_clock;
    AnyVocabulary m_vocabulary;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    FakeState m_state;
    std::map<QString, Head> m_heads;
    std::map<std::pair<QString, qint64>, QByteArray> m_chains; ///< After each revision.
    std::vector<std::vector<domain::wire::Change>> m_commits;  ///< In order, over all partitions.
    std::map<domain::CommandId, Stored> m_commands;
    std::map<std::pair<domain::DeviceId, qint64>, domain::CommandId> m_keys;
    std::vector<domain::CommandId> m_decided; ///< In order of their outcomes.
    std::vector<domain::DocumentId> m_gone;
    std::map<domain::DocumentId, QByteArray> m_contents;
    std::map<QString, int> m_requests;
    std::map<domain::DeviceId, domain::UserId> m_devices;
    std::set<domain::SubmissionId> m_claimedElsewhere;
    std::set<QString> m_drops;
    std::set<QString> m_knownEpochs;
    QString m_epoch = QStringLiteral("e1");
    QString m_token = QStringLiteral("token");
    domain::DeviceId m_tokenDevice; ///< The token is good on this one only.
    bool m_offline = false;
    bool m_decidesLater = false;
    std::optional<QString> m_losesReplyOf;
    std::map<QString, int> m_statusNext;
    std::function<void(QByteArray &)> m_alter;
    QString m_alterPath;
    std::optional<QDateTime> m_safeThrough;
    int m_version = 1;
    int m_pageChanges = 1000000;
    qint64 m_cutAfter = -1;
};

} // namespace dais::tests
