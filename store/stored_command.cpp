#include "store/stored_command.h"

#include <QCryptographicHash>

namespace dais::store {

CommandWord StoredCommand::word() const
{
    switch (state) {
    case CommandState::Saved:
        return CommandWord::SavedHere;
    case CommandState::Received:
        return CommandWord::ReceivedByCourt;
    case CommandState::Withdrawn:
        return CommandWord::TakenBack;
    case CommandState::Damaged:
        return CommandWord::NeedsYou;
    case CommandState::Decided:
        break;
    }
    switch (outcome.kind) {
    case domain::Outcome::Kind::Applied:
    case domain::Outcome::Kind::AppliedRebased:
    case domain::Outcome::Kind::SameAs:
        return CommandWord::Entered;
    case domain::Outcome::Kind::NeedsDecision:
    case domain::Outcome::Kind::Refused:
    case domain::Outcome::Kind::Quarantined:
        return CommandWord::NeedsYou;
    }
    Q_UNREACHABLE();
}

bool StoredCommand::isIntact() const
{
    return QCryptographicHash::hash(envelope, QCryptographicHash::Sha256) == digest;
}

} // namespace dais::store
