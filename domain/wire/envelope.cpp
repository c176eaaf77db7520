#include "domain/wire/envelope.h"

#include "digest/sha256.h"
#include "domain/wire/docket_fields.h"
#include "domain/wire/layer_fields.h"
#include "domain/wire/record_fields.h"
#include "domain/wire/strict_json.h"

#include <QJsonDocument>

namespace dais::domain {

template <typename F, Of<AcceptedFiling> S>
void describe(F &f, S &s)
{
    f("filing", s.filing), f("type", s.documentType), f("title", s.title), f("particulars", s.particulars);
}
template <typename F, Of<AcceptSubmission> S>
void describe(F &f, S &s)
{
    f("submission", s.submission), f("filings", s.filings), f("case", s.caseId), f("charging", s.charging);
}
template <typename F, Of<RejectSubmission> S>
void describe(F &f, S &s)
{
    f("submission", s.submission), f("reasons", s.reasons);
}
template <typename F, Of<AssignSubmission> S>
void describe(F &f, S &s)
{
    f("submission", s.submission), f("to", s.to);
}
template <typename F, Of<AddNote> S>
void describe(F &f, S &s)
{
    f("note", s.note), f("submission", s.submission), f("case", s.caseId), f("audience", s.audience);
    f("judge", s.judge), f("share", s.share);
}
template <typename F, Of<SetShare> S>
void describe(F &f, S &s)
{
    f("share", s.share), f("members", s.members);
}
template <typename F, Of<SealCase> S>
void describe(F &f, S &s)
{
    f("case", s.caseId), f("seal", s.seal), f("readers", s.readers);
}
template <typename F, Of<UnsealCase> S>
void describe(F &f, S &s)
{
    f("case", s.caseId), f("seal_version", s.sealVersion), f("server_token", s.serverToken);
}
template <typename F, Of<SettleDecision> S>
void describe(F &f, S &s)
{
    f("decision", s.decision), f("about", s.about), f("first", s.first), f("second", s.second);
    f("choice", s.choice);
}
template <typename F, Of<ReceiveSubmission> S>
void describe(F &f, S &s)
{
    f("submission", s.submission);
}
template <typename F, Of<RecordChecks> S>
void describe(F &f, S &s)
{
    f("submission", s.submission), f("filings", s.filings);
}
template <typename F, Of<EnterNotice> S>
void describe(F &f, S &s)
{
    f("notice", s.notice), f("document", s.document), f("services", s.services);
}
template <typename F, Of<ImportCase> S>
void describe(F &f, S &s)
{
    f("case", s.caseFile), f("proceedings", s.proceedings), f("parties", s.parties);
    f("appearances", s.appearances), f("custody", s.custody), f("hearings", s.hearings);
}
template <typename F, Of<ViewRecord> S>
void describe(F &f, S &s)
{
    f("case", s.caseId), f("document", s.document), f("act", s.act);
}
template <typename F, Of<RecordOutage> S>
void describe(F &f, S &s)
{
    f("outage", s.outage), f("court", s.court), f("from", s.from), f("to", s.to), f("announced_at", s.announcedAt);
    f("kind", s.kind), f("struck", s.struck);
}
template <typename F, Of<SetPreset> S>
void describe(F &f, S &s)
{
    f("preset", s.preset), f("use", s.use), f("court", s.court), f("name", s.name), f("text", s.text);
}
template <typename F, Of<DropPreset> S>
void describe(F &f, S &s)
{
    f("preset", s.preset);
}
template <typename F, Of<LodgedFiling> S>
void describe(F &f, S &s)
{
    f("filing", s.filing), f("document", s.document), f("type", s.documentType), f("title", s.title);
    f("file_name", s.fileName), f("media_type", s.mediaType), f("sha256", s.sha256), f("bytes", s.bytes);
}
template <typename F, Of<LodgeSubmission> S>
void describe(F &f, S &s)
{
    f("submission", s.submission), f("case", s.caseId), f("filer", s.filer), f("received_at", s.receivedAt);
    f("filing_date", s.filingDate), f("filings", s.filings);
}
template <typename F, Of<Expectation> S>
void describe(F &f, S &s)
{
    f("entity", s.entity), f("aspect", s.aspect), f("ver", s.version);
}

} // namespace dais::domain

namespace dais::domain::wire {

namespace {

constexpr int envelopeVersion = 1;

/// What every envelope says besides its arguments.
struct Head {
    int v = envelopeVersion;
    DeviceId device;
    qint64 seq = 0;
    CommandId id;
    QString kind;
    int kindVersion = 1;
    QString lane;
    QString partition;
    UserId actor;
    Role actingRole = Role::Clerk;
    QDateTime claimedAt;
    std::vector<Expectation> expects;
    TimeClaims claims;
};
template <typename F, Of<Head> S>
void describe(F &f, S &s)
{
    f("v", s.v), f("device", s.device), f("seq", s.seq), f("cmd_id", s.id), f("kind", s.kind);
    f("kind_v", s.kindVersion), f("lane", s.lane), f("partition", s.partition), f("actor", s.actor);
    f("acting_role", s.actingRole), f("t_wall", s.claimedAt), f("expects", s.expects);
    f("server_token", s.claims.serverToken), f("t_boot", s.claims.boot), f("boot_id", s.claims.bootId);
}

QJsonObject argsObject(const CommandArgs &args)
{
    return std::visit([](const auto &value) { return write(value); }, args);
}

template <typename T>
Result<CommandArgs> readArgsAs(const QJsonObject &object)
{
    return read<T>(object).map([](T &&value) { return CommandArgs(std::move(value)); });
}

/// Tries the alternatives of CommandArgs in turn, so that a new command needs no line here.
template <std::size_t Index = 0>
Result<CommandArgs> readArgsOf(const QString &kind, const QJsonObject &object)
{
    if constexpr (Index == std::variant_size_v<CommandVariant>) {
        return fail(Error::Kind::Invalid, QStringLiteral("unknown_kind"));
    } else {
        using Args = std::variant_alternative_t<Index, CommandVariant>;
        return kind == commandKind(Args{}) ? readArgsAs<Args>(object) : readArgsOf<Index + 1>(kind, object);
    }
}

Result<std::vector<qint64>> readDeps(const QJsonObject &object)
{
    std::vector<qint64> deps;
    for (const QJsonValue &dep : object.value(QLatin1String("deps")).toArray())
        if (!fromJson(dep, deps.emplace_back()))
            return fail(Error::Kind::Invalid, QStringLiteral("wrong_field:deps"));
    return deps;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray Envelope::digest() const
{
    return digest::sha256(bytes);
}

bool Envelope::attach(const std::vector<Payload> &payloads)
{
    for (const auto &[name, digest] : payloadDigests) {
        const auto matches = [&](const Payload &payload) { return payload.name == name && payload.digest() == digest; };
        const auto found = std::find_if(payloads.begin(), payloads.end(), matches);
        if (found == payloads.end()) {
            command.payloads.clear();
            return false;
        }
        command.payloads.push_back(*found);
    }
    return true;
}

QByteArray writeArgs(const CommandArgs &args)
{
    return compact(argsObject(args));
}

Result<CommandArgs> readArgs(const QString &kind, const QByteArray &bytes)
{
    const auto object = parseObject(bytes);
    return object ? readArgsOf(kind, *object) : tl::unexpected(object.error());
}

QByteArray writeEnvelope(const Command &command)
{
    QJsonObject object = write(Head{.device = command.device,
                                    .seq = command.seq,
                                    .id = command.id,
                                    .kind = command.kind(),
                                    .lane = command.lane,
                                    .partition = command.partition.toString(),
                                    .actor = command.actor,
                                    .actingRole = command.actingRole,
                                    .claimedAt = command.claimedAt,
                                    .expects = command.expects,
                                    .claims = command.claims});
    object.insert(QLatin1String("args"), argsObject(command.args));
    QJsonArray deps;
    for (const qint64 dep : command.deps)
        deps.append(dep);
    object.insert(QLatin1String("deps"), deps);
    QJsonObject digests;
    for (const Payload &payload : command.payloads)
        digests.insert(payload.name, payload.digest());
    object.insert(QLatin1String("payloads"), digests);
    return compact(object);
}

Result<Envelope> readEnvelope(const QByteArray &bytes)
{
    const auto object = parseObject(bytes);
    if (!object)
        return tl::unexpected(object.error());
    if (bytes.contains('\n') || bytes.contains('\r'))
        return fail(Error::Kind::Invalid, QStringLiteral("line_break"));
    if (object->value(QLatin1String("v")).toInt() != envelopeVersion)
        return fail(Error::Kind::Invalid, QStringLiteral("unknown_version"));
    const auto head = read<Head>(*object);
    if (!head)
        return tl::unexpected(head.error());
    if (head->id.isNull() || head->device.isNull() || head->seq < 1)
        return fail(Error::Kind::Invalid, QStringLiteral("wrong_field:cmd_id"));
    if (head->kindVersion != 1)
        return fail(Error::Kind::Invalid, QStringLiteral("unknown_kind"));
    const auto partition = Partition::parse(head->partition);
    if (!partition)
        return fail(Error::Kind::Invalid, QStringLiteral("wrong_field:partition"));
    auto args = readArgsOf(head->kind, object->value(QLatin1String("args")).toObject());
    if (!args)
        return tl::unexpected(args.error());
    auto deps = readDeps(*object);
    if (!deps)
        return tl::unexpected(deps.error());

    Envelope envelope{.command = Command{.id = head->id,
                                         .device = head->device,
                                         .seq = head->seq,
                                         .actor = head->actor,
                                         .actingRole = head->actingRole,
                                         .lane = head->lane,
                                         .partition = *partition,
                                         .deps = std::move(*deps),
                                         .expects = head->expects,
                                         .claimedAt = head->claimedAt,
                                         .args = std::move(*args),
                                         .payloads = {},
                                         .claims = head->claims},
                      .bytes = bytes,
                      .payloadDigests = {}};
    const QJsonObject digests = object->value(QLatin1String("payloads")).toObject();
    for (auto it = digests.begin(); it != digests.end(); ++it)
        envelope.payloadDigests.emplace_back(it.key(), it.value().toString());
    return envelope;
}

QByteArray writePayloadLine(const CommandId &command, const Payload &payload)
{
    return "#payload " + compact({{QStringLiteral("cmd_id"), command.toString()},
                                  {QStringLiteral("name"), payload.name},
                                  {QStringLiteral("salt"), QString::fromLatin1(payload.salt.toBase64())},
                                  {QStringLiteral("body"), QString::fromUtf8(payload.body)}});
}

Result<AddressedPayload> readPayloadLine(const QByteArray &line)
{
    if (!line.startsWith("#payload "))
        return fail(Error::Kind::Invalid, QStringLiteral("not_a_payload"));
    const auto object = parseObject(line.sliced(9));
    if (!object)
        return tl::unexpected(object.error());
    AddressedPayload addressed;
    QString body;
    Reader reader(*object);
    reader("cmd_id", addressed.command), reader("name", addressed.payload.name);
    reader("salt", addressed.payload.salt), reader("body", body);
    DAIS_TRY(reader.outcome());
    if (addressed.command.isNull())
        return fail(Error::Kind::Invalid, QStringLiteral("wrong_field:cmd_id"));
    addressed.payload.body = body.toUtf8();
    return addressed;
}

} // namespace dais::domain::wire
