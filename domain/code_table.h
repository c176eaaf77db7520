#pragma once

#include "domain/names.h"

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

/// Immutable rows of one code table, in the order of its file, found by their code. `Row` has `code`, a QString.
template <typename Row>
class CodeTable {
public:
    CodeTable() = default;
    /// Fails when two rows have one code, or one has none.
    [[nodiscard]] static Result<CodeTable> make(std::vector<Row> rows)
    {
        CodeTable table;
        table.m_index.reserve(qsizetype(rows.size()));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const QString &code = rows[i].code;
            if (code.isEmpty() || table.m_index.contains(code))
                return fail(Error::Kind::Invalid, QStringLiteral("code missing or twice: '%1'").arg(code));
            table.m_index.insert(code, i);
        }
        table.m_rows = std::move(rows);
        return table;
    }

    /// The row of `code`, or null when there is none. Lives as long as the table.
    [[nodiscard]] const Row *find(const QString &code) const
    {
        const auto at = m_index.constFind(code);
        return at == m_index.constEnd() ? nullptr : &m_rows[*at];
    }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

private:
    std::vector<Row> m_rows;
    QHash<QString, std::size_t> m_index;
};

} // namespace dais::domain
