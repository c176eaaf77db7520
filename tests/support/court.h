#pragma once

#include "store/case_record.h"
#include "store/decision_settling.h"
#include "store/note_taking.h"
#include "store/queue_rows.h"
#include "store/submission_review.h"
#include "store/workspace.h"
#include "sync/sync_round.h"
#include "tests/support/fake_server.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"

#include <QTemporaryDir>

namespace dais::tests {

/// A clerk's workstation wired to a court's server in memory, as the program wires it, but on one thread: real store,
/// real sync. What the clerk decides rests no time at all unless a test says so.
class Court {
public:
    Court();
    ~Court();

    FixedClock clock;
    SeededRandom random;
    AnyVocabulary vocabulary;
    FakeServer server;
    domain::User clerk;

    /// One exchange with the court; what a test needs to look at when it does not succeed.
    Result<> sync();
    /// Accepts or rejects, as the person at the keyboard does.
    Result<store::StoredCommand> accept(const domain::SubmissionId &id, const store::AcceptChoices &choices = {});
    Result<store::StoredCommand> reject(const domain::SubmissionId &id,
                                        const QString &fix = QStringLiteral("Sign it."));
    /// The program is closed, or killed, and started again on the same disk.
    void restart();
    /// The person signs in again.
    void signIn();

    store::QueueQuery query() const;
    /// Titles of what waits, in order.
    QStringList queueTitles();
    store::QueueRow row(const domain::SubmissionId &id);
    store::StoredCommand stored(const domain::CommandId &id);
    /// Bodies of a partition as the court said them, sorted: for equality with the server's.
    std::vector<QByteArray> bodies(const QString &partition, store::Cache::View view = store::Cache::View::Truth);

    store::Workspace &workspace() { return *m_workspace; }
    store::Outbox &outbox() { return m_workspace->outbox(); }
    store::Cache &cache() { return m_workspace->cache(); }
    store::Documents &documents() { return m_workspace->documents(); }
    store::Overlay &overlay() { return *m_overlay; }
    store::SubmissionReview &review() { return *m_review; }
    store::ActSaver &acts() { return *m_acts; }
    store::NoteTaking &notes() { return *m_notes; }
    store::DecisionSettling &settling() { return *m_settling; }
    sync::SyncRound &round() { return *m_round; }
    sync::Session &session() { return m_session; }
    store::ChangeFeed feed;
    QString folder() const { return m_profile->folder(); }
    store::Profile &profile() { return *m_profile; }
    std::vector<store::PageEffect> effects; ///< Of every page applied.

    void close();
    void open();

private:
    QTemporaryDir m_root;
    sync::Session m_session;
    std::unique_ptr<store::Profile> m_profile;
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<store::Overlay> m_overlay;
    std::unique_ptr<store::SubmissionReview> m_review;
    std::unique_ptr<store::ActSaver> m_acts;
    std::unique_ptr<store::NoteTaking> m_notes;
    std::unique_ptr<store::DecisionSettling> m_settling;
    std::unique_ptr<sync::SyncRound> m_round;
};

} // namespace dais::tests
