#include "domain/table_vocabulary.h"

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

} // namespace dais::domain
