#pragma once

#include "domain/clock.h"
#include "domain/ids.h"

#include <QHash>

namespace dais::store {

/// Who has a submission open, as far as this computer knows. A label, not a lock.
struct Claim {
    enum class Holder { Nobody, Me, SomebodyElse };
    Holder holder = Holder::Nobody;
    QString name;    ///< Of somebody else.
    QDateTime until; ///< UTC; invalid when the court was not asked yet: "Claimed here".

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
    void answered(const domain::SubmissionId &id, const domain::UserId &holder, const QString &name,
                  const QDateTime &until);
    [[nodiscard]] Claim of(const domain::SubmissionId &id) const;

private:
    domain::UserId m_me;
    const domain::Clock &m_clock;
    QHash<domain::SubmissionId, Claim> m_claims;
};

} // namespace dais::store
