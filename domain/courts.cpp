#include "domain/courts.h"

#include "domain/code_table_csv.h"
#include "domain/code_table_files.h"

namespace dais::domain {

Result<Courts> Courts::load()
{
    return readCodeTable(QStringLiteral("courts.csv")).and_then(&Courts::parse);
}

Result<Courts> Courts::parse(const QByteArray &csv)
{
    const auto table = CsvTable::parse(csv);
    if (!table)
        return tl::unexpected(table.error());
    DAIS_TRY(table->requireColumns({QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("city"),
                                    QStringLiteral("state"), QStringLiteral("zone"), QStringLiteral("kind"),
                                    QStringLiteral("confidence"), QStringLiteral("zone_confidence"),
                                    QStringLiteral("remark")}));
    Courts courts;
    for (std::size_t i = 0; i < table->rowCount(); ++i) {
        const QStringList &row = table->row(i);
        const auto kind = valueOf<CourtKind>(row[5]);
        if (!kind)
            return fail(Error::Kind::Invalid, QStringLiteral("line %1: kind").arg(table->lineOf(i)));
        auto court = Court::make({row[0], row[1], row[2], row[3], row[4], *kind});
        if (!court)
            return fail(Error::Kind::Invalid,
                        QStringLiteral("line %1: %2").arg(table->lineOf(i)).arg(court.error().detail));
        if (courts.m_index.contains(court->code()))
            return fail(Error::Kind::Invalid, QStringLiteral("line %1: code twice").arg(table->lineOf(i)));
        courts.m_index.insert(court->code(), courts.m_courts.size());
        courts.m_courts.push_back(*std::move(court));
    }
    return courts;
}

const Court *Courts::find(const QString &code) const
{
    const auto at = m_index.constFind(code);
    return at == m_index.constEnd() ? nullptr : &m_courts[*at];
}

} // namespace dais::domain
