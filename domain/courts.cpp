#include "domain/courts.h"

#include "domain/code_table_row.h"

namespace dais::domain {
namespace {

/// A row of the table, before it is known whether it makes a court.
struct CourtRow {
    Court::Facts facts;

    static CourtRow read(CodeTableRow &row)
    {
        CourtRow court{{row.required("code"), row.required("name"), row.required("city"), row.required("state"),
                        row.required("zone"), row.word<CourtKind>("kind"), row.word<HolidayArea>("holidays")}};
        Q_UNUSED(row.confidence())
        Q_UNUSED(row.confidence("zone_confidence"))
        Q_UNUSED(row.text("remark"))
        return court;
    }
};

} // namespace

Result<Courts> Courts::load()
{
    return readCodeTable(QStringLiteral("courts.csv")).and_then(&Courts::parse);
}

Result<Courts> Courts::parse(const QByteArray &csv)
{
    const auto rows = parseCodeTable<CourtRow>(csv);
    if (!rows)
        return tl::unexpected(rows.error());
    Courts courts;
    for (const CourtRow &row : *rows) {
        auto court = Court::make(row.facts);
        if (!court)
            return tl::unexpected(court.error());
        if (courts.m_index.contains(court->code()))
            return fail(Error::Kind::Invalid, QStringLiteral("court %1 twice").arg(court->code()));
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
