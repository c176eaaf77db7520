#include "sql/statement.h"

#include "sql/connection.h"

namespace dais::sql {

Statement::~Statement()
{
    if (m_query && m_query->isActive())
        m_query->finish();
}

Result<> Statement::exec()
{
    if (*m_beforeStatement)
        (*m_beforeStatement)();
    if (m_query->exec())
        return {};
    return tl::unexpected(errorFrom(m_query->lastError()));
}

} // namespace dais::sql
