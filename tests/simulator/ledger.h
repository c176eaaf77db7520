#pragma once

#include "domain/command.h"
#include "domain/outcome.h"
#include "domain/user.h"

#include <map>
#include <QHash>
#include <set>

namespace dais::simulator {

/// What people were told and what they typed: promises that the oracles hold the program to. Written by the actors the
/// moment a person would have seen it.
struct Ledger {
    /// A command that the screen called "Saved here".
    struct Saved {
        QByteArray envelope;
        QStringList typed; ///< Words that must be found again somewhere.
        domain::SubmissionId submission;
        QString court;
        int machine = 0;
        std::int64_t at = 0;         ///< Simulated time.
        bool withdrawn = false;      ///< The person took it back.
        bool beingWithdrawn = false; ///< They asked for that, and were never told what came of it.
        bool received = false;       ///< The screen said "Received by court" or more.
        bool lostByHand = false;     ///< Somebody put an older copy of the outbox in its place.
        bool copied = false;         ///< A copy of the outbox has it, and may not know that it was taken back.
    };
    std::map<domain::CommandId, Saved> saved;
    std::map<domain::CommandId, domain::Outcome> outcomes; ///< As first heard by anybody, in the present history.

    /// A package that the court took in.
    struct Filed {
        QString court;
        std::vector<domain::DocumentId> documents;
        QStringList hashes;   ///< Of filed and stamped bytes.
        bool inDoubt = false; ///< The server died while it came in.
    };
    std::map<domain::SubmissionId, Filed> filed;

    /// Which courts an account had, from when on; the last entry is the present one.
    std::map<domain::UserId, std::vector<std::pair<std::int64_t, QStringList>>> rights;
    /// Whether `user` had a right to `court` at some moment from `from` to `to`.
    [[nodiscard]] bool mayHaveSeen(const domain::UserId &user, const QString &court, std::int64_t from,
                                   std::int64_t to) const;
    [[nodiscard]] QStringList courtsNow(const domain::UserId &user) const;
    /// A backup took the server's place: outcomes may be made anew.
    void restored()
    {
        outcomes.clear();
        ++restores;
    }
    int restores = 0;
};

/// Words that no other entity has: found where they must not be, they tell whose they are.
struct Canary {
    [[nodiscard]] static QString of(const QString &court, std::uint64_t number);
    /// Of what a person keeps for themselves.
    [[nodiscard]] static QString ofPerson(const domain::UserId &user);
    [[nodiscard]] static QByteArray ofDocument(const domain::DocumentId &id);
    /// The courts whose words stand in `bytes`.
    [[nodiscard]] static std::set<QString> courtsIn(QByteArrayView bytes);
    /// The people whose private words stand in `bytes`.
    [[nodiscard]] static std::set<domain::UserId> peopleIn(QByteArrayView bytes);
    /// The documents whose bytes stand in `bytes`.
    [[nodiscard]] static std::set<domain::DocumentId> documentsIn(QByteArrayView bytes);
    /// Where in `bytes` a canary of a court begins.
    [[nodiscard]] static std::vector<qsizetype> placesIn(QByteArrayView bytes);
};

} // namespace dais::simulator
