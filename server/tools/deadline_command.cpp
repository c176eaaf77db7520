#include "server/tools/deadline_command.h"

#include "domain/deadline_rules.h"
#include "server/tools/deadline_batch.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace dais::server {
namespace {

using namespace domain;

constexpr int succeeded = 0;
constexpr int notWorkedOut = 1;
constexpr int badArguments = 2;

const char *const usage =
    "Usage: dais-server deadline --rule CODE --from DATE --court CODE [--detained] [--json]\n"
    "       dais-server deadline --csv [--detained]\n"
    "       dais-server deadline --rules\n"
    "\n"
    "Works out a time limit of the court and shows how it was counted.\n"
    "\n"
    "  --rule CODE   the rule, for example BIA_APPEAL\n"
    "  --from DATE   the day it is counted from (a hearing, a decision), as 2026-07-06\n"
    "  --court CODE  the court, for example NYC\n"
    "  --detained    the respondent is in custody\n"
    "  --json        write one JSON object\n"
    "  --csv         read rows of rule,from,court from standard input, write "
    "rule,from,court,due,last_instant_utc;\n"
    "                a first row of column names is taken over; a row that gives no day has none, and the "
    "reason\n"
    "                goes to standard error\n"
    "  --rules       list the rules\n"
    "\n"
    "last_instant_utc is the end of the due day, exclusive: what is filed at that instant is late.\n"
    "The status is 0, or 1 when a limit could not be worked out, or 2 when the arguments make no sense.\n";

struct Options {
    QStringList strangers; ///< What was given and is not understood, as sentences.
    DeadlineQuestion question;
    QString from;
    bool json = false;
    bool csv = false;
    bool rules = false;
    bool help = false;
};

Options parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption rule("rule", {}, "CODE"), from("from", {}, "DATE"), court("court", {}, "CODE"),
        detained("detained"), json("json"), csv("csv"), rules("rules"), help(QStringList{"help", "h"});
    parser.addOptions({rule, from, court, detained, json, csv, rules, help});
    Options options;
    if (!parser.parse(QStringList{QStringLiteral("deadline")} + arguments))
        options.strangers.append(parser.errorText());
    for (const QString &word : parser.positionalArguments())
        options.strangers.append(QStringLiteral("\"%1\" is not understood.").arg(word));
    options.question = {parser.value(rule), parseIsoDate(parser.value(from)), parser.value(court),
                        parser.isSet(detained) ? Detention::Detained : Detention::NotDetained};
    options.from = parser.value(from);
    options.json = parser.isSet(json);
    options.csv = parser.isSet(csv);
    options.rules = parser.isSet(rules);
    options.help = parser.isSet(help);
    return options;
}

/// Why the arguments cannot be followed, or empty.
QString complaint(const Options &options)
{
    if (!options.strangers.isEmpty())
        return options.strangers.first();
    const bool asksForOne = !options.question.rule.isEmpty() || !options.question.court.isEmpty() ||
                            !options.from.isEmpty() || options.json;
    if (options.csv || options.rules)
        return asksForOne || (options.csv && options.rules)
                   ? QStringLiteral("--csv and --rules stand alone; only --detained goes with --csv.")
                   : QString();
    if (options.question.rule.isEmpty() || options.question.court.isEmpty() || options.from.isEmpty())
        return QStringLiteral("--rule, --from and --court are needed.");
    return {};
}

QJsonObject toJson(const DeadlineStep &step)
{
    QJsonObject object{{"kind", nameOf(step.kind)}, {"date", step.date.toString(Qt::ISODate)}};
    if (step.kind == DeadlineStep::Kind::Counted)
        object.insert("count", step.count);
    if (!step.name.isEmpty())
        object.insert("name", step.name);
    return object;
}

QJsonObject toJson(const ComputedDeadline &deadline)
{
    QJsonArray steps;
    for (const DeadlineStep &step : deadline.steps)
        steps.append(toJson(step));
    return {{"rule", deadline.rule},
            {"name", deadline.ruleName},
            {"due", deadline.due.toString(Qt::ISODate)},
            {"bound", nameOf(deadline.bound)},
            {"last_instant_utc", isoInstant(deadline.lastInstantUtc)},
            {"zone", QString::fromLatin1(deadline.zone.id())},
            {"basis", deadline.basis},
            {"confidence", nameOf(deadline.confidence)},
            {"remark", deadline.remark},
            {"steps", steps}};
}

QString inWords(const DeadlineStep &step)
{
    using K = DeadlineStep::Kind;
    switch (step.kind) {
    case K::Start:
        return QStringLiteral("day 0");
    case K::StartMoved:
        return QStringLiteral("the first day from which this rule counts");
    case K::Counted:
        return step.count < 0 ? QStringLiteral("%1 back").arg(-step.count) : QStringLiteral("%1 on").arg(step.count);
    case K::Weekend:
        return QStringLiteral("weekend");
    case K::Holiday:
    case K::Closed:
        return step.name;
    case K::Outage:
        return QStringLiteral("electronic filing was down");
    case K::Due:
        return QStringLiteral("due");
    }
    Q_UNREACHABLE();
}

void writeText(const ComputedDeadline &deadline, QTextStream &out)
{
    const bool latest = deadline.bound == ComputedDeadline::Bound::Latest;
    out << deadline.ruleName << " (" << deadline.rule << ")\n";
    out << (latest ? "Due      " : "Earliest ")
        << QLocale::c().toString(deadline.due, QStringLiteral("dddd, yyyy-MM-dd")) << '\n';
    out << (latest ? "Before   " : "From     ") << isoInstant(deadline.lastInstantUtc) << ", midnight in "
        << deadline.zone.id() << '\n';
    out << "Basis    " << (deadline.basis.isEmpty() ? QStringLiteral("none") : deadline.basis) << ", "
        << nameOf(deadline.confidence) << '\n';
    if (!deadline.remark.isEmpty())
        out << "Note     " << deadline.remark << '\n';
    for (const DeadlineStep &step : deadline.steps)
        out << "  " << step.date.toString(Qt::ISODate) << "  " << inWords(step) << '\n';
}

void writeRules(const CodeTables &tables, QTextStream &out)
{
    QStringList seen;
    for (const DeadlineRule &rule : tables.deadlines().rows()) {
        if (seen.contains(rule.code))
            continue;
        seen.append(rule.code);
        out << rule.code.leftJustified(18) << rule.name << '\n';
    }
}

int answerOne(const Options &options, QTextStream &out, QTextStream &err, const CodeTables &tables)
{
    const DeadlineQuestion &question = options.question;
    const auto deadline = DeadlineRules(tables).compute(question);
    if (!deadline)
        err << deadlineSentence(deadline.error().detail, question.rule, question.court) << '\n';
    if (options.json) {
        QJsonObject object =
            deadline ? toJson(*deadline)
                     : QJsonObject{{"rule", question.rule}, {"due", {}}, {"error", deadline.error().detail}};
        object.insert("from", options.from);
        object.insert("court", question.court);
        object.insert("detained", question.detention == Detention::Detained);
        out << QJsonDocument(object).toJson(QJsonDocument::Compact) << '\n';
    } else if (deadline) {
        writeText(*deadline, out);
    }
    return deadline ? succeeded : notWorkedOut;
}

int dispatch(const Options &options, QTextStream &in, QTextStream &out, QTextStream &err, const CodeTables &tables)
{
    if (options.csv)
        return answerRows(options.question.detention, in, out, err, tables) == 0 ? succeeded : notWorkedOut;
    if (!options.rules)
        return answerOne(options, out, err, tables);
    writeRules(tables, out);
    return succeeded;
}

} // namespace

int runDeadline(const QStringList &arguments, QTextStream &in, QTextStream &out, QTextStream &err,
                const CodeTables &tables)
{
    const Options options = parse(arguments);
    if (options.help) {
        out << usage << Qt::flush;
        return succeeded;
    }
    if (const QString why = complaint(options); !why.isEmpty()) {
        err << why << "\n\n" << usage << Qt::flush;
        return badArguments;
    }
    const int status = dispatch(options, in, out, err, tables);
    out.flush();
    if (out.status() != QTextStream::Ok) {
        err << "The result could not be written; it is not complete.\n" << Qt::flush;
        return notWorkedOut;
    }
    err.flush();
    return status;
}

QString deadlineSentence(const QString &code, const QString &rule, const QString &court)
{
    if (code == u"deadline.unknown-rule")
        return QStringLiteral("There is no rule \"%1\". \"dais-server deadline --rules\" lists them.").arg(rule);
    if (code == u"deadline.unknown-court")
        return QStringLiteral("There is no court \"%1\".").arg(court);
    if (code == u"deadline.no-edition")
        return QStringLiteral("Rule %1 was not in force on that day.").arg(rule);
    if (code == u"deadline.set-by-court")
        return QStringLiteral("Rule %1 has no default: the judge or the court sets the day.").arg(rule);
    if (code == u"deadline.any-time")
        return QStringLiteral("Rule %1 has no time limit.").arg(rule);
    if (code == u"deadline.date-out-of-range")
        return QStringLiteral("The date must be written as 2026-07-06, and the limit lie in the years %1 to %2.")
            .arg(Holidays::firstYear)
            .arg(Holidays::lastYear);
    return QStringLiteral("Rule %1 gives no day (%2).").arg(rule, code);
}

QDate parseIsoDate(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

QString isoInstant(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

} // namespace dais::server
