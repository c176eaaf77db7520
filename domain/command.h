#pragma once

#include "domain/annotation.h"
#include "domain/decision.h"
#include "domain/docketing.h"
#include "domain/exhibit.h"
#include "domain/hearing.h"
#include "domain/lodging.h"
#include "domain/outage_record.h"
#include "domain/preset.h"
#include "domain/record.h"
#include "domain/routing.h"

#include <variant>

namespace dais::domain {

/// What a clerk settles about one document when accepting it.
struct AcceptedFiling {
    FilingId filing;
    QString documentType;
    QString title;
    std::optional<Particulars> particulars = {}; ///< Absent: as the filer gave them.

    friend bool operator==(const AcceptedFiling &, const AcceptedFiling &) = default;
};

/// "Accept this package into the record": `submission.accept`.
struct AcceptSubmission {
    SubmissionId submission;
    std::vector<AcceptedFiling> filings;  ///< One for every filing of the package.
    std::optional<CaseId> caseId;         ///< The case it enters; for a charging document, the id of the new case.
    std::optional<ChargingData> charging; ///< As the clerk verified it; only with a charging document.

    friend bool operator==(const AcceptSubmission &, const AcceptSubmission &) = default;
};

/// "Reject this package": `submission.reject`. The words to the filer travel as payloads "fix.CODE".
struct RejectSubmission {
    SubmissionId submission;
    QStringList reasons; ///< Codes from the table of rejection reasons; at least one.

    friend bool operator==(const RejectSubmission &, const RejectSubmission &) = default;
};

/// "This one is yours": `submission.assign`. Without anybody, it goes back to the whole section.
struct AssignSubmission {
    SubmissionId submission;
    std::optional<UserId> to;

    friend bool operator==(const AssignSubmission &, const AssignSubmission &) = default;
};

/// "Note this": `note.add`. The words travel as the payload "text". Without an audience, for the court.
struct AddNote {
    NoteId note;
    std::optional<SubmissionId> submission;
    std::optional<CaseId> caseId;
    std::optional<NoteAudience> audience = {};
    std::optional<UserId> judge = {};  ///< Whose chambers; with that audience only.
    std::optional<ShareId> share = {}; ///< Which circle; with that audience only.

    friend bool operator==(const AddNote &, const AddNote &) = default;
};

/// "This becomes of two people's acts": `decision.settle`. It quotes both.
struct SettleDecision {
    DecisionId decision;
    EntityRef about; ///< What both acts were about.
    CommandId first;
    CommandId second;
    SettleChoice choice = SettleChoice::KeepFirst;

    friend bool operator==(const SettleDecision &, const SettleDecision &) = default;
};

/// "Share with these": `share.set` makes a circle of people, or replaces its list. Only its owner may.
struct SetShare {
    ShareId share;
    std::vector<UserId> members;

    friend bool operator==(const SetShare &, const SetShare &) = default;
};

/// "Seal this case": `case.seal`. Its head, its record and what is filed in it go where only `readers` read.
struct SealCase {
    CaseId caseId;
    SealId seal; ///< Made by whoever seals.
    std::vector<UserId> readers;

    friend bool operator==(const SealCase &, const SealCase &) = default;
};

/// "Open this case again": `case.unseal`. Never from a workstation without the court: it quotes the seal's present
/// version and a time of the server's that is minutes old.
struct UnsealCase {
    CaseId caseId;
    qint64 sealVersion = 0;
    QString serverToken;

    friend bool operator==(const UnsealCase &, const UnsealCase &) = default;
};

/// "I read this case's record": `record.view`, for the chained access log. Changes nothing, and is never refused to
/// staff: what was read, was read.
struct ViewRecord {
    enum class Act { View, Print, Export };
    CaseId caseId;
    std::optional<DocumentId> document; ///< Nothing for the record as a whole.
    Act act = Act::View;

    friend bool operator==(const ViewRecord &, const ViewRecord &) = default;
};
constexpr auto namesOf(ViewRecord::Act)
{
    using Act = ViewRecord::Act;
    return std::array{std::pair{Act::View, "view"}, std::pair{Act::Print, "print"}, std::pair{Act::Export, "export"}};
}

/// "Filing did not work then": `outage.record` notes an outage in the court's register, or corrects what is noted. The
/// reason travels as the payload "text".
struct RecordOutage {
    OutageId outage;
    QString court;
    QDateTime from;
    std::optional<QDateTime> to;
    std::optional<QDateTime> announcedAt;
    Outage::Kind kind = Outage::Kind::Unplanned;
    bool struck = false;

    friend bool operator==(const RecordOutage &, const RecordOutage &) = default;
};

/// "Keep these words, or this view, for me": `preset.set`. Whether it is shared is said once.
struct SetPreset {
    PresetId preset;
    Preset::Use use = Preset::Use::Words;
    std::optional<QString> court;
    QString name;
    QString text;

    friend bool operator==(const SetPreset &, const SetPreset &) = default;
};

/// "I do not need it any more": `preset.drop`.
struct DropPreset {
    PresetId preset;

    friend bool operator==(const DropPreset &, const DropPreset &) = default;
};

/// "A filer's complete upload arrived": `submission.receive`. Only the server's own intake issues it.
struct ReceiveSubmission {
    Submission submission;

    friend bool operator==(const ReceiveSubmission &, const ReceiveSubmission &) = default;
};

/// "The checks of a received package ended": `submission.checked`. Only the server's own intake issues it.
struct RecordChecks {
    SubmissionId submission;
    std::vector<Filing> filings; ///< With pages, findings and rendition filled in.

    friend bool operator==(const RecordChecks &, const RecordChecks &) = default;
};

/// "This notice was made": `notice.enter`. Only the server's own notices issue it.
struct EnterNotice {
    Notice notice;
    std::optional<Document> document;                  ///< The notice as a document of the record, unnumbered.
    std::optional<std::vector<Service>> services = {}; ///< How each of those it is for was told.

    friend bool operator==(const EnterNotice &, const EnterNotice &) = default;
};

/// "Take over what an older system knows of this case": `case.import`. Only the server's own tools issue it.
struct ImportCase {
    CaseFile caseFile;
    std::vector<Proceeding> proceedings;
    std::vector<Party> parties;
    std::vector<Appearance> appearances;
    std::vector<Custody> custody;
    std::vector<Hearing> hearings;

    friend bool operator==(const ImportCase &, const ImportCase &) = default;
};

/// The alternatives of CommandArgs.
using CommandVariant =
    std::variant<AcceptSubmission, RejectSubmission, AssignSubmission, AddNote, SettleDecision, SetShare, SealCase,
                 UnsealCase, ReceiveSubmission, RecordChecks, EnterNotice, ImportCase, ViewRecord, RecordOutage,
                 SetPreset, DropPreset, SetRoster, SetRouting, LodgeSubmission, PutAnnotation, RemoveAnnotation,
                 SetExhibit, ScheduleHearing, MoveHearings, VacateHearing, BookInterpreter, RecordHearing,
                 OverrideClock, SetSession, SetAbsence>;

/// What any command asks for. Its special members are made once, like Entity's.
class CommandArgs : public CommandVariant {
public:
    CommandArgs();
    CommandArgs(const CommandArgs &);
    CommandArgs(CommandArgs &&) noexcept;
    CommandArgs &operator=(const CommandArgs &);
    CommandArgs &operator=(CommandArgs &&) noexcept;
    ~CommandArgs();

    CommandArgs(AcceptSubmission value);
    CommandArgs(RejectSubmission value);
    CommandArgs(AssignSubmission value);
    CommandArgs(AddNote value);
    CommandArgs(SettleDecision value);
    CommandArgs(SetShare value);
    CommandArgs(SealCase value);
    CommandArgs(UnsealCase value);
    CommandArgs(ReceiveSubmission value);
    CommandArgs(RecordChecks value);
    CommandArgs(EnterNotice value);
    CommandArgs(ImportCase value);
    CommandArgs(ViewRecord value);
    CommandArgs(RecordOutage value);
    CommandArgs(SetPreset value);
    CommandArgs(DropPreset value);
    CommandArgs(SetRoster value);
    CommandArgs(SetRouting value);
    CommandArgs(LodgeSubmission value);
    CommandArgs(PutAnnotation value);
    CommandArgs(RemoveAnnotation value);
    CommandArgs(SetExhibit value);
    CommandArgs(ScheduleHearing value);
    CommandArgs(MoveHearings value);
    CommandArgs(VacateHearing value);
    CommandArgs(BookInterpreter value);
    CommandArgs(RecordHearing value);
    CommandArgs(OverrideClock value);
    CommandArgs(SetSession value);
    CommandArgs(SetAbsence value);

    friend bool operator==(const CommandArgs &a, const CommandArgs &b);
};

/// The wire name of the command these arguments belong to: "submission.accept", ...
[[nodiscard]] QString commandKind(const CommandArgs &args);

/// What the user was looking at when acting: an aspect of an entity at a version.
struct Expectation {
    EntityRef entity;
    QString aspect;
    qint64 version = 0;

    friend bool operator==(const Expectation &, const Expectation &) = default;
};

/// Free text that stands beside the envelope, named in it by a salted hash, so that it can be erased for good.
struct Payload {
    QString name;
    QByteArray salt; ///< 16 random bytes.
    QByteArray body; ///< UTF-8.

    /// SHA-256(salt || body), lower-case hex: what the envelope carries.
    [[nodiscard]] QString digest() const;
    friend bool operator==(const Payload &, const Payload &) = default;
};

/// What the device says of the time at the click, beside its wall clock: claims, never used in an outcome.
struct TimeClaims {
    std::optional<QString> serverToken; ///< The last time that the server signed: it was done after that.
    std::optional<qint64> boot;         ///< Milliseconds since the computer was started.
    std::optional<QString> bootId;

    friend bool operator==(const TimeClaims &, const TimeClaims &) = default;
};

/// An act that somebody asked for, as read from its envelope (reliability design, section 3).
struct Command {
    CommandId id;
    DeviceId device;
    qint64 seq = 0; ///< 1, 2, 3... per device.
    UserId actor;
    Role actingRole = Role::Clerk;
    QString lane; ///< The case's id, or the entity's when there is no case.
    Partition partition = Partition::courtOrdinary(QStringLiteral("XXX"));
    std::vector<qint64> deps; ///< Earlier commands of this device that must be terminal first.
    std::vector<Expectation> expects;
    QDateTime claimedAt; ///< The device's clock at the click: a claim, never used in an outcome.
    CommandArgs args;
    std::vector<Payload> payloads;
    TimeClaims claims = {};

    [[nodiscard]] QString kind() const { return commandKind(args); }
    /// The payload's text, empty when there is none of that name.
    [[nodiscard]] QString payloadText(const QString &name) const;
};

} // namespace dais::domain
