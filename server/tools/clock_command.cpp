#include "server/tools/clock_command.h"

#include "domain/asylum_clock.h"
#include "server/tools/deadline_command.h"

#include <QCommandLineParser>
#include <QHash>

namespace dais::server {
namespace {

using namespace domain;

constexpr int succeeded = 0;
constexpr int notUnderstood = 1;
constexpr int badArguments = 2;
constexpr int cellsInARow = 4;

const char *const usage =
    "Usage: dais-server clock --csv [--as-of DATE]\n"
    "\n"
    "Reads asylum clocks from the events of their cases: rows of case,date,event,code from standard input.\n"
    "Writes one row for each case, in the order in which they first came:\n"
    "case,as_of,status,days,day_150,day_180,confirmed\n"
    "\n"
    "  event  filed      a complete application was filed (a rejected one has no row)\n"
    "         adjourned  a hearing was adjourned; code is the adjournment code\n"
    "         override   the clock was set by hand; code is runs or stops\n"
    "         ended      granted, denied, withdrawn or abandoned; code may be empty\n"
    "         no_clock   the application has no clock\n"
    "\n"
    "  --as-of DATE  the day on which the clocks are read, as 2026-07-06 (default: each case's last event)\n"
    "\n"
    "day_150 and day_180 are empty while the clock stands still. A code whose effect was inferred, not read in a\n"
    "published table, makes confirmed \"no\". A first row of column names is taken over. A row that is not understood\n"
    "is left out, with a sentence on standard error, and the status is 1.\n";

struct Case {
    QString name;
    std::vector<ClockEvent> events;
};

/// The event of one row, or why it is none, as a sentence.
Result<ClockEvent> eventOf(const QStringList &cells, const CodeTables &tables)
{
    const auto refuse = [](const QString &sentence) { return fail(Error::Kind::Invalid, sentence); };
    if (cells.size() != cellsInARow)
        return refuse(QStringLiteral("A row has four cells: case,date,event,code."));
    const auto act = valueOf<ClockEvent::Act>(cells[2]);
    if (!act)
        return refuse(QStringLiteral("There is no event \"%1\".").arg(cells[2]));
    ClockEvent event{.act = *act, .on = parseIsoDate(cells[1]), .code = cells[3]};
    if (!event.on.isValid())
        return refuse(QStringLiteral("The date must be written as 2026-07-06."));
    if (*act == ClockEvent::Act::Adjourned) {
        const AdjournmentCode *code = tables.adjournmentCodes().find(event.code);
        if (!code)
            return refuse(QStringLiteral("There is no adjournment code \"%1\".").arg(event.code));
        event.effect = code->clock;
        event.confirmed = code->clockConfidence == Confidence::Confirmed;
    } else if (*act == ClockEvent::Act::Override) {
        const auto effect = valueOf<ClockEffect>(event.code);
        if (!effect)
            return refuse(QStringLiteral("An override has the code \"runs\", \"stops\" or \"neutral\"."));
        event.effect = *effect;
    }
    return event;
}

QString dayText(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

void write(const Case &one, const QDate &asOf, QTextStream &out)
{
    QDate day = asOf;
    for (const ClockEvent &event : one.events)
        if (asOf.isNull() && (day.isNull() || day < event.on))
            day = event.on;
    const AsylumClock clock = readAsylumClock(one.events, day);
    out << one.name << ',' << day.toString(Qt::ISODate) << ',' << nameOf(clock.status) << ',' << clock.days << ','
        << dayText(clock.day150) << ',' << dayText(clock.day180) << ',' << (clock.confirmed ? "yes" : "no") << '\n';
}

/// Reads all rows, then answers. Returns how many were not understood.
int answer(const QDate &asOf, QTextStream &in, QTextStream &out, QTextStream &err, const CodeTables &tables)
{
    std::vector<Case> cases;
    QHash<QString, std::size_t> known;
    int strange = 0, number = 0;
    for (QString line; in.readLineInto(&line);) {
        ++number;
        if (line.isEmpty() || (number == 1 && line == u"case,date,event,code"))
            continue;
        const QStringList cells = line.split(u',');
        const auto event = eventOf(cells, tables);
        if (!event) {
            err << "Line " << number << ": " << event.error().detail << '\n';
            ++strange;
            continue;
        }
        if (!known.contains(cells[0])) {
            known.insert(cells[0], cases.size());
            cases.push_back({cells[0], {}});
        }
        cases[known.value(cells[0])].events.push_back(*event);
    }
    out << "case,as_of,status,days,day_150,day_180,confirmed\n";
    for (const Case &one : cases)
        write(one, asOf, out);
    return strange;
}

} // namespace

int runClock(const QStringList &arguments, QTextStream &in, QTextStream &out, QTextStream &err,
             const CodeTables &tables)
{
    QCommandLineParser parser;
    const QCommandLineOption csv("csv"), asOf("as-of", {}, "DATE"), help(QStringList{"help", "h"});
    parser.addOptions({csv, asOf, help});
    const bool understood = parser.parse(QStringList{QStringLiteral("clock")} + arguments);
    if (understood && parser.isSet(help)) {
        out << usage << Qt::flush;
        return succeeded;
    }
    QString why = understood ? QString() : parser.errorText();
    if (why.isEmpty() && !parser.positionalArguments().isEmpty())
        why = QStringLiteral("\"%1\" is not understood.").arg(parser.positionalArguments().constFirst());
    if (why.isEmpty() && !parser.isSet(csv))
        why = QStringLiteral("--csv is needed.");
    if (why.isEmpty() && parser.isSet(asOf) && !parseIsoDate(parser.value(asOf)).isValid())
        why = QStringLiteral("The date must be written as 2026-07-06.");
    if (!why.isEmpty()) {
        err << why << "\n\n" << usage << Qt::flush;
        return badArguments;
    }
    const int strange = answer(parseIsoDate(parser.value(asOf)), in, out, err, tables);
    out.flush();
    err.flush();
    if (out.status() != QTextStream::Ok) {
        err << "The result could not be written; it is not complete.\n" << Qt::flush;
        return notUnderstood;
    }
    return strange == 0 ? succeeded : notUnderstood;
}

} // namespace dais::server
