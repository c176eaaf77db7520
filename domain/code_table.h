#pragma once

#include "domain/names.h"

#include <QDate>
#include <QHash>
#include <vector>

namespace dais::domain {

/// How sure we are of a fact in a code table; shown wherever somebody could rely on it.
enum class Confidence {
    Confirmed,   ///< Stands in a regulation, a published manual or the court's own data.
    Secondary,   ///< Stands in somebody else's account of such a text.
    Unconfirmed, ///< Inferred, or a choice of this project.
};
constexpr auto namesOf(Confidence)
{
    return std::array{std::pair{Confidence::Confirmed, "confirmed"}, std::pair{Confidence::Secondary, "secondary"},
                      std::pair{Confidence::Unconfirmed, "unconfirmed"}};
}

/// What a row is found by: its key() where it has one, else its code.
template <typename Row>
[[nodiscard]] QString codeTableKey(const Row &row)
{
    if constexpr (requires { row.key(); })
        return row.key();
    else
        return row.code;
}

/// Immutable rows of one code table, in the order of its file, found by their key. Share by const reference.
template <typename Row>
class CodeTable {
public:
    CodeTable() = default;
    /// Fails when two rows have one key, or one has none.
    [[nodiscard]] static Result<CodeTable> make(std::vector<Row> rows)
    {
        CodeTable table;
        table.m_index.reserve(qsizetype(rows.size()));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const QString key = codeTableKey(rows[i]);
            if (key.isEmpty() || table.m_index.contains(key))
                return fail(Error::Kind::Invalid, QStringLiteral("code missing or twice: '%1'").arg(key));
            table.m_index.insert(key, i);
        }
        table.m_rows = std::move(rows);
        return table;
    }

    /// The row of `key`, or null when there is none. Lives as long as the table.
    [[nodiscard]] const Row *find(const QString &key) const
    {
        const auto at = m_index.constFind(key);
        return at == m_index.constEnd() ? nullptr : &m_rows[*at];
    }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

private:
    std::vector<Row> m_rows;
    QHash<QString, std::size_t> m_index;
};

/// The days on which an edition of a rule or a fee is in force. A null end is open.
struct InForce {
    QDate from; ///< First day.
    QDate to;   ///< Last day.

    [[nodiscard]] bool on(const QDate &date) const
    {
        return (from.isNull() || from <= date) && (to.isNull() || date <= to);
    }
    friend bool operator==(const InForce &, const InForce &) = default;
};

/// Immutable rows that change with time: several editions of one code, none of which overlap.
/// `Row` has `code`, a QString, and `inForce`, an InForce.
template <typename Row>
class EditionTable {
public:
    EditionTable() = default;
    /// Fails when a code is missing, an edition ends before it begins, or editions are not in order.
    [[nodiscard]] static Result<EditionTable> make(std::vector<Row> rows)
    {
        EditionTable table;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const InForce &days = rows[i].inForce;
            if (rows[i].code.isEmpty() || (!days.from.isNull() && !days.to.isNull() && days.to < days.from))
                return fail(Error::Kind::Invalid, QStringLiteral("edition of '%1'").arg(rows[i].code));
            auto &editions = table.m_index[rows[i].code];
            if (!editions.empty()) {
                const QDate previous = rows[editions.back()].inForce.to;
                if (previous.isNull() || days.from.isNull() || days.from <= previous)
                    return fail(Error::Kind::Invalid, QStringLiteral("editions of '%1' overlap").arg(rows[i].code));
            }
            editions.push_back(i);
        }
        table.m_rows = std::move(rows);
        return table;
    }

    [[nodiscard]] bool contains(const QString &code) const { return m_index.contains(code); }
    /// The edition of `code` in force on `date`, or null. Lives as long as the table.
    [[nodiscard]] const Row *find(const QString &code, const QDate &date) const
    {
        const auto editions = m_index.constFind(code);
        if (editions == m_index.constEnd())
            return nullptr;
        for (const std::size_t i : *editions)
            if (m_rows[i].inForce.on(date))
                return &m_rows[i];
        return nullptr;
    }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

private:
    std::vector<Row> m_rows;
    QHash<QString, std::vector<std::size_t>> m_index;
};

} // namespace dais::domain
