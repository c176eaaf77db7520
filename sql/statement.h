#pragma once

#include "domain/ids.h"

#include <functional>
#include <memory>
#include <optional>
#include <QSqlQuery>
#include <QVariant>
#include <unordered_map>
#include <vector>

namespace dais::sql {

/// What a connection's statements share: the hook, and prepared statements that nobody uses at the moment, by text.
struct StatementPool {
    std::function<void()> beforeStatement;
    std::function<void()> onDiskFault;
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> idle;
    std::size_t idleCount = 0;
};

/// A prepared statement: bind, run, read forward. Belongs to its Connection's thread. Ends its read when destroyed
/// or run again, so that no open cursor pins the write-ahead log; destroyed, it goes back to its connection, which
/// lends it again to who prepares the same text.
class Statement {
public:
    Statement(Statement &&) = default;
    Statement &operator=(Statement &&) = default;
    ~Statement();

    /// Binds all parameters in order and runs. Null QStrings are bound as empty text, empty optionals as NULL,
    /// ids as their 16 bytes. Errors: Storage ("disk_full", "io", "busy", "corrupt", "read_only", "sql"),
    /// Conflict ("constraint").
    template <typename... Values>
    [[nodiscard]] Result<> run(const Values &...values)
    {
        int position = 0;
        (m_query->bindValue(position++, toVariant(values)), ...);
        return exec();
    }
    /// The same with values that are in a list.
    [[nodiscard]] Result<> runRow(const std::vector<QVariant> &values)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            m_query->bindValue(int(i), values[i]);
        return exec();
    }
    /// Moves to the next row; false at the end and after a fault.
    [[nodiscard]] bool next() { return m_query->next(); }
    /// Gives the cursor back before the statement itself goes.
    void finish() { m_query->finish(); }

    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] QUuid uuid(int column) const { return QUuid::fromRfc4122(bytes(column)); }
    /// Rows that the last run changed.
    [[nodiscard]] int affected() const { return m_query->numRowsAffected(); }

    [[nodiscard]] static QVariant toVariant(const QString &value)
    {
        return value.isNull() ? QString::fromLatin1("") : value;
    }
    [[nodiscard]] static QVariant toVariant(const QByteArray &value) { return value.isNull() ? QByteArray("") : value; }
    [[nodiscard]] static QVariant toVariant(const QUuid &value) { return value.toRfc4122(); }
    [[nodiscard]] static QVariant toVariant(const QVariant &value) { return value; }
    [[nodiscard]] static QVariant toVariant(bool value) { return int(value); }
    [[nodiscard]] static QVariant toVariant(int value) { return value; }
    [[nodiscard]] static QVariant toVariant(qint64 value) { return value; }
    template <typename Tag>
    [[nodiscard]] static QVariant toVariant(const domain::Id<Tag> &value)
    {
        return value.uuid().toRfc4122();
    }
    template <typename T>
    [[nodiscard]] static QVariant toVariant(const std::optional<T> &value)
    {
        return value ? toVariant(*value) : QVariant();
    }

private:
    friend class Connection;
    Statement(std::unique_ptr<QSqlQuery> query, StatementPool *pool) : m_query(std::move(query)), m_pool(pool) {}
    [[nodiscard]] Result<> exec();

    std::unique_ptr<QSqlQuery> m_query; ///< Apart, because a moved-from QSqlQuery may not be asked anything.
    StatementPool *m_pool;              ///< The connection's; outlives its statements.
};

} // namespace dais::sql
