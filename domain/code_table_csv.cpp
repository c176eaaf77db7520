#include "domain/code_table_csv.h"

#include <QStringDecoder>

namespace dais::domain {
namespace {

/// Cuts text into records of cells, one character at a time.
class Reader {
public:
    explicit Reader(const QString &text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; }

    Result<QStringList> record()
    {
        QStringList cells;
        for (;;) {
            QString cell;
            DAIS_TRY(readCell(cell));
            cells.append(cell);
            if (atEnd() || takeLineEnd())
                return cells;
            ++m_at; // The comma that readCell stopped at.
        }
    }

private:
    Result<> readCell(QString &cell) { return m_text.mid(m_at, 1) == u"\"" ? quoted(cell) : bare(cell); }

    Result<> quoted(QString &cell)
    {
        for (++m_at; !atEnd(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\n')
                ++m_line;
            if (c != u'"') {
                cell.append(c);
            } else if (m_text.mid(m_at + 1, 1) == u"\"") {
                cell.append(c);
                ++m_at;
            } else {
                ++m_at;
                return endsHere() ? Result<>() : refuse("text after a closing quotation mark");
            }
        }
        return refuse("a quotation mark that is never closed");
    }

    Result<> bare(QString &cell)
    {
        const qsizetype start = m_at;
        while (!endsHere()) {
            if (m_text[m_at] == u'"' || m_text[m_at] == u'\r')
                return refuse("a stray quotation mark or carriage return");
            ++m_at;
        }
        cell = m_text.mid(start, m_at - start);
        return {};
    }

    bool endsHere() const
    {
        return atEnd() || m_text[m_at] == u',' || m_text[m_at] == u'\n' ||
               QStringView(m_text).mid(m_at).startsWith(u"\r\n");
    }

    bool takeLineEnd()
    {
        if (m_text[m_at] == u',')
            return false;
        m_at += m_text[m_at] == u'\r' ? 2 : 1;
        ++m_line;
        return true;
    }

    Result<> refuse(const char *why) const
    {
        return fail(Error::Kind::Invalid, QStringLiteral("line %1: %2").arg(m_line).arg(QLatin1String(why)));
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

Result<QString> decode(const QByteArray &text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        return fail(Error::Kind::Invalid, QStringLiteral("line 1: a byte order mark"));
    if (text.contains('\0'))
        return fail(Error::Kind::Invalid, QStringLiteral("a NUL character"));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder.decode(text);
    if (decoder.hasError())
        return fail(Error::Kind::Invalid, QStringLiteral("not UTF-8"));
    return decoded;
}

} // namespace

Result<CsvTable> CsvTable::parse(const QByteArray &text)
{
    const auto decoded = decode(text);
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (decoded->isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("line 1: no header"));
    Reader reader(*decoded);
    auto header = reader.record();
    if (!header)
        return tl::unexpected(header.error());
    CsvTable table;
    table.m_columns = *header;
    if (table.m_columns.removeDuplicates() > 0)
        return fail(Error::Kind::Invalid, QStringLiteral("line 1: a column name twice"));
    while (!reader.atEnd()) {
        const int line = reader.line();
        auto cells = reader.record();
        if (!cells)
            return tl::unexpected(cells.error());
        if (cells->size() != table.m_columns.size())
            return fail(Error::Kind::Invalid, QStringLiteral("line %1: %2 cells where the header has %3")
                                                  .arg(line)
                                                  .arg(cells->size())
                                                  .arg(table.m_columns.size()));
        table.m_rows.push_back(*std::move(cells));
        table.m_lines.push_back(line);
    }
    return table;
}

Result<> CsvTable::requireColumns(const QStringList &columns) const
{
    if (m_columns != columns)
        return fail(Error::Kind::Invalid,
                    QStringLiteral("line 1: columns %1, expected %2").arg(m_columns.join(u','), columns.join(u',')));
    return {};
}

} // namespace dais::domain
