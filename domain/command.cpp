#include "domain/command.h"

#include <QCryptographicHash>

namespace dais::domain {

namespace {
struct KindOf {
    const char *operator()(const AcceptSubmission &) const { return "submission.accept"; }
    const char *operator()(const RejectSubmission &) const { return "submission.reject"; }
    const char *operator()(const AssignSubmission &) const { return "submission.assign"; }
    const char *operator()(const AddNote &) const { return "note.add"; }
    const char *operator()(const SettleDecision &) const { return "decision.settle"; }
    const char *operator()(const SetShare &) const { return "share.set"; }
    const char *operator()(const SealCase &) const { return "case.seal"; }
    const char *operator()(const UnsealCase &) const { return "case.unseal"; }
    const char *operator()(const ReceiveSubmission &) const { return "submission.receive"; }
    const char *operator()(const RecordChecks &) const { return "submission.checked"; }
    const char *operator()(const EnterNotice &) const { return "notice.enter"; }
    const char *operator()(const ImportCase &) const { return "case.import"; }
    const char *operator()(const ViewRecord &) const { return "record.view"; }
    const char *operator()(const RecordOutage &) const { return "outage.record"; }
    const char *operator()(const SetPreset &) const { return "preset.set"; }
    const char *operator()(const DropPreset &) const { return "preset.drop"; }
    const char *operator()(const SetRoster &) const { return "roster.set"; }
    const char *operator()(const SetRouting &) const { return "routing.set"; }
    const char *operator()(const LodgeSubmission &) const { return "submission.lodge"; }
    const char *operator()(const PutAnnotation &) const { return "annotation.put"; }
    const char *operator()(const RemoveAnnotation &) const { return "annotation.remove"; }
    const char *operator()(const SetExhibit &) const { return "exhibit.set"; }
    const char *operator()(const ScheduleHearing &) const { return "hearing.schedule"; }
    const char *operator()(const MoveHearings &) const { return "hearing.move"; }
    const char *operator()(const VacateHearing &) const { return "hearing.vacate"; }
    const char *operator()(const BookInterpreter &) const { return "hearing.interpreter"; }
    const char *operator()(const RecordHearing &) const { return "hearing.record"; }
    const char *operator()(const OverrideClock &) const { return "clock.override"; }
    const char *operator()(const SetSession &) const { return "session.set"; }
    const char *operator()(const SetAbsence &) const { return "absence.set"; }
};
} // namespace

CommandArgs::CommandArgs() = default;
CommandArgs::CommandArgs(const CommandArgs &) = default;
CommandArgs::CommandArgs(CommandArgs &&) noexcept = default;
CommandArgs &CommandArgs::operator=(const CommandArgs &) = default;
CommandArgs &CommandArgs::operator=(CommandArgs &&) noexcept = default;
CommandArgs::~CommandArgs() = default;

CommandArgs::CommandArgs(AcceptSubmission value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(AssignSubmission value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(RejectSubmission value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(AddNote value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SettleDecision value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SetShare value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SealCase value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(UnsealCase value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(ReceiveSubmission value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(RecordChecks value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(EnterNotice value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(ImportCase value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(ViewRecord value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(RecordOutage value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SetPreset value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(DropPreset value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SetRoster value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SetRouting value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(LodgeSubmission value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(PutAnnotation value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(RemoveAnnotation value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SetExhibit value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(ScheduleHearing value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(MoveHearings value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(VacateHearing value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(BookInterpreter value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(RecordHearing value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(OverrideClock value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SetSession value) : CommandVariant(std::move(value)) {}
CommandArgs::CommandArgs(SetAbsence value) : CommandVariant(std::move(value)) {}

bool operator==(const CommandArgs &a, const CommandArgs &b)
{
    return static_cast<const CommandVariant &>(a) == static_cast<const CommandVariant &>(b);
}

QString commandKind(const CommandArgs &args)
{
    return QString::fromLatin1(std::visit(KindOf{}, args));
}

QString Payload::digest() const
{
    return QString::fromLatin1(QCryptographicHash::hash(salt + body, QCryptographicHash::Sha256).toHex());
}

QString Command::payloadText(const QString &name) const
{
    for (const Payload &payload : payloads)
        if (payload.name == name)
            return QString::fromUtf8(payload.body);
    return {};
}

} // namespace dais::domain
