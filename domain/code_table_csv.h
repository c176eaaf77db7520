#pragma once

#include "domain/result.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace dais::domain {

/// A table of text cells as it stands in a comma-separated file: one header line, then rows of equal width.
class CsvTable {
public:
    /// Reads UTF-8 text strictly (RFC 4180, LF or CRLF): no byte order mark, no NUL, no stray quotation mark,
    /// no row that is shorter or longer than the header, no column name twice. The error names the line.
    [[nodiscard]] static Result<CsvTable> parse(const QByteArray &text);

    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    /// The cells of row `row`, counted from 0, in the order of columns().
    [[nodiscard]] const QStringList &row(std::size_t row) const { return m_rows[row]; }
    /// The line of the file on which row `row` begins; the header is line 1.
    [[nodiscard]] int lineOf(std::size_t row) const { return m_lines[row]; }
    /// Fails unless the file has exactly these columns in this order.
    [[nodiscard]] Result<> requireColumns(const QStringList &columns) const;

private:
    QStringList m_columns;
    std::vector<QStringList> m_rows;
    std::vector<int> m_lines;
};

} // namespace dais::domain
