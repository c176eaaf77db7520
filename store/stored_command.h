#pragma once

#include "domain/command.h"
#include "domain/outcome.h"

#include <QDateTime>

namespace dais::store {

/// How far a command came, as the outbox knows it. The numbers are stored: never renumber.
enum class CommandState {
    Saved = 1,     ///< On this disk.
    Received = 2,  ///< The court holds it durably.
    Decided = 3,   ///< It has its outcome.
    Withdrawn = 4, ///< Taken back before it was sent; final.
    Damaged = 5,   ///< Its bytes changed on this disk; never sent; final.
};

/// The words that people read (ui design, section 3).
enum class CommandWord { SavedHere, ReceivedByCourt, Entered, NeedsYou, TakenBack };

/// A command in the outbox, with what became of it.
struct StoredCommand {
    domain::CommandId id;
    domain::DeviceId device;
    qint64 seq = 0;
    QString kind;              ///< "submission.accept", ...
    domain::EntityRef subject; ///< What it is about.
    QByteArray envelope;       ///< The exact bytes.
    QByteArray digest;         ///< SHA-256 of the bytes, 32 bytes, made when they were saved.
    QDateTime savedAt;
    QDateTime notBefore; ///< It rests here until then, or until it is taken back.
    bool sent = false;   ///< It may have left this computer: it can no longer be taken back.
    CommandState state = CommandState::Saved;
    QDateTime receivedAt;    ///< The court's time; invalid before.
    QDateTime decidedAt;     ///< The court's time; invalid before.
    domain::Outcome outcome; ///< With Decided.
    bool pulled = false;     ///< The outcome came with a pull, so its effects are in the cache.
    bool settled = false;    ///< The person has seen to it: no longer "Needs you".

    /// The word for it; never stronger than what is proven.
    [[nodiscard]] CommandWord word() const;
    /// Whether its digest still fits its bytes (threat T33).
    [[nodiscard]] bool isIntact() const;
};

} // namespace dais::store
