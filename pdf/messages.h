#pragma once

#include "pdf/channel.h"
#include "pdf/confinement.h"
#include "pdf/failure.h"
#include "pdf/job_kind.h"

#include <optional>

// What parent, fork server and worker say to each other. Every message is one packet. The parent believes
// nothing that comes back: each parse function refuses what is out of bounds.

namespace dais::pdf {

/// Parent to worker: do a job, or forget about one.
struct JobMessage {
    quint32 id = 0;              ///< Counts up; the reply carries it.
    std::optional<JobKind> kind; ///< None: the job `id` is no longer wanted.
    quint16 processorSeconds = 0;
    qint64 outputLimit = 0;
    QByteArray arguments;
};
/// The most bytes that arguments may have.
constexpr qsizetype maximumArgumentBytes = 32 * 1024;
[[nodiscard]] QByteArray encode(const JobMessage &message);
[[nodiscard]] Result<JobMessage> parseJobMessage(QByteArrayView bytes);

/// Worker to parent: job `id` is done, with the answer in the one descriptor beside it, or why not.
/// Id 0 is the worker's first word, once it is locked down (or could not be).
struct ReplyMessage {
    quint32 id = 0;
    std::optional<Failure> failure;
    friend bool operator==(const ReplyMessage &, const ReplyMessage &) = default;
};
[[nodiscard]] QByteArray encode(const ReplyMessage &message);
[[nodiscard]] Result<ReplyMessage> parseReplyMessage(QByteArrayView bytes);

/// Fork server to parent: ready, and this is what locks workers down here.
[[nodiscard]] QByteArray encodeHello(const Confinement &confinement);
[[nodiscard]] Result<Confinement> parseHello(QByteArrayView bytes);

/// Parent to fork server: start a worker (with document and channel beside it), or test the cage.
struct ServerRequest {
    enum class What : quint8 { Launch = 1, SelfTest = 2 };
    What what = What::Launch;
    quint32 id = 0;
    qint64 documentBytes = 0;
};
[[nodiscard]] QByteArray encode(const ServerRequest &request);
[[nodiscard]] Result<ServerRequest> parseServerRequest(QByteArrayView bytes);

/// Fork server to parent: the worker runs (its process descriptor is beside the message); 0 when it could not.
struct LaunchReply {
    quint32 id = 0;
    qint64 processId = 0;
};
[[nodiscard]] QByteArray encode(const LaunchReply &reply);
[[nodiscard]] Result<LaunchReply> parseLaunchReply(QByteArrayView bytes);

/// Fork server to parent: what became of the forbidden acts.
[[nodiscard]] QByteArray encode(const SelfTestReport &report);
[[nodiscard]] Result<SelfTestReport> parseSelfTestReport(QByteArrayView bytes);

} // namespace dais::pdf
