#include "server/tools/deadline_batch.h"

#include "domain/code_table_csv.h"
#include "server/tools/deadline_command.h"

namespace dais::server {
namespace {

using namespace domain;

constexpr qint64 longestLine = 1000;
constexpr int cellsInARow = 3;

/// Reads lines with their numbers; of a line that is too long only a beginning, which fits no rule.
class Lines {
public:
    explicit Lines(QTextStream &in) : m_in(in) {}
    bool next()
    {
        if (!m_in.readLineInto(&m_text, longestLine + 1))
            return false;
        ++m_number;
        for (QString rest = m_text; rest.size() > longestLine;)
            if (!m_in.readLineInto(&rest, longestLine + 1))
                break;
        return true;
    }
    const QString &text() const { return m_text; }
    int number() const { return m_number; }

private:
    QTextStream &m_in;
    QString m_text;
    int m_number = 0;
};

/// The cells of one line, or none when it is not a row of a CSV file.
QStringList cellsOf(const QString &line)
{
    if (!line.contains(u'"'))
        return line.split(u',');
    const auto quoted = CsvTable::parse(line.toUtf8());
    return quoted ? quoted->columns() : QStringList();
}

/// A cell as it may stand in a CSV file.
QString cell(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// The row's due day and instant, or a sentence why there are none.
Result<ComputedDeadline> answer(const QStringList &cells, Detention detention, const DeadlineRules &rules)
{
    if (cells.size() != cellsInARow)
        return fail(Error::Kind::Invalid, QStringLiteral("A row has three cells: rule,from,court."));
    auto deadline = rules.compute({cells[0], parseIsoDate(cells[1]), cells[2], detention});
    if (!deadline)
        return fail(deadline.error().kind, deadlineSentence(deadline.error().detail, cells[0], cells[2]));
    return deadline;
}

} // namespace

int answerRows(Detention detention, QTextStream &in, QTextStream &out, QTextStream &err, const CodeTables &tables)
{
    const DeadlineRules rules(tables);
    int unanswered = 0;
    for (Lines lines(in); lines.next();) {
        if (lines.text().isEmpty())
            continue;
        if (lines.number() == 1 && lines.text() == u"rule,from,court") {
            out << lines.text() << ",due,last_instant_utc\n";
            continue;
        }
        const QStringList cells = cellsOf(lines.text());
        for (int i = 0; i < cellsInARow; ++i)
            out << cell(cells.value(i)) << ',';
        if (const auto deadline = answer(cells, detention, rules)) {
            out << deadline->due.toString(Qt::ISODate) << ',' << isoInstant(deadline->lastInstantUtc) << '\n';
        } else {
            out << ",\n";
            err << "Line " << lines.number() << ": " << deadline.error().detail << '\n';
            ++unanswered;
        }
    }
    return unanswered;
}

} // namespace dais::server
