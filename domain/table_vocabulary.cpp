#include "domain/table_vocabulary.h"

#include "domain/local_time.h"

namespace dais::domain {

bool TableVocabulary::knowsDocumentType(const QString &code) const
{
    return m_tables.documentTypes().find(code) != nullptr;
}

bool TableVocabulary::mayRejectFor(const QString &reasonCode) const
{
    const RejectionCode *reason = m_tables.rejectionReasons().find(reasonCode);
    return reason && reason->mayReject;
}

FilingEffect TableVocabulary::effectOf(const QString &documentType, const QString &caseType, const QDate &filed) const
{
    const FilingEffect *effect = m_tables.filingEffects().find(documentType + u'/' + caseType, filed);
    if (!effect)
        effect = m_tables.filingEffects().find(documentType, filed);
    return effect ? *effect : FilingEffect{};
}

std::optional<QDate> TableVocabulary::dueUnder(const QString &rule, const QDate &from, const QString &court,
                                               CustodyStatus custody) const
{
    const auto detention = custody == CustodyStatus::Detained ? Detention::Detained : Detention::NotDetained;
    const auto computed = m_deadlines.compute({.rule = rule, .from = from, .court = court, .detention = detention});
    return computed ? std::optional(computed->due) : std::nullopt;
}

std::optional<AdjournmentMeaning> TableVocabulary::adjournment(const QString &code) const
{
    const AdjournmentCode *row = m_tables.adjournmentCodes().find(code);
    if (!row)
        return std::nullopt;
    return AdjournmentMeaning{row->clock, row->clockConfidence == Confidence::Confirmed, row->use != CodeUse::Inactive};
}

QDate TableVocabulary::dayIn(const QString &court, const QDateTime &instant) const
{
    const Court *known = m_tables.courts().find(court);
    return known ? localDate(instant, known->zone()) : instant.toUTC().date();
}

} // namespace dais::domain
