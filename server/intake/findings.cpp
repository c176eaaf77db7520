#include "server/intake/findings.h"

#include "domain/code_table_csv.h"
#include "domain/code_table_files.h"

#include <algorithm>

namespace dais::server::intake {
namespace {

constexpr int rangesShown = 12;

Result<QDate> dayOf(const QString &cell)
{
    const QDate day = QDate::fromString(cell, Qt::ISODate);
    if (!day.isValid())
        return fail(Error::Kind::Invalid, QStringLiteral("not a date"));
    return day;
}

QString filled(QString text, const FindingTable::Values &values)
{
    for (auto value = values.begin(); value != values.end(); ++value)
        text.replace(QLatin1Char('{') + value.key() + QLatin1Char('}'), value.value());
    return text;
}

QString join(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.first(parts.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + parts.last();
}

/// "5" or "5 to 9".
QString rangeInWords(int first, int last)
{
    return first == last ? QString::number(first) : QStringLiteral("%1 to %2").arg(first).arg(last);
}

} // namespace

bool FindingTable::Edition::holdsOn(QDate day) const
{
    return from <= day && (to.isNull() || day <= to);
}

bool FindingTable::Edition::overlaps(const Edition &other) const
{
    return code == other.code && (holdsOn(other.from) || other.holdsOn(from));
}

Result<FindingTable> FindingTable::load()
{
    return domain::readCodeTable(QStringLiteral("intake_findings.csv")).and_then(&FindingTable::parse);
}

Result<FindingTable> FindingTable::parse(const QByteArray &csv)
{
    const auto table = domain::CsvTable::parse(csv);
    if (!table)
        return tl::unexpected(table.error());
    DAIS_TRY(table->requireColumns({QStringLiteral("code"), QStringLiteral("severity"), QStringLiteral("rule"),
                                    QStringLiteral("text"), QStringLiteral("confidence"), QStringLiteral("valid_from"),
                                    QStringLiteral("valid_to")}));
    FindingTable findings;
    for (std::size_t i = 0; i < table->rowCount(); ++i) {
        const QStringList &row = table->row(i);
        const auto severity = domain::valueOf<Severity>(row[1]);
        const auto from = dayOf(row[5]);
        const auto to = row[6].isEmpty() ? Result<QDate>(QDate()) : dayOf(row[6]);
        const bool sound = !row[0].isEmpty() && severity && !row[2].isEmpty() && !row[3].isEmpty() && from && to &&
                           (to->isNull() || *from <= *to);
        const auto wrong = [&](const char *what) {
            return fail(Error::Kind::Invalid,
                        QStringLiteral("line %1: %2").arg(table->lineOf(i)).arg(QString::fromLatin1(what)));
        };
        if (!sound)
            return wrong("a cell is missing or not understood");
        const Edition edition{row[0], *severity, row[2], row[3], *from, *to};
        if (std::any_of(findings.m_editions.begin(), findings.m_editions.end(),
                        [&edition](const Edition &other) { return edition.overlaps(other); }))
            return wrong("two editions at once");
        findings.m_editions.push_back(edition);
    }
    return findings;
}

Result<Finding> FindingTable::find(const QString &code, QDate day, const Values &values) const
{
    const auto edition = std::find_if(m_editions.begin(), m_editions.end(), [&](const Edition &candidate) {
        return candidate.code == code && candidate.holdsOn(day);
    });
    if (edition == m_editions.end())
        return fail(Error::Kind::NotFound, QStringLiteral("no edition of finding %1").arg(code));
    return Finding{
        .code = code, .severity = edition->severity, .rule = edition->rule, .text = filled(edition->text, values)};
}

QString pagesInWords(const QList<int> &pages, int total)
{
    QStringList parts;
    qsizetype named = 0;
    while (named < pages.size() && parts.size() < rangesShown) {
        qsizetype end = named + 1;
        while (end < pages.size() && pages[end] == pages[end - 1] + 1)
            ++end;
        parts += rangeInWords(pages[named], pages[end - 1]);
        named = end;
    }
    if (total == 1 && named == 1)
        return QStringLiteral("page %1").arg(pages.first());
    if (const auto others = total - named; others > 0)
        parts += others == 1 ? QStringLiteral("1 other") : QStringLiteral("%1 others").arg(others);
    return QStringLiteral("pages %1").arg(join(parts));
}

QString pagesAsSubject(const QList<int> &pages, int total)
{
    QString words = pagesInWords(pages, total);
    words.front() = words.front().toUpper();
    return words + (words.startsWith(QStringLiteral("Pages")) ? QStringLiteral(" were") : QStringLiteral(" was"));
}

QString sizeInWords(qint64 bytes)
{
    constexpr qint64 mebibyte = 1 << 20;
    if (bytes < 1024)
        return bytes == 1 ? QStringLiteral("1 byte") : QStringLiteral("%1 bytes").arg(bytes);
    if (bytes < mebibyte)
        return QStringLiteral("%1 KiB").arg((bytes + 1023) / 1024);
    // Rounded up: a file that is one byte too large must not read as large as it may be.
    const qint64 tenths = (bytes * 10 + mebibyte - 1) / mebibyte;
    return tenths % 10 == 0 ? QStringLiteral("%1 MiB").arg(tenths / 10)
                            : QStringLiteral("%1.%2 MiB").arg(tenths / 10).arg(tenths % 10);
}

} // namespace dais::server::intake
