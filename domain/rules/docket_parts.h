#pragma once

#include "domain/apply.h"

/// What the rules of the docket have in common.
namespace dais::domain::rules {

/// The aspect of a hearing that says when, where and before whom; what moves it expects that at a version.
inline const QString slotAspect = QStringLiteral("slot");

/// The hearing and its case; nothing for a hearing that is not there. Fails when the state cannot be read.
struct HearingInCase {
    Hearing hearing;
    CaseFile caseFile;
};
[[nodiscard]] Result<std::optional<HearingInCase>> hearingInCase(const State &state, const HearingId &id);

/// Why a slot cannot be one, as a stable code; empty when it can.
[[nodiscard]] QString lackOf(const HearingSlot &slot);

/// Puts a hearing, which people must be told of when its slot rose.
void putHearing(Applied &applied, const CaseFile &caseFile, const Hearing &hearing, const QString &aspect);

/// Hearings that stood at the same time as this one and said so do not say so any more: it leaves its place.
[[nodiscard]] Result<> leavePlace(const State &state, Applied &applied, const Hearing &hearing);

/// Writes into the case's head when and before whom it is heard next. `changed` takes the place of those of its hearings
/// that it names.
[[nodiscard]] Result<> putNextHearing(const State &state, Applied &applied, const CaseFile &caseFile,
                                      const std::vector<Hearing> &changed, const QDateTime &now);

/// A visible Decision on a hearing: the first act stays in force until somebody settles it.
[[nodiscard]] Applied hearingNeedsDecision(const Command &second, const CaseFile &caseFile, const HearingId &about,
                                           const DecisionSide &first, const ApplyContext &context, const char *code);

/// The side of a decision that a booked hearing is: who set it there, and where.
[[nodiscard]] DecisionSide sideOf(const Hearing &hearing);

/// Whether one of these hearings is of a sealed case that who reads `caseFile` may not know of: nothing may quote it.
[[nodiscard]] Result<bool> isHiddenFrom(const State &state, const CaseFile &caseFile,
                                        const std::vector<Hearing> &others);

/// The present act as who booked, or recorded.
[[nodiscard]] SlotAct actOf(const Command &command, const ApplyContext &context);

} // namespace dais::domain::rules
