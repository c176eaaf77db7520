#include "server/store/readers.h"

#include "sql/transaction.h"

#include <atomic>
#include <unordered_map>

namespace dais::server::store {

namespace {

std::atomic<quint64> nextId = 1;

/// This thread's connections, one per Readers object; closed with the thread.
std::unordered_map<quint64, sql::Connection> &ofThisThread()
{
    thread_local std::unordered_map<quint64, sql::Connection> connections;
    return connections;
}

} // namespace

Readers::Readers(const QString &file, std::function<void()> beforeStatement)
    : m_file(file), m_beforeStatement(std::move(beforeStatement)), m_id(nextId++)
{
}

Readers::~Readers()
{
    // Other threads close theirs when they end: a connection must be closed where it was opened.
    ofThisThread().erase(m_id);
}

Result<sql::Connection> Readers::open() const
{
    sql::OpenOptions options;
    options.access = sql::OpenOptions::Access::ReadOnly;
    options.beforeStatement = m_beforeStatement;
    return sql::Connection::open(m_file, options);
}

Result<sql::Connection *> Readers::connection() const
{
    auto &connections = ofThisThread();
    if (const auto known = connections.find(m_id); known != connections.end())
        return &known->second;
    auto opened = open();
    if (!opened)
        return tl::unexpected(opened.error());
    return &connections.emplace(m_id, std::move(*opened)).first->second;
}

Result<> Readers::snapshot(const std::function<Result<>(sql::Connection &)> &read) const
{
    const auto lent = connection();
    if (!lent)
        return tl::unexpected(lent.error());
    auto transaction = sql::Transaction::begin(**lent, sql::Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return read(**lent); // The transaction's end, a rollback, writes nothing.
}

} // namespace dais::server::store
