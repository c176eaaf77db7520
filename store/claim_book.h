#pragma once

#include "domain/clock.h"
#include "domain/wire/messages.h"

#include <QHash>

namespace dais::store {

/// Who has a submission open, as far as this computer knows. A label, not a lock.
struct Claim {
    enum class Holder { Nobody, Me, SomebodyElse };
    Holder holder = Holder::Nobody;
    QString name;    ///< Of somebody else.
    QDateTime until; ///< UTC; invalid when the court was not asked yet: "Claimed here".
    QString asker;   ///< Somebody else, who asks me for it and has no answer yet.
    enum class Asked { No, Waiting, Kept };
    Asked asked = Asked::No; ///< Whether I asked somebody else for it, and what they said.

    friend bool operator==(const Claim &, const Claim &) = default;
};

/// The labels of claims: what the court answered last, until it runs out. UI thread.
class ClaimBook {
public:
    ClaimBook(const domain::UserId &me, const domain::Clock &clock) : m_me(me), m_clock(clock) {}
    /// I opened it; the court has not answered.
    void openedHere(const domain::SubmissionId &id);
    /// I left it.
    void leftHere(const domain::SubmissionId &id);
    /// What the court answered; a null holder means nobody.
    void answered(const domain::wire::ClaimReply &reply);
    /// All that is claimed in the court, as the court has it now. Which labels differ now.
    [[nodiscard]] std::vector<domain::SubmissionId> listed(const std::vector<domain::wire::ClaimReply> &claims);
    [[nodiscard]] Claim of(const domain::SubmissionId &id) const;

private:
    [[nodiscard]] Claim labelOf(const domain::wire::ClaimReply &reply) const;
    domain::UserId m_me;
    const domain::Clock &m_clock;
    QHash<domain::SubmissionId, Claim> m_claims;
};

} // namespace dais::store
