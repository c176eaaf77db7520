#pragma once

#include "tests/domain/samples.h"

namespace dais::tests {

/// A court with judges, rooms and cases, and somebody who keeps its docket.
struct DocketSamples : Samples {
    DocketSamples()
    {
        for (int i = 0; i < 3; ++i)
            judges.push_back(id<domain::UserId>());
    }
    domain::CaseFile addCase(MemoryState &state)
    {
        domain::CaseFile file = aCase();
        file.aNumber =
            *domain::ANumber::parse(QStringLiteral("A%1").arg(118907 + int(cases.size()), 9, 10, QLatin1Char('0')));
        cases.push_back(file);
        state.put(file);
        return file;
    }
    /// Monday 7 December 2026 at 8:30 in New York and `minutes` later, before a judge in a room of theirs.
    domain::HearingSlot slotAt(int minutes, int judge = 0, int length = 60) const
    {
        return {.startsAt = QDateTime({2026, 12, 7}, {13, 30}, Qt::UTC).addSecs(minutes * 60),
                .minutes = length,
                .judge = judges[std::size_t(judge)],
                .judgeName = QStringLiteral("Judge %1").arg(judge),
                .room = QStringLiteral("Courtroom %1").arg(judge)};
    }
    domain::ScheduleHearing schedule(const domain::CaseFile &file, const domain::HearingSlot &slot)
    {
        return {.hearing = id<domain::HearingId>(),
                .caseId = file.id,
                .type = QStringLiteral("II"),
                .slot = slot,
                .language = QStringLiteral("SP")};
    }
    domain::Command ofAdministrator(const domain::CommandArgs &args)
    {
        domain::Command made = command(args);
        made.actingRole = domain::Role::CourtAdministrator;
        return made;
    }
    /// Expects the slots that the hearings have now.
    domain::Command moving(const MemoryState &state, domain::MoveHearings args)
    {
        args.reissueNotice = true;
        domain::Command made = ofAdministrator(args);
        for (const domain::MovedHearing &move : args.moves) {
            const domain::EntityRef ref{domain::EntityKind::Hearing, move.hearing.uuid()};
            made.expects.push_back({ref, QStringLiteral("slot"), *state.version(ref, QStringLiteral("slot"))});
        }
        return made;
    }
    domain::Applied carryOut(MemoryState &state, const domain::Command &asked)
    {
        const auto applied = domain::apply(state, asked, context());
        state.take(*applied);
        return *applied;
    }

    std::vector<domain::UserId> judges;
    std::vector<domain::CaseFile> cases;
};

} // namespace dais::tests
