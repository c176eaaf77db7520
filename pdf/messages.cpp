#include "pdf/messages.h"

#include "pdf/byte_stream.h"

namespace dais::pdf {

namespace {
enum class Magic : quint32 {
    Job = 0x4a504401,
    Reply = 0x52504401,
    Hello = 0x48504401,
    Request = 0x51504401,
    Launched = 0x4c504401,
    SelfTest = 0x54504401
};
constexpr quint16 lastJobKind = quint16(JobKind::AppendMarks);
constexpr quint16 lastFailure = quint16(Failure::LyingWorker);
constexpr quint32 anyNumber = ~quint32(0);

ByteWriter begin(Magic magic)
{
    ByteWriter writer;
    writer.number(quint32(magic));
    return writer;
}

ByteReader beginReading(QByteArrayView bytes, Magic magic)
{
    ByteReader reader(bytes);
    reader.numberWithin(quint32(magic), quint32(magic));
    return reader;
}

template <typename Message>
Result<Message> finish(const ByteReader &reader, Message message)
{
    if (!reader.isGoodAndDone())
        return refuse(Failure::LyingWorker);
    return message;
}
} // namespace

QByteArray encode(const JobMessage &message)
{
    ByteWriter writer = begin(Magic::Job);
    writer.number(message.id);
    writer.number(message.kind ? quint16(*message.kind) : quint16(0));
    writer.number(message.processorSeconds);
    writer.number(message.outputLimit);
    return writer.bytes() + message.arguments;
}

Result<JobMessage> parseJobMessage(QByteArrayView bytes)
{
    ByteReader reader = beginReading(bytes, Magic::Job);
    JobMessage message;
    message.id = reader.numberWithin(quint32(1), anyNumber);
    if (const auto kind = reader.numberWithin(quint16(0), lastJobKind); kind != 0)
        message.kind = JobKind(kind);
    message.processorSeconds = reader.number<quint16>();
    message.outputLimit = reader.numberWithin(qint64(0), qint64(1) << 40);
    message.arguments = reader.rest().toByteArray();
    if (!reader.isGood() || message.arguments.size() > maximumArgumentBytes)
        return refuse(Failure::BadRequest);
    return message;
}

QByteArray encode(const ReplyMessage &message)
{
    ByteWriter writer = begin(Magic::Reply);
    writer.number(message.id);
    writer.number(message.failure ? quint16(quint16(*message.failure) + 1) : quint16(0));
    return writer.bytes();
}

Result<ReplyMessage> parseReplyMessage(QByteArrayView bytes)
{
    ByteReader reader = beginReading(bytes, Magic::Reply);
    ReplyMessage message;
    message.id = reader.number<quint32>();
    if (const auto failure = reader.numberWithin(quint16(0), quint16(lastFailure + 1)); failure != 0)
        message.failure = Failure(failure - 1);
    return finish(reader, message);
}

QByteArray encodeHello(const Confinement &confinement)
{
    ByteWriter writer = begin(Magic::Hello);
    writer.number(quint16(confinement.landlockVersion));
    writer.number(quint8(confinement.hasNamespaces));
    return writer.bytes();
}

Result<Confinement> parseHello(QByteArrayView bytes)
{
    ByteReader reader = beginReading(bytes, Magic::Hello);
    Confinement confinement;
    confinement.landlockVersion = reader.number<quint16>();
    confinement.hasNamespaces = reader.numberWithin(quint8(0), quint8(1)) == 1;
    return finish(reader, confinement);
}

QByteArray encode(const ServerRequest &request)
{
    ByteWriter writer = begin(Magic::Request);
    writer.number(quint8(request.what));
    writer.number(request.id);
    writer.number(request.documentBytes);
    return writer.bytes();
}

Result<ServerRequest> parseServerRequest(QByteArrayView bytes)
{
    ByteReader reader = beginReading(bytes, Magic::Request);
    ServerRequest request;
    request.what = ServerRequest::What(reader.numberWithin(quint8(1), quint8(2)));
    request.id = reader.number<quint32>();
    request.documentBytes = reader.numberWithin(qint64(0), qint64(1) << 40);
    return finish(reader, request);
}

QByteArray encode(const LaunchReply &reply)
{
    ByteWriter writer = begin(Magic::Launched);
    writer.number(reply.id);
    writer.number(reply.processId);
    return writer.bytes();
}

Result<LaunchReply> parseLaunchReply(QByteArrayView bytes)
{
    ByteReader reader = beginReading(bytes, Magic::Launched);
    LaunchReply reply;
    reply.id = reader.number<quint32>();
    reply.processId = reader.numberWithin(qint64(0), qint64(1) << 31);
    return finish(reader, reply);
}

QByteArray encode(const SelfTestReport &report)
{
    ByteWriter writer = begin(Magic::SelfTest);
    writer.number(quint16(report.confinement.landlockVersion));
    writer.number(quint8(report.confinement.hasNamespaces));
    writer.number(quint32(report.acts.size()));
    for (const SelfTestReport::Act &act : report.acts) {
        writer.number(quint8(act.isDenied));
        writer.text(act.name);
    }
    return writer.bytes();
}

Result<SelfTestReport> parseSelfTestReport(QByteArrayView bytes)
{
    ByteReader reader = beginReading(bytes, Magic::SelfTest);
    SelfTestReport report;
    report.confinement.landlockVersion = reader.number<quint16>();
    report.confinement.hasNamespaces = reader.numberWithin(quint8(0), quint8(1)) == 1;
    const qsizetype count = reader.count(64, 5);
    for (qsizetype i = 0; i < count; ++i) {
        const bool isDenied = reader.numberWithin(quint8(0), quint8(1)) == 1;
        report.acts.append({reader.text(100), isDenied});
    }
    return finish(reader, report);
}

} // namespace dais::pdf
