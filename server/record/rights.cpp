#include "server/record/rights.h"

#include "domain/known_bad.h"
#include "server/record/readership.h"

namespace dais::server::record {

namespace {

using domain::EntityKind;
using domain::EntityRef;
using domain::Partition;

constexpr qint64 longestPresence = 10 * 60'000; ///< Milliseconds for which a token shows that the court was there.

/// What a command touches, and with which code it is refused when its actor may not.
struct Touching {
    EntityRef ref;
    const char *code = "unknown";
    bool mayBeNew = false; ///< The rule itself says what comes of naming what is not there.
};

/// What each command acts on; nothing for those that the server itself issues.
struct SubjectsOf {
    using Subjects = std::vector<Touching>;
    Subjects operator()(const domain::AcceptSubmission &args) const
    {
        Subjects subjects{submission(args.submission)};
        if (args.caseId)
            subjects.push_back({{EntityKind::Case, args.caseId->uuid()}, "case_unknown", true});
        return subjects;
    }
    Subjects operator()(const domain::RejectSubmission &args) const { return {submission(args.submission)}; }
    Subjects operator()(const domain::AssignSubmission &args) const { return {submission(args.submission)}; }
    Subjects operator()(const domain::AddNote &args) const
    {
        if (args.submission)
            return {submission(*args.submission)};
        return args.caseId ? Subjects{{{EntityKind::Case, args.caseId->uuid()}}} : Subjects{};
    }
    Subjects operator()(const domain::SettleDecision &args) const
    {
        return {{{EntityKind::Decision, args.decision.uuid()}}};
    }
    Subjects operator()(const domain::SetShare &args) const
    {
        return {{{EntityKind::Share, args.share.uuid()}, "unknown", true}};
    }
    Subjects operator()(const domain::SealCase &args) const { return {{{EntityKind::Case, args.caseId.uuid()}}}; }
    Subjects operator()(const domain::UnsealCase &args) const { return {{{EntityKind::Case, args.caseId.uuid()}}}; }
    Subjects operator()(const domain::ViewRecord &) const { return {}; } // What was read, was read.
    Subjects operator()(const domain::RecordOutage &args) const
    {
        return {{{EntityKind::OutageRecord, args.outage.uuid()}, "unknown", true}};
    }
    Subjects operator()(const domain::SetPreset &args) const { return {preset(args.preset)}; }
    Subjects operator()(const domain::DropPreset &args) const { return {preset(args.preset)}; }
    Subjects operator()(const domain::SetRouting &args) const
    {
        return {{{EntityKind::RoutingTable, domain::RoutingTable::idFor(args.court).uuid()}, "court_unknown", true}};
    }
    Subjects operator()(const domain::LodgeSubmission &args) const
    {
        return {{{EntityKind::Case, args.caseId.uuid()}, "case_unknown"},
                {{EntityKind::Submission, args.submission.uuid()}, "unknown", true}};
    }
    Subjects operator()(const domain::PutAnnotation &args) const
    {
        return {{{EntityKind::Document, args.document.uuid()}}, annotation(args.annotation)};
    }
    Subjects operator()(const domain::RemoveAnnotation &args) const { return {annotation(args.annotation)}; }
    Subjects operator()(const domain::SetExhibit &args) const
    {
        return {{{EntityKind::Document, args.document.uuid()}}};
    }
    Subjects operator()(const domain::ScheduleHearing &args) const
    {
        return {{{EntityKind::Case, args.caseId.uuid()}, "case_unknown"}};
    }
    Subjects operator()(const domain::MoveHearings &args) const
    {
        Subjects subjects;
        for (const domain::MovedHearing &move : args.moves)
            subjects.push_back(hearing(move.hearing));
        return subjects;
    }
    Subjects operator()(const domain::VacateHearing &args) const { return {hearing(args.hearing)}; }
    Subjects operator()(const domain::BookInterpreter &args) const { return {hearing(args.hearing)}; }
    Subjects operator()(const domain::RecordHearing &args) const { return {hearing(args.hearing)}; }
    Subjects operator()(const domain::OverrideClock &args) const { return {{{EntityKind::Case, args.caseId.uuid()}}}; }
    Subjects operator()(const domain::SetSession &args) const
    {
        return {{{EntityKind::Session, args.session.id.uuid()}, "unknown", true}};
    }
    Subjects operator()(const domain::SetAbsence &args) const
    {
        return {{{EntityKind::Absence, args.absence.id.uuid()}, "unknown", true}};
    }
    Subjects operator()(const domain::SetRoster &) const { return {}; }
    Subjects operator()(const domain::ReceiveSubmission &) const { return {}; }
    Subjects operator()(const domain::RecordChecks &) const { return {}; }
    Subjects operator()(const domain::EnterNotice &) const { return {}; }
    Subjects operator()(const domain::ImportCase &) const { return {}; }

    static Touching submission(const domain::SubmissionId &id) { return {{EntityKind::Submission, id.uuid()}}; }
    static Touching annotation(const domain::AnnotationId &id)
    {
        return {{EntityKind::Annotation, id.uuid()}, "unknown", true};
    }
    static Touching hearing(const domain::HearingId &id) { return {{EntityKind::Hearing, id.uuid()}}; }
    static Touching preset(const domain::PresetId &id) { return {{EntityKind::Preset, id.uuid()}, "unknown", true}; }
};

Result<QString> refusalForSubjects(sql::Connection &connection, const domain::User &actor,
                                   const domain::CommandArgs &args)
{
    for (const Touching &touching : std::visit(SubjectsOf(), args)) {
        const auto home = partitionOf(connection, touching.ref);
        if (!home && home.error().kind != Error::Kind::NotFound)
            return tl::unexpected(home.error());
        if (!home && touching.mayBeNew)
            continue;
        const auto may = home ? mayRead(connection, actor, *home) : Result<bool>(false);
        if (!may)
            return tl::unexpected(may.error());
        if (!*may)
            return QString::fromLatin1(touching.code);
    }
    return QString();
}

/// The partition that words or a mark are to go to besides where their subject is.
template <typename Args>
std::optional<Partition> audienceOf(const Args &note, domain::NoteAudience audience)
{
    switch (audience) {
    case domain::NoteAudience::Court:
    case domain::NoteAudience::Mine:
        return std::nullopt;
    case domain::NoteAudience::Chambers:
        return note.judge ? std::optional(Partition::chambers(*note.judge)) : std::nullopt;
    case domain::NoteAudience::Shared:
        return note.share ? std::optional(Partition::shared(*note.share)) : std::nullopt;
    }
    Q_UNREACHABLE();
}

/// The same, of any command; nothing for those that have no audience.
std::optional<Partition> audienceOf(const domain::CommandArgs &args)
{
    if (const auto *note = std::get_if<domain::AddNote>(&args))
        return audienceOf(*note, note->audience.value_or(domain::NoteAudience::Court));
    if (const auto *mark = std::get_if<domain::PutAnnotation>(&args))
        return audienceOf(*mark, mark->audience);
    return std::nullopt;
}

/// The court whose directory a command writes into.
std::optional<Partition> directoryOf(const domain::CommandArgs &args)
{
    std::optional<QString> court;
    if (const auto *outage = std::get_if<domain::RecordOutage>(&args))
        court = outage->court;
    if (const auto *preset = std::get_if<domain::SetPreset>(&args))
        court = preset->court;
    if (const auto *routing = std::get_if<domain::SetRouting>(&args))
        court = routing->court;
    if (const auto *session = std::get_if<domain::SetSession>(&args))
        court = session->session.court;
    if (const auto *absence = std::get_if<domain::SetAbsence>(&args))
        court = absence->absence.court;
    const auto directory =
        court ? Partition::parse(QStringLiteral("dir/") + *court) : Result<Partition>(fail(Error::Kind::NotFound));
    return directory ? std::optional(*directory) : std::nullopt; // The rule refuses what is no court's code.
}

/// The people a command names as readers.
const std::vector<domain::UserId> *peopleIn(const domain::CommandArgs &args)
{
    if (const auto *share = std::get_if<domain::SetShare>(&args))
        return &share->members;
    if (const auto *seal = std::get_if<domain::SealCase>(&args))
        return &seal->readers;
    return nullptr;
}

Result<QString> refusalForReaders(sql::Connection &connection, const domain::User &actor,
                                  const domain::CommandArgs &args)
{
    if (const auto audience = audienceOf(args)) {
        const auto may = mayRead(connection, actor, *audience);
        if (!may)
            return tl::unexpected(may.error());
        return *may ? QString() : QStringLiteral("audience");
    }
    if (const auto directory = directoryOf(args)) {
        const auto may = mayRead(connection, actor, *directory);
        if (!may)
            return tl::unexpected(may.error());
        return *may ? QString() : QStringLiteral("court_unknown");
    }
    if (const auto *people = peopleIn(args)) {
        for (const domain::UserId &person : *people) {
            const auto account = accountOf(connection, person);
            if (!account && account.error().kind != Error::Kind::NotFound)
                return tl::unexpected(account.error());
            if (!account || account->disabled || !domain::isStaff(account->role))
                return QStringLiteral("reader_unknown");
        }
    }
    return QString();
}

/// Whether the actor brought every paper that a package names, before the package itself.
Result<bool> broughtPapers(sql::Connection &connection, const domain::User &actor, const domain::LodgeSubmission &args)
{
    for (const domain::LodgedFiling &filing : args.filings) {
        const auto brought =
            connection.number(QStringLiteral("SELECT count(*) FROM upload WHERE sha256 = ? AND user = ? AND bytes = ?"),
                              0, QByteArray::fromHex(filing.sha256.toLatin1()), actor.id, filing.bytes);
        if (!brought || *brought == 0)
            return brought ? Result<bool>(false) : tl::unexpected(brought.error());
    }
    return true;
}

bool wasJustHere(const QString &token, const RightsContext &context)
{
    const auto at = context.tokens ? context.tokens->read(token.toLatin1()) : std::nullopt;
    return at && at->msecsTo(context.now) >= 0 && at->msecsTo(context.now) <= longestPresence;
}

} // namespace

Result<domain::User> accountOf(sql::Connection &connection, const domain::UserId &user)
{
    auto row = connection.prepare(
        QStringLiteral("SELECT login, display_name, role, courts, disabled FROM account WHERE id = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(user));
    if (!row->next())
        return fail(Error::Kind::NotFound);
    const auto role = domain::valueOf<domain::Role>(row->text(2));
    if (!role)
        return fail(Error::Kind::Storage, QStringLiteral("corrupt"));
    return domain::User{.id = user,
                        .login = row->text(0),
                        .displayName = row->text(1),
                        .role = *role,
                        .courts = row->text(3).split(QLatin1Char(','), Qt::SkipEmptyParts),
                        .disabled = row->integer(4) != 0};
}

Result<Sender> ownIdentity(sql::Connection &connection)
{
    auto row = connection.prepare(QStringLiteral("SELECT user, device FROM own_identity"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run());
    if (!row->next())
        return fail(Error::Kind::Storage, QStringLiteral("corrupt"));
    return Sender{domain::UserId(row->uuid(0)), domain::DeviceId(row->uuid(1))};
}

Result<QString> refusalFor(sql::Connection &connection, const domain::User &actor, const domain::Command &command,
                           const RightsContext &context)
{
    if (actor.disabled || !domain::isStaff(actor.role) || actor.role != command.actingRole)
        return QStringLiteral("not_permitted");
    if (isServersOwn(command.args))
        return QStringLiteral("not_permitted");
    if (domain::knownBad("actor_not_asked"))
        return QString();
    auto refused = refusalForSubjects(connection, actor, command.args);
    if (!refused || !refused->isEmpty())
        return refused;
    refused = refusalForReaders(connection, actor, command.args);
    if (!refused || !refused->isEmpty())
        return refused;
    if (const auto *lodge = std::get_if<domain::LodgeSubmission>(&command.args)) {
        const auto brought = broughtPapers(connection, actor, *lodge);
        if (!brought)
            return tl::unexpected(brought.error());
        return *brought ? QString() : QStringLiteral("papers_missing");
    }
    const auto *unseal = std::get_if<domain::UnsealCase>(&command.args);
    return unseal && !wasJustHere(unseal->serverToken, context) ? QStringLiteral("not_online") : QString();
}

bool isServersOwn(const domain::CommandArgs &args)
{
    return std::holds_alternative<domain::ReceiveSubmission>(args) ||
           std::holds_alternative<domain::RecordChecks>(args) || std::holds_alternative<domain::EnterNotice>(args) ||
           std::holds_alternative<domain::ImportCase>(args) || std::holds_alternative<domain::SetRoster>(args);
}

} // namespace dais::server::record
