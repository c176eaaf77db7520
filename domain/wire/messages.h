#pragma once

#include "domain/entity_ref.h"
#include "domain/outcome.h"
#include "domain/user.h"

#include <optional>
#include <QDateTime>
#include <QStringList>
#include <vector>

/// The protocol's messages, both directions, as both programs see them (docs/api.md; reliability design, section 5).
/// Each pairs with write...() and read...(); reading refuses what the strict scanner refuses.
namespace dais::domain::wire {

constexpr int protocolOldest = 1; ///< The oldest version this build still speaks.
constexpr int protocolNewest = 1; ///< The newest version this build speaks.
constexpr qsizetype maxPushBytes = 1 << 20;
constexpr int maxPushEnvelopes = 64;
constexpr qsizetype maxPullBytes = 2 << 20; ///< A page ends after the commit that passes it.

/// POST /v1/sign-in, what the client says.
struct SignIn {
    QString login;
    QString password;
    DeviceId device;
    QString deviceName;
};
/// What a person may do offline until when; the server's promise (section 7.4).
struct Lease {
    UserId user;
    DeviceId device;
    QStringList partitions;
    QDateTime notAfter;
};
/// POST /v1/sign-in, the answer.
struct SignedIn {
    QString token; ///< Bearer token, bound to the device; 128 random bits or more.
    QDateTime expiresAt;
    User user;
    Lease lease;
    QDateTime serverTime;
};

/// POST /v1/hello, what the client says.
struct Hello {
    int oldest = protocolOldest;
    int newest = protocolNewest;
    DeviceId device;
    qint64 nextSeq = 1;      ///< The next sequence number this device would give.
    qint64 lastAckedSeq = 0; ///< The last one it has a receipt for; 0 when none.
    QString lastAckedDigest; ///< Digest of that envelope, hex; empty when none.
};
/// POST /v1/hello, the answer.
struct HelloReply {
    int version = protocolNewest;
    QString epoch;             ///< Hex; a new one after a restore or failover.
    qint64 highestSeq = 0;     ///< The highest sequence number the server has from this device.
    bool outboxMatches = true; ///< False: this outbox was restored or cloned; enrol a new device.
    QString minimumClient;     ///< Oldest program version that may still sign in, "0.1.0".
    QDateTime serverTime;
    std::optional<QString> timeToken = {}; ///< `serverTime`, signed by the server; opaque to the client.
};

/// One line of the answer to POST /v1/push, in the order of the envelopes.
struct PushResult {
    enum class State {
        Received, ///< Durable at the court; the outcome comes with a pull.
        Decided,  ///< The outcome is here already.
        Waiting,  ///< Something it needs is missing: payloads or earlier commands; send again.
    };
    qint64 seq = 0;
    CommandId command;
    QString digest; ///< Of the envelope as the server holds it, hex.
    State state = State::Received;
    std::optional<Outcome> outcome;
    QString waitsFor; ///< "payloads", "deps".
};
constexpr auto namesOf(PushResult::State)
{
    using State = PushResult::State;
    return std::array{std::pair{State::Received, "received"}, std::pair{State::Decided, "decided"},
                      std::pair{State::Waiting, "waiting"}};
}
struct PushReply {
    std::vector<PushResult> results;
    QDateTime serverTime;
    std::optional<QString> epoch = {}; ///< As in HelloReply: what another history says is no answer to this one.
};

/// Where a client stands in a partition.
struct Position {
    QString partition;
    QString epoch; ///< Empty when it has nothing yet.
    qint64 rev = 0;
    QString chain; ///< Hex.
};
/// A partition of which nothing is left on the client, dropped because of a pull that said `authzEpoch`.
struct Dropped {
    QString partition;
    qint64 authzEpoch = 0;

    friend bool operator==(const Dropped &, const Dropped &) = default;
};
/// POST /v1/pull, what the client says.
struct PullRequest {
    std::vector<Position> positions;                  ///< What it has, and what it subscribes to (rev 0).
    qint64 outcomeCursor = 0;                         ///< Outcomes up to here are known.
    qint64 goneCursor = 0;                            ///< Documents gone up to here are known.
    std::optional<std::vector<Dropped>> dropped = {}; ///< Since the last pull that was answered.
};

/// What a client must do with a partition before it takes this page's changes.
struct ScopeEntry {
    enum class Act { Add, Keep, Drop, Reset, Diverged };
    QString partition;
    Act act = Act::Keep;
    qint64 fork = 0; ///< With Diverged: rewind to this revision.
};
constexpr auto namesOf(ScopeEntry::Act)
{
    using Act = ScopeEntry::Act;
    return std::array{std::pair{Act::Add, "add"}, std::pair{Act::Keep, "keep"}, std::pair{Act::Drop, "drop"},
                      std::pair{Act::Reset, "reset"}, std::pair{Act::Diverged, "diverged"}};
}
/// A command's final answer, as a pull delivers it.
struct DeliveredOutcome {
    qint64 seq = 0;
    CommandId command;
    QString digest; ///< Of the envelope, hex.
    Outcome outcome;
    QDateTime receivedAt;
    QDateTime decidedAt;
};
/// One change of one entity. Its body, if any, is the next line of the page, byte for byte.
struct Change {
    QString partition;
    qint64 rev = 0;
    CommitId commit;
    EntityRef entity;
    int op = 1; ///< EntityChange::Op.
    QByteArray salt;
    QByteArray bodyDigest;     ///< See ChainLeaf.
    QByteArray envelopeDigest; ///< See ChainLeaf.
    int outcome = 1;
    qint64 version = 0;                              ///< Sum of the entity's aspect versions: rises with every change.
    std::vector<std::pair<QString, qint64>> aspects; ///< Versions per aspect.
    QByteArray body;                                 ///< Not in the change's own line.
};
/// The head of a pull page; the changes follow, one or two lines each.
struct PullHead {
    QString epoch;
    std::vector<ScopeEntry> scope;
    std::vector<Position> covered; ///< Where the client stands after this page, with the chain to arrive at.
    std::vector<DeliveredOutcome> outcomes;
    qint64 outcomeCursor = 0;
    std::vector<DocumentId> gone; ///< Documents whose bytes must go (rejected).
    qint64 goneCursor = 0;
    std::vector<Position> safe;           ///< Revisions held in a second failure domain.
    std::optional<QDateTime> safeThrough; ///< Every command decided before it is held there, too.
    bool more = false;                    ///< Ask again at once.
    qint64 authzEpoch = 0;                ///< Rises with every change of this person's rights.
    QDateTime serverTime;
    std::optional<QString> timeToken = {};   ///< As in HelloReply.
    std::optional<qint64> outcomesFrom = {}; ///< The outcome cursor that it was asked with: which request it answers.
    std::optional<qint64> goneFrom = {};     ///< The same of what is gone.
};
/// A whole pull page: application/x-ndjson. Line 1 is the head; then each change, and after a put its body.
struct PullPage {
    PullHead head;
    std::vector<Change> changes;
};

/// Why somebody of the court opens a case that is another court's.
enum class AccessReason { HearingCoverage, ChangeOfVenue, RelatedCase, PartyInquiry, Supervision };
constexpr auto namesOf(AccessReason)
{
    return std::array{
        std::pair{AccessReason::HearingCoverage, "hearing_coverage"},
        std::pair{AccessReason::ChangeOfVenue, "change_of_venue"}, std::pair{AccessReason::RelatedCase, "related_case"},
        std::pair{AccessReason::PartyInquiry, "party_inquiry"}, std::pair{AccessReason::Supervision, "supervision"}};
}
/// POST /v1/access: opens an unsealed case of another court to read, for a while. Logged.
struct AccessRequest {
    CaseId caseId;
    AccessReason reason = AccessReason::HearingCoverage;
};
/// The answer: the case's head, which the court's own partition holds, and until when its record may be pulled.
struct AccessReply {
    QByteArray head; ///< The body, as stored.
    QDateTime until;
};

/// POST /v1/claims: "I have this open", for a while, in server time. No command: outside log and chain.
struct ClaimRequest {
    enum class Act {
        Take,
        Release,
        Ask,  ///< Somebody else has it: "may I have it?"
        Keep, ///< "No, I am at it": whoever asked hears that.
        Give, ///< "Yes": whoever asked has it now.
    };
    SubmissionId submission;
    Act act = Act::Take;
};
constexpr auto namesOf(ClaimRequest::Act)
{
    using Act = ClaimRequest::Act;
    return std::array{std::pair{Act::Take, "take"}, std::pair{Act::Release, "release"}, std::pair{Act::Ask, "ask"},
                      std::pair{Act::Keep, "keep"}, std::pair{Act::Give, "give"}};
}
/// The answer: who has it now, possibly somebody else.
struct ClaimReply {
    SubmissionId submission;
    UserId holder; ///< None after a release.
    QString holderName;
    std::optional<QDateTime> until;
    UserId asker; ///< Who asked the holder for it and has no answer yet.
    std::optional<QString> askerName;
    std::optional<bool> kept; ///< True: the holder answered the last one who asked that they keep it.
};
/// Everything that is claimed in a court, and who asks for it.
struct ClaimList {
    std::vector<ClaimReply> claims;
};

[[nodiscard]] QByteArray writeSignIn(const SignIn &message);
[[nodiscard]] Result<SignIn> readSignIn(const QByteArray &bytes);
[[nodiscard]] QByteArray writeSignedIn(const SignedIn &message);
[[nodiscard]] Result<SignedIn> readSignedIn(const QByteArray &bytes);
[[nodiscard]] QByteArray writeHello(const Hello &message);
[[nodiscard]] Result<Hello> readHello(const QByteArray &bytes);
[[nodiscard]] QByteArray writeHelloReply(const HelloReply &message);
[[nodiscard]] Result<HelloReply> readHelloReply(const QByteArray &bytes);
[[nodiscard]] QByteArray writePushReply(const PushReply &message);
[[nodiscard]] Result<PushReply> readPushReply(const QByteArray &bytes);
[[nodiscard]] QByteArray writePullRequest(const PullRequest &message);
[[nodiscard]] Result<PullRequest> readPullRequest(const QByteArray &bytes);
[[nodiscard]] QByteArray writePullHead(const PullHead &head);
/// Appends a change's line and, with a put, its body's line; the body's bytes are spliced in unparsed. A put whose body
/// a later change replaced has an empty body line: its leaf still proves the chain.
void appendChange(QByteArray &page, const Change &change);
/// Reads a whole page; a change's body is a slice copied byte for byte. Digests are the caller's to check.
[[nodiscard]] Result<PullPage> readPullPage(const QByteArray &bytes);
[[nodiscard]] QByteArray writeAccessRequest(const AccessRequest &message);
[[nodiscard]] Result<AccessRequest> readAccessRequest(const QByteArray &bytes);
[[nodiscard]] QByteArray writeAccessReply(const AccessReply &message);
[[nodiscard]] Result<AccessReply> readAccessReply(const QByteArray &bytes);
[[nodiscard]] QByteArray writeClaimRequest(const ClaimRequest &message);
[[nodiscard]] Result<ClaimRequest> readClaimRequest(const QByteArray &bytes);
[[nodiscard]] QByteArray writeClaimReply(const ClaimReply &message);
[[nodiscard]] Result<ClaimReply> readClaimReply(const QByteArray &bytes);
[[nodiscard]] QByteArray writeClaimList(const ClaimList &message);
[[nodiscard]] Result<ClaimList> readClaimList(const QByteArray &bytes);

} // namespace dais::domain::wire
