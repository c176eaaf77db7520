#pragma once

#include "tests/support/court.h"

namespace dais::tests {

/// An outbox in a folder of its own.
struct Desk {
    QTemporaryDir folder;
    FixedClock clock;
    SeededRandom random;
    dais::store::WriteGate gate;
    dais::store::ReserveFile reserve{folder.filePath("reserve"), 1 << 20};

    std::unique_ptr<store::Outbox> open(store::ReserveFile *with = nullptr)
    {
        return dais::store::Outbox::open(
                   folder.filePath("outbox.db"),
                   {.clock = clock, .random = random, .gate = gate, .reserve = with, .options = {}})
            .value();
    }
    domain::Command note(const QByteArray &text)
    {
        domain::AddNote args{
            .note = domain::NoteId::make(clock, random), .submission = domain::SubmissionId(testId(42)), .caseId = {}};
        return {.id = domain::CommandId::make(clock, random),
                .device = {},
                .seq = 0,
                .actor = domain::UserId(testId(1)),
                .lane = "lane",
                .partition = domain::Partition::courtOrdinary("NEW"),
                .claimedAt = clock.now(),
                .args = args,
                .payloads = {{"text", QByteArray(16, 's'), text}}};
    }
};

} // namespace dais::tests
