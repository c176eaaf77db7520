#include "tests/fuzz/entries.h"

#include "domain/wire/entity_codec.h"
#include "domain/wire/envelope.h"
#include "domain/wire/messages.h"
#include "domain/wire/strict_json.h"
#include "server/record/command_log.h"
#include "store/page_reader.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace dais::tests {

namespace {

namespace wire = domain::wire;

constexpr qsizetype longestRefusal = 120;
constexpr qsizetype roomForDefaults = 4096; ///< What fields that were left out may come to.
constexpr qsizetype mostGrowth = 8;         ///< "1e15" is written as sixteen digits, a date as an instant.
constexpr qsizetype mostWritten = 1 << 20;  ///< Beyond, no reader takes back what was written.

/// Ends the program when a promise is broken, with the bytes that it takes to break it again.
void hold(bool promise, const char *what, const QByteArray &bytes)
{
    if (!promise)
        qFatal("A promise is broken: %s; by, in base64: %s", what, bytes.toBase64().constData());
}

/// A word of ours, the name of one of our fields, an offset: nothing that came with the message.
void holdRefusal(const Error &first, const Error &again, const QByteArray &bytes)
{
    static const QRegularExpression stable(QStringLiteral("^[a-z][a-z0-9_]*(:[a-z][a-z0-9_]*)?( (at )?[0-9]+)?$"));
    hold(first.kind == again.kind && first.detail == again.detail, "the same bytes are refused the same way twice",
         bytes);
    hold(first.detail.size() <= longestRefusal && stable.match(first.detail).hasMatch(), "a refusal is a stable code",
         bytes);
}

/// Reads twice and compares, then writes and reads again; whether the bytes are such a message.
template <typename Read, typename Write>
bool holdMessage(const QByteArray &bytes, Read read, Write write)
{
    const auto first = read(bytes);
    const auto again = read(bytes);
    hold(first.has_value() == again.has_value(), "the same bytes are read the same way twice", bytes);
    if (!first) {
        holdRefusal(first.error(), again.error(), bytes);
        return false;
    }
    const QByteArray written = write(*first);
    hold(written == write(*again), "the same bytes are the same message twice", bytes);
    hold(written.size() <= mostGrowth * bytes.size() + roomForDefaults, "a message is bounded by its bytes", bytes);
    if (written.size() > mostWritten)
        return true;
    const auto back = read(written);
    hold(back.has_value(), "what was written is read again", bytes);
    hold(back && write(*back) == written, "what was read again is the same", bytes);
    return true;
}

bool strictJson(const QByteArray &bytes)
{
    const auto scanned = wire::scanStrictly(bytes);
    const auto again = wire::scanStrictly(bytes);
    hold(scanned.has_value() == again.has_value(), "the same bytes are scanned the same way twice", bytes);
    if (!scanned)
        holdRefusal(scanned.error(), again.error(), bytes);
    else
        hold(!bytes.startsWith('{') || wire::parseObject(bytes), "an object that was let through can be read", bytes);
    holdMessage(
        bytes, [](const QByteArray &text) { return wire::parseObject(text); },
        [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); });
    return scanned.has_value();
}

bool envelope(const QByteArray &bytes)
{
    const auto write = [](const wire::Envelope &read) { return wire::writeEnvelope(read.command); };
    holdMessage(
        bytes, [](const QByteArray &text) { return wire::readEnvelope(text); }, write);
    auto read = wire::readEnvelope(bytes);
    if (!read)
        return false;
    hold(read->bytes == bytes, "an envelope keeps its bytes", bytes);
    hold(read->attach({}) == read->payloadDigests.empty(), "payloads that did not come are not there", bytes);
    const QString kind = read->command.kind();
    return holdMessage(
        wire::writeArgs(read->command.args), [&](const QByteArray &text) { return wire::readArgs(kind, text); },
        wire::writeArgs);
}

bool payloadLine(const QByteArray &bytes)
{
    return holdMessage(bytes, wire::readPayloadLine, [](const wire::AddressedPayload &addressed) {
        return wire::writePayloadLine(addressed.command, addressed.payload);
    });
}

/// All that a push is told apart by.
QByteArray summary(const std::vector<server::record::IncomingCommand> &commands)
{
    QByteArray text;
    for (const auto &command : commands) {
        text += command.bytes + command.digest + command.kind.toUtf8() + QByteArray::number(command.seq);
        text += command.device.toString().toLatin1() + command.id.toString().toLatin1();
        text += command.envelope ? "read" : command.envelope.error().detail.toLatin1();
        for (const domain::Payload &payload : command.payloads)
            text += payload.digest().toLatin1();
    }
    return text;
}

bool pushBody(const QByteArray &bytes)
{
    const auto first = server::record::readPush(bytes);
    const auto again = server::record::readPush(bytes);
    hold(first.has_value() == again.has_value(), "the same bytes are read the same way twice", bytes);
    if (!first) {
        holdRefusal(first.error(), again.error(), bytes);
        return false;
    }
    hold(first->size() <= std::size_t(wire::maxPushEnvelopes), "a push holds so many envelopes and no more", bytes);
    hold(summary(*first) == summary(*again), "the same bytes are the same commands twice", bytes);
    for (const auto &command : *first) {
        hold(bytes.contains(command.bytes), "an envelope is a line of the body", bytes);
        if (!command.envelope)
            holdRefusal(command.envelope.error(), command.envelope.error(), bytes);
    }
    return true;
}

bool pushReply(const QByteArray &bytes)
{
    return holdMessage(bytes, wire::readPushReply, wire::writePushReply);
}

bool pullRequest(const QByteArray &bytes)
{
    return holdMessage(bytes, wire::readPullRequest, wire::writePullRequest);
}

QByteArray writePage(const wire::PullPage &page)
{
    QByteArray text = wire::writePullHead(page.head);
    for (const wire::Change &change : page.changes)
        wire::appendChange(text, change);
    return text;
}

bool pullPage(const QByteArray &bytes)
{
    holdMessage(bytes, wire::readPullPage, writePage);
    const auto page = wire::readPullPage(bytes);
    for (std::size_t i = 0; page && i < page->changes.size(); ++i) {
        const auto &[kind, id] = page->changes[i].entity;
        if (page->changes[i].op == 1)
            holdMessage(
                page->changes[i].body, [kind = kind](const QByteArray &body) { return wire::decodeEntity(kind, body); },
                wire::encodeEntity);
    }
    return page.has_value();
}

/// The workstation's own reader of the same page; what both take must be the same page.
bool storePage(const QByteArray &bytes)
{
    holdMessage(bytes, store::readPage, writePage);
    const auto quick = store::readPage(bytes);
    const auto thorough = wire::readPullPage(bytes);
    if (quick && thorough)
        hold(writePage(*quick) == writePage(*thorough), "both readers of a page read the same", bytes);
    return quick.has_value();
}

bool hello(const QByteArray &bytes)
{
    const bool asks = holdMessage(bytes, wire::readHello, wire::writeHello);
    return holdMessage(bytes, wire::readHelloReply, wire::writeHelloReply) || asks;
}

bool signIn(const QByteArray &bytes)
{
    const bool asks = holdMessage(bytes, wire::readSignIn, wire::writeSignIn);
    return holdMessage(bytes, wire::readSignedIn, wire::writeSignedIn) || asks;
}

bool claim(const QByteArray &bytes)
{
    const bool asks = holdMessage(bytes, wire::readClaimRequest, wire::writeClaimRequest);
    return holdMessage(bytes, wire::readClaimReply, wire::writeClaimReply) || asks;
}

bool access(const QByteArray &bytes)
{
    const bool asks = holdMessage(bytes, wire::readAccessRequest, wire::writeAccessRequest);
    return holdMessage(bytes, wire::readAccessReply, wire::writeAccessReply) || asks;
}

} // namespace

std::span<const FuzzEntry> fuzzEntries()
{
    static constexpr FuzzEntry entries[] = {
        {"strict_json", strictJson}, {"envelope", envelope},    {"payload_line", payloadLine},
        {"push_body", pushBody},     {"push_reply", pushReply}, {"pull_request", pullRequest},
        {"pull_page", pullPage},     {"store_page", storePage}, {"hello", hello},
        {"sign_in", signIn},         {"claim", claim},          {"access", access},
    };
    return entries;
}

} // namespace dais::tests
