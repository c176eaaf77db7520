#pragma once

#include "domain/command.h"

namespace dais::domain::wire {

/// A command with the exact bytes it was read from. Only the bytes are stored, compared and digested: nobody ever
/// writes an envelope a second time (reliability design, section 3, bytes rule).
struct Envelope {
    Command command; ///< Payloads not yet attached.
    QByteArray bytes;
    std::vector<std::pair<QString, QString>> payloadDigests; ///< Name and Payload::digest() of each payload.

    /// SHA-256 over `bytes`, 32 bytes.
    [[nodiscard]] QByteArray digest() const;
    /// Takes payloads that match their digests; false, and takes none, when one is missing or differs.
    [[nodiscard]] bool attach(const std::vector<Payload> &payloads);
};

/// The envelope's bytes, made once, at the click: one JSON object, one line.
[[nodiscard]] QByteArray writeEnvelope(const Command &command);

/// Reads an envelope. Error Invalid with a stable code: "unknown_kind" and "unknown_version" are for quarantine.
[[nodiscard]] Result<Envelope> readEnvelope(const QByteArray &bytes);

/// The arguments alone, for a Decision's sides and for the list of what the user did.
[[nodiscard]] QByteArray writeArgs(const CommandArgs &args);
/// Reads what writeArgs() wrote for a command of this kind. Error Invalid.
[[nodiscard]] Result<CommandArgs> readArgs(const QString &kind, const QByteArray &bytes);

/// A payload's line in a push body: "#payload {...}". Lines that begin with '#' are not envelopes.
[[nodiscard]] QByteArray writePayloadLine(const CommandId &command, const Payload &payload);

/// A payload and the command it belongs to.
struct AddressedPayload {
    CommandId command;
    Payload payload;
};
/// Reads a payload line.
[[nodiscard]] Result<AddressedPayload> readPayloadLine(const QByteArray &line);

} // namespace dais::domain::wire
