#include "sql/statement.h"

#include "sql/connection.h"

namespace dais::sql {

namespace {
constexpr std::size_t mostIdle = 256; ///< Programs have fewer texts; a loop over made-up ones must not grow.
}

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish();
    if (m_pool->idleCount >= mostIdle)
        return;
    ++m_pool->idleCount;
    const QString text = m_query->lastQuery();
    m_pool->idle[text].push_back(std::move(m_query));
}

Result<> Statement::exec()
{
    if (m_pool->beforeStatement)
        m_pool->beforeStatement();
    if (m_query->exec())
        return {};
    const Error error = errorFrom(m_query->lastError());
    if (m_pool->onDiskFault && error == Error{Error::Kind::Storage, QStringLiteral("io")})
        m_pool->onDiskFault();
    return tl::unexpected(error);
}

} // namespace dais::sql
