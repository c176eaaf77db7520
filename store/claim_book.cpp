#include "store/claim_book.h"

namespace dais::store {

void ClaimBook::openedHere(const domain::SubmissionId &id)
{
    if (of(id).holder == Claim::Holder::Nobody)
        m_claims.insert(id, {.holder = Claim::Holder::Me, .name = {}, .until = {}});
}

void ClaimBook::leftHere(const domain::SubmissionId &id)
{
    if (of(id).holder == Claim::Holder::Me)
        m_claims.remove(id);
}

void ClaimBook::answered(const domain::SubmissionId &id, const domain::UserId &holder, const QString &name,
                         const QDateTime &until)
{
    if (holder.isNull())
        m_claims.remove(id);
    else
        m_claims.insert(id, {.holder = holder == m_me ? Claim::Holder::Me : Claim::Holder::SomebodyElse,
                             .name = holder == m_me ? QString() : name,
                             .until = until});
}

Claim ClaimBook::of(const domain::SubmissionId &id) const
{
    const Claim claim = m_claims.value(id);
    const bool ranOut = claim.until.isValid() && claim.until <= m_clock.now();
    return ranOut ? Claim() : claim;
}

} // namespace dais::store
