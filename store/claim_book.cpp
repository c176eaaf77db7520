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

void ClaimBook::answered(const domain::wire::ClaimReply &reply)
{
    if (reply.holder.isNull())
        m_claims.remove(reply.submission);
    else
        m_claims.insert(reply.submission, labelOf(reply));
}

Claim ClaimBook::labelOf(const domain::wire::ClaimReply &reply) const
{
    const bool mine = reply.holder == m_me;
    const bool kept = reply.kept.value_or(false);
    Claim claim{.holder = mine ? Claim::Holder::Me : Claim::Holder::SomebodyElse,
                .name = mine ? QString() : reply.holderName,
                .until = reply.until.value_or(QDateTime())};
    if (mine && !reply.asker.isNull() && !kept)
        claim.asker = reply.askerName.value_or(QString());
    if (!mine && reply.asker == m_me)
        claim.asked = kept ? Claim::Asked::Kept : Claim::Asked::Waiting;
    return claim;
}

std::vector<domain::SubmissionId> ClaimBook::listed(const std::vector<domain::wire::ClaimReply> &claims)
{
    QHash<domain::SubmissionId, Claim> now;
    for (const domain::wire::ClaimReply &reply : claims)
        now.insert(reply.submission, labelOf(reply));
    // What was opened here and the court has not heard of stays.
    for (auto it = m_claims.cbegin(); it != m_claims.cend(); ++it)
        if (it->holder == Claim::Holder::Me && !it->until.isValid() && !now.contains(it.key()))
            now.insert(it.key(), *it);
    std::vector<domain::SubmissionId> changed;
    for (auto it = m_claims.cbegin(); it != m_claims.cend(); ++it)
        if (!now.contains(it.key()))
            changed.push_back(it.key());
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        if (const auto before = m_claims.constFind(it.key()); before == m_claims.cend() || !(*before == *it))
            changed.push_back(it.key());
    m_claims = std::move(now);
    return changed;
}

Claim ClaimBook::of(const domain::SubmissionId &id) const
{
    const Claim claim = m_claims.value(id);
    const bool ranOut = claim.until.isValid() && claim.until <= m_clock.now();
    return ranOut ? Claim() : claim;
}

} // namespace dais::store
