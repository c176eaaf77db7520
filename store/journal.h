#pragma once

#include "store/stored_command.h"

namespace dais::store {

/// One line of what the person did: a command without its bytes.
struct JournalLine {
    domain::CommandId id;
    QString kind;              ///< "submission.accept", ...
    domain::EntityRef subject; ///< What it is about.
    CommandWord word = CommandWord::SavedHere;
    QDateTime savedAt;
    QDateTime notBefore;  ///< Rests here until then.
    bool sent = false;    ///< It may have left this computer already.
    QDateTime receivedAt; ///< The court's time; invalid before.
    QDateTime decidedAt;  ///< The court's time; invalid before.
    QString code;         ///< Why it needs the person: the outcome's code, "damaged".

    friend bool operator==(const JournalLine &, const JournalLine &) = default;
};

/// What the person did and what became of it, as the view of it is grouped.
struct Journal {
    std::vector<JournalLine> needsYou; ///< Not seen to yet, oldest first.
    std::vector<JournalLine> saved;    ///< Not received by the court, in the order in which it is sent.
    std::vector<JournalLine> received; ///< Not decided yet, oldest first.
    std::vector<JournalLine> entered;  ///< Since a given instant, newest first.
};

} // namespace dais::store
