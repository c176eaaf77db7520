#include "domain/code_table_row.h"

namespace dais::domain {

QString CodeTableRow::text(const char *column)
{
    const qsizetype at = m_table.columns().indexOf(QLatin1String(column));
    if (at < 0) {
        refuse(column);
        return {};
    }
    m_read |= quint64(1) << at;
    return m_table.row(m_row).at(at);
}

QString CodeTableRow::required(const char *column)
{
    QString cell = text(column);
    if (cell.isEmpty() || cell != cell.trimmed())
        refuse(column);
    return cell;
}

bool CodeTableRow::yes(const char *column)
{
    const QString cell = text(column);
    if (cell != u"yes" && cell != u"no")
        refuse(column);
    return cell == u"yes";
}

QDate CodeTableRow::date(const char *column)
{
    const QString cell = text(column);
    const QDate date = QDate::fromString(cell, QStringLiteral("yyyy-MM-dd"));
    if (!cell.isEmpty() && !date.isValid())
        refuse(column);
    return date;
}

std::optional<int> CodeTableRow::number(const char *column)
{
    const QString cell = text(column);
    if (cell.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int value = cell.toInt(&isNumber);
    if (!isNumber || value < 0)
        refuse(column);
    return value;
}

void CodeTableRow::refuse(const char *column)
{
    if (m_wrong.isEmpty())
        m_wrong = QStringLiteral("line %1: column %2").arg(m_table.lineOf(m_row)).arg(QLatin1String(column));
}

Result<> CodeTableRow::result() const
{
    if (!m_wrong.isEmpty())
        return fail(Error::Kind::Invalid, m_wrong);
    for (qsizetype at = 0; at < m_table.columns().size(); ++at)
        if (!(m_read & quint64(1) << at))
            return fail(Error::Kind::Invalid, QStringLiteral("unknown column %1").arg(m_table.columns().at(at)));
    return {};
}

} // namespace dais::domain
