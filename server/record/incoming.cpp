#include "domain/wire/strict_json.h"

#include "digest/sha256.h"
#include "server/record/command_log.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

namespace wire = domain::wire;

namespace {

template <typename IdType>
IdType idIn(const QJsonObject &object, const char *key)
{
    return IdType::parse(object.value(QLatin1String(key)).toString()).value_or(IdType());
}

/// What can be told of an envelope that this program does not understand: enough to store it and to answer.
void readHead(IncomingCommand &command)
{
    const auto object = wire::parseObject(command.bytes);
    if (!object)
        return;
    command.device = idIn<domain::DeviceId>(*object, "device");
    command.id = idIn<domain::CommandId>(*object, "cmd_id");
    command.actor = idIn<domain::UserId>(*object, "actor");
    command.seq = object->value(QLatin1String("seq")).toInteger();
    command.kind = object->value(QLatin1String("kind")).toString();
}

} // namespace

IncomingCommand readCommand(const QByteArray &bytes, std::vector<domain::Payload> payloads)
{
    IncomingCommand command;
    command.bytes = bytes;
    command.digest = digest::sha256(bytes);
    command.envelope = wire::readEnvelope(bytes);
    command.payloads = std::move(payloads);
    if (command.envelope) {
        const domain::Command &read = command.envelope->command;
        command.device = read.device;
        command.seq = read.seq;
        command.id = read.id;
        command.actor = read.actor;
        command.kind = read.kind();
    } else {
        readHead(command);
    }
    return command;
}

Result<std::vector<IncomingCommand>> readPush(const QByteArray &body)
{
    if (body.size() > wire::maxPushBytes)
        return fail(Error::Kind::Invalid, QStringLiteral("too_large"));
    std::vector<IncomingCommand> commands;
    std::vector<wire::AddressedPayload> payloads;
    for (const QByteArray &line : body.split('\n')) {
        if (line.startsWith("#payload ")) {
            auto payload = wire::readPayloadLine(line);
            if (!payload)
                return tl::unexpected(payload.error());
            payloads.push_back(std::move(*payload));
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            if (commands.size() == std::size_t(wire::maxPushEnvelopes))
                return fail(Error::Kind::Invalid, QStringLiteral("too_many"));
            commands.push_back(readCommand(line));
        }
    }
    for (wire::AddressedPayload &addressed : payloads)
        for (IncomingCommand &command : commands)
            if (command.id == addressed.command)
                command.payloads.push_back(addressed.payload);
    return commands;
}

Result<> CommandLog::alert(sql::Connection &connection, const char *code, const Sender &sender,
                           const IncomingCommand &command)
{
    return connection.execute(
        QStringLiteral("INSERT INTO security_alert(at, code, user, device, seq, digest) VALUES(?, ?, ?, ?, ?, ?)"),
        store::instant(m_clock.now()), QString::fromLatin1(code), sender.user, sender.device, command.seq,
        command.digest);
}

} // namespace dais::server::record
