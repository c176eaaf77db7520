#pragma once

#include "domain/decision.h"
#include "domain/record.h"
#include "store/actor.h"
#include "store/stored_command.h"

namespace dais::models {

/// What one person did with a filing, as far as this computer knows it.
struct Act {
    enum class Did { Accepted, Rejected };
    /// A document as this person accepted it.
    struct AsAccepted {
        QString title;
        QString documentType;

        friend bool operator==(const AsAccepted &, const AsAccepted &) = default;
    };
    Did did = Did::Accepted;
    domain::UserId by;
    QString byName;
    QDateTime at;                      ///< When the court received it, UTC; of a refused act, when it was saved here.
    std::vector<AsAccepted> documents; ///< In the order of the package; of an accept.
    std::vector<domain::RejectionReason> reasons; ///< Of a rejection.
};

/// Two people's acts on one filing: the first is in force.
struct TwoActs {
    Act first;
    Act second;
    domain::DecisionId decision;                ///< None where nothing can be settled: the bytes are gone.
    std::vector<domain::SettleChoice> possible; ///< What it may be settled with; the first changes nothing.
    domain::NoteId kept;                        ///< The note that holds the second's words, where there is one.
    domain::CommandId refused;                  ///< This person's own act, where that is all there is to see to.
};

/// Both sides of a decision that waits, with the words that notes kept of a rejection.
[[nodiscard]] TwoActs twoActsOf(const domain::Decision &decision, const domain::Submission &submission,
                                const std::vector<domain::Note> &notes);

/// The same for an accept of this computer that came after somebody's rejection; nothing when `own` is none.
[[nodiscard]] std::optional<TwoActs> twoActsOf(const domain::Submission &rejected, const store::StoredCommand &own,
                                               const store::Actor &me);

/// Places of the documents whose title or type differs, when both accepted.
[[nodiscard]] std::vector<std::size_t> differingDocuments(const TwoActs &acts);

} // namespace dais::models
