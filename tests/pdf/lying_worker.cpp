// Speaks the fork server's and the worker's part of the conversation and lies in it, as a worker taken over by a
// hostile document would. Which lie is named by the last argument.
#include "pdf/messages.h"
#include "pdf/page_codec.h"
#include "pdf/sealed_file.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <limits>
#include <string>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace dais::pdf;

namespace {
constexpr int control = 3;
constexpr quint32 manyWords = 4000000000U;

UniqueFd unsealedFile(qint64 bytes, int seals)
{
    UniqueFd fd(::memfd_create("lie", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    (void)!::ftruncate(fd.get(), bytes);
    ::fcntl(fd.get(), F_ADD_SEALS, seals);
    return fd;
}

QByteArray goodReply(quint32 id)
{
    return encode(ReplyMessage{id, std::nullopt});
}

QByteArray wordsWithoutEnd()
{
    QByteArray bytes(1, '\0');
    bytes.append(reinterpret_cast<const char *>(&manyWords), sizeof manyWords);
    return bytes;
}

QByteArray pageOfNoSize()
{
    DocumentFacts facts{.pageCount = 1, .pages = {}};
    facts.pages.append({.size = QSizeF(std::numeric_limits<double>::quiet_NaN(), 10), .label = {}});
    return encodeFacts(facts);
}

void replyWith(int channel, quint32 id, const QByteArray &bytes)
{
    (void)sendPacket(channel, goodReply(id), {SealedFile::copyOf(bytes)->descriptor()});
}

void lie(const std::string &which, int channel, quint32 id)
{
    const auto sealed = SealedFile::copyOf(QByteArray(400, 'x'));
    if (which == "unsealed")
        (void)sendPacket(channel, goodReply(id), {unsealedFile(400, 0).get()});
    else if (which == "may-shrink")
        (void)sendPacket(channel, goodReply(id), {unsealedFile(400, F_SEAL_GROW | F_SEAL_WRITE).get()});
    else if (which == "may-change")
        (void)sendPacket(channel, goodReply(id), {unsealedFile(400, F_SEAL_GROW | F_SEAL_SHRINK).get()});
    else if (which == "too-long")
        (void)sendPacket(channel, goodReply(id),
                         {unsealedFile(qint64(1) << 40, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_WRITE).get()});
    else if (which == "too-short")
        replyWith(channel, id, QByteArray(399, 'x'));
    else if (which == "no-memory-file")
        (void)sendPacket(channel, goodReply(id), {UniqueFd(::open("/", O_PATH)).get()});
    else if (which == "no-descriptor")
        (void)sendPacket(channel, goodReply(id));
    else if (which == "two-descriptors")
        (void)sendPacket(channel, goodReply(id), {sealed->descriptor(), sealed->descriptor()});
    else if (which == "id-of-the-future")
        (void)sendPacket(channel, goodReply(id + 1), {sealed->descriptor()});
    else if (which == "garbage")
        (void)sendPacket(channel, "I am a PDF");
    else if (which == "oversized-message")
        (void)!::send(channel, QByteArray(maximumPacketBytes * 2, 'x').constData(), size_t(maximumPacketBytes) * 2, 0);
    else if (which == "words-without-end")
        replyWith(channel, id, wordsWithoutEnd());
    else if (which == "page-of-no-size")
        replyWith(channel, id, pageOfNoSize());
    else if (which == "dies")
        ::_exit(0);
    else if (which == "silent")
        for (;;)
            ::pause();
    else // "old-answers": endlessly, none of them the one that is waited for.
        while (sendPacket(channel, goodReply(0)) || errno == EAGAIN) {
        }
}

void work(const std::string &which, int channel)
{
    (void)sendPacket(channel, which == "not-ready" ? QByteArray("ready?") : encode(ReplyMessage{}));
    while (const auto packet = receivePacket(channel)) {
        if (const auto message = parseJobMessage(packet->bytes); message && message->kind)
            lie(which, channel, message->id);
    }
    ::_exit(0);
}

void launch(const std::string &which, const ServerRequest &request, const Packet &packet)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(control);
        work(which, packet.descriptors[1].get());
    }
    const UniqueFd process(int(::syscall(SYS_pidfd_open, child, 0)));
    const QByteArray reply = encode(LaunchReply{request.id, child});
    if (which == "no-process")
        (void)sendPacket(control, reply);
    else if (which == "server-garbage")
        (void)sendPacket(control, "a worker, honestly");
    else
        (void)sendPacket(control, reply, {process.get()});
}
} // namespace

int main(int count, char **words)
{
    const std::string which = words[count - 1];
    ::signal(SIGCHLD, SIG_IGN);
    (void)sendPacket(control, which == "no-worker-at-all" ? QByteArray("hello") : encodeHello({7, false}));
    while (const auto packet = receivePacket(control)) {
        if (const auto request = parseServerRequest(packet->bytes))
            launch(which, *request, *packet);
    }
    ::_exit(0);
}
