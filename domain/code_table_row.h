#pragma once

#include "domain/code_table.h"
#include "domain/code_table_csv.h"
#include "domain/code_table_files.h"

namespace dais::domain {

/// One row of a code table while it is read by column name. Remembers the first thing that is wrong, so that
/// a row is read in one expression and judged once, by result().
class CodeTableRow {
public:
    CodeTableRow(const CsvTable &table, std::size_t row) : m_table(table), m_row(row) {}

    [[nodiscard]] QString text(const char *column);     ///< As it stands; may be empty.
    [[nodiscard]] QString required(const char *column); ///< Not empty.
    [[nodiscard]] bool yes(const char *column);         ///< "yes" or "no".
    [[nodiscard]] QDate date(const char *column);       ///< ISO 8601, or null when empty.
    /// A whole number that is not negative, or none when empty.
    [[nodiscard]] std::optional<int> number(const char *column);
    /// One word of an enumeration.
    template <typename E>
    [[nodiscard]] E word(const char *column)
    {
        return enumerated<E>(column, text(column));
    }
    /// Words of an enumeration, separated by single spaces; none when empty.
    template <typename E>
    [[nodiscard]] std::vector<E> words(const char *column)
    {
        std::vector<E> all;
        const QString cell = text(column);
        for (const QString &part : cell.isEmpty() ? QStringList() : cell.split(u' '))
            all.push_back(enumerated<E>(column, part));
        return all;
    }
    /// `valid_from` and `valid_to`.
    [[nodiscard]] InForce inForce() { return {date("valid_from"), date("valid_to")}; }
    [[nodiscard]] Confidence confidence(const char *column = "confidence") { return word<Confidence>(column); }

    /// Says that `column` holds what it may not.
    void refuse(const char *column);
    /// What was wrong, with its line; also when a column of the file was never asked for.
    [[nodiscard]] Result<> result() const;

private:
    template <typename E>
    E enumerated(const char *column, const QString &name)
    {
        const auto value = valueOf<E>(name);
        if (!value)
            refuse(column);
        return value.value_or(E{});
    }

    const CsvTable &m_table;
    std::size_t m_row;
    quint64 m_read = 0;
    QString m_wrong;
};

/// The rows of a code table. `Row` has `static Row read(CodeTableRow &)`.
template <typename Row>
[[nodiscard]] Result<std::vector<Row>> parseCodeTable(const QByteArray &csv)
{
    const auto table = CsvTable::parse(csv);
    if (!table)
        return tl::unexpected(table.error());
    std::vector<Row> rows;
    rows.reserve(table->rowCount());
    for (std::size_t i = 0; i < table->rowCount(); ++i) {
        CodeTableRow cells(*table, i);
        rows.push_back(Row::read(cells));
        DAIS_TRY(cells.result());
    }
    return rows;
}

/// Fills `table`, a CodeTable or an EditionTable of `Row`, from the built-in file `name`.
template <typename Row, template <typename> typename Table>
[[nodiscard]] Result<> loadCodeTable(Table<Row> &table, const QString &name)
{
    auto made = readCodeTable(name).and_then(parseCodeTable<Row>).and_then([](std::vector<Row> rows) {
        return Table<Row>::make(std::move(rows));
    });
    if (!made)
        return fail(made.error().kind, name + QStringLiteral(": ") + made.error().detail);
    table = *std::move(made);
    return {};
}

} // namespace dais::domain
