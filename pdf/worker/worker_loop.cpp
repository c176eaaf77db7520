#include "pdf/worker/worker_loop.h"

#include "pdf/worker/cage.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <sys/socket.h>

namespace dais::pdf::worker {

namespace {
/// What a signal or allocation handler must know to say "too costly" as its last word. Prepared before each
/// job, because a handler may neither allocate nor look anything up.
struct LastWord {
    int channel = -1;
    std::array<char, 16> bytes{};
    size_t size = 0; ///< 0: nothing is being worked on.
};
LastWord lastWord; // The only global: handlers get no argument. Set by the one thread that there is.

void prepareLastWord(int channel, quint32 id)
{
    const QByteArray word = encode(ReplyMessage{id, Failure::TooCostly});
    Q_ASSERT(word.size() <= qsizetype(lastWord.bytes.size()));
    std::copy(word.begin(), word.end(), lastWord.bytes.begin());
    lastWord.channel = channel;
    lastWord.size = size_t(word.size());
}

[[noreturn]] void endTooCostly()
{
    if (lastWord.size > 0)
        (void)::send(lastWord.channel, lastWord.bytes.data(), lastWord.size, MSG_NOSIGNAL | MSG_DONTWAIT);
    ::_exit(3);
}

void installLastWords()
{
    struct sigaction action = {};
    action.sa_handler = [](int) { endTooCostly(); };
    ::sigaction(SIGXCPU, &action, nullptr);
    std::set_new_handler([] { endTooCostly(); });
    std::atexit([] { endTooCostly(); }); // Poppler calls exit() when it gets no memory.
}

/// Asks whether the parent has taken the job back; looks at the channel without waiting.
bool isTakenBack(int channel, quint32 id)
{
    std::array<char, 64> peeked;
    const ssize_t count = ::recv(channel, peeked.data(), peeked.size(), MSG_PEEK | MSG_DONTWAIT);
    if (count == 0)
        return true; // Nobody is left who could want it.
    if (count < 0)
        return false;
    const auto message = parseJobMessage(QByteArrayView(peeked.data(), count));
    return message && !message->kind && message->id == id;
}

Result<SealedFile> perform(const JobMessage &message, const JobTable &jobs, const Job &job)
{
    try {
        return jobs.run(*message.kind, job);
    } catch (const std::bad_alloc &) {
        return refuse(Failure::TooCostly);
    } catch (const std::exception &) { // Of a library; ours throws nothing.
        return refuse(Failure::Damaged);
    }
}

std::optional<Failure> reasonOf(const Result<SealedFile> &answer)
{
    return answer ? std::nullopt : std::optional(failureOf(answer.error()).value_or(Failure::TooCostly));
}

Result<> answerTo(int channel, quint32 id, const Result<SealedFile> &answer)
{
    const QByteArray reply = encode(ReplyMessage{id, reasonOf(answer)});
    return answer ? sendPacket(channel, reply, {answer->descriptor()}) : sendPacket(channel, reply);
}
} // namespace

void sayReady(int channel, std::optional<Failure> failure)
{
    (void)sendPacket(channel, encode(ReplyMessage{0, failure}));
}

void serveJobs(int channel, int document, const JobTable &jobs, DocumentHolder &holder)
{
    installLastWords();
    const auto bytes = SealedFile::adopt(UniqueFd(::fcntl(document, F_DUPFD_CLOEXEC, 0)), SealedFile::MaximumBytes)
                           .and_then([](const SealedFile &file) { return file.map(); });
    for (;;) {
        const auto packet = receivePacket(channel);
        const auto message = packet ? parseJobMessage(packet->bytes) : refuse(Failure::BadRequest);
        if (!packet || !message)
            return;
        if (!message->kind)
            continue; // The job that is taken back has been answered already.
        prepareLastWord(channel, message->id);
        grantProcessorTime(message->processorSeconds);
        const auto answer = bytes.and_then([&](const MappedBytes &mapped) {
            return perform(*message, jobs,
                           Job{*mapped, message->arguments, message->outputLimit, &holder,
                               [channel, id = message->id] { return isTakenBack(channel, id); }});
        });
        lastWord.size = 0;
        if (!answerTo(channel, message->id, answer))
            return;
    }
}

} // namespace dais::pdf::worker
